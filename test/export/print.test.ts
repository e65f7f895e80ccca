import { type Manner, printFigure } from "../../src/export/form/print";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";

const WORDS: Manner = { change: "words", money: "wanyuan" };
const SIGNS: Manner = { change: "signs", money: "yuan" };

describe("a figure", () => {
  it.each<[Layout, CellPath, number | bigint, Manner, string]>([
    [FORM_2019, "licensing.itemsBefore", 151, WORDS, "151"],
    [FORM_2019, "licensing.itemsChange", -33, WORDS, "减33"],
    [FORM_2019, "licensing.itemsChange", 5, WORDS, "增5"],
    [FORM_2019, "licensing.itemsChange", 0, WORDS, "0"],
    [FORM_2019, "fees.itemsChange", -33, SIGNS, "-33"],
    [FORM_2019, "fees.itemsChange", 5, SIGNS, "+5"],
    [FORM_2019, "procurement.amount", 429_100_000n, WORDS, "429.1万元"],
    [FORM_2019, "procurement.amount", 429_100_000n, SIGNS, "4291000元"],
    [FORM_2019, "procurement.amount", 429_100_005n, SIGNS, "4291000.05元"],
    [FORM_2021, "fees.amount", 4_166_214_619n, WORDS, "4166.214619"],
    [FORM_2021, "fees.amount", 4_166_214_619n, SIGNS, "4166.214619"],
    [FORM_2021, "fees.amount", 0n, WORDS, "0"],
  ])("is printed as its column and its body have it (%#)", (form, cell, figure, manner, text) => {
    expect(printFigure(form, cell, figure, manner)).toBe(text);
  });
});
