const Sequencer = require("@jest/test-sequencer").default;

// In a clean clone, Jest does not know from a run before how long a suite takes.
const LONGEST = [
  "command/commandLine",
  "start",
  "dashboard/accessible",
  "serving/fresh",
  "bench",
  "change/register",
  "operations",
  "graphql/aggregate",
  "report/property",
  "report/office",
  "graphql/findings",
  "change/mergeDepartments",
  "access/matrix",
  "graphql/everyQuery",
  "dashboard/workLooks",
  "store/cluster",
  "graphql/revisions",
  "report/words",
  "store/hostile",
].map((suite) => require.resolve(`../${suite}.test.ts`));

/** Starts the suites that are known to take longest first, so that none of them runs alone at the end. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => LONGEST.indexOf(path) + 1 || LONGEST.length + 1;
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
