import { posix } from "node:path";
import { said } from "../../message/message";
import { attributeOf, childOf, childrenOf, flagOf, outermostOf } from "../container/localNames";
import { parseXml, type XmlElement, xmlText } from "../container/namespacedXml";
import type { Package } from "../container/package";
import { UnreadableDocument } from "../document";
import type { Page } from "../page/page";
import { pagedText } from "../page/pagedText";
import type { Reader, SourceFile } from "../reader";
import { type OfdResources, ofdPage } from "./ofdPage";
import { numbersOf } from "./ofdValues";

/**
 * OFD, the Chinese standard for page documents (GB/T 33190-2016): a zip package of XML files, read as the pages that it
 * shows.
 */
export const ofdFile: Reader = {
  title: "an OFD document",
  extensions: ["ofd"],
  recognises: (file) => file.package?.names.some((name) => name.toLowerCase() === "ofd.xml") ?? false,
  read: async (file) => {
    const pages = await pagesOf(file);
    if (pages.every(({ glyphs }) => glyphs.every(({ text }) => /^[-—–\d第页]$/.test(text))))
      throw new UnreadableDocument(said("PICTURES_OF_PAGES", { name: file.name }));
    const { isFilledBesideTables: _, ...paged } = pagedText(pages, file.withPlaces);
    return { name: file.name, mediaType: "application/ofd", ...paged };
  },
};

const MAX_PAGES = 150;

async function pagesOf(file: SourceFile): Promise<readonly Page[]> {
  const opened = new OfdPackage(file);
  const root = await opened.xml("OFD.xml", "");
  const roots = root ? outermostOf(root.element, "DocRoot").map(xmlText) : [];
  const documents = await Promise.all(roots.map((path) => opened.xml(path, "")));
  const pages: Page[] = [];
  for (const document of documents) if (document) pages.push(...(await pagesOfDocument(document, opened, file.name)));
  if (pages.length === 0) throw new UnreadableDocument(said("OFD_WITHOUT_PAGES", { name: file.name }));
  return pages;
}

/** A file of the package, with the folder from which the paths inside it start. */
interface OfdPart {
  readonly element: XmlElement;
  readonly folder: string;
}

async function pagesOfDocument(document: OfdPart, opened: OfdPackage, name: string): Promise<readonly Page[]> {
  const common = childOf(document.element, "CommonData");
  const resources = await resourcesOf(common, document, opened);
  const templates = new Map(
    childrenOf(common ?? document.element, "TemplatePage").map((one) => [
      attributeOf(one, "ID"),
      attributeOf(one, "BaseLoc"),
    ]),
  );
  const listed = childrenOf(childOf(document.element, "Pages") ?? document.element, "Page");
  if (listed.length > MAX_PAGES)
    throw new UnreadableDocument(said("DOCUMENT_TOO_MANY_PAGES", { name, pages: listed.length, most: MAX_PAGES }));
  const remarks = await remarksOf(document, opened);
  const pages: Page[] = [];
  for (const one of listed) {
    const page = await opened.xml(attributeOf(one, "BaseLoc"), document.folder);
    if (!page) continue;
    const used = childrenOf(page.element, "Template").map((template) =>
      templates.get(attributeOf(template, "TemplateID")),
    );
    const below = await Promise.all(used.map((path) => opened.xml(path, document.folder)));
    const box = [childOf(page.element, "Area"), childOf(common, "PageArea")]
      .map((area) => childOf(area, "PhysicalBox"))
      .find((found) => found !== undefined);
    const contents = [...below.flatMap((part) => part?.element ?? []), page.element];
    pages.push(ofdPage(contents, remarks.get(attributeOf(one, "ID") ?? "") ?? [], numbersOf(xmlText(box)), resources));
  }
  return pages;
}

/** The appearances of the visible annotations (stamps, notes, completed form fields), by the number of their page. */
async function remarksOf(document: OfdPart, opened: OfdPackage): Promise<ReadonlyMap<string, readonly XmlElement[]>> {
  const list = await opened.xml(xmlText(childOf(document.element, "Annotations")), document.folder);
  const remarks = new Map<string, readonly XmlElement[]>();
  for (const page of list ? childrenOf(list.element, "Page") : []) {
    const part = await opened.xml(xmlText(childOf(page, "FileLoc")), list?.folder ?? "");
    const seen = (part ? childrenOf(part.element, "Annot") : []).filter(
      (one) => flagOf(one, "Visible", true) && attributeOf(one, "Type") !== "Watermark",
    );
    remarks.set(
      attributeOf(page, "PageID") ?? "",
      seen.flatMap((one) => childrenOf(one, "Appearance")),
    );
  }
  return remarks;
}

async function resourcesOf(
  common: XmlElement | undefined,
  document: OfdPart,
  opened: OfdPackage,
): Promise<OfdResources> {
  const paths = ["PublicRes", "DocumentRes"].flatMap((kind) =>
    childrenOf(common ?? document.element, kind).map(xmlText),
  );
  const parts = await Promise.all(paths.map((path) => opened.xml(path, document.folder)));
  const found = (name: string) => parts.flatMap((part) => (part ? outermostOf(part.element, name) : []));
  const isSolid = (media: XmlElement) => /\.(?:jpe?g|bmp)$/i.test(xmlText(childOf(media, "MediaFile")).trim());
  return {
    drawParams: new Map(found("DrawParam").map((param) => [attributeOf(param, "ID") ?? "", param])),
    solidImages: new Set(
      found("MultiMedia")
        .filter(isSolid)
        .map((media) => attributeOf(media, "ID") ?? ""),
    ),
  };
}

/**
 * The XML files of a package by path. A path starts from the root of the package, or from the folder of the file that
 * contains it.
 */
class OfdPackage {
  constructor(private readonly file: SourceFile) {}

  async xml(path: string | undefined, folder: string): Promise<OfdPart | null> {
    const name = (path ?? "").trim();
    if (name === "") return null;
    const whole = name.startsWith("/") ? name.slice(1) : posix.join(folder, name);
    const bytes = await (this.file.package as Package).read(whole);
    const element = bytes && parseXml(bytes, this.file.name);
    return element ? { element, folder: posix.dirname(whole) } : null;
  }
}
