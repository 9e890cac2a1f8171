import { readFile } from "node:fs/promises";
import ts from "typescript";

/**
 * For the build: marks every constant of the schema folders that is made by a call as free of side effects, so that a
 * bundler drops the schemas that nobody imports. A call of zod looks to it as if it could do anything.
 *
 * @type {import("esbuild").Plugin}
 */
export const pureSchemas = {
  name: "pure-schemas",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/](model|policy|schema)[\\/].+\.ts$/ }, async ({ path }) => {
      if (/[\\/]catalogue[\\/]/.test(path)) return undefined;
      return { contents: markPure(path, await readFile(path, "utf8")), loader: "ts" };
    });
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
 * Whether something is called as the expression is computed, not only later by a function in it.
 *
 * @returns {boolean}
 */
function calls(/** @type {ts.Node} */ node) {
  if (ts.isFunctionLike(node)) return false;
  return ts.isCallExpression(node) || ts.forEachChild(node, (child) => (calls(child) ? true : undefined)) === true;
}
