import { bodyOfName, type DepartmentKind } from "../form/body";

/** A body of the sample, as a registry of departments describes it. */
export interface SampleDepartment {
  readonly code: string;
  readonly name: string;
  readonly kind: DepartmentKind;
  readonly line: string | null;
  readonly regionCode: string;
  /** Code of the body above. Null at the top. */
  readonly parent: string | null;
  /** Whether its report contains the sums of its children's reports. */
  readonly summary: boolean;
  /** Whether those children are all in this list. */
  readonly partsComplete: boolean;
  /** First and last report year in which it exists. Null if there is no limit. */
  readonly activeFrom: number | null;
  readonly activeTo: number | null;
  readonly formerNames: readonly SampleFormerName[];
}

/** A former name of the body, with its first and last report year. */
export interface SampleFormerName {
  readonly name: string;
  readonly fromYear: number;
  readonly toYear: number;
}

/** The report years of the sample. */
export const FIRST_YEAR = 2019;
export const LAST_YEAR = 2025;

/**
 * The made-up city 示例市 (literally: sample city). No such city exists, and region codes from 99 up are not assigned
 * in GB/T 2260. A body comes before its parts.
 */
export const CITY: readonly SampleDepartment[] = [
  jurisdiction("990100", "示例市", null),
  ...bureaus("990100", "示例市", [
    ["BGS", "人民政府办公室"],
    ["FGW", "发展和改革委员会"],
    ["JYJ", "教育局"],
    ["KJJ", "科学技术局"],
    ["GXJ", "工业和信息化局"],
    ["GAJ", "公安局"],
    ["MZJ", "民政局"],
    ["SFJ", "司法局"],
    ["CZJ", "财政局"],
    ["RSJ", "人力资源和社会保障局"],
    ["ZRJ", "自然资源和规划局"],
    ["SHJ", "生态环境局"],
    ["ZJJ", "住房和城乡建设局"],
    ["JTJ", "交通运输局"],
    ["SLJ", "水利局"],
    ["NYJ", "农业农村局"],
    ["SWJ", "商务局"],
    ["WLJ", "文化广电旅游局"],
    ["WJW", "卫生健康委员会"],
    ["YJJ", "应急管理局"],
    ["SCJ", "市场监督管理局"],
    ["TJJ", "统计局"],
    ["CGJ", "城市管理局"],
    // Renamed in the report year 2023, when it also became responsible for data.
    [
      "ZFJ",
      "政务服务和数据管理局",
      { line: "政务服务", formerNames: [{ name: "示例市行政审批局", fromYear: FIRST_YEAR, toYear: 2022 }] },
    ],
    ["CKJ", "疾病预防控制局", { line: "卫健", activeFrom: 2022 }],
    ["XZJ", "乡村振兴局", { line: "农业农村", activeFrom: 2021, activeTo: 2023 }],
  ]),
  jurisdiction("990171", "示例市经济开发区", "990100"),
  ...bureaus("990171", "示例市经济开发区", [
    ["KJJ", "科技和经济发展局"],
    ["JSJ", "建设局"],
  ]),
  jurisdiction("990121", "示例县", "990100"),
  ...bureaus("990121", "示例县", [
    ["BGS", "人民政府办公室"],
    ["JYJ", "教育局"],
    ["GAJ", "公安局"],
    ["MZJ", "民政局"],
    ["TJJ", "统计局"],
  ]),
  jurisdiction("990102", "示例区", "990100"),
  ...bureaus("990102", "示例区", [
    ["BGS", "人民政府办公室"],
    ["KJJ", "科学技术局"],
    ["CZJ", "财政局"],
    ["WJJ", "卫生健康局"],
    ["NYJ", "农业农村局"],
  ]),
];

/** The parts whose reports a summary report adds up: those directly below it. */
export function summedParts(department: SampleDepartment): readonly SampleDepartment[] {
  return CITY.filter((part) => part.parent === department.code);
}

/** The name of a body in a report year. */
export function nameIn(department: SampleDepartment, year: number): string {
  const former = department.formerNames.find((name) => name.fromYear <= year && year <= name.toYear);
  return former?.name ?? department.name;
}

/** Whether a body exists in a report year. */
export function existsIn(department: SampleDepartment, year: number): boolean {
  return (department.activeFrom ?? year) <= year && year <= (department.activeTo ?? year);
}

function jurisdiction(code: string, name: string, parent: string | null): SampleDepartment {
  return { ...body(code, name), regionCode: code, parent, partsComplete: true };
}

type Differences = Partial<Pick<SampleDepartment, "line" | "activeFrom" | "activeTo" | "formerNames">>;

function bureaus(
  parent: string,
  place: string,
  rows: readonly (readonly [code: string, office: string, differences?: Differences])[],
): readonly SampleDepartment[] {
  return rows.map(([code, office, differences]) => ({
    ...body(`${parent}-${code}`, `${place}${office}`),
    regionCode: parent,
    parent,
    ...differences,
  }));
}

function body(code: string, name: string): Omit<SampleDepartment, "regionCode" | "parent"> {
  return { code, name, ...bodyOfName(name), partsComplete: false, activeFrom: null, activeTo: null, formerNames: [] };
}
