import { CellStatus } from "../../src/form/status";
import { FEN_PER_TEN_THOUSAND, type FigureKind, lastPlaceOf, readFigure } from "../../src/report/figure";

const COUNT: FigureKind = { of: "count", signed: false };
const CHANGE: FigureKind = { of: "count", signed: true };
const MONEY: FigureKind = { of: "money", fenPerUnit: null };
const TEN_THOUSANDS: FigureKind = { of: "money", fenPerUnit: FEN_PER_TEN_THOUSAND };
const { REPORTED, BLANK, UNCERTAIN, UNREADABLE } = CellStatus;

type Row = readonly [raw: string, value: number | null, status: CellStatus, candidates?: readonly number[]];

describe.each<readonly [string, FigureKind, readonly Row[]]>([
  [
    "a count",
    COUNT,
    [
      ["0", 0, REPORTED],
      ["118", 118, REPORTED],
      ["１２", 12, REPORTED],
      ["〇", 0, REPORTED],
      ["零", 0, REPORTED],
      [" 7 ", 7, REPORTED],
      [" 零 ", 0, REPORTED],
      [" 无\n", null, BLANK],
      ["12 \n 件", 12, REPORTED],
      ["()", null, BLANK],
      ["（无）", null, BLANK],
      ["1,234", 1234, REPORTED],
      ["1，234", 1234, REPORTED],
      ["12（含3件）", 12, REPORTED],
      ["2笔", 2, REPORTED],
      ["12件", 12, REPORTED],
      ["12①", 12, REPORTED],
      ["12件②", 12, REPORTED],
      ["①12", null, UNREADABLE],
      ["①", null, UNREADABLE],
      ["负8", -8, REPORTED],
      ["12 件", 12, REPORTED],
      ["12.0", 12, REPORTED],
      ["+5", 5, REPORTED],
      ["-8", -8, REPORTED],
      ["", null, BLANK],
      ["\u00a0", null, BLANK],
      ["\u3000", null, BLANK],
      ["/", null, BLANK],
      ["-", null, BLANK],
      ["—", null, BLANK],
      ["——", null, BLANK],
      ["无", null, BLANK],
      ["0.5", null, UNREADABLE],
      ["两件", null, UNREADABLE],
      ["12万元", null, UNREADABLE],
      ["12元", null, UNREADABLE],
      ["5%", null, UNREADABLE],
      ["持平", null, UNREADABLE],
      ["1,23", null, UNREADABLE],
      ["1 2", null, UNREADABLE],
      ["9007199254740991", 9007199254740991, REPORTED],
      ["9007199254740993", null, UNREADABLE],
      ["约9007199254740993", null, UNREADABLE],
      ["-9007199254740991", -9007199254740991, REPORTED],
      ["-9007199254740992", null, UNREADABLE],
      ["约300", null, UNCERTAIN, [300]],
      ["300余件", null, UNCERTAIN, [300]],
      ["1.2万件", null, UNCERTAIN, [12000]],
      ["007", null, UNCERTAIN, [7]],
    ],
  ],
  [
    "a change",
    CHANGE,
    [
      ["减33", -33, REPORTED],
      ["净减5", -5, REPORTED],
      ["净减少 5件", -5, REPORTED],
      ["净增5", 5, REPORTED],
      ["负5", -5, REPORTED],
      // In the books ▲ says less, on the screens of an exchange more.
      ["▲5", null, UNREADABLE],
      ["增5", 5, REPORTED],
      ["减少2", -2, REPORTED],
      ["增加 10", 10, REPORTED],
      ["持平", 0, REPORTED],
      ["不变", 0, REPORTED],
      ["持平3", null, UNREADABLE],
      ["增3后不变", null, UNREADABLE],
      ["-18", -18, REPORTED],
      ["－18", -18, REPORTED],
      ["−18", -18, REPORTED],
      ["+1036", 1036, REPORTED],
      ["0", 0, REPORTED],
      ["33", 33, REPORTED],
      ["-", null, BLANK],
    ],
  ],
  [
    "money where the form fixes no unit",
    MONEY,
    [
      ["429.1万", 429100000, REPORTED],
      ["429.1万元", 429100000, REPORTED],
      ["251000元", 25100000, REPORTED],
      ["73802895.90元", 7380289590, REPORTED],
      ["1,234.56元", 123456, REPORTED],
      ["1.5亿元", 15000000000, REPORTED],
      ["0.1万元", 100000, REPORTED],
      ["0", 0, REPORTED],
      ["0.00", 0, REPORTED],
      ["", null, BLANK],
      ["4291000", null, UNCERTAIN, [429100000, 4291000000000]],
      ["5.5", null, UNCERTAIN, [550, 5500000]],
      ["90071992547409.91", null, UNREADABLE],
      ["0.001元", null, UNCERTAIN, [0, 1]],
      ["约10万元", null, UNCERTAIN, [10000000]],
      ["12件", null, UNREADABLE],
      ["90071992547409.92元", null, UNREADABLE],
      ["90071992547409.91元", 9007199254740991, REPORTED],
    ],
  ],
  [
    "money in a column headed 单位：万元",
    TEN_THOUSANDS,
    [
      ["4166.214619", 4166214619, REPORTED],
      ["18651.06", 18651060000, REPORTED],
      ["5949.09万元", 5949090000, REPORTED],
      ["520000元", 52000000, REPORTED],
      ["0", 0, REPORTED],
      ["4166.2146191", null, UNCERTAIN, [4166214619, 4166214620]],
      ["18651.06410", 18651064100, REPORTED],
      ["-0.5", -500000, REPORTED],
    ],
  ],
])("%s", (_, kind, rows) => {
  test.each(rows.map(([raw, value, status, candidates = []]) => ({ raw, value, status, candidates })))(
    "$raw reads $value, $status",
    ({ raw, value, status, candidates }) => {
      expect(readFigure(raw, kind)).toEqual({ value, status, candidates });
    },
  );
});

test.each<readonly [raw: string | null, fen: number, place: bigint]>([
  ["429.1", 429_100_000, 100_000n],
  ["429.1万", 429_100_000, 100_000n],
  ["４２９．１０ 万元", 429_100_000, 10_000n],
  ["50", 50_000_000, 1_000_000n],
  ["500000", 50_000_000, 100n],
  ["500000.00元", 50_000_000, 1n],
  ["1,234.5（含税）", 123_450, 10n],
  ["1 234.5", 123_450, 10n],
  ["5〇元", 5_000, 100n],
  ["1.2亿元", 12_000_000_000, 1_000_000_000n],
  // Not the digits of the amount: exact to the fen.
  [null, 50_000_000, 1n],
  ["", 50_000_000, 1n],
  ["五十万", 50_000_000, 1n],
  ["3亿2000万", 32_000_000_000, 1n],
  ["51", 50_000_000, 1n],
  ["0", 50_000_000, 1n],
  ["5.00000", 500, 1n],
])("the last digit of %s, which is %d fen", (raw, fen, place) => {
  expect(lastPlaceOf(raw, fen)).toBe(place);
});
