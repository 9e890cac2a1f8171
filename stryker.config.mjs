const folder = process.env["MUTATED_FOLDER"] ?? "*";
const out = `reports/mutation/${folder}`;
const salt = process.env["MUTATION_SALT"] ?? "";

/** `npm run mutation` starts Stryker with this, once for each folder: see docs/mutation.md. */
export default {
  mutate: [`src/${folder}/**/*.ts`, "!src/policy/catalogue/**", "!src/*/types.ts"],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  plugins: ["@stryker-mutator/vitest-runner", "./scripts/mutation/sample-checker.mjs"],
  // Nothing checks types here, and the declared ones are compared with the schemas to the letter.
  disableTypeChecks: false,
  coverageAnalysis: "perTest",
  concurrency: 1,
  // A mutant that loops is told by the hits it counts, not by the clock: the machine may be busy with other things.
  timeoutMS: 120_000,
  dryRunTimeoutMinutes: 60,
  ignorePatterns: [".stryker-tmp", "/dist", "/examples/**/out", "/test/bench", "/test/consumers", "/test/package"],
  reporters: ["json", "html"],
  jsonReporter: { fileName: `${out}.json` },
  htmlReporter: { fileName: `${out}.html` },
  incremental: true,
  incrementalFile: `${out}${salt}.cache.json`,
  tempDirName: `.stryker-tmp/${folder}`,
  allowConsoleColors: false,
};
