import { expect, it } from "vitest";
import { openWorkbench } from "./open-workbench.js";

it("the page contains the licences of the software that is in it", async () => {
  const { page, errors, close } = await openWorkbench();
  await page.click(".licences summary");
  const text = await page.locator(".licences pre").innerText();
  // Those of the page, of its worker, and what these need themselves.
  for (const name of ["preact", "echarts", "zrender", "codemirror", "@codemirror/state", "@tanstack/virtual-core"])
    expect(text).toMatch(new RegExp(`^${name} \\d`, "m"));
  for (const name of [
    "social-work-station-rules",
    "zod",
    "decimal.js",
    "date-fns",
    "@date-fns/utc",
    "hucre",
    "jsonc-parser",
  ])
    expect(text).toMatch(new RegExp(`^${name} \\d`, "m"));
  expect(text).toContain("Apache License");
  expect(text).toContain("Apache ECharts");
  expect(text).toContain("Permission is hereby granted");
  expect(errors).toEqual([]);
  await close();
});
