import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { parse as readCsv } from "csv-parse/sync";
import JSONstat from "jsonstat-toolkit";
import { NAMED_QUESTIONS, namedTablesIn } from "../../src/export/answer/namedTables";
import { buildApi } from "../../src/graphql/schema";
import { type RunningServer, startServer } from "../../src/server";
import { endingsAt } from "../../src/serving/addresses";
import { answerLists } from "../support/answerLists";
import { markdownTables } from "../support/markdownTables";
import { sampleFile } from "../support/sampleFile";
import { sampleAddress } from "../support/viewAddress";
import { World } from "../support/world";

const TABLES = [...namedTablesIn(NAMED_QUESTIONS, buildApi()).values()];

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.on(await sampleFile());
  const pages = join(__dirname, "../support/pages");
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

async function bytesAt(address: string): Promise<Buffer> {
  const response = await fetch(`${server.url}${address}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([response.status, response.status === 200 ? "" : bytes.toString()]).toEqual([200, ""]);
  return bytes;
}

/** A value of JSON as the text of a cell; a list of texts is one text. */
function shown(value: unknown): string {
  if (value === null) return "";
  return Array.isArray(value)
    ? value.map((one) => (Array.isArray(one) ? one.join(" / ") : one)).join("; ")
    : String(value);
}

/** What a spreadsheet would run as a formula is written behind an apostrophe. */
const defused = (text: string) => text.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, "");

describe.each(TABLES.map((table) => [table.name, table] as const))("the question %s", (name, table) => {
  const at = sampleAddress(table);
  const listsOf = async () => {
    const { data } = JSON.parse((await bytesAt(at("json"))).toString());
    const lists = answerLists(data);
    expect(lists.size).toBeGreaterThan(0);
    return lists;
  };

  it("has in its files every value of its answer in JSON, exactly, list by list", async () => {
    const lists = await listsOf();
    const hasSheets = endingsAt(table.address).includes("xlsx");
    const workbook = hasSheets ? read(await bytesAt(at("xlsx", { header: "code" })), { raw: true }) : null;
    const sheets = (workbook?.SheetNames ?? []).map((sheet) =>
      utils.sheet_to_json<unknown[]>(workbook?.Sheets[sheet] as never, { header: 1, raw: true, defval: null }),
    );
    for (const [list, rows] of lists) {
      const csv = await bytesAt(at("csv", { header: "code", list }));
      const lines: string[][] = readCsv(csv, { bom: true, record_delimiter: "\r\n" });
      const [heads = [], ...body] = lines;
      const sheet = sheets.filter(([first]) => JSON.stringify(first) === JSON.stringify(heads));
      expect([list, body.length, sheet.length > 0]).toEqual([list, rows.length, hasSheets]);
      const wrong: unknown[] = []; // one comparison for all values: there are thousands
      for (const [i, row] of rows.entries())
        for (const [code, value] of row) {
          const column = heads.indexOf(code);
          if (column < 0) {
            // An object that is not there: what it would say is a column, and empty.
            const isColumn = heads.some((head) => head.startsWith(`${code}.`));
            if (value !== null || !isColumn) wrong.push([i, code, value, { isColumn }]);
            continue;
          }
          const [text, expected] = [defused(body[i]?.[column] as string), shown(value)];
          if (text !== expected) wrong.push([i, code, text, expected]);
          const cells = sheet.map((one) => cellShown(one[i + 1]?.[column] ?? null, value));
          if (hasSheets && !cells.includes(expected)) wrong.push([i, code, cells, expected]);
        }
      expect([name, list, wrong.slice(0, 5)]).toEqual([name, list, []]);
    }
  });

  it("has them in the text for reading, with digits in groups", async () => {
    const lists = await listsOf();
    const tables = markdownTables((await bytesAt(at("md", { header: "code" }))).toString());
    for (const [list, rows] of lists) {
      const { heads = [], rows: body = [] } = tables.find(({ heading }) => heading.endsWith(`(${list})`)) ?? {};
      expect([list, body.length]).toEqual([list, rows.length]);
      const wrong: unknown[] = [];
      for (const [i, row] of rows.entries())
        for (const [code, value] of row) {
          const column = heads.indexOf(code);
          if (value === null || /status$/i.test(code)) continue;
          // A code is there by its name alone.
          if (column < 0 && heads.includes(`${code}.name`)) {
            const name = body[i]?.[heads.indexOf(`${code}.name`)];
            if (!name) wrong.push([i, code, name]);
            continue;
          }
          const found = body[i]?.[column]?.split(" · ")[0] ?? "";
          const figure = /^-?[\d,]+(?:\.\d+)?$/.test(found) ? found.replaceAll(",", "") : null;
          if (![found, figure].includes(readAs(value))) wrong.push([i, code, found, value]);
        }
      expect([list, wrong.slice(0, 5)]).toEqual([list, []]);
    }
  });

  it("has in its cubes as many rows and the same figures", async () => {
    const lists = await listsOf();
    for (const [list, rows] of lists) {
      const cube = JSONstat(JSON.parse((await bytesAt(at("jsonstat.json", { header: "code", list }))).toString()));
      expect([list, cube.extension.rows]).toEqual([list, rows.length]);
      if (rows.length === 0) continue;
      const metric = cube.id.find((id) => cube.Dimension(id).role === "metric") as string;
      const found = new Map<string, string[]>();
      cube.Unflatten((place, { value }) => {
        const code = place[metric] as string;
        if (value !== null) found.set(code, [...(found.get(code) ?? []), plainFigure(shown(value))]);
      });
      // A cube has more columns: those that name the row around a list, and reasons.
      const codes = cube.Dimension(metric).id.filter((code) => rows.some((row) => row.has(code)));
      for (const code of codes) {
        const stated = rows.map((row) => row.get(code) ?? null).filter((value) => value !== null);
        const values = stated.map((value) => plainFigure(shown(value)));
        expect([name, list, code, (found.get(code) ?? []).sort()]).toEqual([name, list, code, values.sort()]);
      }
    }
  });

  it("says in JSON what its other files say of themselves", async () => {
    const { about } = JSON.parse((await bytesAt(at("json"))).toString());
    expect(about).toMatchObject({ name, title: table.title, service: expect.any(String) });
    const [path, search] = about.address.split("?");
    const again = JSON.parse((await bytesAt(`${path}.json?${search ?? ""}`)).toString());
    expect(again.about.variables).toEqual(about.variables);
  });
});

/** A figure without the zeros at its end: a cube has numbers. */
function plainFigure(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;
}

/** A cell of a sheet as the text of JSON: a number with as many digits as it has there, a number of days as a day. */
function cellShown(cell: unknown, value: unknown): string {
  if (typeof cell !== "number" || typeof value !== "string") return cell === null ? "" : defused(shown(cell));
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return new Date(Date.UTC(1899, 11, 30 + cell)).toISOString().slice(0, 10);
  return cell.toFixed(value.split(".")[1]?.length ?? 0);
}

/** As a page shows it: a line has one way to end. */
function readAs(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no"; // beside codes, words are in English
  return shown(value).replace(/\r\n?/g, "\n").split(" · ")[0] as string;
}
