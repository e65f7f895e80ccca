import { checkReport } from "../../src/check/check";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import type { CellReading } from "../../src/report/report";
import { english } from "../support/saying";
import { type Alter, figureCells, gridDocument } from "./render/gridDocument";
import type { PrintedCell } from "./render/printedTable";

/** Every cell 0, but for those given. */
function figuresWith(form: typeof FORM_2019, given: Readonly<Record<string, string>>): Map<CellPath, string> {
  return new Map(cellsOf(form).map((cell) => [cell, given[cell] ?? (cell.endsWith(".amount") ? "0元" : "0")]));
}

const FIGURES = figuresWith(FORM_2019, {
  "rules.made": "22",
  "rules.disclosed": "83",
  "normativeDocuments.made": "84",
  "normativeDocuments.disclosed": "5",
  "normativeDocuments.totalDisclosed": "78",
  "applications.received.naturalPerson": "12",
  "applications.received.enterprise": "30",
  "applications.received.total": "42",
  "applications.outcomes.granted.naturalPerson": "12",
  "applications.outcomes.granted.enterprise": "30",
  "applications.outcomes.granted.total": "42",
  "applications.outcomes.total.naturalPerson": "12",
  "applications.outcomes.total.enterprise": "30",
  "applications.outcomes.total.total": "42",
  "reconsideration.upheld": "11",
  "reconsideration.total": "11",
});

function read(alter: Alter, form = FORM_2019, figures = FIGURES): ReadonlyMap<string, CellReading> {
  const report = readReport(gridDocument(form, figures, alter), {});
  return new Map(report.cells.map((cell) => [cell.path, cell]));
}

/** Changes one cell of figures: that of a row and a column of figures from 0. */
function changing(label: string, column: number, change: (cell: PrintedCell) => object): Alter {
  return (cells) => {
    if (!cells.some(({ text }) => text.startsWith(label))) return cells;
    const target = figureCells(cells, label)[column];
    return cells.map((cell) => (cell === target ? { ...cell, ...change(cell) } : cell));
  };
}

const spread: Alter = (cells) =>
  cells.map((cell) => (/^-?\d{2,}$/.test(cell.text) ? { ...cell, text: [...cell.text].join(" ") } : cell));

describe("a merged cell of figures", () => {
  const down: Alter = (cells) => {
    if (!cells.some(({ text }) => text === "规章")) return cells;
    const [first] = figureCells(cells, "规章");
    const [second] = figureCells(cells, "规范性文件");
    return cells.flatMap((cell) => (cell === second ? [] : [cell === first ? { ...cell, rowSpan: 2 } : cell]));
  };

  test("leaves its neighbours as printed, and is flagged with what stands in it", () => {
    const cells = read(down);
    expect(cells.get("rules.made")).toMatchObject({ status: "UNCERTAIN", value: null, candidates: [22] });
    expect(cells.get("normativeDocuments.made")).toMatchObject({ status: "UNCERTAIN", value: null, candidates: [22] });
    for (const [path, value] of [
      ["rules.disclosed", 83],
      ["normativeDocuments.disclosed", 5],
      ["normativeDocuments.totalDisclosed", 78],
    ] as const)
      expect(cells.get(path)).toMatchObject({ status: "REPORTED", value });
  });

  test("that says 0 says so in its first row", () => {
    const cells = read(down, FORM_2019, figuresWith(FORM_2019, {}));
    expect(cells.get("rules.made")).toMatchObject({ status: "REPORTED", value: 0 });
    expect(cells.get("normativeDocuments.made")).toMatchObject({ status: "UNCERTAIN", candidates: [0] });
  });

  test("that says 0 over columns says so in its first column", () => {
    const over: Alter = (all) => {
      if (!all.some(({ text }) => text === "规章")) return all;
      const [first, second] = figureCells(all, "规章");
      return all.flatMap((cell) => (cell === second ? [] : [cell === first ? { ...cell, columnSpan: 2 } : cell]));
    };
    const cells = read(over, FORM_2019, figuresWith(FORM_2019, {}));
    expect(cells.get("rules.made")).toMatchObject({ status: "REPORTED", value: 0 });
    expect(cells.get("rules.disclosed")).toMatchObject({ status: "UNCERTAIN", value: null, candidates: [0] });
    expect(cells.get("rules.totalDisclosed")).toMatchObject({ status: "REPORTED", value: 0 });
  });

  test("with two figures on two lines has both as candidates and never joins them", () => {
    const cells = read((all, table) =>
      down(all, table).map((cell) => (cell.text === "22" ? { ...cell, text: "22\n84" } : cell)),
    );
    for (const path of ["rules.made", "normativeDocuments.made"])
      expect(cells.get(path)).toMatchObject({ status: "UNCERTAIN", value: null, candidates: [22, 84] });
  });

  test("over columns is decoded where the row's sum holds, and flagged where it does not", () => {
    const over =
      (label: string): Alter =>
      (cells) => {
        if (!cells.some(({ text }) => text.startsWith(label))) return cells;
        const row = figureCells(cells, label);
        return cells.flatMap((cell) =>
          row.slice(3, 6).includes(cell) ? [] : [cell === row[2] ? { ...cell, columnSpan: 4 } : cell],
        );
      };
    const row = "applications.received";
    expect(read(over("一、")).get(`${row}.legalService`)).toMatchObject({ status: "DECODED", value: 0 });
    const wrong = read((all, table) =>
      over("一、")(all, table).map((cell) =>
        "columnSpan" in cell && cell.columnSpan === 4 && cell.text === "0" ? { ...cell, text: "7" } : cell,
      ),
    );
    expect(wrong.get(`${row}.legalService`)).toMatchObject({ status: "UNCERTAIN", value: null });
    expect(wrong.get(`${row}.enterprise`)).toMatchObject({ status: "REPORTED", value: 30 });
    expect(wrong.get(`${row}.total`)).toMatchObject({ status: "REPORTED", value: 42 });
  });
});

