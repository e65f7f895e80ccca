import { Unit } from "../../../form/unit";

const NAMES: ReadonlyMap<Unit, string> = new Map(Object.entries(Unit).map(([name, unit]) => [unit, name]));

/** The name of a unit in the API: COUNT, YUAN, RATIO. */
export function unitName(unit: Unit): string {
  return NAMES.get(unit) as string;
}
