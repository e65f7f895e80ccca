/** How many data versions are remembered at once (requests under way may stand at an older one), and how much of each. */
const VERSIONS = 2;
const VALUES = 12;

/** What was worked out at a data version, made once for all requests of this process that stand at it. */
export class PerVersion {
  private readonly versions = new Map<string, Map<string, Promise<unknown>>>();

  /** The value of a key at a version; `make` gives it where nobody has yet, or whoever was at it failed. */
  async get<T>(version: string, key: string, make: () => Promise<T>): Promise<T> {
    const values = this.at(version);
    const known = values.get(key) as Promise<T> | undefined;
    if (known) return known.catch(() => this.make(values, key, make));
    return this.make(values, key, make);
  }

  private make<T>(values: Map<string, Promise<unknown>>, key: string, make: () => Promise<T>): Promise<T> {
    const value = make();
    if (values.size >= VALUES) values.delete(values.keys().next().value as string);
    values.set(key, value);
    value.catch(() => {
      if (values.get(key) === value) values.delete(key);
    });
    return value;
  }

  private at(version: string): Map<string, Promise<unknown>> {
    const known = this.versions.get(version);
    if (known) return known;
    const values = new Map<string, Promise<unknown>>();
    this.versions.set(version, values);
    const oldest = [...this.versions.keys()].sort((a, b) => Number(a) - Number(b)).slice(0, -VERSIONS);
    for (const version of oldest) this.versions.delete(version);
    return values;
  }
}
