import { markAfter } from "../../src/dashboard/chart/markAfter";

const mark = (row: number, column: number) => ({ seriesIndex: 0, dataIndex: 0, words: "", row, column });

/** Two series: the first over 2019 to 2021, the second without 2019. */
const SERIES = [mark(0, 2019), mark(0, 2020), mark(0, 2021), mark(1, 2020), mark(1, 2021)];

const BARS = [mark(0, 0), mark(1, 0), mark(2, 0)];

test.each([
  ["the first key leads to the first mark", SERIES, null, "ArrowRight", 0],
  ["backwards, to the last", SERIES, null, "ArrowUp", 4],
  ["right is along the series", SERIES, 0, "ArrowRight", 1],
  ["at its end it begins anew, and never leaves the series", SERIES, 2, "ArrowRight", 0],
  ["left of its beginning is its end", SERIES, 3, "ArrowLeft", 4],
  ["down is the next series in the same year", SERIES, 1, "ArrowDown", 3],
  ["or in the nearest year that it has", SERIES, 0, "ArrowDown", 3],
  ["up from the first series is the last one", SERIES, 2, "ArrowUp", 4],
  ["Home is the beginning of the series", SERIES, 4, "Home", 3],
  ["End is its end", SERIES, 0, "End", 2],
  ["through bars, one in each row, every arrow goes", BARS, 0, "ArrowRight", 1],
  ["downwards, too", BARS, 1, "ArrowDown", 2],
  ["in a single series up is back", SERIES.slice(0, 3), 1, "ArrowUp", 0],
  ["other keys do nothing", SERIES, 1, "a", null],
  ["nothing is reached where nothing is", [], null, "ArrowRight", null],
])("%s", (_, marks, current, key, expected) => {
  expect(markAfter(marks, current, key)).toBe(expected);
});
