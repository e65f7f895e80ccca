import { today } from "../../form/dayInChina";
import type { YearQuestion } from "../../question/yearFiled";

/** Where a handout is on its server, and until when its figures are complete: see `OfficeDocument`. */
export function placedAt(
  address: string,
  parameters: Readonly<Record<string, string | null>>,
  asOf: YearQuestion["asOf"],
) {
  const given = Object.entries({ ...parameters, asOf }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return { address, query: given.length === 0 ? "" : `?${given.join("&")}`, asOf: asOf ?? today() };
}
