import { CFB } from "@e965/xlsx";
import { UnreadableDocument } from "./document";

/** The streams inside a compound file (OLE), which the documents of the older Office programs are. */
export interface Compound {
  /** Their names without the path, e.g. "WordDocument". */
  readonly names: readonly string[];
  /** The bytes of one stream, null where there is none of that name. */
  readonly read: (name: string) => Uint8Array | null;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether bytes begin as a compound file does. */
export function isCompound(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Opens a compound file. Throws `UnreadableDocument` where it is damaged. */
export function openCompound(bytes: Uint8Array, name: string): Compound {
  try {
    const { FileIndex } = CFB.read(bytes, { type: "array" }) as { readonly FileIndex: readonly CfbEntry[] };
    const streams = FileIndex.filter((entry) => entry.type === STREAM);
    return {
      names: streams.map((entry) => entry.name),
      read: (stream) => {
        const content = streams.find((entry) => entry.name === stream)?.content;
        return content ? Uint8Array.from(content) : null;
      },
    };
  } catch {
    throw new UnreadableDocument(`${name} is cut off or damaged: give the whole document again.`);
  }
}

const STREAM = 2;

/** What the library says of one entry; its own types leave it open. */
interface CfbEntry {
  readonly name: string;
  readonly type: number;
  readonly content?: ArrayLike<number>;
}
