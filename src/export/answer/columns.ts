import { type GraphQLOutputType, getNamedType, getNullableType, isEnumType } from "graphql";
import type { FormCode } from "../../form/catalogue";
import type { Term } from "../../form/term";
import type { FileCell, StatusMeaning, TableColumn, TableValue } from "../table/table";
import { figureStatusName, needsReason } from "./additions";
import { figureFieldAt, figurePathOf } from "./figureField";
import { labelOf, nameOfCode, termFrom } from "./labels";
import { type AnswerPlace, type Fields, freeName, type StatusNearby } from "./place";
import type { SelectedField } from "./selected";
import { unitOf } from "./units";
import { meaningOf } from "./valueKind";

/** A column, and how its value is read from the objects that lead to a row: the answer first, the row last. */
export interface PlannedColumn<Cell extends FileCell = FileCell> extends TableColumn {
  read(stack: readonly unknown[]): Cell;
  /** Of a status: what its codes mean. */
  readonly meanings?: readonly StatusMeaning[];
}

/** The columns of a leaf: its values, and where they can be absent, why; and their unit, where rows differ in it. */
export function columnsFor(field: SelectedField, place: AnswerPlace): readonly PlannedColumn[] {
  const { kind, role } = meaningOf(field);
  const code = [...place.code, field.name].join(".");
  const chain = [...place.chain, field];
  const label = labelOf(chain);
  const read = (stack: readonly unknown[]) => shownValue(place.read(stack)?.[field.name]);
  const base = {
    code,
    label,
    description: termFrom(field.description),
    kind,
    role,
    unit: unitOf(chain, place.unit),
    read,
  };
  if (role === "status") return [{ ...base, meanings: meaningsOf(field) }];
  const named = role === "dimension" ? { ...base, dimension: dimensionOf(field, place, code) } : base;
  if (role === "dimension" || isEnumType(getNullableType(field.type))) return withNames(named, field.type);
  const unit = role === "measure" ? unitColumn(field, place, base.unit, label) : [];
  if (!needsReason(field) && !(role === "measure" && place.mayBeAbsent)) return [base, ...unit];
  const reason = reasonColumn(field, place, { ...base, read });
  return [{ ...base, statusColumn: reason.code }, ...(reason.column ? [reason.column] : []), ...unit];
}

/** A column of codes, and beside it one with their names. */
function withNames(column: PlannedColumn<TableValue>, type: GraphQLOutputType): readonly PlannedColumn[] {
  const named = getNullableType(type);
  if (!isEnumType(named)) return [column];
  const names = new Map(named.getValues().map((value) => [value.name, nameOfCode(value, named.name)]));
  const { code, label, read } = column;
  const nameColumn = `${code}.name`;
  return [
    { ...column, nameColumn },
    {
      ...column,
      code: nameColumn,
      label: { zh: `${label.zh}名称`, en: `${label.en}, name` },
      description: { zh: "该代码的名称。", en: "What the code is called." },
      read: (stack) => {
        const value = read(stack);
        return names.get(String(value)) ?? value;
      },
    },
  ];
}

function shownValue(value: unknown): TableValue {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value))
    return value.map((part) => (Array.isArray(part) ? part.join(" / ") : String(part))).join("; ");
  return value as TableValue;
}

function dimensionOf({ field, on }: SelectedField, place: AnswerPlace, code: string): string {
  const names = BODIES.has(on) && (field === "code" || field === "name");
  return names ? place.code.join(".") || "department" : code;
}

const BODIES: ReadonlySet<string> = new Set(["Department", "MissingReport", "LateReport"]);

// Where the question does not select the unit, and it is not that of the whole column.
function unitColumn(
  field: SelectedField,
  place: AnswerPlace,
  unit: Term | null,
  label: Term,
): readonly PlannedColumn[] {
  const name = `${place.prefix}unit`;
  const asked = place.below.find((child) => child.name === name);
  if (unit !== null || field.field !== "value" || asked === undefined) return [];
  const column: PlannedColumn<TableValue> = {
    code: [...place.code, freeName("unit", place)].join("."),
    label: { zh: `${label.zh}·单位`, en: `${label.en}, unit` },
    description: { zh: "该行数值的单位。", en: "In what the value of the row is given." },
    kind: "word",
    role: "attribute",
    unit: null,
    read: (stack) => shownValue(place.read(stack)?.[name]),
  };
  return withNames(column, asked.type);
}

interface Reason {
  readonly code: string;
  /** Null if the question selects it, so that it is a column already. */
  readonly column: PlannedColumn | null;
}

