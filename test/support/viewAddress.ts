import type { NamedTable } from "../../src/export/answer/namedTables";
import { addressWith } from "../../src/serving/addresses";

/** What the sample has, by the name of a variable. */
const OF_THE_SAMPLE: Readonly<Record<string, unknown>> = {
  by: "GRANTED_RATE",
  departments: ["示例市科学技术局", "示例区科学技术局"],
  department: "示例市科学技术局",
  from: 2020,
  measure: "APPLICATIONS_RECEIVED",
  measures: ["APPLICATIONS_RECEIVED", "GRANTED_RATE"],
  indicator: "APPLICATIONS_RECEIVED",
  nameContains: "科技",
  of: "APPLICATIONS_RECEIVED",
  place: "示例市",
  summary: "示例市",
  text: "科技",
  to: 2024,
  year: 2024,
  years: [2023, 2024],
};

/** The address of a named table over the sample, with a value for each variable that needs one. Throws for a new name. */
export function sampleAddress(table: NamedTable): (ending: string, more?: Readonly<Record<string, string>>) => string {
  const needed = table.parameters.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  const unknown = needed.filter((name) => !(name in OF_THE_SAMPLE));
  if (unknown.length > 0) throw new Error(`Say in viewAddress.ts what the sample has for ${unknown.join(", ")}.`);
  const variables = Object.fromEntries(needed.map((name) => [name, OF_THE_SAMPLE[name]]));
  const [path, search] = addressWith(table, variables).split("?");
  return (ending, more = {}) =>
    `${path}.${ending}?${new URLSearchParams([...new URLSearchParams(search), ...Object.entries(more)])}`;
}
