import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { listRegressions } from "../regressions.js";

const folder = join(root, "test/regressions");

it("every seed that is kept belongs to a test that is still there under its name", () => {
  const kept = existsSync(folder) ? readdirSync(folder).flatMap((file) => listRegressions(join(folder, file))) : [];
  const orphans = kept.filter(({ file, test }) => {
    const source = existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : "";
    return !test.split(" > ").every((title) => source.includes(title));
  });
  expect(orphans).toEqual([]);
});
