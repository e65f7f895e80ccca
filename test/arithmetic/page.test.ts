import { comparePlaces, entriesOf, pagedInOrder, pageWith } from "../../src/arithmetic/page";
import type { ListSpan } from "../../src/form/page";

const page = (more: Partial<ListSpan<number>>): ListSpan<number> => ({
  after: null,
  before: null,
  limit: 2,
  fromEnd: false,
  ...more,
});

test.each<[what: string, page: Partial<ListSpan<number>>, entries: readonly number[]]>([
  ["the first entries", {}, [1, 2]],
  ["the last entries", { fromEnd: true }, [4, 5]],
  ["the first after a place", { after: 2 }, [3, 4]],
  ["the last before a place", { before: 4, fromEnd: true }, [2, 3]],
  ["those between two places", { after: 1, before: 3, limit: 9 }, [2]],
  ["all, of a list that is shorter than the page", { limit: 9, fromEnd: true }, [1, 2, 3, 4, 5]],
  ["none after the end", { after: 5 }, []],
])("a page has %s", (_, asked, entries) => {
  expect(entriesOf([1, 2, 3, 4, 5], page(asked), (entry, place) => entry - place)).toEqual(entries);
});

test("places change their form, and a missing one stays missing", () => {
  const numbers = pageWith({ ...page({}), after: ["7"], before: null }, ([text]) => Number(text));
  expect(numbers).toEqual(page({ after: 7 }));
  expect(pageWith({ ...page({}), after: null, before: ["8"] }, ([text]) => Number(text))).toEqual(page({ before: 8 }));
});

test.each([
  [["a", 1], ["a", 2], [false, false], -1],
  [["a", 1], ["a", 2], [false, true], 1],
  [["b", 1], ["a", 2], [false, false], 1],
  [["b", 1], ["a", 2], [true, false], -1],
  [["a", 1], ["a", 1], [false, true], 0],
])("of places, %j is to %j, descending %j, as %i", (a, b, descending, order) => {
  expect(comparePlaces(a, b, descending)).toBe(order);
  expect(comparePlaces(b, a, descending)).toBe(0 - order);
});

test("a list in memory is put in order, counted, and read a page at a time from either end", () => {
  const list = pagedInOrder(
    [
      [2, "b"],
      [1, "c"],
      [2, "a"],
    ].map((place) => ({ row: place.join(""), place })),
    [true, false],
  );
  const read = (page: Partial<ListSpan>) =>
    list.page({ after: null, before: null, limit: 2, fromEnd: false, ...page }).map(({ row }) => row);
  expect(list.count).toBe(3);
  expect(read({})).toEqual(["2a", "2b"]);
  expect(read({ after: [2, "b"] })).toEqual(["1c"]);
  expect(read({ fromEnd: true })).toEqual(["2b", "1c"]);
});
