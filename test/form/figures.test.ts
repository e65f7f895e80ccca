import { ByApplicant } from "../../src/form/applications";
import { Figures } from "../../src/form/figures";
import { figureAt, figuresFrom, isFigurePath, LEAVES, leafAt } from "../../src/form/tree";

describe("a tree of figures", () => {
  it("holds what it is made from, and null for everything else: absent is never zero", () => {
    const figures = figuresFrom([
      ["applications.received.total", 11],
      ["applications.carriedIn.total", 0],
      ["procurement.amount", 429_100_000n],
      ["published.total", 383],
    ]);
    expect(figures).toBeInstanceOf(Figures);
    expect(figures.applications.received).toBeInstanceOf(ByApplicant);
    expect(figures.applications.received.total).toBe(11);
    expect(figures.applications.carriedIn.total).toBe(0);
    expect(figures.procurement.amount).toBe(429_100_000n);
    const stated = LEAVES.filter((leaf) => figureAt(figures, leaf.path) !== null).map((leaf) => leaf.path);
    expect(stated).toEqual([
      "procurement.amount",
      "applications.received.total",
      "applications.carriedIn.total",
      "published.total",
    ]);
  });

  it("gives back every figure at its path", () => {
    const figures = figuresFrom(LEAVES.map((leaf, index) => [leaf.path, index]));
    expect(LEAVES.map((leaf) => figureAt(figures, leaf.path))).toEqual(LEAVES.map((_, index) => index));
  });

  it("shares nothing with another tree", () => {
    const figures = figuresFrom([["rules.made", 1]]);
    expect(figuresFrom([]).rules.made).toBeNull();
    expect(figures.rules.made).toBe(1);
  });

  it("knows a path from what is none", () => {
    expect(isFigurePath("applications.outcomes.refused.stateSecret.total")).toBe(true);
    for (const path of ["", "applications", "applications.outcomes.refused.total", "toString", "rules.made.total"])
      expect(isFigurePath(path)).toBe(false);
    expect(() => leafAt("rules.unmade" as "rules.made")).toThrow("rules.unmade is no path of the form.");
  });
});

describe("a computed subtotal", () => {
  it("sums the items that state a figure, applicant by applicant", () => {
    const { refused } = figuresFrom([
      ["applications.outcomes.refused.stateSecret.naturalPerson", 2],
      ["applications.outcomes.refused.stateSecret.total", 2],
      ["applications.outcomes.refused.inquiryMatter.naturalPerson", 3],
      ["applications.outcomes.refused.inquiryMatter.enterprise", 0],
      ["applications.outcomes.refused.inquiryMatter.total", 3],
    ]).applications.outcomes;
    expect({ ...refused.total }).toEqual({
      naturalPerson: 5,
      enterprise: 0,
      research: null,
      publicInterest: null,
      legalService: null,
      other: null,
      total: 5,
    });
  });

  it("is null where no item states a figure", () => {
    const { refused, unavailable, notProcessed, otherwise } = figuresFrom([]).applications.outcomes;
    for (const group of [refused, unavailable, notProcessed, otherwise])
      expect(Object.values(group.total)).toEqual([null, null, null, null, null, null, null]);
  });

  it("takes （六）其他处理 as it is printed: one row or three", () => {
    const single = figuresFrom([["applications.outcomes.otherwise.undivided.total", 4]]);
    const three = figuresFrom([
      ["applications.outcomes.otherwise.uncorrected.total", 1],
      ["applications.outcomes.otherwise.unpaid.total", 0],
      ["applications.outcomes.otherwise.other.total", 2],
    ]);
    expect(single.applications.outcomes.otherwise.total.total).toBe(4);
    expect(three.applications.outcomes.otherwise.total.total).toBe(3);
  });
});
