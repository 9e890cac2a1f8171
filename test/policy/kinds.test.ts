import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROVISION_KINDS } from "social-work-station-rules/policy";
import { provisionKinds } from "social-work-station-rules/terms";
import { derivedFiles } from "../../scripts/kinds/derived-files.js";
import { root } from "../../scripts/layers.mjs";
import { KINDS_OF_PROVISION } from "../../src/policy/provisions/index.js";

describe("the record of kinds of provision", () => {
  it("names each kind as its schema does", () => {
    const names = Object.values(KINDS_OF_PROVISION).map(({ schema }) => schema.shape.kind.value);
    expect(names).toEqual(PROVISION_KINDS);
  });

  it("agrees with the files that are written from it; where not, npm run kinds writes them", async () => {
    expect(provisionKinds.values).toEqual(PROVISION_KINDS);
    for (const [path, text] of await derivedFiles()) expect(readFileSync(join(root, path), "utf8"), path).toBe(text);
  });
});
