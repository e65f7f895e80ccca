import type { SampleDepartment } from "./city";
import type { Random } from "./random";

/** A range of numbers; both ends are included. */
export type Range = readonly [low: number, high: number];

/** The amount of work of a body in a usual year. Each body draws its own level from these ranges once. */
export interface Workload {
  /** Applications received. */
  readonly applications: Range;
  /** Rules made. Only the government itself makes any. */
  readonly rules: Range;
  /** Normative documents made. */
  readonly normativeDocuments: Range;
  /** Kinds of act on its list, and decisions made. */
  readonly licensing: Acts;
  readonly externalServices: Acts;
  readonly penalties: Acts;
  readonly compulsion: Acts;
  /** Kinds of fee, and the income from them in units of 0.01万元. */
  readonly fees: Acts;
  readonly projects: Range;
  /** Items published on the website and on WeChat. */
  readonly website: Range;
  readonly wechat: Range;
  /** New cases of reconsideration and of litigation. */
  readonly reconsideration: Range;
  readonly litigation: Range;
}

export interface Acts {
  readonly kinds: Range;
  readonly decisions: Range;
}

const NO_ACTS: Acts = { kinds: [0, 0], decisions: [0, 0] };

/** An ordinary bureau: few applications, no powers over the public. */
const USUAL: Workload = {
  applications: [4, 30],
  rules: [0, 0],
  normativeDocuments: [1, 5],
  licensing: NO_ACTS,
  externalServices: NO_ACTS,
  penalties: NO_ACTS,
  compulsion: NO_ACTS,
  fees: NO_ACTS,
  projects: [2, 12],
  website: [150, 700],
  wechat: [60, 400],
  reconsideration: [0, 1],
  litigation: [0, 1],
};

function acts(kinds: Range, decisions: Range): Acts {
  return { kinds, decisions };
}

