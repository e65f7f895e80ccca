import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from "@tanstack/react-router";
import {
  leastParameter,
  textParameter,
  textsParameter,
  wordParameter,
  wordsParameter,
  yearParameter,
  yearsParameter,
} from "./address/parameter";
import { ROOT } from "./address/root";
import { searchReader, yearOfPath } from "./address/searchReader";
import { searchParsed, searchWritten } from "./address/searchText";
import { AppFrame } from "./frame/appFrame";
import { NotFound } from "./frame/notFound";
import { ViewFailure } from "./frame/viewFailure";
import { LEVELS } from "./value/levelName";
import { APPLICANT_CHOICES } from "./value/nameOfCell";
import { RECONCILIATION_STATUSES } from "./value/reconciled";
import { STAGES } from "./value/stageName";
import { STATES } from "./value/stateName";

const root = createRootRoute({
  component: AppFrame,
  notFoundComponent: NotFound,
  validateSearch: searchReader({
    lang: wordParameter(["zh", "en"]),
    money: wordParameter(["wan", "yuan"]),
    sort: textsParameter,
  }),
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
    parse: ({ place, year }) => ({ place, year: yearOfPath(year) }),
    stringify: ({ place, year }) => ({ place, year: String(year) }),
  },
  validateSearch: searchReader({ from: yearParameter, to: yearParameter }),
  component: lazyRouteComponent(() => import("./view/placeView"), "PlaceView"),
});

const summary = createRoute({
  getParentRoute: () => root,
  path: "/summaries/$place/$year",
  params: {
    parse: ({ place, year }) => ({ place, year: yearOfPath(year) }),
    stringify: ({ place, year }) => ({ place, year: String(year) }),
  },
  component: lazyRouteComponent(() => import("./view/summaryView"), "SummaryView"),
});

const ranking = createRoute({
  getParentRoute: () => root,
  path: "/ranking",
  validateSearch: searchReader({
    under: textParameter,
    year: yearParameter,
    by: textParameter,
    direction: wordParameter(["ASC", "DESC"]),
    minimumBase: leastParameter,
    lines: textsParameter,
  }),
  component: lazyRouteComponent(() => import("./view/rankingView"), "RankingView"),
});

const report = createRoute({
  getParentRoute: () => root,
  path: "/reports/$department/$year",
  params: {
    parse: ({ department, year }) => ({ department, year: yearOfPath(year) }),
    stringify: ({ department, year }) => ({ department, year: String(year) }),
  },
  validateSearch: searchReader({
    cell: textParameter,
    asOf: textParameter,
    drafts: wordParameter(["true"]),
    source: wordParameter(["text"]),
  }),
  component: lazyRouteComponent(() => import("./view/oneReportView"), "OneReportView"),
});

const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: searchReader({ text: textParameter, under: textParameter, years: yearsParameter }),
  staticData: { hasOwnScope: true },
  component: lazyRouteComponent(() => import("./view/searchView"), "SearchView"),
});

const department = createRoute({
  getParentRoute: () => root,
  path: "/departments/$department",
  validateSearch: searchReader({ from: yearParameter, to: yearParameter }),
  component: lazyRouteComponent(() => import("./view/oneDepartmentView"), "OneDepartmentView"),
});

const findings = createRoute({
  getParentRoute: () => root,
  path: "/findings",
  validateSearch: searchReader({
    under: textParameter,
    year: yearParameter,
    checks: textsParameter,
    levels: wordsParameter(LEVELS),
    departments: textsParameter,
    superseded: wordParameter(["true"]),
  }),
  component: lazyRouteComponent(() => import("./view/findingsView"), "FindingsView"),
});

const reconciliation = createRoute({
  getParentRoute: () => root,
  path: "/reconciliation/$place/$year",
  params: {
    parse: ({ place, year }) => ({ place, year: yearOfPath(year) }),
    stringify: ({ place, year }) => ({ place, year: String(year) }),
  },
  validateSearch: searchReader({
    statuses: wordsParameter(RECONCILIATION_STATUSES),
    equal: wordParameter(["true", "false"]),
  }),
  component: lazyRouteComponent(() => import("./view/reconciliationView"), "ReconciliationView"),
});

const contributors = createRoute({
  getParentRoute: () => root,
  path: "/contributors",
  validateSearch: searchReader({
    under: textParameter,
    parent: textParameter,
    year: yearParameter,
    indicator: textParameter,
    applicant: wordParameter(APPLICANT_CHOICES),
    lines: textsParameter,
  }),
  component: lazyRouteComponent(() => import("./view/contributorsView"), "ContributorsView"),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: "/compare",
  validateSearch: searchReader({
    under: textParameter,
    year: yearParameter,
    departments: textsParameter,
    lines: textsParameter,
    years: yearsParameter,
    measures: textsParameter,
    pin: textParameter,
  }),
  staticData: { hasOwnYears: true },
  component: lazyRouteComponent(() => import("./view/compareView"), "CompareView"),
});

const explorer = createRoute({
  getParentRoute: () => root,
  path: "/explorer",
  component: lazyRouteComponent(() => import("./view/explorerView"), "ExplorerView"),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  staticData: { hasOwnScope: true },
  component: lazyRouteComponent(() => import("./view/signInView"), "SignInView"),
});

const handIn = createRoute({
  getParentRoute: () => root,
  path: "/hand-in",
  staticData: { hasOwnScope: true },
  component: lazyRouteComponent(() => import("./view/handInView"), "HandInView"),
});

const enter = createRoute({
  getParentRoute: () => root,
  path: "/enter/$document",
  validateSearch: searchReader({ department: textParameter, year: yearParameter }),
  staticData: { hasOwnScope: true },
  component: lazyRouteComponent(() => import("./view/enterView"), "EnterView"),
});

const queue = createRoute({
  getParentRoute: () => root,
  path: "/queue",
  validateSearch: searchReader({ states: wordsParameter(STATES) }),
  staticData: { hasOwnScope: true },
  component: lazyRouteComponent(() => import("./view/queueView"), "QueueView"),
});

const rounds = createRoute({
  getParentRoute: () => root,
  path: "/rounds",
  validateSearch: searchReader({
    department: textParameter,
    year: yearParameter,
    stages: wordsParameter(STAGES),
    late: wordParameter(["true", "false"]),
  }),
  staticData: { hasOwnScope: true },
  component: lazyRouteComponent(() => import("./view/roundsView"), "RoundsView"),
});

const tokens = createRoute({
  getParentRoute: () => root,
  path: "/tokens",
  staticData: { hasOwnScope: true },
  component: lazyRouteComponent(() => import("./view/tokensView"), "TokensView"),
});

const register = createRoute({
  getParentRoute: () => root,
  path: "/register",
  staticData: { hasOwnScope: true },
  component: lazyRouteComponent(() => import("./view/registerView"), "RegisterView"),
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
    signIn,
    handIn,
    enter,
    queue,
    rounds,
    tokens,
    register,
  ]),
  basepath: ROOT.pathname,
  parseSearch: searchParsed,
  stringifySearch: searchWritten,
  defaultErrorComponent: ViewFailure,
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
    /** Whether a view chooses several years by itself, or shows all. */
    readonly hasOwnYears?: boolean;
  }
}
