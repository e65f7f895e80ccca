import { FORMS, FormCode } from "../../src/form/catalogue";
import { indicatorOfPath } from "../../src/form/indicator";
import { LINKS, linkedWithin, linksOf } from "../../src/form/link";
import { measureOf } from "../../src/form/measure";

const BOTH = [FormCode.FORM_2019, FormCode.FORM_2021];
const codes = (code: string, forms: readonly FormCode[]) =>
  linkedWithin(measureOf(code), forms).map((measure) => measure.code);

test.each(LINKS.map((link) => [`${link.from} to ${link.to}`, link] as const))("%s joins two forms", (_, link) => {
  const [before, after] = link.between.map((code) => FORMS.findIndex((form) => form.code === code)) as [number, number];
  const [from, to] = [indicatorOfPath(link.from), indicatorOfPath(link.to)];
  expect(after).toBe(before + 1);
  expect(from.forms).toContain(link.between[0]);
  expect(to.forms).toContain(link.between[1]);
  expect([from.unit, from.stock, from.byApplicant]).toEqual([to.unit, to.stock, to.byApplicant]);
});

test("a link is seen from both ends", () => {
  expect(linksOf(measureOf("RULES_TOTAL_DISCLOSED"))).toMatchObject([
    { kind: "SIMILAR", other: { code: "RULES_IN_FORCE" }, form: "FORM_2021", later: true },
  ]);
  expect(linksOf(measureOf("RULES_IN_FORCE"))).toMatchObject([
    { kind: "SIMILAR", other: { code: "RULES_TOTAL_DISCLOSED" }, form: "FORM_2019", later: false },
  ]);
  expect(linksOf(measureOf("APPLICATIONS_OUTCOMES_OTHERWISE_UNDIVIDED"))).toMatchObject([
    { kind: "SAME", other: { code: "APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL" } },
  ]);
  expect(linksOf(measureOf("PROCUREMENT_AMOUNT"))).toEqual([]);
  expect(linksOf(measureOf("GRANTED_RATE"))).toEqual([]);
});

test("links are followed to the forms that are asked, in both directions", () => {
  expect(codes("RULES_TOTAL_DISCLOSED", BOTH)).toEqual(["RULES_IN_FORCE"]);
  expect(codes("RULES_IN_FORCE", BOTH)).toEqual(["RULES_TOTAL_DISCLOSED"]);
  expect(codes("RULES_TOTAL_DISCLOSED", [FormCode.FORM_2021])).toEqual(["RULES_IN_FORCE"]);
  expect(codes("RULES_TOTAL_DISCLOSED", [FormCode.FORM_2019])).toEqual([]);
});
