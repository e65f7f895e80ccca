import { boxAt, type PdfSetting, PLAIN, SIZE, strokeBetween, textAt, textBy, widthOf } from "./pdf";

/** A way to set a report as PDF. */
export interface PdfVariant {
  readonly name: string;
  readonly setting: PdfSetting;
}

/** What is hidden beside every figure, and in the title's place: none of it is printed. */
const TWIN = "9";
const HIDDEN_TITLE = "隐蔽市财政局2001年政府信息公开工作年度报告";

type Hide = (line: string, x: number, y: number) => string;

const HIDING: Readonly<Record<string, Hide>> = {
  "text that is not painted": (line, x, y) => `3 Tr ${textAt(line, x, y)} 0 Tr`,
  "a layer that is switched off": (line, x, y) => `/OC /Off BDC ${textAt(line, x, y)} EMC`,
  "a member of a layer that is switched off": (line, x, y) => `/OC /Member BDC ${textAt(line, x, y)} EMC`,
  "white text": (line, x, y) => `1 g ${textAt(line, x, y)} 0 g`,
  "text in the colour of its ground": (line, x, y) =>
    `${boxAt(x - 1, y - 2, widthOf(line) + 2, 9, 0.8)} 0.8 g ${textAt(line, x, y)} 0 g`,
  "text under a box": (line, x, y) => `${textAt(line, x, y)} ${boxAt(x - 1, y - 2, widthOf(line) + 2, 9, 1)}`,
  "text under a picture": (line, x, y) =>
    `${textAt(line, x, y)} q ${widthOf(line) + 2} 0 0 9 ${x - 1} ${y - 2} cm /Im Do Q`,
  "text that is cut away": (line, x, y) => `q ${x - 90} ${y - 90} 5 5 re W n ${textAt(line, x, y)} Q`,
  "text too small to see": (line, x, y) => textAt(line, x, y, 0.2),
  "text of one point": (line, x, y) => textAt(line, x, y, 1),
  "transparent text": (line, x, y) => `q /Clear gs ${textAt(line, x, y)} Q`,
};

function hiding(name: string, hide: Hide): PdfVariant {
  return variant(`beside ${name}`, {
    text: (line, x, y) => (/年度报告$/.test(line) ? `${hide(HIDDEN_TITLE, x, y + 20)} ` : "") + textAt(line, x, y),
    figure: (figure, x, y) => `${hide(TWIN, x + widthOf(figure), y)} ${textAt(figure, x, y)}`,
  });
}

function variant(name: string, setting: Partial<PdfSetting>): PdfVariant {
  return { name, setting: { ...PLAIN, ...setting } };
}

