import { CFB } from "@e965/xlsx";
import { UnreadableDocument } from "../document";

/** The streams of a compound file (OLE), which the documents of the older Office programs are. */
export interface Compound {
  /** Their names, e.g. "WordDocument". Streams of objects embedded in the document are not among them. */
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
    const { FileIndex, FullPaths } = CFB.read(bytes, { type: "array" }) as Entries;
    const streams = FileIndex.filter(
      (entry, index) => entry.type === STREAM && (FullPaths[index]?.split("/").length ?? 0) <= DEPTH,
    );
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
/** Parts of the path of a stream that is in no folder: the root, and its name. */
const DEPTH = 2;

/** What the library says of the entries; its own types leave it open. */
interface Entries {
  readonly FileIndex: readonly {
    readonly name: string;
    readonly type: number;
    readonly content?: ArrayLike<number>;
  }[];
  readonly FullPaths: readonly string[];
}
