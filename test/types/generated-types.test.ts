import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { generateAll } from "../../scripts/generate-types/generate-all.js";
import { root } from "../../scripts/layers.mjs";

it("the committed types are those of the schemas, else `npm run types` was forgotten", async () => {
  const files = await generateAll();
  expect(files.size).toBeGreaterThan(1);
  for (const [file, text] of files) expect(readFileSync(join(root, file), "utf8"), file).toBe(text);
});
