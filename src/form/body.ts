/** The kind of a reporting body. It is first derived from the name; a person may change it. */
export enum DepartmentKind {
  /** A province, city, county or district, or its people's government (人民政府). */
  GOVERNMENT = "GOVERNMENT",
  /** A development or pilot zone, or its administrative committee (管委会). */
  ZONE = "ZONE",
  /** A township, town or subdistrict (乡、镇、街道). */
  TOWNSHIP = "TOWNSHIP",
  /** A bureau, commission or office (局、委、办). */
  BUREAU = "BUREAU",
}

const OFFICES = ["人民政府", "管理委员会", "管委会"];
const TOWNSHIP = /(?:乡|镇|街道|街道办事处)$/;
const ZONE = /(?:实验区|开发区|高新区|新区|园区|度假区|保税区|示范区|合作区|风景区|名胜区|工业区)$/;
const JURISDICTION = /(?:省|自治区|市|自治州|州|盟|县|区|旗)$/;

/** Lines of work (条线), with the words by which a department's name shows them; the first match counts. */
const LINES: readonly (readonly [line: string, words: RegExp])[] = [
  ["科技", /科学技术|科技/],
  ["教育", /教育/],
  ["公安", /公安/],
  ["民政", /(?<!人)民政/],
  ["司法", /司法/],
  ["财政", /财政/],
  ["人社", /人力资源|社会保障/],
  ["自然资源", /自然资源|国土|规划/],
  ["生态环境", /生态环境|环境保护/],
  ["住建", /住房|城乡建设|建设/],
  ["交通", /交通/],
  ["水利", /水利|水务/],
  ["农业农村", /农业|农村/],
  ["商务", /商务/],
  ["文旅", /文化|旅游|文旅/],
  ["卫健", /卫生|健康|卫健/],
  ["退役军人", /退役军人/],
  ["应急", /应急|安全生产/],
  ["审计", /审计/],
  ["国资", /国有资产|国资/],
  ["市场监管", /市场监督|市场监管|工商|质量技术/],
  ["统计", /统计/],
  ["医保", /医疗保障|医保/],
  ["体育", /体育/],
  ["发改", /发展和改革|发展改革|发改/],
  ["工信", /工业和信息化|经济和信息化|工信|经信/],
  ["城管", /城市管理|综合执法|综合行政执法|城管/],
  ["税务", /税务/],
  ["政务办", /人民政府办公|政务公开|大数据|数据局|行政审批|政务服务/],
];

/** The facts about a body that its name alone shows. */
export interface NamedBody {
  readonly kind: DepartmentKind;
  readonly line: string | null;
  /**
   * Whether its report is the sum of its parts' reports: true if the name is that of a jurisdiction (city, county,
   * zone) or of its government.
   */
  readonly summary: boolean;
}

/**
 * A name or code as it is meant, as the reading of a document gives it: without characters that nobody sees and without
 * spaces around it, composed (NFC), and with letters, digits and marks of the usual width. Full-width brackets stay,
 * because names are written with them.
 */
export function plainName(text: string): string {
  return withoutUnseen(text).replace(WIDE, narrow).normalize("NFC").trim();
}

/** A text without characters that show nothing: those without width, joiners, marks of direction, soft hyphens. */
export function withoutUnseen(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}+/gu, "");
}

/** The full-width forms of ASCII except brackets, and the ideographic space. */
const WIDE = /[\uff01-\uff07\uff0a-\uff5e\u3000]+/g;

function narrow(wide: string): string {
  return wide.normalize("NFKC");
}

/** Kind, line and summary flag, as the name suggests them. */
export function bodyOfName(name: string): NamedBody {
  const stem = stemOf(name);
  if (TOWNSHIP.test(stem)) return { kind: DepartmentKind.TOWNSHIP, line: null, summary: false };
  if (ZONE.test(stem)) return { kind: DepartmentKind.ZONE, line: null, summary: true };
  if (JURISDICTION.test(stem)) return { kind: DepartmentKind.GOVERNMENT, line: null, summary: true };
  const line = LINES.find(([, words]) => words.test(name))?.[0] ?? null;
  return { kind: DepartmentKind.BUREAU, line, summary: false };
}

