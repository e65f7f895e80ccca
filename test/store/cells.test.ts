import fc from "fast-check";
import type { FigurePath } from "../../src/form/figures";
import { APPLICANT_CODES, INDICATORS, indicatorAt, upperSnake } from "../../src/form/indicator";
import { figureShown } from "../../src/form/shown";
import { CellStatus } from "../../src/form/status";
import { LEAVES, leafAt } from "../../src/form/tree";
import type { CellReading, Report } from "../../src/report/report";
import { confirmReading, loadStoredReading } from "../../src/store/rereading";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { randomReading } from "../support/randomReading";
import { readingOf } from "../support/reading";
import { runs, seedOr } from "../support/runs";
import type { World } from "../support/world";

const SEED = seedOr(20260904);
const RUNS = runs(2, 300);
console.info(`property test of cells: seed ${SEED}, ${RUNS} runs`);

const PATHS = LEAVES.map(({ path }) => path);
const isPublished = (path: FigurePath) => path.startsWith("published.");

/** Value and status of each figure as one question shows them, in the words of that question. */
type Shown = ReadonlyMap<FigurePath, string>;

function shown(of: (path: FigurePath) => readonly [value: unknown, status: string] | null): Shown {
  return new Map(
    PATHS.flatMap((path) => {
      const [value, status] = of(path) ?? [];
      return status === undefined ? [] : [[path, `${value} ${status}`]];
    }),
  );
}

/** What a reading says of each figure: null of one that its form does not have, or that its text does not state. */
function saidBy({ cells, statements }: Report) {
  const stated = statements.flatMap(({ path, value }) => (path ? [[path, [value, CellStatus.REPORTED]] as const] : []));
  const printed = cells.map(({ path, value, status }) => [path, [value, status]] as const);
  const said = new Map<FigurePath, readonly [number | null, CellStatus]>([...printed, ...stated]);
  return (path: FigurePath): readonly [string | null, string] | null => {
    const [value, status] = said.get(path) ?? [null, null];
    return status && [value === null ? null : figureShown(value, leafAt(path).unit), status];
  };
}

const TREE = fieldsOf(PATHS.map((path) => path.split(".")));

function fieldsOf(paths: readonly (readonly string[])[]): string {
  const names = [...new Set(paths.map(([name]) => name as string))];
  return `{ ${names
    .map((name) => {
      const below = paths.filter(([first, ...rest]) => first === name && rest.length > 0).map(([, ...rest]) => rest);
      return below.length === 0 ? name : `${name} ${fieldsOf(below)}`;
    })
    .join(" ")} }`;
}

const MEASURES = INDICATORS.filter(({ kind }) => kind !== "subtotal");
const comparisons = (given: string) =>
  [...APPLICANT_CODES.keys()].map((applicant) => {
    const measures = MEASURES.filter(({ byApplicant }) => byApplicant || applicant === "TOTAL").map(({ code }) => code);
    return `${applicant}: comparison(applicant: ${applicant}, measures: [${measures}], departments: ["K"], years: [2021], ${given})
      { rows { cells { measure value { value status } } } }`;
  });

interface Compared {
  readonly rows: readonly {
    readonly cells: readonly { measure: string; value: { value: string | null; status: string } }[];
  }[];
}

interface Answer {
  readonly report: {
    readonly figures: object;
    readonly revisions: readonly { readonly figures: object }[];
    readonly cells: readonly { indicator: string; applicant: string | null; value: string | null; status: string }[];
    readonly asked: Answer["report"]["cells"];
    readonly statements: readonly { readonly indicator: string | null; readonly value: string }[];
  };
  readonly aggregate: readonly { readonly figures: object }[];
}

