import { join } from "node:path";
import { sourcesBelow } from "../support/imports";

const WRITER = "src/store/insertCells.ts";
/** Migrations write tables as they were at their time. */
const OF_THEIR_TIME = "src/store/migration/";

/** The statements of a source that write what a revision, its provenance or its statements say of cells. */
function writesOf(source: string): readonly string[] {
  const calls = source.match(/\.(?:insert|save|upsert)\(\s*(?:Revision|Provenance|StoredStatement)\b/g) ?? [];
  const changes = (source.match(/\.update\(\s*(?:Revision|Provenance|StoredStatement)\b[^;]*/g) ?? []).filter(
    (change) => /\b(?:figures|statuses|cells|value|raw)\b/.test(change),
  );
  const tables = source.match(/\b(?:INSERT INTO|UPDATE|REPLACE INTO)\s+`?(?:revision|provenance|statement)\b/gi) ?? [];
  const listed = source.match(/\[(?:Revision|Provenance|StoredStatement), /g) ?? [];
  return [...calls, ...changes, ...tables, ...listed];
}

test("one file alone writes values, statuses and sources of cells", () => {
  const sources = [...sourcesBelow(join(__dirname, "../.."), "src")].filter(
    ([path]) => !path.startsWith(OF_THEIR_TIME),
  );
  const writers = sources.flatMap(([path, source]) => (writesOf(source).length > 0 ? [path] : []));
  expect(writers).toEqual([WRITER]);
});

test.each([
  "await manager.insert(Provenance, { revisionId });",
  "manager.update(Revision, { id }, { statuses: null });",
  "manager.update(\n  Revision,\n  { id },\n  { figures },\n);",
  'manager.query("UPDATE revision SET rules_made = 1");',
  "const parts = [[StoredStatement, reading.statements]];",
])("the check sees %j", (source) => {
  expect(writesOf(source)).toHaveLength(1);
});

test("the check leaves spans, readers and remarks alone", () => {
  expect(writesOf("manager.update(Revision, { id }, { validTo: at }); f(figures);")).toEqual([]);
  expect(writesOf("manager.update(Provenance, { revisionId: id }, { remarks });")).toEqual([]);
});
