import PostalMime from "postal-mime";
import { said } from "../../message/message";
import { UnreadableDocument } from "../document";

/** A part of a mail, or of a page saved as one file (MHT), that contains no other parts. */
export interface MailPart {
  /** Media type in lower case. */
  readonly type: string;
  /** The file name of the part. Null if it is not a file. */
  readonly fileName: string | null;
  readonly attached: boolean;
  /** The addresses that other parts use for it: its Content-Location, and `cid:` with its Content-ID. */
  readonly addresses: readonly string[];
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

const MAX_PARTS = 2_000;
const MAX_DEPTH = 10;

/** Whether the bytes begin like a mail: with headers, at least one of which is typical of mails. */
export function isMail(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 16_384)).toString("latin1").trimStart();
  const { headers, body } = headersOf(beginning);
  const lines = headers.split("\n");
  if (body === null || lines.some((line, at) => !HEADER.test(line) && !(at === 0 && /^From /.test(line)))) return false;
  return (
    /^(?:mime-version|content-type):/im.test(headers) ||
    (/^from:/im.test(headers) && /^(?:subject|date):/im.test(headers))
  );
}

const HEADER = /^[A-Za-z][\w-]*:/;

/**
 * The parts of a mail, in order, each decoded from its transfer encoding. Throws `UnreadableDocument` if there are more
 * than a mail has.
 */
export async function mailParts(bytes: Uint8Array, name: string): Promise<readonly MailPart[]> {
  const leaves = leavesOf(Buffer.from(bytes).toString("latin1").trimStart(), 0);
  if (leaves.length > MAX_PARTS) throw new UnreadableDocument(said("MAIL_TOO_MANY_PARTS", { name }));
  return Promise.all(leaves.map(decodedPart));
}

interface Split {
  /** One header per line. */
  readonly headers: string;
  /** Null if no blank line ends the headers. */
  readonly body: string | null;
}

function headersOf(text: string): Split {
  const end = /\r?\n\r?\n/.exec(text);
  const headers = (end ? text.slice(0, end.index) : text).replace(/\r?\n[ \t]+/g, " ").replace(/\r/g, "");
  return { headers, body: end ? text.slice(end.index + end[0].length) : null };
}

function headerOf(headers: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(headers)?.[1]?.trim() ?? "";
}

function leavesOf(text: string, depth: number): readonly Split[] {
  const split = headersOf(/^\r?\n/.test(text) ? `X-Nothing:\r\n${text}` : text);
  const type = headerOf(split.headers, "content-type");
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  if (!/^multipart\//i.test(type) || !boundary || depth >= MAX_DEPTH) return [split];
  const pieces = `\n${split.body ?? ""}`.split(`\n--${boundary[1] ?? boundary[2]}`).slice(1);
  const inner = pieces.filter((piece) => !piece.startsWith("--")).map((piece) => piece.replace(/^[ \t]*\r?\n/, ""));
  return inner.flatMap((piece) => leavesOf(piece, depth + 1));
}

/** The part is declared as a file, so that the library returns its bytes unchanged, whatever their character set is. */
async function decodedPart({ headers, body }: Split): Promise<MailPart> {
  const contentType = headerOf(headers, "content-type");
  const type = (/^[\w.+-]+\/[\w.+-]+/.exec(contentType)?.[0] ?? "text/plain").toLowerCase();
  const parameters = contentType.replace(/^[^;]*/, "");
  const others = headers.split("\n").filter((line) => /^content-(?:disposition|transfer-encoding):/i.test(line));
  const whole = [`Content-Type: application/octet-stream${parameters}`, ...others, "", body ?? ""].join("\r\n");
  const { attachments } = await PostalMime.parse(Buffer.from(whole, "latin1"), { attachmentEncoding: "arraybuffer" });
  const [file] = attachments;
  const id = headerOf(headers, "content-id").replace(/^<|>$/g, "");
  const location = headerOf(headers, "content-location").replace(/\s/g, "");
  return {
    type,
    fileName: file?.filename ?? null,
    attached: /^attachment/i.test(headerOf(headers, "content-disposition")),
    addresses: [...(location === "" ? [] : [location]), ...(id === "" ? [] : [`cid:${id}`])],
    charset: /charset\s*=\s*"?([\w-]+)/i.exec(parameters)?.[1]?.toLowerCase() ?? null,
    bytes: file && typeof file.content !== "string" ? new Uint8Array(file.content) : new Uint8Array(),
  };
}
