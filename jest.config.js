const { availableParallelism } = require("node:os");

// As the program runs: graphql-js checks less then, and the tests take less time. Jest itself would say "test".
process.env.NODE_ENV = "production";

// Packages that are ES modules alone: node loads them by require, Jest has them translated.
const ES_MODULES = "(?:jose|oauth4webapi|openid-client)/";

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "<rootDir>/test/support/environment.js",
  roots: ["<rootDir>/test"],
  setupFiles: ["reflect-metadata"],
  globalSetup: "<rootDir>/test/support/globalSetup.ts",
  globalTeardown: "<rootDir>/test/support/globalTeardown.ts",
  transform: { "^.+\\.ts$": "@swc/jest", [`/node_modules/${ES_MODULES}.+\\.js$`]: "@swc/jest" },
  transformIgnorePatterns: [`/node_modules/(?!${ES_MODULES})`],
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
