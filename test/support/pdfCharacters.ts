import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** A character as pdf.js places it: its middle, in points from the upper left corner of the page as it is displayed. */
export interface PdfCharacter {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The digits of each PDF, by the library's own extraction and its own viewport: by one run of the program for all. */
export function digitsIn(files: readonly Uint8Array[]): readonly (readonly PdfCharacter[])[] {
  const folder = dirname(require.resolve("pdfjs-dist/package.json"));
  const library = pathToFileURL(join(folder, "legacy", "build", "pdf.mjs")).href;
  const maps = join(folder, "cmaps", "/"); // for Chinese fonts that are not embedded
  const program = PROGRAM.replace("LIBRARY", JSON.stringify(library)).replace("MAPS", JSON.stringify(maps));
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    input: files.map((bytes) => Buffer.from(bytes).toString("base64")).join("\n"),
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(String(stderr));
  return JSON.parse(String(stdout));
}

// A program of its own, because Jest cannot load the library, which is an ES module. The library gives the width of a
// text, in which a Chinese character is about twice as wide as a digit.
const PROGRAM = `
import { readFileSync } from "node:fs";
import { getDocument } from LIBRARY;
const all = [];
for (const file of readFileSync(0, "latin1").split("\\n")) {
const data = new Uint8Array(Buffer.from(file, "base64"));
const document = await getDocument({ data, verbosity: 0, cMapUrl: MAPS, cMapPacked: true }).promise;
const found = [];
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  for (const { str, transform, width } of items) {
    const wide = [...str].map((text) => (text < "\\u2e80" ? 1 : 2));
    const whole = wide.reduce((sum, one) => sum + one, 0);
    const [a, b, c, d, e, f] = transform;
    const [along, up] = [Math.hypot(a, b), Math.hypot(c, d)];
    let before = 0;
    [...str].forEach((text, index) => {
      const right = ((before + wide[index] / 2) / whole) * width;
      before += wide[index];
      if (!/\\d/.test(text)) return;
      const [x, y] = viewport.convertToViewportPoint(e + (a / along) * right + c * 0.35, f + (b / along) * right + d * 0.35);
      found.push({ page: number, text, x, y });
    });
  }
}
all.push(found);
await document.destroy();
}
console.log(JSON.stringify(all));
`;
