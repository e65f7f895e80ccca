/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  setupFiles: ["reflect-metadata"],
  globalSetup: "<rootDir>/test/support/globalSetup.ts",
  globalTeardown: "<rootDir>/test/support/globalTeardown.ts",
  transform: { "^.+\\.ts$": "@swc/jest" },
  reporters: ["<rootDir>/test/support/skippedReporter.js", "default"],
  testTimeout: 60_000,
  // Many tests wait for a server, a browser or a program of their own: a core that is left free for them is idle.
  maxWorkers: "100%",
  // Used by `npm run test:coverage`: the rooms without input or output, by the tests of their own folders alone.
  coverageProvider: "v8",
  collectCoverageFrom: ["src/{arithmetic,check,form}/**/*.ts"],
  coverageReporters: ["text-summary"],
  coverageThreshold: { global: { statements: 98, branches: 96, functions: 94, lines: 98 } },
};
