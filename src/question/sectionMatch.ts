import { type Excerpt, excerptAround, firstMatch, type MatchPlace, matchInDocument } from "../arithmetic/excerpt";
import { once } from "../arithmetic/once";
import type { SearchWord } from "../arithmetic/searchWords";
import type { FoundSection } from "../store/sectionSearch";
import type { Relations, ReportRow } from "./relations";

/** A section that a search found, with the first of its matches. */
export class SectionMatch {
  constructor(
    readonly section: FoundSection,
    private readonly words: readonly SearchWord[],
  ) {}

  /** Heading and text, line by line, as both were searched. */
  private get text(): string {
    const { heading, text } = this.section;
    return heading === "" ? text : `${heading}\n${text}`;
  }

  private readonly match = once(() => firstMatch(this.text, this.words.flat()) as MatchPlace);

  /** The words around the first match. */
  excerpt(): Excerpt {
    return excerptAround(this.text, this.match());
  }

  /** The place of the first match in the text of the report's document; null if it is not there in one piece. */
  place(report: ReportRow, relations: Relations): Promise<MatchPlace | null> {
    this.placed ??= this.findPlace(report, relations);
    return this.placed;
  }

  private placed: Promise<MatchPlace | null> | null = null;

  private async findPlace(report: ReportRow, relations: Relations): Promise<MatchPlace | null> {
    const document = await relations.textOf(await relations.documentOf(report));
    return matchInDocument(document, this.section, this.text, this.match());
  }
}
