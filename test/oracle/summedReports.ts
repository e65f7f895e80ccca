import { type Random, randomOf } from "../../src/sample/random";
import { sumOf } from "./exact";
import { Known } from "./known";
import { type Cell, DAY, type RandomWorld, type Revision, YEARS } from "./randomWorld";
import { CELLS, type Form, type FormCell, formIn } from "./statutoryForm";

/** The world, in which half of the summaries filed once more what their parts had filed, added up with few mistakes. */
export function withSummedReports(world: RandomWorld): RandomWorld {
  const random = randomOf(`${world.seed} summed`);
  const at = world.today - 2 * DAY;
  const known = new Known(world, at);
  const summed = YEARS.filter((year) => Date.UTC(year + 1, 0, 1) < at).flatMap((year) =>
    world.bodies
      .filter(({ code }) => known.positionOf(code, year).summary && random.once(2))
      .map(({ code }) => summedReport(random, known, code, year)),
  );
  return { ...world, revisions: [...world.revisions.filter((revision) => revision.at < at), ...summed] };
}

function summedReport(random: Random, known: Known, code: string, year: number): Revision {
  const form = formIn(year) as Form;
  const parts = known.partsOf(code, year).flatMap((part) => known.reportOf(part.code, year) ?? []);
  const isRight = random.once(2);
  const cells = CELLS.filter(({ path, forms }) => forms.includes(form) && !path.startsWith("published.")).map(
    (cell): [string, Cell] => [cell.path, cellOf(random, cell, parts, isRight)],
  );
  return { body: code, year, form, at: known.moment, draft: false, printed: null, stated: null, cells: new Map(cells) };
}

function cellOf(random: Random, { path, unit }: FormCell, parts: readonly Revision[], isRight: boolean): Cell {
  const values = parts.flatMap((part) => part.cells.get(path)?.value ?? []);
  const sum = sumOf(values);
  if (values.length === 0 || (unit === "COUNT" && sum > 2_147_483_647n))
    return { status: "BLANK", value: null, candidates: [] };
  return { status: "REPORTED", value: isRight ? sum : mistaken(random, sum), candidates: [] };
}

function mistaken(random: Random, sum: bigint): bigint {
  return random.pick<() => bigint>([
    [() => sum, 20],
    [() => sum + 1n, 1],
    [() => sum - 2n, 1],
    [() => sum + BigInt(random.between(1, 90)), 1],
    [() => swapped(random, sum), 2],
  ])();
}

/** With two neighbouring digits changed. */
function swapped(random: Random, value: bigint): bigint {
  const digits = [...value.toString()];
  const i = random.between(1, digits.length);
  const [left, right] = [digits[i - 1], digits[i]];
  if (left === undefined || right === undefined || left === "-") return value;
  digits.splice(i - 1, 2, right, left);
  return BigInt(digits.join(""));
}
