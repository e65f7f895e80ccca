import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PUBLIC } from "../../src/access/viewer";
import { importFile } from "../../src/change/ingest";
import { importAll } from "../../src/command/import";
import { Teller } from "../../src/command/teller";
import { formFile } from "../../src/export/form/formFile";
import { OFFICE_FORMATS, type OfficeFormat } from "../../src/export/office/officeFormats";
import { Language } from "../../src/message/message";
import { Question } from "../../src/question/question";
import { reportText } from "../support/composed";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const BODY = "甲市教育局";
const CELLS = {
  "rules.made": "3",
  "rules.repealed": "",
  "applications.received.total": "约12",
  "fees.amount": "0.05",
} as const;
const OVERVIEW = "2022年主动公开政府信息1234条。收到政府信息公开申请12件。";

onEachDatabase("an import with the figures of the valid revision", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  const given = (name: string, text: string | Buffer, publish = true) =>
    importFile(world.store, { name, bytes: Buffer.from(text) }, { publish, author: "test", reason: "test" });
  const exported = async (format: OfficeFormat) => {
    const question = new Question(world.store, PUBLIC);
    const asked = { department: BODY, year: 2022, asOf: null };
    return formFile(question, "reports", asked, format).finally(() => question.close());
  };

  test.each(OFFICE_FORMATS)("is recognised in the exported report, as $ending", async (format) => {
    await given("first.txt", reportText(BODY, 2022, CELLS, OVERVIEW));
    const { name, bytes } = await exported(format);
    const { outcome, revision, equals, department } = await given(name, bytes);
    expect([outcome, revision, equals, department?.name]).toEqual(["revised", 2, 1, BODY]);
    // Again: the export of an export has its figures, too, and those of the narrative.
    const again = await exported(format);
    expect(await given(again.name, again.bytes, false)).toMatchObject({ revision: 3, equals: 2 });
  });

  test("is not said of a report that differs in one cell, a blank included, or in a figure of its narrative", async () => {
    await given("first.txt", reportText(BODY, 2022, CELLS, OVERVIEW));
    const others = [
      reportText(BODY, 2022, { ...CELLS, "rules.made": "4" }, OVERVIEW),
      reportText(BODY, 2022, { ...CELLS, "rules.repealed": "0" }, OVERVIEW),
      reportText(BODY, 2022, CELLS, OVERVIEW.replace("1234", "1235")),
    ];
    for (const [index, text] of others.entries())
      expect((await given(`other${index}.txt`, text, false)).equals).toBeNull();
    expect((await given("same.txt", `${reportText(BODY, 2022, CELLS, OVERVIEW)}\n`, false)).equals).toBe(1);
  });

  test("is not said of a first report, or if none is valid", async () => {
    expect((await given("first.txt", reportText(BODY, 2022, CELLS, OVERVIEW), false)).equals).toBeNull();
    expect((await given("next.txt", `${reportText(BODY, 2022, CELLS, OVERVIEW)}\n`, false)).equals).toBeNull();
  });

  test.each([
    [Language.ZH, "各项数据与第1版相同。"],
    [Language.EN, "Its figures equal those of revision 1."],
  ])("is said in a sentence: %s", async (language, sentence) => {
    await given("first.txt", reportText(BODY, 2022, CELLS, OVERVIEW));
    const folder = mkdtempSync(join(tmpdir(), "disclosure-same-"));
    const path = join(folder, "again.txt");
    writeFileSync(path, `${reportText(BODY, 2022, CELLS, OVERVIEW)}\n`);
    const teller = new Teller(language);
    const told: string[] = [];
    jest.spyOn(teller, "tell").mockImplementation((message) => void told.push(teller.text(message)));
    expect(await importAll(world.store, [path], { publish: true }, teller)).toBe(0);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(sentence);
    rmSync(folder, { recursive: true });
  });
});
