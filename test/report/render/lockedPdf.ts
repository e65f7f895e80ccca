import { createHash } from "node:crypto";

/** A composed PDF locked as Acrobat 3 did (RC4, 40 bits), for readers with that password; with an empty one all may read it. */
export function lockedPdf(plain: Uint8Array, password: string): Uint8Array {
  const owner = cipher(md5(padded("owner")).subarray(0, 5), padded(password));
  const identity = Buffer.from("0123456789abcdef");
  const rights = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(padded(password), owner, rights, identity).subarray(0, 5);
  const text = Buffer.from(plain).toString("latin1");
  const objects = [...text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, number, body]) =>
    locked(body as string, md5(key, Buffer.from([Number(number), Number(number) >> 8, 0, 0, 0])).subarray(0, 10)),
  );
  const root = /\/Root (\d+) 0 R/.exec(text)?.[1];
  let file = "%PDF-1.6\n";
  const rows = objects.map((object, index) => {
    const row = `${String(file.length).padStart(10, "0")} 00000 n \n`;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const count = objects.length + 1;
  const lock = `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(cipher(key, PADDING))} /P -4 >>`;
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${rows.join("")}trailer << /Size ${count} /Root ${root} 0 R /ID [${hex(identity)} ${hex(identity)}] /Encrypt ${lock} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file + end, "latin1"));
}

/** An object whose strings and stream are locked with its key. */
function locked(body: string, key: Buffer): string {
  const [, entries = body, content] = /^([\s\S]*?\nstream\n)([\s\S]*)\nendstream$/.exec(body) ?? [];
  const strings = entries
    .replace(/\(([^()]*)\)/g, (_, text: string) => hex(cipher(key, Buffer.from(text, "latin1"))))
    .replace(/<(FEFF[0-9a-f]*)>/g, (_, text: string) => hex(cipher(key, Buffer.from(text, "hex"))));
  if (content === undefined) return strings;
  return `${strings}${cipher(key, Buffer.from(content, "latin1")).toString("latin1")}\nendstream`;
}

const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32);
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  return createHash("md5").update(Buffer.concat(parts)).digest();
}

function hex(bytes: Buffer): string {
  return `<${bytes.toString("hex")}>`;
}

/** RC4, which newer libraries of ciphers leave out. */
function cipher(key: Buffer, text: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [state[b] as number, state[a] as number];
  };
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + (state[at] as number) + (key[at % key.length] as number)) % 256;
    swap(at, other);
  }
  let [at, other] = [0, 0];
  return Buffer.from(
    text.map((byte) => {
      at = (at + 1) % 256;
      other = (other + (state[at] as number)) % 256;
      swap(at, other);
      return byte ^ (state[((state[at] as number) + (state[other] as number)) % 256] as number);
    }),
  );
}
