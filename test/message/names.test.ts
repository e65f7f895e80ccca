import { FormCode } from "../../src/form/catalogue";
import type { Concept } from "../../src/form/concept";
import { conceptName } from "../../src/message/conceptName";
import { printedName } from "../../src/message/printedName";

test.each<[Concept, string, string]>([
  ["powers.licensing", "行政许可事项", "powers to license"],
  ["published.share", "主动公开的占比", "the share of what was put out unasked"],
  ["published.website", "网站", "website"],
])("the subject %s of a narrative is called by its name", (concept, zh, en) => {
  expect(conceptName(concept).zh).toContain(zh);
  expect(conceptName(concept).en).toContain(en);
});

test("the name of a matter of applications leaves out what all of them have in common", () => {
  const { zh, en } = conceptName("applications.outcomes.granted.total" as Concept);
  expect(zh).toContain("予以公开");
  expect(en).not.toMatch(/^applications/i);
  const share = conceptName("applications.outcomes.granted.share" as Concept);
  expect(share.zh).toMatch(/的占比$/);
  expect(share.en).toMatch(/^the share of /);
  expect(conceptName("unheard.of" as Concept)).toEqual({ zh: "unheard.of", en: "unheard.of" });
});

test("every place of a form has a name in both languages", () => {
  const path = "applications.received.naturalPerson";
  const named = (place: Parameters<typeof printedName>[0]["place"], at: string = path, form: FormCode | null = null) =>
    printedName({ place, path: at, form } as Parameters<typeof printedName>[0]);
  expect(named("cell").zh).toMatch(/^表三“.*”行“自然人”栏$/);
  expect(named("row").zh).toMatch(/^表三“.*”行$/);
  expect(named("column").zh).toMatch(/^表三“自然人”栏$/);
  expect(named("columnLabel").zh).toBe("自然人");
  expect(named("rowLabel").zh).not.toContain("表");
  expect(named("cell", "procurement.amount", FormCode.FORM_2019).zh).toContain("采购");
  expect(named("cell", "published.website").zh).toMatch(/^正文“/);
  expect(named("cell", "no.such.path")).toEqual({ zh: "no.such.path", en: "no.such.path" });
  for (const place of ["cell", "row", "column", "rowLabel", "columnLabel"] as const)
    expect(named(place).en).toMatch(/^[\x20-\x7e“”]+$/);
});