/** Every way in which PDFs of reports were found to be set. The same report is to be read from each. */
export const PDF_VARIANTS: readonly PdfVariant[] = [
  ...Object.entries(HIDING).map(([name, hide]) => hiding(name, hide)),
  variant("bold by printing twice", {
    text: (line, x, y) => textAt(line, x, y) + textAt(line, x + 0.3, y),
    figure: (figure, x, y) => textAt(figure, x, y) + textAt(figure, x + 0.3, y) + textAt(figure, x + 0.6, y),
  }),
  variant("figures spread over their cells", {
    figure: (figure, x, y, width) => {
      const step = Math.min(8, width / figure.length);
      return [...figure].map((character, index) => textAt(character, x + index * step, y)).join(" ");
    },
  }),
  variant("raised marks behind figures", {
    figure: (figure, x, y) => textAt(figure, x, y) + textAt("[1]", x + widthOf(figure), y + 3, 4),
  }),
  variant("figures struck out before the right ones", {
    figure: (figure, x, y) => {
      const wide = widthOf(TWIN);
      return textAt(TWIN, x, y) + strokeBetween(x, y + 2.5, x + wide, y + 2.5) + textAt(figure, x + wide + 1, y);
    },
  }),
  variant("watermarks", {
    beside: (page) =>
      `0.8 g ${textBy("样本2001", "0.7 0.7 -0.7 0.7 150 300", 60)} ${textAt("样本2001", 100, 500, 60)} 0 g ${textAt(String(page), 297, 30)}`,
  }),
  ...(["Page #", "第#页 共$页", "— # —", "P. #", "#/$", "第 # 页"] as const).map((foot) =>
    variant(`${foot} below and a head above`, {
      beside: (page, pages) =>
        textAt(foot.replace("#", String(page)).replace("$", String(pages)), 280, 30) +
        textAt("示例市教育局文件", 260, 815),
    }),
  ),
  variant("pages turned by 90 degrees", { rotate: 90, size: [842, 595] }),
  variant("pages turned by 180 degrees", { rotate: 180 }),
  variant("pages turned by 270 degrees", { rotate: 270, size: [842, 595] }),
  variant("text that runs up the page", {
    sideways: true,
    size: [842, 595],
    beside: (page) => textBy(`- ${page} -`, "0 1 -1 0 820 280"),
  }),
  variant("rows that the page cuts, heads again", { rowsMaySplit: true, labelWidth: 0.6 }),
  variant("dotted lines", {
    rule: (x1, y1, x2, y2) => dots(x1, y1, x2, y2, (x, y) => boxAt(x - 0.3, y - 0.3, 0.6, 0.6, 0)),
  }),
  variant("dashed lines", {
    rule: (x1, y1, x2, y2) =>
      dots(x1, y1, x2, y2, (x, y) => (x1 === x2 ? strokeBetween(x, y - 1, x, y) : strokeBetween(x, y, x + 1, y))),
  }),
  variant("lines as thin boxes", {
    rule: (x1, y1, x2, y2) => boxAt(x1 - 0.2, y2 - 0.2, x2 - x1 + 0.4, y1 - y2 + 0.4, 0),
  }),
  variant("double lines", {
    rule: (x1, y1, x2, y2) =>
      x1 === x2
        ? strokeBetween(x1 - 0.7, y1, x2 - 0.7, y2) + strokeBetween(x1 + 0.7, y1, x2 + 0.7, y2)
        : strokeBetween(x1, y1 - 0.7, x2, y2 - 0.7) + strokeBetween(x1, y1 + 0.7, x2, y2 + 0.7),
  }),
  variant("tables open at their sides", {
    rule: (x1, y1, x2, y2, atSide) => (atSide ? "" : strokeBetween(x1, y1, x2, y2)),
  }),
  variant("tables wider than the paper", { paper: 530 }),
  variant("fields with their appearance", { fields: "drawn" }),
  variant("fields with their values alone", { fields: "valued" }),
];

/** Tables whose columns show by their places alone. */
export const UNRULED: readonly PdfVariant[] = [
  variant("no lines", { rule: () => "" }),
  variant("no lines, and figures in the middle of their columns", {
    rule: () => "",
    figure: (figure, x, y, width) => textAt(figure, x + (width - widthOf(figure)) / 2, y),
  }),
  variant("level lines only", { rule: (x1, y1, x2, y2) => (y1 === y2 ? strokeBetween(x1, y1, x2, y2) : "") }),
];

/** A scan: a picture of the page, and over it, unseen, what a program recognised in it. */
export const RECOGNISED: PdfSetting = {
  ...PLAIN,
  text: (line, x, y) => `3 Tr ${textAt(line, x, y)} 0 Tr`,
  figure: (figure, x, y) => `3 Tr ${textAt(figure, x, y)} 0 Tr`,
  rule: () => "",
  beside: () => "q 595 0 0 842 0 0 cm /Im Do Q",
};

/** Figures that boxes of a colour hide: something stands there, and nobody can read it. */
export const BLACKED: PdfSetting = {
  ...PLAIN,
  figure: (figure, x, y) => textAt(figure, x, y) + boxAt(x, y - 1, widthOf(figure, SIZE), 8, 0.2),
};

function dots(x1: number, y1: number, x2: number, y2: number, dot: (x: number, y: number) => string): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const count = Math.floor(length / 2.5);
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = count === 0 ? 0 : index / count;
    return dot(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share);
  }).join(" ");
}
