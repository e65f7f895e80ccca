import { DepartmentKind } from "../../../form/body";
import { periodIn } from "../../../form/period";
import type { Body } from "../../../store/bodies";
import { column, yearTable } from "../yearTable";

interface DepartmentRow extends Pick<Body, "code" | "name" | "activeFrom" | "activeTo" | "sample"> {
  readonly position: ReturnType<typeof periodIn<Body["periods"][number]>>;
  readonly parent: Body | null;
  readonly formerNames: string;
  readonly included: boolean;
}

/** The bodies, as they were in that year, with those above them. */
export const departments = yearTable<DepartmentRow>(
  {
    name: "departments",
    label: { zh: "机关", en: "Departments" },
    description: {
      zh: "数据包所含机关及其上级在该年度的情况。",
      en: "The bodies of the package and those above them, as they were in that year.",
    },
    primaryKey: ["code"],
    foreignKeys: [{ columns: ["parent"], table: "departments", of: ["code"] }],
  },
  [
    column("word", "code", { zh: "机关代码", en: "code" }, ({ code }) => code, {
      role: "dimension",
      dimension: "department",
      required: true,
    }),
    column("word", "name", { zh: "机关名称", en: "name" }, ({ name }) => name, {
      role: "dimension",
      dimension: "department",
      required: true,
    }),
    column("word", "kind", { zh: "机关类别", en: "kind of body" }, ({ position }) => position.kind, {
      required: true,
      words: Object.values(DepartmentKind),
    }),
    column("word", "line", { zh: "条线", en: "line of work" }, ({ position }) => position.line),
    column(
      "word",
      "regionCode",
      { zh: "行政区划代码（GB/T 2260）", en: "region code, GB/T 2260" },
      ({ position }) => position.regionCode,
    ),
    column(
      "word",
      "parent",
      { zh: "上级机关代码", en: "code of the body above" },
      ({ parent }) => parent?.code ?? null,
    ),
    column("truth", "summary", { zh: "是否汇总报告", en: "summary" }, ({ position }) => position.summary, {
      required: true,
      description: {
        zh: "其报告汇总下属单位的报告，求和时不应与下属单位一起计入。",
        en: "Its report sums the reports of its parts: a sum must not count it together with them.",
      },
    }),
    column(
      "truth",
      "partsComplete",
      { zh: "下属单位是否登记齐全", en: "all of its parts are registered" },
      ({ position }) => position.partsComplete,
      { required: true },
    ),
    column("count", "activeFrom", { zh: "起始年度", en: "first year of work" }, ({ activeFrom }) => activeFrom),
    column("count", "activeTo", { zh: "截止年度", en: "last year of work" }, ({ activeTo }) => activeTo),
    column("word", "formerNames", { zh: "曾用名", en: "former names" }, ({ formerNames }) => formerNames || null, {
      description: {
        zh: "以分号分隔，每个名称后为起止年度，如“甲市科委:-2018”。",
        en: "With semicolons between them, each with its years, as in 甲市科委:-2018.",
      },
    }),
    column("truth", "sample", { zh: "是否虚构示例", en: "made-up sample" }, ({ sample }) => sample, { required: true }),
    column("truth", "included", { zh: "是否属于本数据包", en: "in this package" }, ({ included }) => included, {
      required: true,
      description: {
        zh: "“否”表示只作为上级机关列出，其报告不在包内。",
        en: "If false, it is listed as a body above others alone: its report is not in the package.",
      },
    }),
  ],
  async function* ({ filed }) {
    const { directory } = filed;
    const rowOf = (included: boolean) => (body: Body) => ({
      ...{ code: body.code, name: body.name, activeFrom: body.activeFrom, activeTo: body.activeTo },
      sample: body.sample,
      position: periodIn(body.periods, filed.question.year),
      parent: filed.parentOf(body),
      formerNames: directory
        .formerNamesOf(body.id)
        .map(({ name, fromYear, toYear }) => `${name}:${fromYear ?? ""}-${toYear ?? ""}`)
        .join(";"),
      included,
    });
    yield [...filed.above().map(rowOf(false)), ...filed.bodies.map(rowOf(true))];
  },
);