onEachDatabase("A cell", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register({ code: "K", name: "甲市科学技术局" });
  });
  afterEach(() => world.close());

  /** Asks for the same report in every way, and expects each to say what the reading says. */
  const expectEveryFace = async (reading: Report, number: number, asOf: string | null) => {
    const moment = asOf === null ? "" : `asOf: "${asOf}"`;
    const cell = "{ indicator applicant value status }";
    const all = `indicators: [${INDICATORS.map(({ code }) => code)}]`;
    const answer = await ask<Answer & Record<string, Compared>>(
      world,
      `{ report(department: "K", year: 2021, ${moment}) { figures ${TREE} revisions { figures ${TREE} }
         cells ${cell} asked: cells(${all}) ${cell} statements { indicator value } }
         aggregate(where: { departments: ["K"], years: [2021] }, ${moment}) { figures ${TREE} }
         ${comparisons(moment).join("\n")} }`,
    );
    const { report, aggregate } = answer;
    const said = saidBy(reading);
    const absent = (path: FigurePath) => (isPublished(path) ? null : ([null, "NOT_IN_FORM"] as const));
    const values = shown((path) => [said(path)?.[0] ?? null, ""]);
    const trees = [report.figures, report.revisions[number - 1]?.figures, aggregate[0]?.figures];
    for (const tree of trees) expect(shown((path) => [inTree(tree, path), ""])).toEqual(values);
    expect(shownCells(report.cells)).toEqual(shown(said));
    expect(shownCells(report.asked)).toEqual(shown((path) => said(path) ?? absent(path)));
    expect(shown((path) => compared(answer, path))).toEqual(
      shown((path) => said(path) ?? absent(path) ?? [null, "NOT_STATED"]),
    );
    for (const { indicator, value } of report.statements.filter((one) => one.indicator !== null)) {
      const path = PATHS.find((each) => indicatorAt(each).indicator.code === indicator) as FigurePath;
      expect([path, value]).toEqual([path, said(path)?.[0]]);
    }
  };

  test("is the same in figures, in cells, in comparisons and in sums: now, read again, and as it stood before", async () => {
    const reading = randomReading("甲市科学技术局", 2021);
    let revision = 0;
    await fc.assert(
      fc.asyncProperty(reading, reading, async (first, second) => {
        const spans: string[] = [];
        for (const one of [first, second]) {
          revision += 1;
          await world.file("K", 2021, { reading: one, text: `${revision}` });
          await expectEveryFace(one, revision, null);
          const kept = await world.store.read((manager) => loadStoredReading(manager, revision));
          expect(kept.reading.cells).toEqual(one.cells);
          expect(kept.reading.statements).toMatchObject(one.statements);
          const checked = { findings: [], rules: 1, reader: 99 };
          await world.store.write((manager) => confirmReading(manager, kept, one, [], checked));
          await expectEveryFace(one, revision, null);
          const { report } = await ask<{ report: { validFrom: string } }>(
            world,
            `{ report(department: "K", year: 2021) { validFrom } }`,
          );
          spans.push(report.validFrom);
        }
        await expectEveryFace(first, revision - 1, spans[0] as string);
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  }, 600_000);

  test.each<[what: string, cells: readonly Partial<CellReading>[]]>([
    ["a printed cell without a value", [{ status: CellStatus.REPORTED, value: null }]],
    ["a decoded cell without a value", [{ status: CellStatus.DECODED, value: null }]],
    ["a blank cell with a value", [{ status: CellStatus.BLANK, value: 0 }]],
    ["an uncertain cell with a value", [{ status: CellStatus.UNCERTAIN, value: 7 }]],
    ["a cell that is read twice", [{}, {}]],
  ])("%s is refused: it would be one thing here and another there", async (_, cells) => {
    const reading = readingOf("甲市科学技术局", 2021);
    const changed = cells.map((cell) => ({ ...(reading.cells[0] as CellReading), ...cell }));
    await expect(
      world.file("K", 2021, { reading: { ...reading, cells: [...changed, ...reading.cells.slice(1)] } }),
    ).rejects.toThrow(/rules\.made is /);
  });
});

function inTree(tree: object | undefined, path: FigurePath): string | null {
  const value = path.split(".").reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], tree);
  return value === null ? null : String(value);
}

function shownCells(cells: Answer["report"]["cells"]): Shown {
  const byName = new Map(cells.map((cell) => [`${cell.indicator} ${cell.applicant}`, cell]));
  expect(byName.size).toBe(cells.length);
  return shown((path) => {
    const { indicator, applicant } = indicatorAt(path);
    const cell = byName.get(`${indicator.code} ${applicant && upperSnake(applicant)}`);
    return cell ? [cell.value, cell.status] : null;
  });
}

function compared(answer: Readonly<Record<string, Compared>>, path: FigurePath): readonly [string | null, string] {
  const { indicator, applicant } = indicatorAt(path);
  const row = answer[applicant === null ? "TOTAL" : upperSnake(applicant)]?.rows[0];
  const cell = row?.cells.find(({ measure }) => measure === indicator.code);
  return [cell?.value.value ?? null, cell?.value.status as string];
}
