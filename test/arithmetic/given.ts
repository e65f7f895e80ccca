import type { DirectoryBody } from "../../src/arithmetic/directoryBody";
import { type Fraction, whole } from "../../src/arithmetic/fraction";
import { type Measured, rateOf } from "../../src/arithmetic/measured";
import { bodyOfName } from "../../src/form/body";
import { measureOf, type Rate } from "../../src/form/measure";
import { OPEN_FROM, OPEN_TO, type Period, type Position, periodIn } from "../../src/form/period";
import { MeasureStatus } from "../../src/form/status";
import { ALL_DUE } from "../support/due";

/** A body with the code `C<id>`. */
export function body(id: number, name = `甲市第${id}局`, more: Partial<DirectoryBody & Position> = {}): DirectoryBody {
  const { parentId = null, line, kind, regionCode = null, summary, partsComplete = false, ...others } = more;
  const derived = bodyOfName(name);
  const position = {
    parentId,
    line: line === undefined ? derived.line : line,
    kind: kind ?? derived.kind,
    regionCode,
    summary: summary ?? derived.summary,
    partsComplete,
  };
  return {
    id,
    code: `C${id}`,
    name,
    periods: [{ fromYear: OPEN_FROM, toYear: OPEN_TO, ...position }],
    activeFrom: null,
    activeTo: null,
    sample: false,
    firstYear: null,
    lastYear: null,
    due: ALL_DUE,
    duties: new Map(),
    filed: new Map(),
    firstPublished: notKnown,
    ...others,
  };
}

function notKnown(): null {
  return null;
}

/** The position of a body in a year. */
export function positionOf({ periods }: DirectoryBody, year = OPEN_TO): Period {
  return periodIn(periods, year);
}

/** A count that reports state, or none for a reason. */
export function counted(value: number | MeasureStatus): Measured {
  return valued("APPLICATIONS_RECEIVED", typeof value === "number" ? whole(BigInt(value)) : value);
}

/** A rate from its two sums. */
export function rated(code: string, numerator: number, denominator: number): Measured {
  return rateOf(measureOf(code) as Rate, "total", BigInt(numerator), BigInt(denominator), 1);
}

function valued(code: string, value: Fraction | MeasureStatus): Measured {
  const known = typeof value !== "string";
  return {
    measure: measureOf(code),
    applicant: "total",
    status: known ? MeasureStatus.REPORTED : value,
    value: known ? value : null,
    numerator: null,
    denominator: null,
    blank: 0,
    stated: known ? 1 : 0,
  };
}
