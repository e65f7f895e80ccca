import { openDocument } from "../../src/document/open";
import { openAside } from "../../src/document/openAside";
import { fileIn, MADE_UP } from "../support/realReports";

test.each(["示例区人民政府_2023.pdf", "示例市人民政府办公厅_2019.html", "示例市_2024.txt"])(
  "%s is the same in the thread as here",
  async (name) => {
    const [bytes] = fileIn(MADE_UP, name);
    const { text, blocks, places = null } = await openDocument(bytes, name, { places: true });
    expect(await openAside(bytes, name, null)).toEqual({ text, blocks, places });
  },
);

test("what cannot be read is refused with the same sentence, and the thread goes on", async () => {
  const bytes = Buffer.from([0, 1, 2, 3]);
  const refusal = await openDocument(bytes, "a.bin").catch((error) => error);
  await expect(openAside(bytes, "a.bin", null)).rejects.toEqual(refusal);
  expect((await openAside(Buffer.from("一行"), "a.txt", null)).text).toBe("一行");
});

test("a document of more pieces than can be shown is refused", async () => {
  await expect(openAside(Buffer.from("行\n".repeat(10_001)), "a.txt", null)).rejects.toMatchObject({
    name: "UnreadableDocument",
    said: { code: "DOCUMENT_TOO_LARGE_TO_SHOW", values: { name: "a.txt", pieces: 10_001 } },
  });
});

test("nothing is opened for a client that left, and all others have their turn", async () => {
  const left = new AbortController();
  const first = openAside(Buffer.from("一"), "a.txt", null);
  const second = openAside(Buffer.from("二"), "b.txt", left.signal);
  const third = openAside(Buffer.from("三"), "c.txt", null);
  left.abort(new Error("The client left."));
  await expect(second).rejects.toThrow("The client left.");
  expect([(await first).text, (await third).text]).toEqual(["一", "三"]);
});
