import { composeReport } from "../../src/export/form/compose";
import { printFigure } from "../../src/export/form/print";
import { cellsOf } from "../../src/form/catalogue";
import { leafAt } from "../../src/form/tree";
import { type CityBody, figuresFiledAgain, formOf } from "../city";

/** A report as a text file that nobody has filed before. */
export interface Draft {
  readonly name: string;
  readonly bytes: Buffer;
  /** Applications received in all, as it states them. */
  readonly received: number;
}

const FEWEST = 500;
const STEPS = 1000;
let drafted = 0;

/**
 * Another report of a bureau for a year. Each one differs from the one before in what every question of the bench asks
 * for, and buys for more than any other, so that it comes first among the largest buyers.
 */
export function draftOf(body: CityBody, year: number): Draft {
  const received = FEWEST + (drafted++ % STEPS);
  const now = Date.now(); // as fen: more than anyone in the city has spent, and more with every draft
  const form = formOf(year);
  const figures = figuresFiledAgain(body, year, received, now);
  const text = (cell: ReturnType<typeof cellsOf>[number]) => {
    const figure = figures.get(cell) ?? 0;
    const exact = leafAt(cell).unit === "fen" ? BigInt(figure) : figure;
    return printFigure(form, cell, exact, { change: "words", money: "yuan" });
  };
  const report = composeReport({
    department: body.name,
    year,
    form,
    cells: new Map(cellsOf(form).map((cell) => [cell, text(cell)])),
    overview: "依法公开政府信息。",
    other: `无（第${now}稿之${drafted}）`,
  });
  return { name: `${body.code}_${year}.txt`, bytes: Buffer.from(report), received };
}
