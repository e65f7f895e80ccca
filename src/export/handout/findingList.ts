import { FindingLevel } from "../../check/finding";
import type { FormCode } from "../../form/catalogue";
import type { FigurePath } from "../../form/figures";
import { wanyuan } from "../../form/shown";
import { CellStatus } from "../../form/status";
import { type Message, said } from "../../message/message";
import { messageFrom } from "../../message/textOf";
import { type FindingSides, sidesOf } from "../../question/findingSides";
import type { ReportCell } from "../../question/relations";
import type { StoredFinding } from "../../store/entity/finding";
import { chinese, dayTerm, type OfficeDocument, type OfficePart } from "../office/officeDocument";
import { type OfficeCellKind, type OfficeRow, officeCell } from "../office/officeTable";
import { excerptOf, placeInDocument } from "./cellPlace";
import { countWord } from "./handoutWords";

/** A report with the findings that its department has to answer, and what is needed to find them in its document. */
export interface FindingList {
  /** The name of the body in that year. */
  readonly department: string;
  readonly year: number;
  readonly form: FormCode;
  readonly revision: number;
  /** The name of the file from which it was read, and its text. */
  readonly source: string;
  readonly text: string;
  readonly findings: readonly StoredFinding[];
  readonly cells: readonly ReportCell[];
  readonly address: string;
  readonly query: string;
  readonly asOf: string;
}

/**
 * Whether a department has to answer a finding: a contradiction, or what is to be explained. A notice is to be known, and
 * asks nothing.
 */
export function isToAnswer({ level }: Pick<StoredFinding, "level">): boolean {
  return level !== FindingLevel.NOTICE;
}

/** The heads of a list: another list, other heads. */
export function findingListShape(): string {
  return JSON.stringify(COLUMNS.map(({ head }) => head));
}

/** 核查清单: the findings that a department has to answer, with an empty column for its answers; or that there are none. */
export function findingListDocument(list: FindingList): OfficeDocument {
  const { department, year, revision, source, findings, asOf } = list;
  const title = `${department}${year}年政府信息公开工作年度报告数据核查清单`;
  const about = { department, year: String(year) };
  const count = (level: FindingLevel) => findings.filter((finding) => finding.level === level).length;
  const sentences: readonly Message[] = [
    findings.length === 0
      ? said("HANDOUT_NOTHING_TO_ANSWER", about)
      : said("HANDOUT_TO_ANSWER", {
          ...about,
          count: findings.length,
          errors: count(FindingLevel.ERROR),
          warnings: count(FindingLevel.WARNING),
        }),
    said("HANDOUT_LIST_SOURCE", {
      ...about,
      revision: String(revision),
      document: source,
      asOf: dayTerm(asOf),
    }),
  ];
  return {
    title,
    name: title,
    isWide: true,
    parts: [
      ...sentences.map((sentence): OfficePart => ({ kind: "paragraph", text: chinese(sentence) })),
      ...(findings.length === 0 ? [] : [findingTable(list)]),
    ],
    notes: new Map(),
    end: "",
    about: [],
    address: list.address,
    query: list.query,
    asOf,
  };
}

/** A column that says something of a finding, over all of its lines, or of one line. */
type FindingColumn = { readonly head: string; readonly weight: number; readonly kind: OfficeCellKind } & (
  | { readonly of: "finding"; readonly text: (finding: ListedFinding) => string }
  | { readonly of: "line"; readonly text: (line: FindingLine) => string }
);

/** A finding with its lines: one for each cell that it names. */
interface ListedFinding {
  readonly number: number;
  readonly finding: StoredFinding;
  readonly sides: FindingSides;
  readonly lines: readonly FindingLine[];
}

interface FindingLine {
  readonly cell: string;
  readonly printed: string;
  readonly place: string;
  readonly excerpt: string;
}

const COLUMNS: readonly FindingColumn[] = [
  ofFinding("序号", 0.6, "figure", ({ number }) => String(number)),
  ofLine("数据项", 2.6, "label", ({ cell }) => cell),
  ofLine("原文数值", 1.1, "figure", ({ printed }) => printed),
  ofLine("原文位置", 1.5, "label", ({ place }) => place),
  ofLine("原文摘录", 2.2, "label", ({ excerpt }) => excerpt),
  ofFinding("规则及依据", 1.6, "label", ({ finding, sides }) => ruleText(finding, sides)),
  ofFinding("问题说明", 3.2, "label", ({ finding }) => chinese(messageFrom(finding.message))),
  ofFinding("左边", 1, "amount", ({ sides }) => sideText(sides.left, sides)),
  ofFinding("右边", 1, "amount", ({ sides }) => sideText(sides.right, sides)),
  ofFinding("差额", 1, "amount", ({ sides }) => sideText(sides.difference, sides)),
  ofFinding("单位", 0.7, "figure", ({ finding, sides }) => unitText(finding, sides)),
  ofFinding("核实说明", 2.2, "label", () => ""),
];

