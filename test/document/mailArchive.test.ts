import { UnreadableDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";

const TABLE = "<table><tr><td>规章</td><td>1</td></tr></table>";

function mail(...parts: readonly (readonly [headers: string, content: string])[]): Uint8Array {
  const pieces = parts.map(([headers, content]) => `--X\r\n${headers}\r\n\r\n${content}\r\n`);
  return Buffer.from(
    `MIME-Version: 1.0\r\nSubject: 2017\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n${pieces.join("")}--X--\r\n`,
  );
}

const file = (name: string) =>
  `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"`;

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await openDocument(bytes, "report.eml")).text;
}

test("a mail's own headers are no text of it", async () => {
  expect(await textOf(mail(["Content-Type: text/plain; charset=utf-8", "附件是报告。"]))).toBe("附件是报告。\n");
});

test("a part without headers is text", async () => {
  const bytes = Buffer.from(
    "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n--X\r\n\r\n一\r\n--X--\r\n",
  );
  expect(await textOf(bytes)).toBe("一\n");
});

test("the document that is attached is read, and keeps the mail's name and kind", async () => {
  const document = await openDocument(
    mail(["Content-Type: text/plain", "report"], [file("a.html"), TABLE]),
    "report.eml",
  );
  expect(document).toMatchObject({ name: "report.eml", mediaType: "message/rfc822", text: "规章\t1\n" });
});

test("a letter's own table beside a smaller attachment is the report", async () => {
  const letter = `<table><tr><td>规章</td><td>1</td><td>2</td></tr></table>`;
  expect(await textOf(mail(["Content-Type: text/html; charset=utf-8", letter], [file("a.html"), TABLE]))).toBe(
    "规章\t1\t2\n",
  );
});

test.each([
  ["several documents", [file("a.html"), TABLE], [file("b.htm"), TABLE], /holds several documents \(a\.html, b\.htm\)/],
  ["an attached archive", ["Content-Type: text/plain", "附件"], [file("a.rar"), "Rar!\u001a"], /a\.rar is an archive/],
] as const)("%s are refused by name", async (_, one, other, sentence) => {
  const refusal = openDocument(mail(one, other), "report.eml");
  await expect(refusal).rejects.toThrow(UnreadableDocument);
  await expect(refusal).rejects.toThrow(sentence);
});
