import { PUBLIC } from "../../src/access/viewer";
import { findingHandout, HANDOUT_FORMATS, yearHandout } from "../../src/export/handout/handoutFile";
import { circularAsked } from "../../src/question/circularAsked";
import { Question } from "../../src/question/question";
import { handoutCity } from "../support/handoutCity";
import { convertedToPdf, libreOffice } from "../support/libreOffice";
import { describeWith } from "../support/requirement";

describeWith(libreOffice)("handouts in LibreOffice", () => {
  test("can be printed, in each format", async () => {
    const world = await handoutCity();
    const question = new Question(world.store, PUBLIC);
    try {
      const asked = circularAsked({ year: "2022", under: "C", asOf: null, measures: null, minimumBase: null });
      const documents = [
        await yearHandout(question, "circular", asked),
        await yearHandout(question, "overview", asked),
        await findingHandout(question, { department: "A", year: 2022, asOf: null }),
      ];
      const files = documents.flatMap((document) =>
        HANDOUT_FORMATS.map(async ({ ending, write }) => ({ ending, bytes: await write(document) })),
      );
      const printed = convertedToPdf(await Promise.all(files));
      expect(printed.map((pdf) => pdf.subarray(0, 5).toString())).toEqual(files.map(() => "%PDF-"));
    } finally {
      await question.close();
      await world.close();
    }
  }, 300_000);
});
