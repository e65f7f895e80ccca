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
};
