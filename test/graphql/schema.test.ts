import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { INDICATORS } from "../../src/form/indicator";
import { buildApi } from "../../src/graphql/schema";

const schema = buildApi();
const ours = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__"));

test("schema.graphql is what the code says (npm run schema writes it)", () => {
  const written = readFileSync(join(__dirname, "..", "..", "schema.graphql"), "utf8");
  expect(written.trim()).toBe(printSchema(lexicographicSortSchema(schema)).trim());
});

test("what can be changed over HTTP is this alone", () => {
  expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort()).toEqual([
    "chooseReading",
    "correctCells",
    "endSessions",
    "enterReport",
    "importReport",
    "issueToken",
    "mergeDepartments",
    "moveReport",
    "publishReport",
    "registerDepartment",
    "removeRound",
    "returnReport",
    "reviewReport",
    "revokeToken",
    "setFilingDuty",
    "setRound",
    "submitReport",
    "waiveFinding",
    "withdrawReport",
  ]);
  expect(Object.keys(schema.getSubscriptionType()?.getFields() ?? {})).toEqual(["published", "decided"]);
});

test("every type, field, argument and enum value of ours is described, with its Chinese term", () => {
  const builtIn = new Set(["String", "Int", "Boolean", "ID", "Float"]);
  const undescribed = ours
    .filter((type) => !builtIn.has(type.name))
    .flatMap(describable)
    .filter(([, text]) => !/[\u4e00-\u9fff]/.test(text ?? ""));
  expect(undescribed.map(([name]) => name)).toEqual([]);
});

test("wherever a unit is given, it is of the one enum", () => {
  const units = ours.flatMap((type) =>
    isObjectType(type) && type.getFields().unit ? [`${type.name} ${getNamedType(type.getFields().unit?.type)}`] : [],
  );
  expect(units.sort()).toEqual([
    "Change Unit",
    "Finding Unit",
    "FormCell Unit",
    "IndicatorInfo Unit",
    "MeasureInfo Unit",
    "MeasureValue Unit",
    "ReconciliationRow Unit",
    "Statement Unit",
  ]);
});

test("whatever counts is a SafeInt; years, ranks and numbers are Int", () => {
  const whole = (type: GraphQLNamedType) =>
    isObjectType(type)
      ? Object.values(type.getFields()).flatMap(({ name, type: of }) =>
          ["Int", "SafeInt"].includes(getNamedType(of).name) ? [[name, getNamedType(of).name] as const] : [],
        )
      : [];
  const named = (scalar: string) => [
    ...new Set(ours.flatMap(whole).flatMap(([name, of]) => (of === scalar ? [name] : []))),
  ];
  expect(named("Int").sort()).toEqual([
    ...[
      "activeFrom",
      "activeTo",
      "column",
      "columnSpan",
      "firstYear",
      "fromYear",
      "lastYear",
      "number",
      "page",
      "rank",
      "rankBefore",
      "readerVersion",
    ],
    ...["revision", "row", "rowSpan", "rules", "table", "toYear", "year", "yearsLeftOut"],
  ]);
  expect(named("SafeInt")).toEqual(
    expect.arrayContaining([
      "totalCount",
      "expected",
      "reported",
      "stated",
      "count",
      "cellCount",
      "size",
      "base",
      "start",
      "end",
    ]),
  );
});

test("every scalar of ours says where it is specified", () => {
  const scalars = ours.filter(isScalarType).filter((type) => !isSpecifiedScalarType(type));
  expect(scalars.map(({ name }) => name).sort()).toEqual(["DateTime", "Decimal", "SafeInt"]);
  for (const { specifiedByURL } of scalars) expect(specifiedByURL).toMatch(/^https:/);
});

test("every query that reads anything may fail alone: it is nullable", () => {
  const fixed = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => isNonNullType(type));
  expect(fixed.map(({ name }) => name).sort()).toEqual(["forms", "indicators", "measures"]);
});

test("every indicator is a value of the enum", () => {
  const type = schema.getType("Indicator");
  expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual(INDICATORS.map(({ code }) => code));
});

function describable(type: GraphQLNamedType): readonly (readonly [string, string | null | undefined])[] {
  const own = [type.name, type.description] as const;
  if (isEnumType(type))
    return [own, ...type.getValues().map((value) => [`${type.name}.${value.name}`, value.description] as const)];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [own];
  const fields = Object.values(type.getFields());
  return [
    own,
    ...fields.map((field) => [`${type.name}.${field.name}`, field.description] as const),
    ...fields.flatMap((field) =>
      "args" in field
        ? field.args.map(
            (argument: { name: string; description?: string | null | undefined }) =>
              [`${type.name}.${field.name}(${argument.name})`, argument.description] as const,
          )
        : [],
    ),
  ];
}
