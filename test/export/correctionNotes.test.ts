import { reportDocument } from "../../src/export/form/reportDocument";
import { CellStatus } from "../../src/form/status";
import { missingCell } from "../../src/report/correction";
import type { CellReading } from "../../src/report/report";
import { printedReportOf } from "../support/printedReport";
import { readingOf } from "../support/reading";

const BY = { by: "token:7 科技局", at: "2024-02-01T08:00:00.000000Z", reason: "核对原件" };
const CELL: CellReading = { ...missingCell("rules.made"), value: 9, status: CellStatus.CORRECTED };

test.each<[what: string, cell: CellReading, note: RegExp]>([
  [
    "was printed",
    { ...CELL, raw: "4", correction: { read: { value: 4, status: CellStatus.REPORTED }, ...BY } },
    /经人工更正：原文为“4”。更正理由：核对原件。/,
  ],
  [
    "is no text",
    {
      ...CELL,
      raw: "",
      unread: "a picture",
      correction: { read: { value: null, status: CellStatus.UNREADABLE }, ...BY },
    },
    /经人工更正：原文无法以文字表示。更正理由：核对原件。/,
  ],
  [
    "could not be read",
    { ...CELL, correction: { read: { value: null, status: CellStatus.UNREADABLE }, ...BY } },
    /由人工填写，原文件中没有能够读取的数据。理由：核对原件。/,
  ],
])("a figure that a person set in place of what %s has a comment that says so", (_, cell, note) => {
  const plain = readingOf("示例市科学技术局", 2022);
  const cells = plain.cells.map((each) => (each.path === cell.path ? cell : each));
  const printed = printedReportOf({ ...plain, cells }, "示例市科学技术局", 2022);
  expect(reportDocument(printed).notes.get("rules.made")?.text).toMatch(note);
});
