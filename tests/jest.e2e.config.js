/** The end-to-end tests: a real browser on the development build, one story after the other. */
const [{ transform, transformIgnorePatterns }] = require("../jest.config.js").projects;

module.exports = {
  rootDir: "..",
  transform,
  transformIgnorePatterns,
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/e2e/**/*.e2e.ts"],
  testTimeout: 120_000,
  maxWorkers: 1,
  globalSetup: "<rootDir>/tests/e2e/setup.mjs",
  globalTeardown: "<rootDir>/tests/e2e/teardown.mjs",
};
