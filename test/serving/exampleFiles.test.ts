import { readdirSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { parse as readCsv } from "csv-parse/sync";
import { type RunningServer, startServer } from "../../src/server";
import { answerLists } from "../support/answerLists";
import { sampleFile } from "../support/sampleFile";
import { World } from "../support/world";

const FOLDER = join(__dirname, "../../examples");
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".graphql"))
  .map((file) => file.replace(/^\d+-|\.graphql$/g, ""));

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

describe.each(NAMES)("the example %s", (name) => {
  it("has in its files every value of its answer in JSON, exactly, list by list", async () => {
    const { data } = JSON.parse((await bytesAt(`/tables/${name}.json`)).toString());
    const lists = answerLists(data);
    expect(lists.size).toBeGreaterThan(0);
    const workbook = read(await bytesAt(`/tables/${name}.xlsx?header=code`), { raw: true });
    const sheets = workbook.SheetNames.map((sheet) =>
      utils.sheet_to_json<unknown[]>(workbook.Sheets[sheet] as never, { header: 1, raw: true, defval: null }),
    );
    for (const [list, rows] of lists) {
      const csv = await bytesAt(`/tables/${name}.csv?header=code&list=${list}`);
      const lines: string[][] = readCsv(csv, { bom: true, record_delimiter: "\r\n" });
      const [heads = [], ...body] = lines;
      const sheet = sheets.filter(([first]) => JSON.stringify(first) === JSON.stringify(heads));
      expect([list, body.length, sheet.length > 0]).toEqual([list, rows.length, true]);
      for (const [i, row] of rows.entries())
        for (const [code, value] of row) {
          const at = heads.indexOf(code);
          const place = [name, list, i, code];
          if (at < 0) {
            // An object that is not there: what it would say is a column, and empty.
            expect([...place, value]).toEqual([...place, null]);
            const inside = heads.flatMap((head, column) => (head.startsWith(`${code}.`) ? [column] : []));
            expect([...place, inside.length > 0]).toEqual([...place, true]);
            continue;
          }
          expect([...place, defused(body[i]?.[at] as string)]).toEqual([...place, shown(value)]);
          const cells = sheet.map((one) => cellShown(one[i + 1]?.[at] ?? null, value));
          expect([...place, cells]).toEqual([...place, expect.arrayContaining([shown(value)])]);
        }
    }
  });
});

/** A cell of a sheet as the text of JSON: a number with as many digits as it has there, a number of days as a day. */
function cellShown(cell: unknown, value: unknown): string {
  if (typeof cell !== "number" || typeof value !== "string") return cell === null ? "" : defused(shown(cell));
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return new Date(Date.UTC(1899, 11, 30 + cell)).toISOString().slice(0, 10);
  return cell.toFixed(value.split(".")[1]?.length ?? 0);
}