/** A finding that compares nothing has no sides. */
const NO_SIDES = "不适用";

/** The unit of both sides, in which the form prints the first cell of a finding. */
function unitText({ cells: [cell] }: StoredFinding, { unit }: FindingSides): string {
  if (unit === null) return NO_SIDES;
  if (unit === "percent") return "%";
  return unit === "fen" ? "万元" : countWord(cell ?? "");
}

const LEVELS: Readonly<Record<FindingLevel, string>> = { ERROR: "错误", WARNING: "警告", NOTICE: "提示" };

function ofFinding(head: string, weight: number, kind: OfficeCellKind, text: (finding: ListedFinding) => string) {
  return { head, weight, kind, of: "finding", text } as const;
}

function ofLine(head: string, weight: number, kind: OfficeCellKind, text: (line: FindingLine) => string) {
  return { head, weight, kind, of: "line", text } as const;
}

function findingTable(list: FindingList): OfficePart {
  const head = COLUMNS.map((column, at) => officeCell("head", column.head, at));
  const rows = list.findings.flatMap((finding, at): readonly OfficeRow[] => {
    const listed = { number: at + 1, finding, sides: sidesOf(finding), lines: linesOf(finding, list) };
    return listed.lines.map((line, index) =>
      COLUMNS.flatMap((column, place) => {
        if (column.of === "line") return [officeCell(column.kind, column.text(line), place)];
        return index > 0
          ? []
          : [officeCell(column.kind, column.text(listed), place, { rowSpan: listed.lines.length, isTop: true })];
      }),
    );
  });
  return { kind: "table", table: { weights: COLUMNS.map(({ weight }) => weight), rows: [head, ...rows], headRows: 1 } };
}

function ruleText({ rule, level }: StoredFinding, { clause }: FindingSides): string {
  return [`${rule}（${LEVELS[level]}）`, ...(clause === null ? [] : [clause.zh])].join("\n");
}

/** Money in 万元 with all of its digits, as the form asks for it. */
function sideText(side: string | null, { unit }: FindingSides): string {
  if (side === null) return NO_SIDES;
  return unit === "fen" ? wanyuan(BigInt(side.replace(".", ""))) : side;
}

/** Cells without a place in the document are named together, with at most so many names. */
const NAMED_TOGETHER = 3;

function linesOf({ cells, unstated }: StoredFinding, list: FindingList): readonly FindingLine[] {
  const byPath = new Map<string, ReportCell>(list.cells.map((cell) => [cell.path, cell]));
  const paths = [...new Set([...cells, ...unstated])];
  const isThere = (path: FigurePath) => byPath.get(path)?.locator != null;
  const lines = paths.filter(isThere).map((path) => cellLine(byPath.get(path) as ReportCell, list));
  const absent = paths.filter((path) => !isThere(path));
  if (absent.length === 0 && lines.length > 0) return lines;
  const names = absent.slice(0, NAMED_TOGETHER).map((path) => nameOf(path, list));
  const together = `${names.join("、")}${absent.length > names.length ? `等${absent.length}项` : ""}`;
  const line = absent.length === 0 ? WHOLE_REPORT : { ...WITHOUT_PLACE, cell: together };
  return [...lines, line];
}

/** The line of a finding that names no cell. */
const WHOLE_REPORT: FindingLine = { cell: "全文", printed: "不适用", place: "不适用", excerpt: "不适用" };

const WITHOUT_PLACE = { printed: "空", place: "报告中没有", excerpt: "报告中没有" } as const;

function cellLine(cell: ReportCell, list: FindingList): FindingLine {
  const raw = (cell.raw ?? "").replace(/\s+/g, " ").trim();
  return {
    cell: nameOf(cell.path, list),
    printed: raw === "" ? (cell.status === CellStatus.BLANK ? "空" : "无文字") : raw,
    place: placeInDocument(cell),
    excerpt: excerptOf(cell, list.text),
  };
}

function nameOf(path: FigurePath, { form }: FindingList): string {
  return chinese(said("NAMED", { name: { place: "cell", path, form } }));
}
