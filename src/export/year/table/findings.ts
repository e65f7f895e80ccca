import { FindingLevel } from "../../../check/finding";
import { Unit } from "../../../form/unit";
import { Language } from "../../../message/message";
import { messageFrom, textOf } from "../../../message/textOf";
import { type FindingSides, sidesOf } from "../../../question/findingSides";
import type { Body } from "../../../store/bodies";
import type { StoredFinding } from "../../../store/entity/finding";
import { column, yearTable } from "../yearTable";
import { bodyColumns, OF_BODY, OF_REPORT } from "./bodyColumns";
import { unitName } from "./unitName";

interface FindingRow {
  readonly body: Body;
  readonly year: number;
  readonly number: number;
  readonly finding: StoredFinding;
  readonly sides: FindingSides;
}

/** What the checks say of each report. */
export const findings = yearTable<FindingRow>(
  {
    name: "findings",
    label: { zh: "校验结果", en: "Findings" },
    description: {
      zh: "每条校验结果一行。校验只提示问题，不改动任何数据。",
      en: "A row for each thing that a check found. Checks point out problems; they change no figure.",
    },
    primaryKey: ["departmentCode", "year", "number"],
    foreignKeys: [OF_BODY, OF_REPORT],
  },
  [
    ...bodyColumns<FindingRow>(
      ({ body }) => body,
      ({ year }) => year,
    ),
    column("count", "number", { zh: "序号", en: "number within the report, from 1" }, ({ number }) => number, {
      role: "dimension",
      dimension: "finding",
      required: true,
    }),
    column("word", "check", { zh: "规则编号", en: "check" }, ({ finding }) => finding.rule, { required: true }),
    column("word", "level", { zh: "问题级别", en: "level" }, ({ finding }) => finding.level, {
      role: "status",
      required: true,
      words: Object.values(FindingLevel),
    }),
    column("word", "clause", { zh: "依据", en: "clause" }, ({ sides }) => sides.clause?.zh ?? null),
    column("word", "cells", { zh: "涉及数据项", en: "cells" }, ({ finding }) => finding.cells.join(" ") || null, {
      description: { zh: "数据路径，以空格分隔。", en: "Paths of cells, with blanks between them." },
    }),
    column(
      "word",
      "unstated",
      { zh: "未填报的数据项", en: "cells that are not stated" },
      ({ finding }) => finding.unstated.join(" ") || null,
    ),
    column("decimal", "left", { zh: "左边", en: "left side" }, ({ sides }) => sides.left, { role: "measure" }),
    column("decimal", "right", { zh: "右边", en: "right side" }, ({ sides }) => sides.right, { role: "measure" }),
    column("decimal", "difference", { zh: "差额", en: "left less right" }, ({ sides }) => sides.difference, {
      role: "measure",
    }),
    column("word", "unit", { zh: "单位", en: "unit" }, ({ sides }) => sides.unit && unitName(sides.unit), {
      words: Object.keys(Unit),
    }),
    column(
      "word",
      "messageZh",
      { zh: "说明", en: "what is wrong, in Chinese" },
      ({ finding }) => said(finding, Language.ZH),
      {
        required: true,
      },
    ),
    column(
      "word",
      "messageEn",
      { zh: "英文说明", en: "what is wrong, in English" },
      ({ finding }) => said(finding, Language.EN),
      {
        required: true,
      },
    ),
  ],
  async function* ({ filed }) {
    for await (const { report, findings: found } of filed.findings()) {
      const { year } = report;
      const body = filed.bodyOf(report);
      yield found.map((finding, i) => ({ body, year, number: i + 1, finding, sides: sidesOf(finding) }));
    }
  },
);

function said({ message }: StoredFinding, language: Language): string {
  return textOf(messageFrom(message), language);
}
