import { boxesAround, type CharacterPlaces, type TextBox } from "../document/characterPlaces";
import { type Grid, type Paragraph, ReaderFault, UnreadableDocument } from "../document/document";
import { type OpenedAside, openAside } from "../document/openAside";
import { type Message, said } from "../message/message";
import type { Document } from "../store/entity/document";

/** A part of the stored text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A box in which a part of the text is printed. */
export type SpanBox = TextSpan & TextBox;

/** A document opened again, to be shown with its places. */
export interface OpenedDocument {
  /** Why there are no places; everything else is null then. */
  readonly unavailable: Message | null;
  readonly paragraphs: readonly Paragraph[] | null;
  readonly tables: readonly Grid[] | null;
  /** Where characters are printed; null too for formats without pages. */
  readonly places: CharacterPlaces | null;
}

/** The most documents that are opened for one request: to compare two, and some more. */
const MOST_OPENED = 4;

/** Opens documents again for one request, each once. Nothing of them is stored. */
export class OpenedDocuments {
  private readonly opened = new Map<number, Promise<OpenedAside | Message>>();

  /** If `left` is aborted, no more documents are opened. */
  constructor(
    private readonly bytesOf: (documentId: number) => Promise<Buffer>,
    private readonly left: AbortSignal | null,
  ) {}

  /**
   * A document whose stored text is `text`. A reader that reads another text now does not know the places in it, and
   * gives none: a wrong one would be worse.
   */
  async of({ id, name }: Document, text: string): Promise<OpenedDocument> {
    const opened = await this.openedOnce(id, name);
    if ("code" in opened) return without(opened);
    if (opened.text !== text) return without(said("READS_OTHERWISE_NOW", { name }));
    const { blocks, places } = opened;
    return {
      unavailable: null,
      paragraphs: blocks.filter((block) => block.kind === "paragraph"),
      tables: blocks.filter((block) => block.kind === "grid"),
      places,
    };
  }

  private openedOnce(id: number, name: string): Promise<OpenedAside | Message> {
    const known = this.opened.get(id);
    if (known) return known;
    if (this.opened.size >= MOST_OPENED) return Promise.resolve(said("TOO_MANY_OPENED", { name, most: MOST_OPENED }));
    const opening = this.open(id, name);
    this.opened.set(id, opening);
    return opening;
  }

  private async open(id: number, name: string): Promise<OpenedAside | Message> {
    try {
      return await openAside(await this.bytesOf(id), name, this.left);
    } catch (error) {
      if (error instanceof UnreadableDocument || error instanceof ReaderFault) return error.said;
      throw error;
    }
  }
}

/** The boxes in which parts of the text of an opened document are printed, in the order of the parts; null without pages. */
export function boxesOf({ places }: OpenedDocument, spans: readonly TextSpan[]): readonly SpanBox[] | null {
  if (places === null) return null;
  return spans.flatMap(({ start, end }) => boxesAround(places, start, end).map((box) => ({ start, end, ...box })));
}

function without(unavailable: Message): OpenedDocument {
  return { unavailable, paragraphs: null, tables: null, places: null };
}
