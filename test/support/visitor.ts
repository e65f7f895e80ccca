/** A browser without scripts: it follows redirects by hand, and keeps cookies for each host. */
export class Visitor {
  private readonly jars = new Map<string, Map<string, string>>();

  /** Goes to an address, and from there wherever it leads; `until` tells where to stop before it is asked. */
  async visit(address: string, until: (address: string) => boolean = () => false): Promise<Visited> {
    let at = address;
    for (let steps = 0; steps < 20; steps++) {
      const response = await this.get(at);
      const next = response.headers.get("location");
      if (next === null) return { response, address: at };
      at = new URL(next, at).href;
      if (until(at)) return { response, address: at };
    }
    throw new Error(`${address} leads around in a circle.`);
  }

  /** Asks for one address, without following. */
  async get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const response = await fetch(address, {
      redirect: "manual",
      headers: { cookie: this.cookies(address), ...headers },
    });
    const jar = this.jarOf(address);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** What it sends to a host. */
  cookies(address: string): string {
    return [...this.jarOf(address)].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  cookie(address: string, name: string): string | undefined {
    return this.jarOf(address).get(name);
  }

  /** The names and values of all that it keeps for a host. */
  cookiesKept(address: string): readonly (readonly [name: string, value: string])[] {
    return [...this.jarOf(address)];
  }

  setCookie(address: string, name: string, value: string): void {
    this.jarOf(address).set(name, value);
  }

  private jarOf(address: string): Map<string, string> {
    const { host } = new URL(address);
    const jar = this.jars.get(host) ?? new Map<string, string>();
    this.jars.set(host, jar);
    return jar;
  }
}

interface Visited {
  readonly response: Response;
  readonly address: string;
}
