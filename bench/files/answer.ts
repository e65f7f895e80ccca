import type { AnswerTables, TableColumn, TableValue } from "../../src/export/table/table";

const MEASURES = 8;
/** Of so many departments one has not reported: its figures are absent, with the reason. */
const ONE_ABSENT_OF = 20;

/** A made-up answer: one row a department, with its code, name, line and year, and eight measures with their status. */
export function answerOf(departments: number): AnswerTables {
  return {
    name: "departments",
    title: { zh: "各部门的指标", en: "Measures of departments" },
    tables: [
      {
        list: "aggregate",
        label: { zh: "各部门", en: "Departments" },
        columns: [...DIMENSIONS, ...Array.from({ length: MEASURES }, (_, i) => measure(i)).flat()],
        rows: Array.from({ length: departments }, (_, i) => row(i)),
        cut: null,
      },
    ],
    facts: [{ subject: { zh: "问题", en: "Question" }, text: { zh: "各部门如何？", en: "How are the departments?" } }],
    statuses: [
      { code: "REPORTED", meaning: { zh: "已报", en: "reported" } },
      { code: "NOT_REPORTED", meaning: { zh: "未报", en: "not reported" } },
    ],
    service: "Disclosure Graph 0.1.0",
    readAt: "2026-01-02T03:04:05.678Z",
    dataVersion: "7",
  };
}

const DIMENSIONS = [
  column("department.code", "部门代码", { kind: "word", role: "dimension", dimension: "department" }),
  column("department.name", "部门名称", { kind: "word", role: "dimension", dimension: "department" }),
  column("line", "条线", { kind: "word", role: "attribute" }),
  column("year", "年度", { kind: "count", role: "dimension", dimension: "year" }),
];

function measure(i: number): readonly TableColumn[] {
  const unit = isMoney(i) ? { zh: "元", en: "yuan" } : { zh: "件", en: "cases" };
  return [
    column(`m${i}.value`, `指标${i}`, {
      kind: isMoney(i) ? "decimal" : "count",
      role: "measure",
      unit,
      statusColumn: `m${i}.status`,
    }),
    column(`m${i}.status`, `指标${i}的状态`, { kind: "word", role: "status" }),
  ];
}

function isMoney(measure: number): boolean {
  return measure % 2 === 1;
}

function column(
  code: string,
  zh: string,
  rest: Pick<TableColumn, "kind" | "role"> & Partial<TableColumn>,
): TableColumn {
  return { code, label: { zh, en: code }, description: { zh, en: code }, unit: null, ...rest };
}

function row(i: number): readonly TableValue[] {
  const isAbsent = i % ONE_ABSENT_OF === 0;
  const measures = Array.from({ length: MEASURES }, (_, m): readonly TableValue[] => {
    if (isAbsent) return [null, "NOT_REPORTED"];
    return [
      isMoney(m) ? `${(i * 7919 + m) % 10_000_000}.${String(i % 100).padStart(2, "0")}` : (i * 31 + m) % 5000,
      "REPORTED",
    ];
  });
  return [
    String(110_000 + i).padStart(9, "0"),
    `示例市第${i}局政府信息公开办公室`,
    `条线${i % 40}`,
    2024,
    ...measures.flat(),
  ];
}
