import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";

/** How consumers resolve modules. @type {readonly { readonly name: string, readonly kind: "esm" | "cjs", readonly options: readonly string[] }[]} */
export const resolutions = [
  { name: "node16, ESM", kind: "esm", options: ["--module", "node16", "--moduleResolution", "node16"] },
  { name: "node16, CommonJS", kind: "cjs", options: ["--module", "node16", "--moduleResolution", "node16"] },
  { name: "bundler", kind: "esm", options: ["--module", "esnext", "--moduleResolution", "bundler", "--noEmit"] },
];

const strict = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--skipLibCheck", "false"];
/** zod's declarations name URL, which the DOM (or Node's types) declares. */
const target = ["--target", "es2022", "--lib", "es2022,dom"];

/**
 * Compiles a consumer's sources with one compiler, which looks into the declarations of all that it meets.
 *
 * @param {string} typescript folder of the compiler's package
 * @param {string} consumer
 * @param {(typeof resolutions)[number]} resolution
 * @param {string} out folder in the project's, for what is emitted
 */
export function compile(typescript, consumer, { kind, options }, out) {
  const { bin } = JSON.parse(readFileSync(join(typescript, "package.json"), "utf8"));
  const parameters = ["answers.ts", "exported.ts", ...strict, ...target, ...options, "--outDir", out];
  return run(process.execPath, [join(typescript, bin.tsc), ...parameters], { cwd: join(consumer, kind) });
}
