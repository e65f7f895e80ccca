import { decodeText } from "../../src/document/text/characters";
import { inGb18030 } from "../support/gb18030";

const TEXT = "示例市教育局2021年政府信息公开工作年度报告\n一、总体情况：公开信息12条。";

const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

test.each<readonly [string, Uint8Array]>([
  ["UTF-8", Buffer.from(TEXT)],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${TEXT}`)],
  ["UTF-16 little endian with a mark", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
  ["UTF-16 big endian with a mark", swapped(Buffer.from(`\ufeff${TEXT}`, "utf16le"))],
  ["UTF-16 little endian", Buffer.from(TEXT, "utf16le")],
  ["UTF-16 big endian", swapped(Buffer.from(TEXT, "utf16le"))],
  ["GB18030", inGb18030(TEXT)],
])("%s is read", (_, bytes) => {
  expect(decodeText(bytes, "report.txt")).toBe(TEXT);
});

test("a web page says its character set, and may be wrong about it", () => {
  const page = `<meta charset="gb2312"><p>${TEXT}</p>`;
  expect(decodeText(inGb18030(page), "report.html")).toBe(page);
  expect(decodeText(Buffer.from(page), "report.html")).toBe(page);
});

test("a text cut in the middle of a character keeps all the others", () => {
  const bytes = Buffer.from(TEXT);
  expect(decodeText(bytes.subarray(0, bytes.length - 1), "report.txt")).toBe(`${TEXT.slice(0, -1)}\ufffd`);
});

test("a page in Windows' Western code page keeps its dashes and quotation marks", () => {
  const page = '<meta charset="iso-8859-1"><td>\x961\x9722\xb1</td>';
  expect(decodeText(Buffer.from(page, "latin1"), "report.html")).toBe(
    '<meta charset="iso-8859-1"><td>\u20131\u201422\xb1</td>',
  );
});
