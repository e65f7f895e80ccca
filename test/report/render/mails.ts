import { type Composition, FORMATS } from "./formats";
import { htmlReport } from "./htmlReport";
import type { HtmlVariant } from "./htmlVariants";

interface Part {
  readonly headers: readonly string[];
  readonly content: string | Uint8Array;
  readonly encoding: "quoted-printable" | "base64" | "8bit";
}

const SUBJECT = `=?utf-8?B?${Buffer.from("示例市财政局2017年度报告").toString("base64")}?=`;
const HEADERS = [
  `From: office@example.org`,
  `Subject: ${SUBJECT}`,
  "Date: Mon, 18 Jan 2016 09:00:00 +0800",
  "MIME-Version: 1.0",
];

/** A mail, or a page saved as one file, of the given kind (`related`, `mixed`, `alternative`). */
function multipart(kind: string, parts: readonly Part[], headers: readonly string[] = HEADERS): Uint8Array {
  const lines = [...headers, `Content-Type: multipart/${kind};\r\n\tboundary="----=_Part_0"`, "", "This is a mail."];
  for (const part of parts) lines.push("------=_Part_0", entity(part));
  return Buffer.from([...lines, "------=_Part_0--", ""].join("\r\n"), "latin1");
}

function entity({ headers, content, encoding }: Part): string {
  return [...headers, `Content-Transfer-Encoding: ${encoding}`, "", encoded(content, encoding)].join("\r\n");
}

function encoded(content: string | Uint8Array, encoding: Part["encoding"]): string {
  const bytes = Buffer.from(content);
  if (encoding === "8bit") return bytes.toString("latin1");
  if (encoding === "base64") return (bytes.toString("base64").match(/.{1,76}/g) ?? []).join("\r\n");
  const quoted = [...bytes].map((byte) =>
    byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte),
  );
  return quoted
    .join("")
    .split("\n")
    .map((line) => line.replace(/(?:=[0-9A-F]{2}|[^=]){60}/g, "$&=\r\n"))
    .join("\r\n");
}

const html = (composition: Composition) =>
  htmlReport(composition, {
    figure: (text) => `<b class="x">7</b>${text}`,
    head: '<link rel="stylesheet" href="page.css">',
  });
const SHEET: Part = {
  headers: ["Content-Type: text/css", "Content-Location: http://www.example.org/a/page.css"],
  content: ".x { display: none }",
  encoding: "8bit",
};

function attached(name: string, type: string, content: Uint8Array): Part {
  const word = `=?utf-8?B?${Buffer.from(name).toString("base64")}?=`;
  return {
    headers: [`Content-Type: ${type}; name="${word}"`, `Content-Disposition: attachment; filename="${word}"`],
    content,
    encoding: "base64",
  };
}

const docx = (composition: Composition) =>
  attached(
    "年度报告.docx",
    "application/octet-stream",
    FORMATS.find(({ extension }) => extension === "docx")?.write(composition) as Uint8Array,
  );
const LETTER: Part = {
  headers: ["Content-Type: text/html; charset=utf-8"],
  content: "<p>附件是我局的报告，请查收。</p><table><tr><td>联系人</td><td>张三</td></tr></table>",
  encoding: "base64",
};

const workbook = (composition: Composition): Uint8Array => {
  const sheet = (name: string, visible = "") =>
    `<x:ExcelWorksheet><x:Name>${name}</x:Name><x:WorksheetSource HRef="book.files/${name}.htm"/>${visible}</x:ExcelWorksheet>`;
  const root = `<html><head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>${sheet("sheet001", "<x:Visible>SheetHidden</x:Visible>")}${sheet("sheet002")}</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head><frameset rows="*,39"><frame src="book.files/sheet001.htm"><noframes><body><p>No frames</p></body></noframes></frameset></html>`;
  const part = (name: string, content: string): Part => ({
    headers: ["Content-Type: text/html; charset=utf-8", `Content-Location: file:///C:/X/${name}`],
    content,
    encoding: "quoted-printable",
  });
  const blank = { ...composition, title: "示例市财政局2018年政府信息公开工作年度报告", figures: new Map() };
  return multipart("related", [
    part("book.htm", root),
    part("book.files/sheet001.htm", htmlReport(blank)),
    part("book.files/sheet002.htm", htmlReport(composition)),
  ]);
};

/** Mails and pages saved as one file around a report. */
export const MAILS: readonly HtmlVariant[] = [
  {
    name: "a page saved as one file, quoted",
    extension: "mht",
    write: (composition) =>
      multipart("related", [
        {
          headers: ['Content-Type: text/html; charset="utf-8"', "Content-Location: http://www.example.org/a/b.html"],
          content: html(composition),
          encoding: "quoted-printable",
        },
        SHEET,
      ]),
  },
  {
    name: "a page saved as one file under the name of a Word document",
    extension: "doc",
    write: (composition) =>
      multipart(
        "related",
        [
          {
            headers: ["Content-Type: text/html", "Content-Location: file:///C:/1.htm"],
            content: html(composition),
            encoding: "base64",
          },
          SHEET,
        ],
        ["MIME-Version: 1.0"],
      ),
  },
  { name: "a workbook saved as one file, with a hidden sheet", extension: "mht", write: workbook },
  {
    name: "a mail whose text is the report",
    extension: "eml",
    write: (composition) =>
      multipart("alternative", [
        { headers: ["Content-Type: text/plain; charset=utf-8"], content: "见网页版。", encoding: "base64" },
        { headers: ["Content-Type: text/html; charset=utf-8"], content: htmlReport(composition), encoding: "base64" },
      ]),
  },
  {
    name: "a mail with the report attached",
    extension: "eml",
    write: (composition) =>
      multipart("mixed", [LETTER, attached("logo.png", "image/png", new Uint8Array(9)), docx(composition)]),
  },
  {
    name: "a mail with the report and another document attached",
    extension: "eml",
    write: (composition) =>
      multipart("mixed", [
        LETTER,
        attached("说明.txt", "text/plain", Buffer.from("说明：见报告。")),
        docx(composition),
      ]),
  },
  {
    name: "a mail passed on",
    extension: "eml",
    write: (composition) =>
      multipart("mixed", [
        LETTER,
        {
          headers: ["Content-Type: message/rfc822"],
          content: Buffer.from(multipart("mixed", [LETTER, docx(composition)]))
            .toString("latin1")
            .replace(/_Part_0/g, "_Part_1"),
          encoding: "8bit",
        },
      ]),
  },
];
