import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { testsOf } from "./scripts/mutation/tests-of.js";
import base from "./vitest.config.js";

const folder = process.env["MUTATED_FOLDER"] ?? "*";

/** The short test files first: the first test that notices a mutant settles it. */
class ShortFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toReversed();
  }
}

/** What a mutant of one folder of src must survive: its own tests, with few cases a property, and bad input to its functions. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: [...testsOf(folder).map((tests) => `test/${tests}/*.test.ts`), "test/hardening/battery.test.ts"],
    // Stryker runs tests in threads, which cannot change their time zone; what it puts into the code makes bundles large and written files unlike.
    exclude: ["test/calendar/time-zone.test.ts", "test/schema/tree-shaking.test.ts", "test/policy/kinds.test.ts"],
    // A mutant of what is made when a module loads shows only in a module loaded anew.
    isolate: true,
    testTimeout: 600_000,
    // Each mutant is another text of a file: kept, they would fill the disk.
    experimental: { fsModuleCache: false },
    sequence: { sequencer: ShortFirst },
    reporters: ["./scripts/mutation/count-uncollected.mjs"],
    // A case of explanation is a whole assessment put into words.
    env: { ...base.test?.env, PROPERTY_RUNS: folder === "explanation" ? "20" : "100" },
  },
});
