/** The bytes of a text in GB18030, as a table of the characters of two bytes gives them; others are left out. */
export function inGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) bytes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array(
    [...text].flatMap((character) => (character < "\x80" ? [character.charCodeAt(0)] : (bytes.get(character) ?? []))),
  );
}
