import { type NamedTable, variablesInAddress } from "../export/answer/namedTables";
import { FORM_DOCUMENTS, formFormatOf } from "../export/form/formFile";
import { TABLE_FORMATS } from "../export/table/formats";

/** An address as the router reads it: `/departments/:department` of `/departments/{department}`. */
export function routeOf(address: string): string {
  return address.replace(/\{(\w+)\}/g, ":$1");
}

/** The values of the variables that an address has in braces, in a request that its route matched. */
export function valuesInPath(address: string, params: unknown): ReadonlyMap<string, readonly string[]> {
  const values = params as Readonly<Record<string, string>>;
  return new Map(variablesInAddress(address).map((name) => [name, [values[name] as string]]));
}

/** The address of a named table with these variables, without an ending: lists with commas. */
export function addressWith(
  { address }: Pick<NamedTable, "address">,
  variables: Readonly<Record<string, unknown>>,
): string {
  const inPath = variablesInAddress(address);
  const path = address.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(variables[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(variables))
    if (!inPath.includes(name)) search.set(name, String(value ?? ""));
  return search.size > 0 ? `${path}?${search}` : path;
}

/**
 * The endings of the files of a named table. Where the statutory form has the same address, it has its own endings there:
 * `/reports/{department}/{year}.xlsx` is the report as it is printed.
 */
export function endingsAt(address: string): readonly string[] {
  const all = [...TABLE_FORMATS.map(({ ending }) => ending), "json"];
  const [, folder = "", ...parts] = address.split("/");
  const isOfForm = folder in FORM_DOCUMENTS && parts.length === 2;
  return isOfForm ? all.filter((ending) => !formFormatOf(ending)) : all;
}
