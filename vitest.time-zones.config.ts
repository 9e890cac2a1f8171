import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config.js";

/** East of Greenwich, west of it, and across the date line. */
const zones = ["Asia/Shanghai", "America/New_York", "Pacific/Apia"];

/** What knows no date: numbers alone, refusals of what is none, what holds answers to their schemas, and what reads the sources instead of running them. */
const dateless = [
  "exact",
  "evaluation",
  "fault",
  "funding",
  "hardening",
  "pathway",
  "schema",
  "docs",
  "package",
  "types",
].map((folder) => `test/${folder}/**`);

/** Starts processes and loads them, which tells nothing of dates that its parts do not. */
const processes = "test/examples/http-service*";

/**
 * The suite again, one project for each zone, with a quarter of the cases a property: a rule whose date moves with the
 * machine moves most dates, and fails in one of them.
 */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    projects: zones.map((zone) =>
      mergeConfig(base, {
        test: { name: zone, env: { TZ: zone, PROPERTY_RUNS: "25" }, exclude: [...dateless, processes] },
      }),
    ),
  },
});
