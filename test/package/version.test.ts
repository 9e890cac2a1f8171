import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { VERSION } from "../../src/run-record/index.js";

it("run records and schemas name the version of package.json", () => {
  expect(VERSION).toBe(manifest.version);
});
