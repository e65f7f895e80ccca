/**
 * One record of a binary workbook (BIFF). A long record has continuation records; these are separate parts, because a
 * string says at each cut how it continues.
 */
export interface BiffRecord {
  readonly type: number;
  /** Its position in the stream. */
  readonly at: number;
  readonly parts: readonly DataView[];
}

const CONTINUE = 0x3c;

/** The records of a stream, in order. Reading stops where the stream is cut off. */
export function biffRecords(stream: Uint8Array): readonly BiffRecord[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: (BiffRecord & { readonly parts: DataView[] })[] = [];
  for (let at = 0; at + 4 <= view.byteLength; ) {
    const [type, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (at + 4 + size > view.byteLength) break;
    const part = new DataView(stream.buffer, stream.byteOffset + at + 4, size);
    if (type === CONTINUE) records.at(-1)?.parts.push(part);
    else records.push({ type, at, parts: [part] });
    at += 4 + size;
  }
  return records;
}

// The following functions read a number at a position of a record. They return zero if the record is shorter.

export function uint8(record: BiffRecord, at: number): number {
  const view = record.parts[0];
  return view && at + 1 <= view.byteLength ? view.getUint8(at) : 0;
}

export function uint16(record: BiffRecord, at: number): number {
  const view = record.parts[0];
  return view && at + 2 <= view.byteLength ? view.getUint16(at, true) : 0;
}

export function uint32(record: BiffRecord, at: number): number {
  const view = record.parts[0];
  return view && at + 4 <= view.byteLength ? view.getUint32(at, true) : 0;
}

export function float64(record: BiffRecord, at: number): number {
  const view = record.parts[0];
  return view && at + 8 <= view.byteLength ? view.getFloat64(at, true) : 0;
}

/** Reads a text. It begins with the number of its characters and whether each has two bytes. */
export function textAt(record: BiffRecord, at: number): string {
  const [length, isWide] = [uint16(record, at), (uint8(record, at + 2) & 1) === 1];
  const codes = Array.from({ length }, (_, index) =>
    isWide ? uint16(record, at + 3 + 2 * index) : uint8(record, at + 3 + index),
  );
  return String.fromCharCode(...codes);
}

/** The position in a text at which a font begins. Text before the first one has the font of its cell. */
export interface FontRun {
  readonly start: number;
  readonly font: number;
}

/** The fonts inside each of the shared strings of a workbook. */
export function fontRunsOf(shared: BiffRecord): readonly (readonly FontRun[])[] {
  const reader = new PartsReader(shared.parts);
  reader.skip(4);
  const count = reader.uint32();
  const all: FontRun[][] = [];
  while (all.length < count && !reader.ended) {
    const characters = reader.uint16();
    const flags = reader.uint8();
    const runs = flags & 8 ? reader.uint16() : 0;
    const phonetic = flags & 4 ? reader.uint32() : 0;
    reader.skipCharacters(characters, (flags & 1) === 1);
    const fonts: FontRun[] = [];
    for (let run = 0; run < runs && !reader.ended; run++) fonts.push({ start: reader.uint16(), font: reader.uint16() });
    reader.skip(phonetic);
    all.push(fonts);
  }
  return all;
}

/** Reads numbers from a record and its continuation parts. Returns zero after the end of the record. */
class PartsReader {
  constructor(private readonly parts: readonly DataView[]) {}

  private part = 0;
  private at = 0;

  get ended(): boolean {
    this.settle();
    return this.part >= this.parts.length;
  }

  uint8(): number {
    this.settle();
    return this.parts[this.part]?.getUint8(this.at++) ?? 0;
  }

  uint16(): number {
    return this.uint8() + this.uint8() * 0x100;
  }

  uint32(): number {
    return this.uint16() + this.uint16() * 0x10000;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0 && !this.ended; ) {
      const step = Math.min(left, (this.parts[this.part] as DataView).byteLength - this.at);
      this.at += step;
      left -= step;
    }
  }

  /** Skips characters. After each cut, a string says again whether its characters have two bytes. */
  skipCharacters(count: number, wide: boolean): void {
    let size = wide ? 2 : 1;
    for (let left = count; left > 0; ) {
      if (this.at >= (this.parts[this.part]?.byteLength ?? 0)) {
        if (this.ended) return;
        size = this.uint8() & 1 ? 2 : 1;
      }
      const room = Math.floor(((this.parts[this.part]?.byteLength ?? 0) - this.at) / size);
      if (room === 0) {
        this.skip(1);
        return;
      }
      const step = Math.min(left, room);
      this.at += step * size;
      left -= step;
    }
  }

  private settle(): void {
    while (this.part < this.parts.length && this.at >= (this.parts[this.part] as DataView).byteLength) {
      this.part += 1;
      this.at = 0;
    }
  }
}
