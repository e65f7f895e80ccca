import { openDocument } from "../../src/document/open";
import { namedDocumentsIn } from "../../src/report/namedDocument";
import { readReport } from "../../src/report/read";
import { streamOf } from "../../src/report/stream";
import { fileIn, MADE_UP, whereBeside } from "../support/realReports";
import { textDocument } from "./textDocument";

function named(text: string) {
  return namedDocumentsIn(streamOf(textDocument(text))).map(({ title, number }) => [title, number]);
}

describe("a named document", () => {
  test.each<readonly [text: string, number: string | null]>([
    ["出台《示例市创新券管理办法》（示科〔2020〕21号），效果良好。", "示科〔2020〕21号"],
    ["出台《示例市创新券管理办法》(示科[2020]21号)。", "示科[2020]21号"],
    ["出台《示例市创新券管理办法》（示科［2020］21号）。", "示科［2020］21号"],
    ["出台《示例市创新券管理办法》（示科【2020】21号）。", "示科【2020】21号"],
    ["出台《示例市创新券管理办法》（示科（2020）21号）。", "示科（2020）21号"],
    ["出台《示例市创新券管理办法》示科〔2020〕21号等文件。", "示科〔2020〕21号"],
    ["出台《示例市创新券管理办法》（示科〔2020〕\n21 号）。", "示科〔2020〕21号"],
    ["以示科〔2020〕21号文件印发了有关规定，示科〔2020〕21号《示例市创新券管理办法》已公开。", "示科〔2020〕21号"],
    ["今年以来，出台了《示例市创新券管理办法》并公开。", null],
    ["印发《关于印发〈创新券〉的通知》《示例市创新券管理办法》。", null],
  ])("%s", (text, number) => {
    expect(named(text)).toContainEqual(["示例市创新券管理办法", number]);
  });

  test.each([
    "依据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。",
    "按照《示例省政务公开办法》要求印发材料。",
    "在《示例日报》发布信息。",
    "学习《关于加强公开工作的意见》。",
    "《",
  ])("is none in: %s", (text) => {
    expect(named(text)).toEqual([]);
  });

  test("quotes others inside its title, and stands once however often it is named", () => {
    const text =
      "印发《关于修改〈示例市评审办法〉的通知》（示财〔2021〕3号）《示例市预算规定》（示财〔2021〕4号）。《关于修改〈示例市评审办法〉的通知》（示财〔2021〕3号）已解读。";
    expect(named(text)).toEqual([
      ["关于修改〈示例市评审办法〉的通知", "示财〔2021〕3号"],
      ["示例市预算规定", "示财〔2021〕4号"],
    ]);
  });

  test("has a span from its title to its number", () => {
    const text = "出台《示例市创新券管理办法》（示科〔2020〕21号）。";
    const [one] = namedDocumentsIn(streamOf(textDocument(text)));
    expect(text.slice(one?.start, one?.end)).toBe("《示例市创新券管理办法》（示科〔2020〕21号");
  });
});

test("a made-up bureau names four documents, in three styles", async () => {
  expect(await namedIn(MADE_UP, "示例市科学技术局_2020.txt")).toEqual([
    ["示例市科学技术局关于公布行政规范性文件清理结果的通知", "示科〔2020〕4号"],
    ["示例市本级科技创新券实施管理办法", "示科〔2020〕21号"],
    ["示例市科技计划项目合同管理规定", "示科[2020]38号"],
    ["关于印发示例市科技计划项目验收管理办法（修订）的通知", "示科〔2020〕42号"],
  ]);
});

whereBeside("reports", (folder) => {
  test("a real bureau names four documents, in three styles", async () => {
    expect(await namedIn(folder, "000_丽水市科学技术局_2020.txt")).toEqual([
      ["丽水市科学技术局关于公布行政规范性文件清理结果的通知", "丽科〔2020〕4号"],
      ["丽水市本级科技创新券实施管理办法", "丽科〔2020〕21号"],
      ["丽水市科技计划项目合同管理规定", "丽科[2020]38号"],
      ["关于印发丽水市科技计划项目验收管理办法（修订）的通知", "丽科〔2020〕42号"],
    ]);
  });
});

async function namedIn(folder: string, file: string) {
  const { namedDocuments } = readReport(await openDocument(...fileIn(folder, file)), {});
  return namedDocuments.map(({ title, number }) => [title, number]);
}