/** The differences of each line of work from the usual workload. */
const WORKLOADS: Readonly<Record<string, Partial<Workload>>> = {
  政务办: {
    applications: [60, 140],
    rules: [1, 3],
    normativeDocuments: [20, 45],
    projects: [1, 6],
    website: [2500, 6000],
    wechat: [700, 1500],
    reconsideration: [3, 9],
    litigation: [2, 6],
  },
  政务服务: {
    applications: [10, 36],
    licensing: acts([4, 9], [2_000, 6_500]),
    externalServices: acts([4, 10], [1_500, 5_000]),
  },
  发改: { licensing: acts([6, 12], [120, 400]), externalServices: acts([3, 8], [40, 160]), applications: [12, 40] },
  教育: {
    applications: [25, 70],
    licensing: acts([5, 9], [300, 900]),
    penalties: acts([6, 14], [0, 6]),
    fees: acts([2, 4], [60_000, 180_000]),
    projects: [20, 60],
    website: [600, 1800],
    reconsideration: [1, 3],
  },
  科技: { licensing: acts([1, 3], [20, 90]), externalServices: acts([2, 6], [60, 240]), applications: [4, 16] },
  工信: { licensing: acts([2, 6], [20, 120]), penalties: acts([4, 12], [0, 10]) },
  公安: {
    applications: [40, 110],
    licensing: acts([25, 45], [60_000, 140_000]),
    externalServices: acts([10, 25], [20_000, 60_000]),
    penalties: acts([180, 320], [22_000, 48_000]),
    compulsion: acts([20, 36], [3_000, 9_000]),
    fees: acts([4, 8], [150_000, 420_000]),
    projects: [40, 120],
    website: [900, 2400],
    wechat: [600, 1600],
    reconsideration: [6, 18],
    litigation: [3, 9],
  },
  民政: {
    licensing: acts([4, 8], [60, 220]),
    externalServices: acts([5, 12], [400, 1500]),
    fees: acts([1, 2], [4_000, 20_000]),
  },
  司法: { licensing: acts([4, 8], [80, 260]), externalServices: acts([3, 7], [900, 3000]) },
  财政: {
    licensing: acts([1, 2], [10, 60]),
    penalties: acts([5, 15], [0, 5]),
    projects: [8, 30],
    normativeDocuments: [4, 10],
  },
  人社: {
    applications: [20, 60],
    licensing: acts([5, 9], [200, 700]),
    externalServices: acts([12, 30], [5_000, 24_000]),
    penalties: acts([20, 50], [30, 160]),
    fees: acts([1, 3], [5_000, 30_000]),
    reconsideration: [2, 7],
    litigation: [1, 5],
  },
  自然资源: {
    applications: [180, 320],
    licensing: acts([14, 26], [1_500, 4_200]),
    externalServices: acts([8, 16], [8_000, 22_000]),
    penalties: acts([24, 48], [60, 240]),
    compulsion: acts([2, 6], [0, 12]),
    fees: acts([5, 9], [200_000, 900_000]),
    projects: [15, 45],
    reconsideration: [10, 24],
    litigation: [6, 16],
  },
  生态环境: {
    applications: [30, 80],
    licensing: acts([8, 16], [300, 900]),
    penalties: acts([90, 180], [120, 420]),
    compulsion: acts([4, 9], [10, 60]),
    website: [800, 2000],
    reconsideration: [1, 4],
  },
  住建: {
    applications: [140, 260],
    licensing: acts([12, 24], [1_200, 3_600]),
    externalServices: acts([6, 14], [3_000, 9_000]),
    penalties: acts([60, 140], [80, 320]),
    compulsion: acts([1, 4], [0, 10]),
    fees: acts([3, 6], [120_000, 520_000]),
    reconsideration: [6, 15],
    litigation: [4, 11],
  },
  交通: {
    applications: [15, 45],
    licensing: acts([16, 30], [4_000, 12_000]),
    penalties: acts([140, 260], [900, 3_200]),
    compulsion: acts([6, 14], [40, 200]),
    projects: [15, 40],
  },
  水利: { licensing: acts([8, 16], [120, 420]), penalties: acts([30, 60], [10, 60]), compulsion: acts([3, 8], [0, 8]) },
  农业农村: {
    licensing: acts([12, 26], [300, 1_200]),
    penalties: acts([80, 160], [60, 240]),
    compulsion: acts([6, 12], [0, 16]),
  },
  商务: { licensing: acts([3, 7], [60, 260]), penalties: acts([8, 20], [0, 12]) },
  文旅: { licensing: acts([10, 20], [120, 420]), penalties: acts([50, 110], [20, 120]), wechat: [400, 1100] },
  卫健: {
    applications: [15, 50],
    licensing: acts([8, 16], [900, 3_000]),
    externalServices: acts([3, 8], [200, 900]),
    penalties: acts([90, 190], [180, 700]),
    compulsion: acts([2, 6], [0, 10]),
    fees: acts([1, 3], [10_000, 80_000]),
    projects: [25, 80],
    wechat: [400, 1200],
  },
  应急: {
    licensing: acts([4, 9], [120, 500]),
    penalties: acts([60, 140], [120, 480]),
    compulsion: acts([3, 8], [4, 40]),
  },
  市场监管: {
    applications: [60, 160],
    licensing: acts([14, 28], [18_000, 46_000]),
    externalServices: acts([6, 14], [4_000, 12_000]),
    penalties: acts([260, 420], [1_800, 5_200]),
    compulsion: acts([8, 18], [60, 320]),
    fees: acts([1, 3], [20_000, 90_000]),
    reconsideration: [12, 40],
    litigation: [2, 8],
  },
  统计: { normativeDocuments: [0, 0], applications: [2, 12] },
  城管: {
    applications: [30, 90],
    licensing: acts([4, 9], [600, 2_200]),
    penalties: acts([80, 170], [2_400, 7_200]),
    compulsion: acts([6, 14], [80, 420]),
    fees: acts([1, 3], [40_000, 160_000]),
    reconsideration: [2, 8],
    litigation: [1, 5],
  },
};

/** A body of a county or a zone has a quarter of the work of a body of the city. */
const PART_OF_THE_CITY = 4;

/** The level of work of one body: one figure from each range of its line, so that its years are similar. */
export function workLevel(department: SampleDepartment, random: Random): WorkLevel {
  const workload = { ...USUAL, ...WORKLOADS[department.line ?? ""] };
  const share = department.parent?.endsWith("0100") ? 1 : PART_OF_THE_CITY;
  const draw = ([low, high]: Range) => quotient(random.between(low, high), share);
  const drawActs = (range: Acts) => ({ kinds: random.between(...range.kinds), decisions: draw(range.decisions) });
  return {
    applications: draw(workload.applications) + 1,
    rules: draw(workload.rules),
    normativeDocuments: draw(workload.normativeDocuments),
    licensing: drawActs(workload.licensing),
    externalServices: drawActs(workload.externalServices),
    penalties: drawActs(workload.penalties),
    compulsion: drawActs(workload.compulsion),
    fees: drawActs(workload.fees),
    projects: draw(workload.projects) + 1,
    website: draw(workload.website),
    wechat: draw(workload.wechat),
    reconsideration: draw(workload.reconsideration),
    litigation: draw(workload.litigation),
  };
}

/** The level of one body: `Workload` with a figure instead of each range. */
export type WorkLevel = { readonly [K in keyof Workload]: Workload[K] extends Acts ? ActsLevel : number };

interface ActsLevel {
  readonly kinds: number;
  readonly decisions: number;
}

/** Whole-number division, rounded down, for figures from 0 up. */
export function quotient(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}
