import { UnreadableDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";
import { FORMATS } from "../report/render/formats";

const bytesOf = (text: string) => new TextEncoder().encode(text);

test("plain text is kept as it is, and every line knows its place", async () => {
  const text = "示例市教育局\r\n\r\n\t规章\n\t0\n";
  const document = await openDocument(bytesOf(text), "report.txt");
  expect(document).toMatchObject({ name: "report.txt", mediaType: "text/plain", text });
  for (const block of document.blocks)
    expect(text.slice(block.start, block.end)).toBe(block.kind === "paragraph" && block.text);
});

test("characters that a sign makes run from right to left are text as they are seen", async () => {
  const document = await openDocument(bytesOf("规章 \u202e120\u202c 3\n\u202e12\n45"), "report.txt");
  expect(document.text).toBe("规章 021 3\n21\n45");
});

test("a byte order mark is no character of the text", async () => {
  const document = await openDocument(new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf("规章")]), "report.txt");
  expect(document.text).toBe("规章");
});

test.each(FORMATS)(
  "NUL becomes U+FFFD in $extension, or what the format itself makes of it",
  async ({ extension, set }) => {
    const title = "示例市教育局2020年政府信息公开工作年度报告。".repeat(60);
    const document = await openDocument(set([title, "制发\0规章"]), `r\0.${extension}`);
    expect(document.name).toBe(`r\ufffd.${extension}`);
    expect(document.text).toMatch(KEPT[extension] ?? /制发\ufffd规章/);
    expect(JSON.stringify(document)).not.toContain("\\u0000");
  },
);

/** Old Word and Rich Text have no NUL in what they show, and a workbook writes it as a name. */
const KEPT: Readonly<Record<string, RegExp>> = { rtf: /制发规章/, doc: /制发规章/, xlsx: /制发_x0000_规章/ };

test("NUL as a reference in a page becomes U+FFFD", async () => {
  const document = await openDocument(bytesOf("<html><body><p>制发&#0;规章</p></body></html>"), "report.html");
  expect(document.text).toContain("制发\ufffd规章");
});

test.each([
  ["an empty file", new Uint8Array(), /empty/],
  ["bytes that are no text", new Uint8Array([0, 1, 2, 3, 255]), /is no text/],
  ["a huge file", new Uint8Array(21 * 1024 * 1024), /21\.0 MB/],
])("%s is refused with one sentence", async (_, bytes, message) => {
  const refusal = openDocument(bytes, "report.txt");
  await expect(refusal).rejects.toThrow(UnreadableDocument);
  await expect(refusal).rejects.toThrow(message);
});
