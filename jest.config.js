/** Two projects: everything runs in plain Node but the pane's tests, which need a DOM. */
const common = {
  transform: {
    "^.+\\.(tsx?|m?jsx?)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
      },
    ],
  },
  // Fast-check and the R and Python numbers need nothing global; the pane's set-up lives with its tests.
  transformIgnorePatterns: ["/node_modules/(?!(@fluentui|hucre|csv-parse|numfmt|ml-matrix|is-any-array)/)"],
};

module.exports = {
  // Some tests drive whole workbooks; on a busy machine that takes its time, and a slow test is no wrong one.
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/taskpane/"],
    },
    {
      ...common,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/tests/taskpane/**/*.test.{ts,tsx}"],
      setupFiles: ["<rootDir>/tests/taskpane/setup.ts"],
    },
  ],
};
