import type { SourceDocument } from "../../document/document";
import type { PlainDay } from "../../form/plainDay";
import { type Message, said } from "../../message/message";
import { type NameSource, whoReports } from "../department";
import { fold } from "../fold";
import type { Remark } from "../report";
import { areOneBody, isBodyName, publishesForOthers } from "./bodyName";
import { introductionIn } from "./firstSentence";
import { labelledBodiesIn } from "./labelledBody";
import { ownTitleAmong } from "./ownTitle";
import { furnitureAmong } from "./pageFurniture";
import { joinedLines, printedLines } from "./printedLine";
import { endIn, periodNamedIn, yearOfName } from "./reportYear";
import { signatureIn } from "./signature";
import { textStartIn } from "./textStart";
import { SUBJECT, titleIn } from "./title";
import { titleBeside } from "./titleBeside";
import { titlesAmong } from "./wrappedTitle";

/** The department and year of a report, as the document says it. */
export interface Head {
  readonly department: string | null;
  /** Why the department may be another one. Null if it is certain, and if none was found. */
  readonly doubtfulName: Message | null;
  readonly year: number | null;
  readonly remarks: readonly Remark[];
}

/**
 * What a person states at import. It overrides the text. `department` is a code or a name, `published` the day of
 * publication.
 */
export interface Hints {
  readonly department?: string;
  readonly year?: number;
  readonly published?: PlainDay;
}

/**
 * Finds department and year. A person's statement counts first, then the report's own title, its first sentences, and
 * then what is around it: a name beside the title, the file name, labelled fields, a signature. A place with another
 * name or year is a CONTRADICTION. The name never contains the year or the words of the title; a text that is not a
 * body's name is ignored.
 */
export function readHead(document: SourceDocument, hints: Hints): Head {
  const lines = printedLines(document.text.slice(0, FIRST_CHARACTERS));
  const whole = joinedLines([...lines, ...printedLines(document.text.slice(FIRST_CHARACTERS))]).text;
  const stem = document.name.replace(/\.[A-Za-z0-9]{2,5}$/, "");
  const start = textStartIn(lines);
  const labelled = labelledBodiesIn(document);
  const signature = signatureIn(document.text);
  const period = periodNamedIn(whole);
  const named = titleIn(stem);
  const fileName = { department: named?.department ?? null, year: named?.year ?? yearOfName(stem) };
  const isKnown = (name: string) => whole.split(fold(name)).length > 2 || stem.includes(name);
  const isFurniture = furnitureAmong(lines);
  const titles = titlesAmong(lines, isFurniture, isKnown);
  const isOfTitle = (index: number) =>
    titles.some(
      ({ first, last, ...title }) => (title.department ?? title.year) !== null && first <= index && index <= last,
    );
  const isOfPage = (index: number) => isFurniture(index) || isOfTitle(index);
  const introduction = introductionIn(lines, start, { isOfPage, isKnown });
  const own = ownTitleAmong(titles, {
    start,
    begins: (line) => textStartIn(lines.slice(line)) < lines.length - line,
    introduced: introduction?.office === false ? introduction.department : null,
    introducedYear: introduction?.year ?? null,
    period,
    fileName,
    named: [
      ...labelled.map(({ name }) => name),
      signature,
      introduction?.office ? introduction.department : null,
    ].flatMap((name) => (name === null || publishesForOthers(name) ? [] : name)),
    speaksOf: (name) => new RegExp(`${fold(name)}(?!(?:关于)?[\\d〇年度二一三四五六七八九零]*${SUBJECT})`).test(whole),
  });
  const title = own?.title ?? null;
  const { department, doubtfulName, remarks } = whoReports(
    [
      source(said("IN_IMPORT"), hints.department, "stated"),
      source(said("IN_TITLE"), title?.beside ? null : title?.department, "title"),
      source(said("IN_FIRST_SENTENCE"), introduction?.office ? null : introduction?.department, "sentence"),
      source(
        said("BESIDE_TITLE"),
        title?.beside && isBodyName(title.department ?? "") ? title.department : null,
        "beside",
      ),
      source(said("IN_PAGE_TITLE"), own?.elsewhere, "beside"),
      source(said("IN_FILE_NAME"), fileName.department, "beside"),
      ...labelled.map(({ name, label, kind }) =>
        source(said("IN_FIELD", { field: label }), name, kind === "publisher" ? "weak" : "source"),
      ),
      source(said("IN_SIGNATURE"), signature, "weak"),
      source(said("IN_DRAWN_UP"), introduction?.office ? introduction.department : null, "weak"),
    ].flatMap((each) => each ?? []),
    {
      rival: own?.rival?.department ?? titleBeside(title?.department ?? null, document),
      unclear: title?.unclear ?? false,
      dated: (title?.year ?? null) !== null,
    },
  );
  // If other sources name another body, the title is probably the title of another report.
  const isOwn =
    title !== null &&
    (title.department === null ||
      title.beside ||
      hints.department !== undefined ||
      (department !== null && areOneBody(title.department, department)));
  const dated: readonly Dated[] = [
    { place: said("IN_IMPORT"), year: hints.year ?? null },
    { place: said("IN_TITLE"), year: isOwn && !own?.contested ? title.year : null },
    { place: said("IN_FIRST_SENTENCE"), year: introduction?.year ?? null },
    { place: said("IN_PERIOD"), year: period },
    { place: said("IN_FILE_NAME"), year: fileName.year },
  ];
  const [first, second] = dated.filter((each) => each.year !== null);
  // If only one place contradicts the title, it may be left over from the report of the year before.
  const isOpen = own?.contested && hints.year === undefined && first?.year !== second?.year;
  const year = isOpen ? null : (first?.year ?? endIn(whole));
  return { department, doubtfulName, year, remarks: [...remarks, ...yearRemarks(year, dated)] };
}

const FIRST_CHARACTERS = 20_000;

function source(place: Message, name: string | null | undefined, strength: NameSource["strength"]): NameSource | null {
  return name == null ? null : { place, name, strength };
}

interface Dated {
  readonly place: Message;
  readonly year: number | null;
}

function yearRemarks(year: number | null, sources: readonly Dated[]): readonly Remark[] {
  if (year === null)
    return [
      {
        code: "YEAR_UNKNOWN",
        message: said("YEAR_UNKNOWN"),
        cells: [],
      },
    ];
  const [first, ...others] = sources.filter((each) => each.year !== null);
  return others
    .filter((other) => other.year !== first?.year)
    .map((other) => ({
      code: "CONTRADICTION",
      message: said("YEAR_CONTRADICTED", {
        year: first?.year ?? year,
        place: first?.place ?? other.place,
        other: other.year ?? year,
        otherPlace: other.place,
      }),
      cells: [],
    }));
}
