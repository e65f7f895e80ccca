import fc from "fast-check";
import type { ReportKey } from "../../src/arithmetic/stretches";
import type { ListSpan } from "../../src/form/page";
import { SearchedReports } from "../../src/question/searchedReports";
import type { Slice } from "../../src/store/slice";

/** Two entries for each report. */
const ENTRIES = [2021, 2020, 2019].flatMap((year) =>
  [1, 2, 3, 4].flatMap((id) => [1, 2].map((n) => ({ row: `${year}:${id}:${n}`, place: [year, id, n] }))),
);
const KEYS = [2021, 2020, 2019].flatMap((year) => [1, 2, 3, 4].map((id): ReportKey => [year, id]));

const isIn = ({ among }: Slice, [year, id]: readonly number[]) =>
  among.some(({ years, departmentIds }) => years?.includes(year as number) && departmentIds?.includes(id as number));

const positionOf = (place: unknown) =>
  ENTRIES.findIndex((entry) => JSON.stringify(entry.place) === JSON.stringify(place));

// What a database would read from a slice.
const pageIn = (slice: Slice, { after, before, limit, fromEnd }: ListSpan) => {
  const within = ENTRIES.filter(
    ({ place }, i) => isIn(slice, place) && (!after || i > positionOf(after)) && (!before || i < positionOf(before)),
  );
  return fromEnd ? within.slice(Math.max(0, within.length - limit)) : within.slice(0, limit);
};

test.each([1, 3, 5, 100])("in stretches of %i, every page is as if all were read at once", async (atOnce) => {
  const stretches = Array.from({ length: Math.ceil(KEYS.length / atOnce) }, (_, i) =>
    KEYS.slice(i * atOnce, (i + 1) * atOnce),
  );
  const searched = new SearchedReports(stretches, [], null);
  const whole: Slice = { among: [{ departmentIds: [1, 2, 3, 4], years: [2019, 2020, 2021] }], forms: null, asOf: null };
  const place = fc.option(fc.nat({ max: ENTRIES.length - 1 }).map((i) => ENTRIES[i]?.place ?? null));
  await fc.assert(
    fc.asyncProperty(place, place, fc.nat({ max: 30 }), fc.boolean(), async (after, before, limit, fromEnd) => {
      const page = { after, before, limit, fromEnd };
      expect(await searched.page(page, async (slice, part) => pageIn(slice, part))).toEqual(pageIn(whole, page));
    }),
  );
  expect(await searched.count(async (slice) => ENTRIES.filter((entry) => isIn(slice, entry.place)).length)).toBe(24);
});

test("no more is read than a page needs", async () => {
  const searched = new SearchedReports(
    KEYS.map((key) => [key]),
    [],
    null,
  );
  const readFor = async (page: Partial<ListSpan>) => {
    let read = 0;
    await searched.page({ after: null, before: null, limit: 2, fromEnd: false, ...page }, async (slice, part) => {
      read++;
      return pageIn(slice, part);
    });
    return read;
  };
  expect(await readFor({})).toBe(1);
  expect(await readFor({ limit: 3 })).toBe(2);
  expect(await readFor({ after: [2020, 2, 2] })).toBe(2); // the report of the cursor may have more entries
  expect(await readFor({ fromEnd: true })).toBe(1);
  expect(await readFor({ limit: 0 })).toBe(0);
});
