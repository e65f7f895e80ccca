/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  setupFiles: ["reflect-metadata"],
  transform: { "^.+\\.ts$": "@swc/jest" },
  testTimeout: 60_000,
};
