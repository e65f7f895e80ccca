import { UnreadableDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const SECONDS_5 = 5000;

const REFUSED: readonly (readonly [what: string, bytes: () => Uint8Array, sentence: RegExp])[] = [
  [
    "a million selectors",
    () => bytesOf(`<html><style>${"a,".repeat(1_000_000)}b{display:none}</style><p>规章`),
    /more style rules/,
  ],
  [
    "rules without end",
    () =>
      bytesOf(
        `<html><style>${".a b c{display:none}".repeat(60_000)}</style><p class=a><b>${"<c>规章</c>".repeat(5_000)}`,
      ),
    /more style rules/,
  ],
  [
    "rules that look at every neighbour",
    () => bytesOf(`<html><style>${"p:nth-child(2n){color:red}".repeat(100)}</style>${"<p>规章</p>".repeat(15_000)}`),
    /more style rules/,
  ],
  ["elements of twenty megabytes", () => bytesOf(`<html>${"<div>".repeat(3_900_000)}`), /more text/],
];

test.each(REFUSED)(
  "%s are refused with one sentence",
  async (_, bytes, sentence) => {
    const refusal = openDocument(bytes(), "report.html");
    await expect(refusal.then(() => "read")).rejects.toThrow(UnreadableDocument);
    await expect(refusal).rejects.toThrow(sentence);
  },
  SECONDS_5,
);

test("a sheet with forty thousand selectors hides what the few that fit say", async () => {
  const others = Array.from({ length: 20_000 }, (_, at) => `.a${at} td, #b${at} .seen i`);
  const sheet = `${others.join(",")}{display:none}${others
    .slice(0, 10_000)
    .map((one) => `${one}{color:#fff}`)
    .join("")}`;
  const more =
    ".c > TD.d,.a9.e i{display:none}.c .none,.d:not(.none) u{display:none}@media screen{.c\\.f s{display:none}}";
  const cells =
    '<td class=d>1<td class="c seen">2<td class="a9 e">3<i>4</i><td class=d>5<u>6</u><td><p class="c.f">7<s>8</s></p>';
  const page = `<html><style>${sheet}${more}</style><table><tr class=c>${cells}</tr></table>`;
  const { text, hidden } = await openDocument(bytesOf(page), "report.html");
  expect(text).toBe("2\t3\t7\n");
  expect(hidden.map((one) => one.text)).toEqual(["1 56 4 8"]);
});

test.each([
  [
    "styles that are all different",
    Array.from({ length: 30_000 }, (_, at) => `<i style="top:${at}px;color:#${at + 100_000}">0</i>`).join(""),
  ],
  [
    "long texts of the style sheet",
    `<style>p::before{content:${'"a" '.repeat(100_000)}}</style>${"<p>0</p>".repeat(3_000)}`,
  ],
  [
    "values that name values",
    `<style>:root{--a:${"var(--b)".repeat(12)};--b:${"var(--a)".repeat(12)}}${"p{color:var(--a)}".repeat(50_000)}</style><p>0</p>`,
  ],
  ["formatting that nothing ends", "<p><b><font color=red><i>0</p>".repeat(20_000)],
  ["comments that nothing ends", "<!--".repeat(500_000)],
])(
  "%s are read in a bounded time",
  async (_, markup) => {
    const document = await openDocument(bytesOf(`<html>${markup}`), "report.html").catch((error: unknown) => error);
    expect(document instanceof UnreadableDocument || (document as { text: string }).text.length < 1_000_000).toBe(true);
  },
  SECONDS_5,
);
