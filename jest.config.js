const { availableParallelism } = require("node:os");

// As the program runs: graphql-js checks less then, and the tests take less time. Jest itself would say "test".
process.env.NODE_ENV = "production";

/** @type {import("jest").Config} */
module.exports = {
  runtime: "<rootDir>/test/support/runtime.js",
  testEnvironment: "<rootDir>/test/support/environment.js",
  roots: ["<rootDir>/test"],
  globalSetup: "<rootDir>/test/support/globalSetup.ts",
  globalTeardown: "<rootDir>/test/support/globalTeardown.ts",
  transform: { "^.+\\.ts$": "@swc/jest" },
  reporters: ["<rootDir>/test/support/skippedReporter.js", "default"],
  testTimeout: 180_000,
  testSequencer: "<rootDir>/test/support/longestFirst.js",
  // Many tests wait for a server, a browser or a program of their own, and leave their core idle: one more worker uses it.
  maxWorkers: availableParallelism() + 1,
  // Used by `npm run test:coverage`: the rooms without input or output, by the tests of their own folders alone.
  collectCoverageFrom: ["src/{arithmetic,check,form,message}/**/*.ts"],
  coverageReporters: ["text-summary"],
  coverageThreshold: { global: { statements: 96, branches: 94, functions: 97, lines: 98 } },
};
