import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type OperationDefinitionNode, parse, validate } from "graphql";
import { RATES } from "../src/form/measure";
import { refuseBeyond } from "../src/graphql/operation/cost";
import { documentLimits } from "../src/graphql/operation/documentLimits";
import { LIMITS } from "../src/graphql/operation/limits";
import { buildApi } from "../src/graphql/schema";
import { settingsFrom } from "../src/settings";
import { ask } from "./support/api";
import { sampleFile } from "./support/sampleFile";
import { World } from "./support/world";

const FOLDER = join(__dirname, "..", "examples");

/** What the answer of each example over the sample must hold. */
const ANSWERS: Readonly<Record<string, RegExp>> = {
  "01-one-report-with-sources": /"amount":"4329000\.00".*"raw":"432\.9万元"/,
  "02-city-by-department": /"示例市人民政府办公室".*"amount":"961000\.00"/,
  "03-city-year-by-year": /"year":2020,"coverage":\{"expected":36,"reported":35,"missing":\[\{"code":"990121-TJJ"/,
  "04-years-by-line": /"year":2023,"line":"科技","coverage":\{"expected":3,"reported":3\}/,
  "05-busiest-departments": /^\{"aggregate":\[\{"department":\{"name":"示例市自然资源和规划局"\}/,
  "06-ranking-by-procurement": /"rank":1,"department":\{"name":"示例市公安局"\}.*"share":"0\.189458"/,
  "07-ranking-by-granted-rate": /"rank":1.*"numerator":"23","denominator":"38","base":38/,
  "08-science-bureaus-ranked": /"totalCount":3.*"示例区科学技术局"/,
  "09-science-bureaus-compared": /"示例市科学技术局".*"LICENSING_DECISIONS"/,
  "10-procurement-over-both-forms":
    /"year":2021,"value":\{"value":null,"unit":"YUAN","status":"NOT_IN_FORM".*"breaks":\[\{/,
  "11-trend-by-line": /"line":"公安".*"before":\{"value":"47"\},"difference":"8"/,
  "12-year-on-year-sentence":
    /"value":"1870".*"status":"UNEQUAL_BODIES".*"matched":\{"bodies":36.*"left":\[\{"name":"示例市乡村振兴局"\}\].*"GRANTED_RATE".*"unit":"PERCENTAGE_POINT".*"points":"-?\d+\.\d{4}"/,
  "13-all-rates": /"granted":\{"value":"0\.456263".*"interval":\{"low"/,
  "14-how-applications-ended": /"refused":\{"total":\{"total":235\}/,
  "15-who-applies": /"applicant":"ENTERPRISE","value":"0\.453947"/,
  "16-reconsideration-and-litigation": /"corrected":19.*"dispute":\{"value":"0\.100797"/,
  "17-contributors": /"total":1870.*"totalCount":37.*"share":"0\.197326"/,
  "18-zero-blank-and-not-filed":
    /"value":"0","status":"REPORTED".*"value":null,"status":"BLANK".*"value":null,"status":"NOT_REPORTED".*"code":"PARTLY_STATED","count":1,"of":2.*"code":"INCOMPLETE","count":2,"of":3,"message":"应报3份，已报2份/,
  "19-comparison-matrix": /"missing":\[\{"name":"示例市水利局","year":2022\}.*"median":"39"/,
  "20-reconciliation": /"status":"NOT_ASSESSABLE".*"missing":\[\{"name":"示例市水利局"\}/,
  "21-broken-rules": /"check":"R9","level":"ERROR"/,
  "22-before-and-after-a-correction": /"revision":2.*"naturalPerson":41.*"status":"SUPERSEDED"/,
  "23-from-a-total-to-the-document": /"share":"0\.687660","cells":\[\{"value":"50019","raw":"50019"/,
  "24-stocks": /"inForce":1119.*"pending":15/,
  "25-what-can-be-asked": /"cellCount":198.*"cellCount":200/,
  "26-what-a-measure-means": /"code":"RULES_IN_FORCE","nature":"STOCK".*"code":"GRANTED_RATE","nature":"RATE"/,
  "27-normative-documents-over-both-forms":
    /"follows":null.*"status":"NOT_IN_FORM","observationStatus":"M".*"follows":"NORMATIVE_DOCUMENTS_TOTAL_DISCLOSED"/,
  "28-unlikely-rates":
    /"weighted":\{"base":1828.*"mean":"0\.450219"\},"dispersion":\{"ratio":"0\.7246","isOver":false.*"position":"WITHIN"/,
  "29-who-stands-out": /"status":"TOO_FEW_PEERS","score":null,"peers":3.*只有3个有可比的数值/,
  "30-rates-over-a-fair-base":
    /"status":"LOW_BASE","base":\d,"observationStatus":"U"\},"change":\{"status":"LOW_BASE","points":null/,
  "31-applications-by-population":
    /"unit":"COUNT","per":"POPULATION","numerator":null,"denominator":null,"status":"NO_DENOMINATOR"/,
  "32-who-drove-the-change":
    /"difference":\{"value":"114"\},"byStatus":\[\{"status":"STAYED","count":36,"adds":\{"value":"100"\}\},\{"status":"ENTERED","count":1,"adds":\{"value":"29"\}\},\{"status":"LEFT","count":1,"adds":\{"value":"-15"/,
  "33-why-a-rate-changed":
    /"difference":\{"points":"-1\.9834"\},"within":\{"points":"-1\.9357"\},"shift":\{"points":"-0\.1095"\}.*"ENTERED","count":1,"adds":\{"points":"0\.0619"/,
  "34-who-pulled-spending-down":
    /"name":"示例县公安局".*"value":"-7931000\.00".*"over":\{"status":"BREAK","difference":null/,
  "35-sentences-of-a-year":
    /新收政府信息公开申请1870件，同口径（两年均填报的36个单位）增长5\.74%。2024年，办结政府信息公开申请1872件；予以公开840件，占44\.87%.*收取行政事业性收费15730\.485048万元（36个单位填报）.*up 5\.74 % over the 36 departments/,
  "36-sentences-of-one-report":
    /据示例市科学技术局2024年度.*申请12件，同比增长20\.00%.*"LITIGATION_CORRECTED_RATE","status":"NOT_STATED".*据示例市2024年度.*1870件，同比增长6\.49%/,
  "37-sentences-over-both-forms":
    /据已提交2020年度报告的35个单位统计，另有1个单位尚未提交。.*采购总金额28395\.2万元.*现行有效行政规范性文件1119件.*行政事业性收费16268\.377978万元/,
  "38-how-a-sum-was-revised":
    /"reported":37,"expected":37,.*"value":"1870","unit":"COUNT".*"kind":"PUBLISHED".*"revision":\{"number":1.*"replaced":null/,
  "39-who-was-late":
    /"year":2024,"coverage":\{"expected":37,"reported":37,"onTime":34,"late":2,"timelinessUnknown":1,.*"publishedOn":"2025-02-28","timeliness":\{"status":"LATE","dueOn":"2025-01-31","daysLate":28\}/,
  "40-search-everything":
    /"matched":"示例市行政审批局","term":"FORMER_NAME","writing":"CHARACTERS","closeness":"INNER".*"year":2022,"department":\{"name":"[^"]+"\}\},"section".*"excerpt":\{"text":"[^"]*行政审批/,
};

const files = readdirSync(FOLDER).filter((file) => file.endsWith(".graphql"));
const text = (name: string) => readFileSync(join(FOLDER, `${name}.graphql`), "utf8");

let world: World;
beforeAll(async () => {
  world = await World.on(await sampleFile());
});
afterAll(() => world.close());

test("there are twenty or more, each with its answer", () => {
  expect(files.length).toBeGreaterThanOrEqual(20);
  expect(files.map((file) => file.replace(".graphql", "")).sort()).toEqual(Object.keys(ANSWERS).sort());
});

test.each(Object.entries(ANSWERS))(
  "%s asks in Chinese and English, within the limits, and is answered",
  async (name, answer) => {
    const query = text(name);
    const [chinese, english] = query.split("\n");
    expect(chinese).toMatch(/^# .*\p{Script=Han}/u);
    expect(english).toMatch(/^# [A-Z]/);
    const document = parse(query);
    const { COST_LIMIT, VALUES_LIMIT } = settingsFrom({});
    const limits = { cost: COST_LIMIT, values: VALUES_LIMIT };
    expect(validate(buildApi(), document, [documentLimits(LIMITS)])).toEqual([]);
    refuseBeyond(buildApi(), document, document.definitions[0] as OperationDefinitionNode, {}, limits);
    expect(JSON.stringify(await ask(world, query))).toMatch(answer);
  },
);

test("the example of all rates asks for all", () => {
  const source = readFileSync(join(FOLDER, "13-all-rates.graphql"), "utf8");
  const asked = [...source.matchAll(/^ +(\w+) \{ \.\.\.Rate \}$/gm)].map(([, field]) => field);
  expect(asked.sort()).toEqual(RATES.map(({ field }) => field).sort());
});
