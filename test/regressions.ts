import { existsSync, readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** A seed with which a property once failed; `npm run fuzz` writes it, every later run of that test tries it again. */
export interface Regression {
  /** Path of the test file, from the root of the project. */
  readonly file: string;
  /** Names of the test and of the describes around it, outermost first, joined by " > ". */
  readonly test: string;
  readonly seed: number;
}

const root = fileURLToPath(new URL("../", import.meta.url));

/** The file that keeps the regressions of one folder of tests: "test/exact/ratio.test.ts" belongs to "exact". */
export const regressionFile = (testFile: string): string =>
  `${root}test/regressions/${testFile.split("/")[1] ?? ""}.json`;

/** The seeds that once made a test fail. */
export function readRegressions(testPath: string, test: string): readonly number[] {
  const file = relative(root, testPath).split(sep).join("/");
  return listRegressions(regressionFile(file))
    .filter((row) => row.file === file && row.test === test)
    .map((row) => row.seed);
}

/** What a file of regressions holds; nothing if there is none. */
export function listRegressions(path: string): readonly Regression[] {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as readonly Regression[]) : [];
}
