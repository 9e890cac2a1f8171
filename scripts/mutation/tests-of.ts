import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../layers.mjs";

/**
 * Further folders of tests that try a folder of src, apart from the one under its own name. Those of `types` compare the
 * types that are declared with the schemas.
 */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  fields: ["model"],
  "fault-words": ["explanation", "fault"],
  "in-force": ["policy"],
  "measure-form": ["measure"],
  model: ["types"],
  policy: ["types"],
  precedence: ["budget", "policy"],
  quantities: ["measure", "run", "quota", "budget"],
  run: ["assessment", "coverage", "scenario"],
};

/** Returns the folders of tests that a mutant of a folder of src must survive. */
export function testsOf(folder: string): readonly string[] {
  return [...(existsSync(join(root, "test", folder)) ? [folder] : []), ...(ELSEWHERE[folder] ?? [])];
}
