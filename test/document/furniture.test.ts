import { withoutFurniture } from "../../src/document/page/furniture";
import type { PageBlocks } from "../../src/document/page/pageBlocks";

/** Pages of lines, each at its height from the foot of a page 100 high. */
function linesLeft(pages: readonly (readonly (readonly [text: string, top: number])[])[]): readonly string[] {
  const blocks = pages.map(
    (lines, index): PageBlocks => ({
      number: index + 1,
      height: 100,
      blocks: lines.map(([text, top]) => ({ kind: "line", text, top, size: 4, glyphs: [] })),
      hidden: [],
      pictures: [],
      recognised: false,
      strayFields: 0,
    }),
  );
  return withoutFurniture(blocks).flatMap((page) =>
    page.blocks.flatMap((block) => ("text" in block ? block.text : [])),
  );
}

test.each([
  ["numbers", ["1", "2", "3"], []],
  ["numbers from the second page on", ["完", "1", "2"], ["完"]],
  ["numbers after a cover's", ["5", "6", "7"], []],
  ["decorated numbers", ["- 1 -", "- 2 -", "- 3 -"], []],
  ["the number of the only page", ["1"], []],
  ["a figure on the only page", ["12"], ["12"]],
  ["a figure on one of two pages", ["始", "12"], ["始", "12"]],
  ["figures", ["12", "0", "0"], ["12", "0", "0"]],
  ["one figure", ["始", "2", "终"], ["始", "2", "终"]],
  ["a foot with numbers", ["示例市 1", "示例市 2", "示例市 3"], []],
])("%s at the foot of pages", (_, feet, left) => {
  expect(linesLeft(feet.map((foot) => [[foot, 9]]))).toEqual(left);
});
