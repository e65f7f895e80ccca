import { said } from "../../message/message";
import { UnreadableDocument } from "../document";
import { xlsx } from "./xlsx";

/** The streams of a compound file (OLE), the container that documents of the older Office programs use. */
export interface Compound {
  /** The names of the streams, e.g. "WordDocument". Streams of objects embedded in the document are not included. */
  readonly names: readonly string[];
  /** Returns the bytes of one stream, or null if there is no stream of that name. */
  readonly read: (name: string) => Uint8Array | null;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether the bytes begin with the signature of a compound file. */
export function isCompound(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Opens a compound file. Throws `UnreadableDocument` if it is damaged. */
export function openCompound(bytes: Uint8Array, name: string): Compound {
  try {
    const { FileIndex, FullPaths } = xlsx().CFB.read(bytes, { type: "array" }) as Entries;
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
    throw new UnreadableDocument(said("DOCUMENT_DAMAGED", { name }));
  }
}

const STREAM = 2;
/** The path of a stream outside of all folders has two parts: the root, and the name of the stream. */
const DEPTH = 2;

/** The fields of the library's result that are used here; the library's own types do not describe them. */
interface Entries {
  readonly FileIndex: readonly {
    readonly name: string;
    readonly type: number;
    readonly content?: ArrayLike<number>;
  }[];
  readonly FullPaths: readonly string[];
}
