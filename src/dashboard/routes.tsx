import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from "@tanstack/react-router";
import * as z from "zod/mini";
import { numberParameter, numbersParameter, textParameter, textsParameter, wordParameter } from "./address/parameter";
import { refuseOddYear } from "./address/refuseOddYear";
import { ROOT } from "./address/root";
import { searchParsed, searchWritten } from "./address/searchText";
import { AppFrame } from "./frame/appFrame";
import { NotFound } from "./frame/notFound";

const root = createRootRoute({
  component: AppFrame,
  notFoundComponent: NotFound,
  validateSearch: z.object({ lang: wordParameter(["zh", "en"]), money: wordParameter(["wan", "yuan"]) }),
  search: { middlewares: [retainSearchParams(["lang", "money"])] },
});

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("./view/startView"), "StartView"),
});

const place = createRoute({
  getParentRoute: () => root,
  path: "/places/$place/$year",
  params: {
    parse: ({ place, year }) => ({ place, year: Number(year) }),
    stringify: ({ place, year }) => ({ place, year: String(year) }),
  },
  beforeLoad: ({ params }) => refuseOddYear(params.year),
  validateSearch: z.object({ from: numberParameter, to: numberParameter }),
  component: lazyRouteComponent(() => import("./view/placeView"), "PlaceView"),
});

const summary = createRoute({
  getParentRoute: () => root,
  path: "/summaries/$place/$year",
  params: {
    parse: ({ place, year }) => ({ place, year: Number(year) }),
    stringify: ({ place, year }) => ({ place, year: String(year) }),
  },
  beforeLoad: ({ params }) => refuseOddYear(params.year),
  component: lazyRouteComponent(() => import("./view/summaryView"), "SummaryView"),
});

const ranking = createRoute({
  getParentRoute: () => root,
  path: "/ranking",
  validateSearch: z.object({
    under: textParameter,
    year: numberParameter,
    by: textParameter,
    direction: wordParameter(["ASC", "DESC"]),
    minimumBase: numberParameter,
    lines: textsParameter,
  }),
  component: lazyRouteComponent(() => import("./view/rankingView"), "RankingView"),
});

const report = createRoute({
  getParentRoute: () => root,
  path: "/reports/$department/$year",
  params: {
    parse: ({ department, year }) => ({ department, year: Number(year) }),
    stringify: ({ department, year }) => ({ department, year: String(year) }),
  },
  beforeLoad: ({ params }) => refuseOddYear(params.year),
  validateSearch: z.object({ cell: textParameter, asOf: textParameter, source: wordParameter(["text"]) }),
  component: lazyRouteComponent(() => import("./view/oneReportView"), "OneReportView"),
});

const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: z.object({ text: textParameter, under: textParameter, years: numbersParameter }),
  staticData: { hasOwnScope: true },
  component: lazyRouteComponent(() => import("./view/searchView"), "SearchView"),
});

const department = createRoute({
  getParentRoute: () => root,
  path: "/departments/$department",
  validateSearch: z.object({ from: numberParameter, to: numberParameter }),
  component: lazyRouteComponent(() => import("./view/oneDepartmentView"), "OneDepartmentView"),
});

const findings = createRoute({
  getParentRoute: () => root,
  path: "/findings",
  validateSearch: z.object({
    under: textParameter,
    year: numberParameter,
    checks: textsParameter,
    levels: textsParameter,
    departments: textsParameter,
    superseded: wordParameter(["true"]),
  }),
  component: lazyRouteComponent(() => import("./view/findingsView"), "FindingsView"),
});

const reconciliation = createRoute({
  getParentRoute: () => root,
  path: "/reconciliation/$place/$year",
  params: {
    parse: ({ place, year }) => ({ place, year: Number(year) }),
    stringify: ({ place, year }) => ({ place, year: String(year) }),
  },
  beforeLoad: ({ params }) => refuseOddYear(params.year),
  validateSearch: z.object({ statuses: textsParameter, equal: wordParameter(["true", "false"]) }),
  component: lazyRouteComponent(() => import("./view/reconciliationView"), "ReconciliationView"),
});

const contributors = createRoute({
  getParentRoute: () => root,
  path: "/contributors",
  validateSearch: z.object({
    under: textParameter,
    parent: textParameter,
    year: numberParameter,
    indicator: textParameter,
    applicant: textParameter,
    lines: textsParameter,
  }),
  component: lazyRouteComponent(() => import("./view/contributorsView"), "ContributorsView"),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: "/compare",
  validateSearch: z.object({
    under: textParameter,
    year: numberParameter,
    departments: textsParameter,
    lines: textsParameter,
    years: numbersParameter,
    measures: textsParameter,
    pin: textParameter,
  }),
  component: lazyRouteComponent(() => import("./view/compareView"), "CompareView"),
});

const explorer = createRoute({
  getParentRoute: () => root,
  path: "/explorer",
  component: lazyRouteComponent(() => import("./view/explorerView"), "ExplorerView"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    place,
    summary,
    ranking,
    compare,
    contributors,
    reconciliation,
    findings,
    report,
    department,
    search,
    explorer,
  ]),
  basepath: ROOT.pathname,
  parseSearch: searchParsed,
  stringifySearch: searchWritten,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** Whether the view asks for a place and years by itself, so that the frame does not. */
    readonly hasOwnScope?: boolean;
  }
}
