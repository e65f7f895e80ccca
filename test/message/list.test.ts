import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { messageList, unsaidCodes } from "../support/messageList";

const PAGE = join(__dirname, "..", "..", "docs", "messages.md");

test("docs/messages.md is what the code says (npm run messages writes it)", () => {
  if (process.env.WRITE_MESSAGES) writeFileSync(PAGE, messageList());
  expect(readFileSync(PAGE, "utf8")).toBe(messageList());
});

test("every sentence is said somewhere", () => {
  expect(unsaidCodes()).toEqual([]);
});

test("no code is given twice", () => {
  const folder = join(__dirname, "..", "..", "src", "message", "texts");
  const rows = readdirSync(folder).flatMap(
    (file) => readFileSync(join(folder, file), "utf8").match(/^ {2}\w+: \{/gm) ?? [],
  );
  expect(rows.length).toBe(new Set(rows).size);
});
