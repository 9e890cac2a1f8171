/** `npm run examples`: runs the main.ts of each example against the built package; one that fails, fails all. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./layers.mjs";

const examples = readdirSync(join(root, "examples"))
  .map((name) => `examples/${name}/main.ts`)
  .filter((main) => existsSync(join(root, main)))
  .sort();

for (const main of examples) {
  console.log(`\n$ ${main}`);
  execFileSync("npx", ["tsx", "--tsconfig", "tsconfig.dist.json", main], {
    cwd: root,
    stdio: "inherit",
    timeout: 120_000,
  });
}
console.log(`\nexamples run: ${examples.length}`);
