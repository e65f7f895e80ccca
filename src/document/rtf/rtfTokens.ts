/** A piece of the markup of a Rich Text document. */
export type RtfToken =
  | { readonly kind: "open" | "close" }
  /** A control word such as `\cellx9000`. `value` is null if it has no number. */
  | { readonly kind: "word"; readonly name: string; readonly value: number | null }
  /** A control symbol such as `\~`. A line break after a backslash is the symbol "\n". */
  | { readonly kind: "symbol"; readonly symbol: string }
  /** A byte written as `\'b1`. */
  | { readonly kind: "byte"; readonly value: number }
  /** Plain bytes, without line breaks. */
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

const [BACKSLASH, OPEN, CLOSE, CR, LF, MINUS, SPACE] = [0x5c, 0x7b, 0x7d, 0x0d, 0x0a, 0x2d, 0x20];

/**
 * The tokens of a Rich Text document, in order. Binary data are skipped. With `pairs`, bytes beyond ASCII are the first
 * of two bytes, as in the code pages of East Asia: the second byte may then be a backslash or a brace.
 */
export function* rtfTokens(bytes: Uint8Array, pairs: boolean): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte === OPEN || byte === CLOSE) {
      yield { kind: byte === OPEN ? "open" : "close" };
      at += 1;
    } else if (byte === CR || byte === LF || byte === 0) at += 1;
    else if (byte === BACKSLASH) {
      const { token, end } = control(bytes, at + 1);
      at = end;
      if (token.kind === "word" && token.name === "bin") at += Math.max(token.value ?? 0, 0);
      else yield token;
    } else {
      const start = at;
      while (at < bytes.length && !ENDS_TEXT.has(bytes[at] as number))
        at += pairs && (bytes[at] as number) > 0x80 && (bytes[at + 1] ?? 0) >= 0x40 ? 2 : 1;
      yield { kind: "bytes", bytes: bytes.subarray(start, at) };
    }
  }
}

const ENDS_TEXT = new Set([BACKSLASH, OPEN, CLOSE, CR, LF, 0]);

function control(bytes: Uint8Array, start: number): { readonly token: RtfToken; readonly end: number } {
  let at = start;
  while (isLetter(bytes[at])) at += 1;
  if (at === start) return symbol(bytes, start);
  const name = ascii(bytes, start, at);
  const number = at;
  if (bytes[at] === MINUS && isDigit(bytes[at + 1])) at += 1;
  while (isDigit(bytes[at])) at += 1;
  const value = at === number ? null : Number(ascii(bytes, number, at));
  return { token: { kind: "word", name, value }, end: bytes[at] === SPACE ? at + 1 : at };
}

function symbol(bytes: Uint8Array, at: number): { readonly token: RtfToken; readonly end: number } {
  const character = String.fromCharCode(bytes[at] ?? SPACE);
  if (character !== "'") {
    const end = character === "\r" && bytes[at + 1] === LF ? at + 2 : at + 1;
    return { token: { kind: "symbol", symbol: character === "\r" ? "\n" : character }, end };
  }
  const value = Number.parseInt(ascii(bytes, at + 1, at + 3), 16);
  return { token: { kind: "byte", value: Number.isNaN(value) ? SPACE : value }, end: at + 3 };
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < Math.min(end, bytes.length); at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
