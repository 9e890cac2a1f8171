import { readFile } from "node:fs/promises";
import ts from "typescript";

/**
 * For the build: marks every constant of a file that is made by a call as free of side effects, so that a bundler drops
 * the constants that nobody imports: schemas, policies, labels. Nothing in src does anything else as it is loaded, but
 * a call looks to a bundler as if it could do anything.
 *
 * @type {import("esbuild").Plugin}
 */
export const pureConstants = {
  name: "pure-constants",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].+\.ts$/ }, async ({ path }) => ({
      contents: markPure(path, await readFile(path, "utf8")),
      loader: "ts",
    }));
  },
};

/** The source with each such constant as the answer of a function that is called at once, and marked. */
function markPure(/** @type {string} */ path, /** @type {string} */ source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  const made = file.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList }) => declarationList.declarations.map(({ initializer }) => initializer))
    .filter((initializer) => initializer !== undefined && calls(initializer));
  return made.reduceRight((text, initializer) => {
    const [start, end] = [initializer?.getStart(file) ?? 0, initializer?.end ?? 0];
    return `${text.slice(0, start)}/* @__PURE__ */ (() => (${text.slice(start, end)}))()${text.slice(end)}`;
  }, source);
}

/**
 * Whether something is called as the expression is computed, not only later by a function in it. A spread list calls
 * for its members.
 *
 * @returns {boolean}
 */
function calls(/** @type {ts.Node} */ node) {
  if (ts.isFunctionLike(node)) return false;
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isSpreadElement(node)) return true;
  return ts.forEachChild(node, (child) => (calls(child) ? true : undefined)) === true;
}