function reasonColumn(field: SelectedField, place: AnswerPlace, value: PlannedColumn<TableValue>): Reason {
  const path = figurePathOf([...place.chain, field]);
  if (path !== undefined) return figureReason(path, place, value);
  const own = place.below.find((child) => child.field === `${field.field}Status`);
  if (own) return statusReason(own, own.name.startsWith(place.prefix), field, place, value);
  const [nearest] = place.statuses;
  const isHeadline = field.field === "value" && nearest?.depth === place.chain.length;
  // The status of an object that is not there is no status.
  if (isHeadline && nearest.isAsked && !place.mayBeAbsent) return { code: nearest.code, column: null };
  const isOwn = isHeadline && !nearest.isAsked;
  const around = derived(value, isHeadline ? place.statuses.slice(1) : place.statuses);
  const read = isHeadline ? (stack: readonly unknown[]) => nearest.read(stack) ?? around(stack) : around;
  return added(isOwn ? nearest.code : `${value.code}.status`, value, read, [
    ...place.statuses.flatMap((status) => meaningsOf(status.field)),
    ...(isOwn && !place.mayBeAbsent ? [] : OWN_MEANINGS),
  ]);
}

function statusReason(
  own: SelectedField,
  isAdded: boolean,
  field: SelectedField,
  place: AnswerPlace,
  value: PlannedColumn<TableValue>,
): Reason {
  const code = [...place.code, isAdded ? freeName(`${field.name}Status`, place) : own.name].join(".");
  if (!isAdded) return { code, column: null };
  const read = (stack: readonly unknown[]) => shownValue(place.read(stack)?.[own.name]);
  return added(code, value, read, meaningsOf(own));
}

// Of a sum, a measure says it; of a report, its cells do. Of a subtotal of a report, nothing does.
function figureReason(path: string, place: AnswerPlace, value: PlannedColumn<TableValue>): Reason {
  const figure = figureFieldAt(path);
  const { owner, prefix } = place;
  const measure = owner?.below.find(({ name }) => name === figureStatusName(prefix, path));
  const cells = owner?.below.find(({ name }) => name === `${prefix}cells`);
  const isThis = ({ indicator, applicant }: Fields) =>
    indicator === figure?.indicator.code && applicant === figure?.applicant;
  const read = (stack: readonly unknown[]): TableValue => {
    const fields = owner?.read(stack);
    const says = measure
      ? (fields?.[measure.name] as Fields | undefined)
      : cells && (fields?.[cells.name] as readonly Fields[] | undefined)?.find(isThis);
    if (says) return shownValue(says.status);
    const form = fields?.[`${prefix}form`];
    const isInForm = typeof form !== "string" || figure?.indicator.forms.includes(form as FormCode) !== false;
    return value.read(stack) === null && !isInForm ? "NOT_IN_FORM" : ownReason(value.read(stack), null);
  };
  const said = [measure, cells].flatMap((field) => field?.below.filter((child) => child.field === "status") ?? []);
  const meanings = [...said.flatMap(meaningsOf), NOT_IN_FORM, ...OWN_MEANINGS];
  return added(`${value.code}.status`, value, read, meanings);
}

function added(
  code: string,
  value: PlannedColumn<TableValue>,
  read: PlannedColumn<TableValue>["read"],
  meanings: readonly StatusMeaning[],
): Reason {
  const label = { zh: `${value.label.zh}·数据状态`, en: `${value.label.en}, status` };
  const description = { zh: "有无数值的原因。", en: "Why there is a value, or none." };
  return { code, column: { code, label, description, kind: "word", role: "status", unit: null, read, meanings } };
}

/** The reason of a value that has no status of its own: that of the nearest object around it that is there. */
function derived(
  value: PlannedColumn<TableValue>,
  statuses: readonly StatusNearby[],
): PlannedColumn<TableValue>["read"] {
  return (stack) => {
    const around = statuses.map((status) => status.read(stack)).find((status) => status !== null) ?? null;
    return ownReason(value.read(stack), around);
  };
}

function ownReason(value: TableValue, around: string | null): string {
  if (value !== null) return "GIVEN";
  if (around === null) return "NOT_GIVEN";
  return WITH_VALUE.has(around) ? "NOT_APPLICABLE" : around;
}

/** Statuses of objects that have values, so that they do not explain why one of these is absent. */
const WITH_VALUE: ReadonlySet<string> = new Set([
  "REPORTED",
  "DECODED",
  "CORRECTED",
  "PARTLY_STATED",
  "COMPARABLE",
  "GIVEN",
]);

const NOT_IN_FORM: StatusMeaning = {
  code: "NOT_IN_FORM",
  meaning: { zh: "当年格式无此项。", en: "The form does not have it." },
};

const OWN_MEANINGS: readonly StatusMeaning[] = [
  { code: "GIVEN", meaning: { zh: "有数值。", en: "There is a value." } },
  {
    code: "NOT_APPLICABLE",
    meaning: {
      zh: "不适用：该指标没有此项，见该列的说明。",
      en: "The measure has no such value: see what the column means.",
    },
  },
  {
    code: "NOT_GIVEN",
    meaning: { zh: "无数值，原因见该列的说明。", en: "There is no value: see what the column means." },
  },
];

function meaningsOf({ type }: SelectedField): readonly StatusMeaning[] {
  const named = getNamedType(type);
  if (!isEnumType(named)) return [];
  return named.getValues().map(({ name, description }) => ({ code: name, meaning: termFrom(description ?? "") }));
}
