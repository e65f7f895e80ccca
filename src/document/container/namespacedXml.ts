import { Parser } from "htmlparser2";
import { said } from "../../message/message";
import { UnreadableDocument } from "../document";
import { textIn } from "../text/western";

/**
 * An element of an XML file. Names have the usual prefix of their namespace ("w:p", "text:p"), whatever prefix the file
 * itself uses. All namespaces that no reader knows get the prefix "other:".
 */
export interface XmlElement {
  readonly name: string;
  /** Attributes by name. As in XML, a name without a prefix has no namespace. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/**
 * Reads an XML file as a tree. Returns null if it has no element. Entities that the file itself declares are not
 * expanded. Throws `UnreadableDocument` if it has more elements, or nests them deeper, than a report can have.
 */
export function parseXml(bytes: Uint8Array, name: string): XmlElement | null {
  const root: OpenElement = { name: "", attributes: {}, children: [], scope: namespaceScope(new Map(), null) };
  const open: OpenElement[] = [root];
  let count = 0;
  const parser = new Parser(
    {
      onopentag(tag, written) {
        count += 1;
        if (count > MAX_ELEMENTS || open.length > MAX_XML_DEPTH)
          throw new UnreadableDocument(said("DOCUMENT_TOO_MANY_PARTS", { name }));
        const parent = open.at(-1) as OpenElement;
        const element = opened(tag, written, parent.scope);
        parent.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const { children } = open.at(-1) as OpenElement;
        if (typeof children.at(-1) === "string") children.push(`${children.pop()}${text}`);
        else children.push(text);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(decodedXml(bytes));
  parser.end();
  return root.children.find((child) => typeof child !== "string") ?? null;
}

/** The direct children of an element: those with a given name, or all of them. */
export function elementsOf(parent: XmlElement | null | undefined, name?: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent?.children ?? [])
    if (typeof child !== "string" && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/** The first direct child that has one of the two names. Undefined if there is none. */
export function elementOf(
  parent: XmlElement | null | undefined,
  name: string,
  other: string = name,
): XmlElement | undefined {
  for (const child of parent?.children ?? [])
    if (typeof child !== "string" && (child.name === name || child.name === other)) return child;
  return undefined;
}

/** All elements with one of these names below an element, in order, at any depth. */
export function elementsBelow(parent: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const look = ({ children }: XmlElement): void => {
    for (const child of children) {
      if (typeof child === "string") continue;
      if (names.includes(child.name)) found.push(child);
      look(child);
    }
  };
  look(parent);
  return found;
}

/** All text below an element. Empty if there is no element. */
export function xmlText(element: XmlElement | undefined): string {
  if (!element) return "";
  return element.children.map((child) => (typeof child === "string" ? child : xmlText(child))).join("");
}

/** A long report from a program that wraps every word in an element has some hundred thousand. */
const MAX_ELEMENTS = 500_000;
/** Text boxes in tables in text boxes reach a depth of some tens. */
const MAX_XML_DEPTH = 400;

interface OpenElement extends XmlElement {
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
  readonly scope: NamespaceScope;
}

/** The namespaces by prefix: those that an element declares itself, and those of the elements around it. */
interface NamespaceScope {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: NamespaceScope | null;
  /** A cache: names as they are written here, with the name that has the usual prefix. */
  readonly names: Map<string, string>;
}

function namespaceScope(own: NamespaceScope["own"], outer: NamespaceScope | null): NamespaceScope {
  return { own, outer, names: new Map() };
}

function opened(tag: string, written: Readonly<Record<string, string>>, outer: NamespaceScope): OpenElement {
  const scope = declaredScope(written, outer);
  const attributes: Record<string, string> = {};
  for (const key in written) attributes[key.includes(":") ? customaryName(key, scope) : key] = written[key] as string;
  const name = customaryName(tag, scope);
  // This attribute names the namespaces that a branch needs, by the file's own prefixes.
  if (name === "mc:Choice")
    attributes.Requires = (written.Requires ?? "")
      .split(/\s+/)
      .map((prefix) => namespaceOf(prefix, scope))
      .join(" ");
  return { name, attributes, children: [], scope };
}

function declaredScope(written: Readonly<Record<string, string>>, outer: NamespaceScope): NamespaceScope {
  let own: Map<string, string> | null = null;
  for (const key in written)
    if (key.startsWith("xmlns")) {
      own ??= new Map();
      own.set(key.slice("xmlns:".length), written[key] as string);
    }
  return own ? namespaceScope(own, outer) : outer;
}

/** Returns a name with the usual prefix of its namespace. */
function customaryName(written: string, scope: NamespaceScope): string {
  const known = scope.names.get(written);
  if (known !== undefined) return known;
  const colon = written.indexOf(":");
  const prefix = namespaceOf(colon < 0 ? "" : written.slice(0, colon), scope);
  const local = written.slice(colon + 1);
  const name = prefix === "" ? local : `${prefix}:${local}`;
  scope.names.set(written, name);
  return name;
}

/**
 * Returns the usual prefix of the namespace that a file's own prefix refers to. A prefix that the file does not declare
 * is returned unchanged.
 */
function namespaceOf(prefix: string, scope: NamespaceScope): string {
  for (let inner: NamespaceScope | null = scope; inner !== null; inner = inner.outer) {
    const uri = inner.own.get(prefix);
    if (uri !== undefined) return CUSTOMARY.get(uri) ?? "other";
  }
  return prefix;
}

const MICROSOFT = "http://schemas.microsoft.com/office";
const ODF = "urn:oasis:names:tc:opendocument:xmlns";
/** The namespaces of both editions of Office Open XML, transitional and strict. */
const ooxml = (prefix: string, path: string) =>
  ["http://schemas.openxmlformats.org", "http://purl.oclc.org/ooxml"].map(
    (root) => [root + (root.endsWith("ooxml") ? path.replace("/2006", "") : path), prefix] as const,
  );

const CUSTOMARY = new Map<string, string>([
  ...ooxml("w", "/wordprocessingml/2006/main"),
  ...ooxml("r", "/officeDocument/2006/relationships"),
  ...ooxml("m", "/officeDocument/2006/math"),
  ...ooxml("wp", "/drawingml/2006/wordprocessingDrawing"),
  ...ooxml("a", "/drawingml/2006/main"),
  ...ooxml("pic", "/drawingml/2006/picture"),
  ...ooxml("c", "/drawingml/2006/chart"),
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/content-types", "ct"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  [`${MICROSOFT}/word/2010/wordprocessingShape`, "wps"],
  [`${MICROSOFT}/word/2010/wordprocessingGroup`, "wpg"],
  [`${MICROSOFT}/word/2010/wordprocessingCanvas`, "wpc"],
  [`${MICROSOFT}/word/2010/wordml`, "w14"],
  [`${MICROSOFT}/word/2012/wordml`, "w15"],
  [`${MICROSOFT}/word/2003/wordml`, "w"],
  [`${MICROSOFT}/word/2003/auxHint`, "wx"],
  ["http://schemas.microsoft.com/aml/2001/core", "aml"],
  [`${MICROSOFT}/2006/xmlPackage`, "pkg"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  ...["office", "style", "text", "table", "form", "script", "manifest"].map(
    (part) => [`${ODF}:${part}:1.0`, part] as const,
  ),
  [`${ODF}:drawing:1.0`, "draw"],
  [`${ODF}:xsl-fo-compatible:1.0`, "fo"],
  [`${ODF}:svg-compatible:1.0`, "svg"],
  ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"],
  ["urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0", "field"],
  ["http://www.w3.org/1999/xlink", "xlink"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);

/**
 * Decodes the text of an XML file by its byte order mark, or else by the encoding that it declares, or else as UTF-8.
 */
function decodedXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes[0] === 0x3c && bytes[1] === 0) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0 && bytes[1] === 0x3c) return new TextDecoder("utf-16be").decode(bytes);
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const label = /^[^<]{0,3}<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/.exec(beginning)?.[1] ?? "utf-8";
  // gb2312 and gbk are subsets of GB18030, and the decoder for "gbk" would break four-byte characters of GB18030.
  const encoding = /^gb/i.test(label) ? "gb18030" : label;
  return textIn(bytes, encoding) ?? decoderFor(encoding).decode(bytes);
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
