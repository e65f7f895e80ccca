import { join } from "node:path";
import { FOREVER } from "../../src/store/instant";
import { isCurrent, isDraft, isPublishedDocument, isVisible, validSince } from "../../src/store/seen";
import { sourcesBelow } from "../support/imports";

const [SPRING, SUMMER] = ["2020-03-01T00:00:00.000000Z", "2020-06-01T00:00:00.000000Z"];

test.each<[what: string, span: { validFrom: string | null; validTo: string | null }, draft: boolean, current: boolean]>(
  [
    ["a draft", { validFrom: null, validTo: null }, true, false],
    ["the valid revision", validSince(SPRING), false, true],
    ["a revision that another replaced", { validFrom: SPRING, validTo: SUMMER }, false, false],
  ],
)("%s", (_, span, draft, current) => {
  expect([isDraft(span), isCurrent(span)]).toEqual([draft, current]);
});

test("a revision is valid from the moment of its publication, and without an end", () => {
  expect(validSince(SPRING)).toEqual({ validFrom: SPRING, validTo: FOREVER });
});

test("a document is published from a moment on", () => {
  expect([null, SPRING].map((publicFrom) => isPublishedDocument({ publicFrom }))).toEqual([false, true]);
});

test.each([
  [true, "", true],
  [true, "2020:FORM_2019", true],
  [false, "2020:FORM_2019", true],
  [false, "", false],
])("a department that is registered (%s) and filed %j may be seen: %s", (registered, filing, answer) => {
  expect(isVisible({ registered, filing })).toBe(answer);
});

describe("the rules for what is public", () => {
  /** Files that store moments or name their columns, and migrations, which are of their time. */
  const OTHERS = /^src\/store\/(?:seen|instant)\.ts$|^src\/store\/(?:entity|migration)\//;

  /** Conditions on the span of a revision or on the publication of a document. */
  const conditionsIn = (source: string) =>
    source.match(
      /\bFOREVER\b|\b(?:valid|public)_(?:from|to)\b(?! AS )|\b(?:validFrom|validTo|publicFrom)\b\s*(?:[=!]==?|[<>])|\b(?:validFrom|validTo|publicFrom): (?:Not|IsNull|LessThan|MoreThan)/g,
    ) ?? [];

  test("are written in one file", () => {
    const sources = [...sourcesBelow(join(__dirname, "../.."), "src")].filter(([path]) => !OTHERS.test(path));
    expect(sources.filter(([, source]) => conditionsIn(source).length > 0).map(([path]) => path)).toEqual([]);
  });

  test.each([
    "const current = head.validTo === FOREVER;",
    "const draft = revision.validFrom === null;",
    "if (document.publicFrom !== null) return;",
    "SELECT id FROM revision r WHERE r.valid_from IS NOT NULL",
    "where: { validFrom: Not(IsNull()) }",
  ])("are found in %j", (source) => {
    expect(conditionsIn(source).length).toBeGreaterThan(0);
  });

  test("are not what is only stored or shown", () => {
    expect(conditionsIn("return { validFrom: row.validFrom, validTo: now() };")).toEqual([]);
  });
});
