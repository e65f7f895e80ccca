import type { SourceDocument } from "../../document/document";
import { withoutSecondName } from "../../form/body";
import { fold } from "../fold";
import { bureauOfOffice, isBodyName } from "./bodyName";
import { asPrinted, printedLine } from "./printedLine";

/**
 * A body that a page names in a labelled field. `source` means that the field only says from where the page has its
 * text.
 */
export interface LabelledBody {
  readonly name: string;
  readonly label: string;
  readonly kind: "publisher" | "source";
}

/**
 * The bodies in labelled fields: 发布机构 and similar labels, and 来源. The label is before a colon, or in the cell
 * beside or above.
 */
export function labelledBodiesIn(document: SourceDocument): readonly LabelledBody[] {
  return [...inLines(document.text), ...inCells(document)];
}

/** Whether a line is only such a label, so that its value is on the next line. */
export function isLabel(text: string): boolean {
  return fieldKind(text.replace(/:$/, "")) !== undefined;
}

const LABELS: Readonly<Record<LabelledBody["kind"], string>> = {
  publisher:
    "发布机构|发文机关|发文机构|发布单位|发布部门|发文单位|公开机构|公开主体|公开单位|制发机关|制作单位|提供单位|责任单位|责任部门|报告单位|填报单位|报送单位|编制单位|编制机关|单位名称",
  source: "信息来源|文章来源|稿件来源|来源",
};
const LABELS_BY_KIND = Object.entries(LABELS) as readonly (readonly [LabelledBody["kind"], string])[];

const KIND_OF = new Map(
  LABELS_BY_KIND.flatMap(([kind, labels]) => labels.split("|").map((label) => [label, kind] as const)),
);
/** A label in a cell, including blanks between its characters; and the characters with which all labels end. */
const LONGEST_LABEL = 30;
const MAY_BE_LABEL = /[构構关關位门門体體源称稱]\s*[:：]?\s*$/;

/** Labels with a value after them. Both may have blanks between their characters. */
function inLines(text: string): readonly LabelledBody[] {
  const folded = fold(text);
  return LABELS_BY_KIND.flatMap(([kind, labels]) => {
    const spaced = labels.replace(/[\u3400-\u9fff](?=[\u3400-\u9fff])/g, "$&[^\\S\\n\\t]{0,4}");
    const field = new RegExp(
      `(?<![\\u3400-\\u9fff])(${spaced})[^\\S\\n\\t]*(?:[:)\\]\\t\\n]|[^\\S\\n]{1,8}(?=[\\u3400-\\u9fff]))\\s{0,8}:?\\s{0,8}([^\\n\\t]{2,80})`,
      "g",
    );
    return [...folded.matchAll(field)].flatMap((match) => {
      const at = match.index + match[0].length - (match[2] as string).length;
      const name = nameAtStart(text.slice(at, match.index + match[0].length));
      return name === null ? [] : [{ name, label: printedLine(match[1] as string).text, kind }];
    });
  });
}

function inCells(document: SourceDocument): readonly LabelledBody[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== "grid") return [];
    return block.cells.flatMap((cell): readonly LabelledBody[] => {
      if (cell.text.length > LONGEST_LABEL || !MAY_BE_LABEL.test(cell.text)) return [];
      const label = printedLine(cell.text).text.replace(/:$/, "");
      const kind = fieldKind(label);
      if (!kind) return [];
      const besides = block.cells.filter(
        ({ row, column }) =>
          (row === cell.row && column === cell.column + cell.columnSpan) ||
          (row === cell.row + cell.rowSpan && column === cell.column),
      );
      const name = besides.map((beside) => nameAtStart(beside.text)).find((each) => each !== null);
      return name ? [{ name, label, kind }] : [];
    });
  });
}

function fieldKind(label: string): LabelledBody["kind"] | undefined {
  return KIND_OF.get(label);
}

/** The name at the beginning of a value: the whole value, or the part before the next blank or label. */
function nameAtStart(value: string): string | null {
  const [first = ""] = value.trim().split(/\s/, 1);
  const beforeLabel = value.split(/[\u3400-\u9fff\s]{2,8}[::]|\d/, 1)[0] as string;
  for (const part of [first, beforeLabel, value]) {
    const line = printedLine(part);
    const name = withoutSecondName(line.text);
    if (isBodyName(name)) return bureauOfOffice(asPrinted(name, line));
  }
  return null;
}
