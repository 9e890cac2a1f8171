/**
 * `npm run net -- record <folder>`: asks the package that was built in a checkout some thousands of questions and keeps
 * them with its answers in reports/net. `npm run net -- compare [<folder>] [--only assess,apportion]`: asks the package
 * built here, or in that folder, the same, and prints what it answers otherwise.
 */
import { parseArgs } from "node:util";
import { root } from "./layers.mjs";

const { values, positionals } = parseArgs({
  options: { only: { type: "string", default: "" } },
  allowPositionals: true,
});
const [command, folder] = positionals;
const started = performance.now();

if (command === "record" && folder !== undefined) {
  // Only recording needs the tests' samples, which may move: what was recorded can always be compared.
  const { record } = await import("./net/record.js");
  await record(folder);
} else if (command === "compare") {
  const { compare } = await import("./net/compare.js");
  const result = await compare(
    folder ?? root,
    values.only.split(",").filter((name) => name !== ""),
  );
  if (result === "changed") process.exitCode = 1;
} else {
  console.error("npm run net -- record <folder of a built checkout> | compare [<folder>] [--only assess,apportion]");
  process.exitCode = 2;
}
console.log(`${Math.round((performance.now() - started) / 1000)} s`);
