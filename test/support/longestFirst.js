const Sequencer = require("@jest/test-sequencer").default;

// In a clean clone, Jest does not know from a run before how long a suite takes.
const LONGEST = [
  "start",
  "dashboard/accessible",
  "export/answerTables",
  "serving/exampleFiles",
  "command/commandLine",
  "store/cluster",
  "graphql/everyQuery",
  "serving/fresh",
  "graphql/aggregate",
  "bench",
].map((suite) => require.resolve(`../${suite}.test.ts`));

/** Starts the suites that are known to take longest first, so that none of them runs alone at the end. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => LONGEST.indexOf(path) + 1 || LONGEST.length + 1;
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
