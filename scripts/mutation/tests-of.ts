import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../layers.mjs";

/** The folders of tests that try a folder of src beside those under its own name, where there are any. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  fields: ["model"],
  "fault-words": ["explanation", "fault"],
  "in-force": ["policy"],
  "measure-form": ["measure"],
  precedence: ["budget"],
  quantities: ["measure", "run", "quota", "budget"],
  run: ["assessment", "scenario"],
};

/** Returns the folders of tests that a mutant of a folder of src must survive. */
export function testsOf(folder: string): readonly string[] {
  return [...(existsSync(join(root, "test", folder)) ? [folder] : []), ...(ELSEWHERE[folder] ?? [])];
}