describe("what stands in a cell and is no text", () => {
  test.each(["", "2"])("is unreadable and says what it is, beside the text %j", (text) => {
    const alter = changing("行政处罚", 2, () => ({ text, unread: "a picture" }));
    const report = readReport(gridDocument(FORM_2019, FIGURES, alter), {});
    const cell = report.cells.find(({ path }) => path === "penalties.decisions");
    expect(cell).toMatchObject({ status: CellStatus.UNREADABLE, value: null, unread: "a picture" });
    expect(english(checkReport(report).find(({ check }) => check === "UNREADABLE")?.message)).toContain("a picture");
    expect(report.cells.filter(({ status }) => status === CellStatus.UNREADABLE)).toHaveLength(1);
  });

  test("in a row whose cells are not plain makes none of them blank", () => {
    const lost: Alter = (cells) => {
      const altered = changing("一、本年新收", 2, () => ({ text: "", unread: "an equation" }))(cells, 3);
      const heads = altered.filter(({ text }) => !["自然人", "商业企业", "科研机构", "法律服务机构"].includes(text));
      const last = altered.find(({ text, row }) => text === "42" && row === 3);
      return heads.filter((cell) => cell !== last);
    };
    const cells = read(lost);
    for (const [path, cell] of cells)
      if (path.startsWith("applications.received."))
        expect(cell).toMatchObject({ status: "UNREADABLE", unread: "an equation" });
  });

  test("in the row of table 4 is unreadable", () => {
    const cells = read((all, table) =>
      table === 4
        ? all.map((cell) => (cell.text === "11" ? { ...cell, text: "", unread: "a formula without its value" } : cell))
        : all,
    );
    expect(cells.get("reconsideration.upheld")).toMatchObject({
      status: "UNREADABLE",
      unread: "a formula without its value",
    });
    expect(cells.get("reconsideration.corrected")).toMatchObject({ status: "REPORTED", value: 0 });
  });
});

