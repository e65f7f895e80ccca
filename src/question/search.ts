import type { Standing } from "../access/standing";
import type { PagedList } from "../arithmetic/page";
import { QuestionError } from "../arithmetic/questionError";
import { type SearchWord, searchWords } from "../arithmetic/searchWords";
import type { ReadLimits } from "../arithmetic/stretches";
import type { Listed, ListSpan } from "../form/page";
import { said } from "../message/message";
import type { Body } from "../store/bodies";
import { countSections, type FoundSection, pageOfSections } from "../store/sectionSearch";
import type { Slice } from "../store/slice";
import type { Manager } from "../store/store";
import { countTitles, type FoundNaming, pageOfTitles } from "../store/titleSearch";
import { departmentsFound, type FoundDepartment } from "./departmentList";
import type { Ground } from "./ground";
import { basisOfList } from "./listed";
import { type SearchedReports, searchedReports } from "./searchedReports";

/** What is searched for. */
export interface SearchQuestion {
  readonly text: string;
  /** This body and all below it, by code or any of its names; null for all bodies. */
  readonly under: string | null;
  /** The years of reports; null for all. They do not narrow the departments. */
  readonly years: readonly number[] | null;
}

/** What a text finds in what is public, or in that with drafts. */
export class Search {
  constructor(
    private readonly ground: Ground,
    readonly question: SearchQuestion,
    /** What sections and titles must contain, each of it. */
    readonly words: readonly SearchWord[],
    private readonly reports: SearchedReports,
  ) {}

  /** Whether drafts count; null for what is public now. */
  get standing(): Standing {
    return this.ground.asOf;
  }

  /** The years whose reports were not looked through, the newest first; none unless there are very many reports. */
  get yearsLeftOut(): readonly number[] {
    return this.reports.yearsLeftOut;
  }

  /** The departments with a name or code that the text is a part of, in characters or in pinyin. */
  departments(): PagedList<FoundDepartment<Body>> {
    const { text, under, years } = this.question;
    return departmentsFound(text, { within: under, years }, this.ground.directory);
  }

  /** The sections that contain all words. */
  sections(page: ListSpan): Promise<readonly Listed<FoundSection>[]> {
    return this.reports.page(page, (slice, part) => pageOfSections(this.manager(slice), slice, this.words, part));
  }

  /** How many there are. It reads the text of all reports that are looked through. */
  countSections(): Promise<number> {
    return this.reports.count((slice) => countSections(this.manager(slice), slice, this.words));
  }

  /** The normative documents whose title or number contains all words, once for each report that names them. */
  titles(page: ListSpan): Promise<readonly Listed<FoundNaming>[]> {
    return this.reports.page(page, (slice, part) => pageOfTitles(this.manager(slice), slice, this.titleWords, part));
  }

  /** How many there are. */
  countTitles(): Promise<number> {
    return this.reports.count((slice) => countTitles(this.manager(slice), slice, this.titleWords));
  }

  // Titles are compared without brackets anyway.
  private get titleWords(): readonly string[] {
    return this.words.map(([first]) => first);
  }

  private manager(slice: Slice): Manager {
    return this.ground.manager(basisOfList(slice));
  }
}

/**
 * `limits` says how many reports are read. Throws QuestionError for a text without words, and for an unknown name.
 */
export async function search(ground: Ground, question: SearchQuestion, limits: ReadLimits): Promise<Search> {
  const words = searchWords(question.text);
  if (words.length === 0) throw new QuestionError("BAD_USER_INPUT", said("SEARCH_EMPTY"));
  return new Search(ground, question, words, await searchedReports(ground, question, limits));
}
