import { UnreadableDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";

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

test.each([
  ["an empty file", new Uint8Array(), /empty/],
  ["bytes that are no text", new Uint8Array([0, 1, 2, 3, 255]), /is no text/],
  ["a huge file", new Uint8Array(21 * 1024 * 1024), /21\.0 MB/],
])("%s is refused with one sentence", async (_, bytes, message) => {
  const refusal = openDocument(bytes, "report.txt");
  await expect(refusal).rejects.toThrow(UnreadableDocument);
  await expect(refusal).rejects.toThrow(message);
});