describe("digits spread over a cell", () => {
  test("are joined where the sums confirm it, in table 2 too", () => {
    const cells = read(spread);
    expect(cells.get("applications.received.naturalPerson")).toMatchObject({
      status: "DECODED",
      value: 12,
      raw: "1 2",
    });
    expect(cells.get("reconsideration.total")).toMatchObject({ status: "DECODED", value: 11 });
    expect(cells.get("normativeDocuments.made")).toMatchObject({ status: "DECODED", value: 84, raw: "8 4" });
  });

  test("are left open where nothing confirms it", () => {
    const cells = read((all, table) => (table === 2 ? spread(all, table) : all));
    expect(cells.get("rules.made")).toMatchObject({ status: "UNCERTAIN", value: null, candidates: [22, 2] });
    expect(cells.get("applications.received.total")).toMatchObject({ status: "REPORTED", value: 42 });
  });

  test("are left open where their row's sum refutes it", () => {
    const cells = read((all, table) =>
      changing("一、本年新收", 0, () => ({ text: "1 4" }))(spread(all, table) as PrintedCell[], table),
    );
    expect(cells.get("applications.received.naturalPerson")).toMatchObject({
      status: "UNCERTAIN",
      candidates: [14, 1, 4],
    });
    expect(cells.get("rules.made")).toMatchObject({ status: "UNCERTAIN" });
  });

  test("in groups of three are joined where the sums confirm it, else left open", () => {
    const grouped: Alter = (cells) =>
      cells.map((cell) => (cell.text === "7295" ? { ...cell, text: "7\u00a0295" } : cell));
    const figures = figuresWith(FORM_2019, {
      "applications.received.naturalPerson": "7295",
      "applications.received.total": "7295",
      "rules.made": "7295",
    });
    expect(read(grouped, FORM_2019, figures).get("applications.received.total")).toMatchObject({
      status: "DECODED",
      value: 7295,
    });
    expect(read(grouped, FORM_2019, figures).get("rules.made")).toMatchObject({ status: "DECODED", value: 7295 });
    const both = read(
      (cells, table) =>
        changing("规范性文件", 0, () => ({ text: "1 2" }))(grouped(cells, table) as PrintedCell[], table),
      FORM_2019,
      figures,
    );
    expect(both.get("normativeDocuments.made")).toMatchObject({ status: "UNCERTAIN", candidates: [12, 1, 2] });
    const alone = figuresWith(FORM_2019, { "rules.made": "7295" });
    expect(read(grouped, FORM_2019, alone).get("rules.made")).toMatchObject({
      status: "UNCERTAIN",
      candidates: [7295, 7, 295],
    });
  });

  test("on two lines are never joined", () => {
    const cells = read(changing("一、本年新收", 0, () => ({ text: "1\n2" })));
    expect(cells.get("applications.received.naturalPerson")).toMatchObject({ value: null });
  });
});

describe("recognised text", () => {
  const recognised: Alter = (cells) => cells.map((cell) => ({ ...cell, recognised: true }));

  test("gives figures that row and column confirm, and leaves the others open", () => {
    const cells = read(recognised);
    expect(cells.get("applications.received.naturalPerson")).toMatchObject({ status: "DECODED", value: 12 });
    expect(cells.get("applications.outcomes.granted.enterprise")).toMatchObject({ status: "DECODED", value: 30 });
    expect(cells.get("applications.received.total")).toMatchObject({ status: "DECODED", value: 42 });
    expect(cells.get("rules.made")).toMatchObject({ status: "UNCERTAIN", value: null, candidates: [22] });
    expect(cells.get("reconsideration.upheld")).toMatchObject({ status: "UNCERTAIN", candidates: [11] });
  });

  test("confirms nothing where a figure was misread", () => {
    const cells = read((all, table) =>
      recognised(changing("一、本年新收", 0, () => ({ text: "72" }))(all, table) as PrintedCell[], table),
    );
    expect(cells.get("applications.received.naturalPerson")).toMatchObject({ status: "UNCERTAIN", candidates: [72] });
    expect(cells.get("applications.received.enterprise")).toMatchObject({ status: "UNCERTAIN" });
    expect(cells.get("applications.outcomes.granted.enterprise")).toMatchObject({ status: "DECODED", value: 30 });
  });

  test("shows no blank cells", () => {
    const cells = read((all, table) =>
      recognised(changing("行政处罚", 2, () => ({ text: "" }))(all, table) as PrintedCell[], table),
    );
    expect(cells.get("penalties.decisions")).toMatchObject({ status: "UNCERTAIN", candidates: [] });
  });
});
