/** Says at the end of a run why tests were skipped, each reason once; Jest itself only counts them. */
module.exports = class SkippedReporter {
  onRunComplete(_contexts, { testResults }) {
    const reasons = testResults
      .flatMap((file) => file.testResults)
      .filter((test) => test.status === "pending")
      .map((test) => test.ancestorTitles.find((title) => title.includes("(needs ")) ?? test.fullName);
    for (const reason of new Set(reasons)) process.stderr.write(`\nSKIPPED ${reason}`);
    if (reasons.length > 0) process.stderr.write("\n");
  }
};
