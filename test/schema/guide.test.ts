import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as testing from "social-work-station-rules/testing";
import { root } from "../../scripts/layers.mjs";
import { PUBLIC_SCHEMAS } from "../../src/public-schemas/index.js";
import { PARSER_ONLY } from "./parser-only.js";

const read = (guide: string): string => readFileSync(join(root, "docs/guides", guide), "utf8");

it("the guide on schemas lists every file that is shipped, and no other", () => {
  const listed =
    read("schemas.md")
      .split("## JSON Schema files")[1]
      ?.split("An editor completes")[0]
      ?.matchAll(/`([a-z-]+)`/g) ?? [];
  expect([...new Set(Array.from(listed, ([, name]) => name))].sort()).toEqual(Object.keys(PUBLIC_SCHEMAS).sort());
});

it("the guide on schemas names everything that only the parser checks", () => {
  const page = read("schemas.md").split("## What only the parser checks")[1]?.replaceAll(/\s+/g, " ");
  for (const { name } of PARSER_ONLY) expect(page).toContain(name);
});

it("the guide on testing names every arbitrary", () => {
  const page = read("test-your-app.md");
  for (const name of Object.keys(testing)) expect(page).toContain(`\`${name}(`);
});
