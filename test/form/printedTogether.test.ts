import { FORMS, FormCode } from "../../src/form/catalogue";
import { INDICATORS, pathsOf } from "../../src/form/indicator";
import { printedTogether } from "../../src/form/printedTogether";

const { FORM_2019, FORM_2021 } = FormCode;
const cellsOf = (code: string) => pathsOf(INDICATORS.find((each) => each.code === code) as never, "total");
const OTHERWISE = cellsOf("APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL");
const [undivided, ...divided] = OTHERWISE;

test("the items of a subtotal that every form has are printed together", () => {
  const refused = cellsOf("APPLICATIONS_OUTCOMES_REFUSED_TOTAL");
  expect(printedTogether(refused, [FORM_2019, FORM_2021])).toEqual([refused]);
});

test.each([
  [[FORM_2019], [[undivided]]],
  [[FORM_2021], [divided, [undivided]]],
  [
    [FORM_2019, FORM_2021],
    [divided, [undivided]],
  ],
  [[], []],
])("a variant row is printed in place of the rows it replaces, on %j", (forms, lists) => {
  expect(printedTogether(OTHERWISE, forms)).toEqual(lists);
});

test("cells that a form does not have are in no list", () => {
  expect(printedTogether(["procurement.amount", "rules.made"], [FORM_2021])).toEqual([["rules.made"]]);
  expect(printedTogether(["procurement.amount"], [FORM_2021])).toEqual([]);
});

test("of cells that some documents print with others and some without, those that all have remain", () => {
  expect(printedTogether(["procurement.amount", "rules.made"], [FORM_2019, FORM_2021])).toEqual([["rules.made"]]);
});

test("for every subtotal of the catalogue the lists have all of its cells, so that nothing blank goes unseen", () => {
  const forms = FORMS.map(({ code }) => code);
  for (const { kind, code } of INDICATORS)
    if (kind === "subtotal")
      expect(printedTogether(cellsOf(code), forms).flat().sort()).toEqual([...cellsOf(code)].sort());
});
