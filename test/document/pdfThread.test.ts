import { ReaderFault } from "../../src/document/document";
import { readPages } from "../../src/document/pdf/pdfThread";
import { pdfOf } from "../report/render/pdf";

test("a thread that hangs is a fault of this program, and the next document is read", async () => {
  const hangs = readPages(pdfOf(["规章"]), "report.pdf", (giveUp) => {
    giveUp();
    return () => {};
  });
  await expect(hangs).rejects.toThrow(ReaderFault);
  await expect(hangs).rejects.toThrow(/^report\.pdf is not read after a minute, .* fault of this program: [^\n]*\.$/);
  expect(await readPages(pdfOf(["规章"]), "report.pdf")).toHaveLength(1);
});