/**
 * The names under which the same body is known: a jurisdiction, its 人民政府 and its 管委会 file one and the same
 * report, and brackets may have either width. The given name comes first.
 */
export function namesOfBody(name: string): readonly string[] {
  const names = bodyOfName(name).kind === DepartmentKind.BUREAU ? [name] : [name, ...namesOfJurisdiction(stemOf(name))];
  return [...new Set([...names, ...names.map(withWideBrackets), ...names.map(withNarrowBrackets)])];
}

/** The name of a jurisdiction and those of its offices: the names with this stem (see `stemOf`). */
export function namesOfJurisdiction(stem: string): readonly string[] {
  return [stem, ...OFFICES.map((office) => stem + office)];
}

function withWideBrackets(name: string): string {
  return name.replaceAll("(", "（").replaceAll(")", "）");
}

function withNarrowBrackets(name: string): string {
  return name.replaceAll("（", "(").replaceAll("）", ")");
}

/**
 * The name without the bracket at its end, if that bracket contains another name of the same body
 * (示例市文化局（示例市文物局）), a former name, or the scope of the name (本级). Any other name is returned unchanged:
 * a bracket with a branch, a school or the bureau of a place makes it a different body.
 */
export function withoutSecondName(name: string): string {
  const [, own, inner] = BRACKET.exec(name) ?? [];
  if (own === undefined || inner === undefined) return name;
  const isSecond =
    bodyOfName(own).kind === DepartmentKind.BUREAU && inner.split("、").every((each) => SECOND_NAME.test(each));
  return isSecond || SCOPE.test(inner) ? own : name;
}

/** The closing bracket is optional, because the reading of a title may cut it off. */
const BRACKET = /^([^()（）]{2,})[(（]([^()（）]{2,})[)）]?$/;
const SCOPE = /^(?:原|[局委厅部市县区镇乡]?(?:本级|机关|本部)$|汇总$|全[省市县区州](?:汇总)?$)/;
const SECOND_NAME = /^[\u3400-\u9fff]+(?:(?<!分)局|委|办|委员会|办公室|厅|署)$/;

/** A body with all its names, former ones included. */
export interface Bearer {
  readonly code: string;
  readonly name: string;
  readonly formerNames: readonly {
    readonly name: string;
    readonly fromYear: number | null;
    readonly toYear: number | null;
  }[];
}

/**
 * The bodies that a code or name may mean, in a report year if one is known. In this order, the first that applies: the
 * body with this code; bodies that had the name in that year and have another name now; bodies that have the name now;
 * bodies that ever had it; bodies whose name differs only by a second name in brackets. Several if they share a name.
 */
export function bearersOf<B extends Bearer>(name: string, year: number | null, bodies: readonly B[]): readonly B[] {
  const asked = plainName(name);
  const names = namesOfBody(asked);
  const isNamed = (stored: string) => names.includes(plainName(stored));
  const coded = bodies.filter((body) => plainName(body.code) === asked);
  if (coded.length > 0) return coded;
  const former = (body: B) => body.formerNames.filter((each) => isNamed(each.name));
  const then = bodies.filter((body) => former(body).some((each) => year !== null && isWithin(year, each)));
  if (then.length > 0) return then;
  const now = bodies.filter((body) => isNamed(body.name));
  const ever = now.length > 0 ? now : bodies.filter((body) => former(body).length > 0);
  const first = withoutSecondName(asked);
  return ever.length > 0 ? ever : bodies.filter((body) => withoutSecondName(plainName(body.name)) === first);
}

/** The name that a body had in a report year; its present one if no other is known. */
export function nameInYear({ name, formerNames }: Omit<Bearer, "code">, year: number): string {
  return formerNames.find((each) => isWithin(year, each))?.name ?? name;
}

function isWithin(year: number, { fromYear, toYear }: Bearer["formerNames"][number]): boolean {
  return (fromYear !== null || toYear !== null) && (fromYear ?? year) <= year && year <= (toYear ?? year);
}

/** The name of the jurisdiction in a name: 示例市 for 示例市人民政府. */
export function stemOf(name: string): string {
  const office = OFFICES.find((ending) => name.endsWith(ending) && name.length > ending.length);
  return office ? name.slice(0, -office.length) : name;
}
