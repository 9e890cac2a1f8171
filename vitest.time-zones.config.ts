import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config.js";

/** East of Greenwich, west of it, and across the date line. */
const zones = ["Asia/Shanghai", "America/New_York", "Pacific/Apia"];

/**
 * Folders without dates: numbers alone, errors, answers held against their schemas, and what reads the sources instead
 * of running them. A folder that is not listed runs.
 */
const dateless = [
  "attainable",
  "exact",
  "evaluation",
  "fault",
  "funding",
  "hardening",
  "pathway",
  "schema",
  "docs",
  "package",
  "parsed",
  "ratio",
  "types",
].map((folder) => `test/${folder}/**`);

/**
 * Files that a moved day passes unnoticed, and that take long: they compare answers of the library with one another, or
 * look at their form, and never hold a day against one that is written down or counted otherwise.
 */
const unnoticed = [
  "coverage/relabelling",
  "explanation/every-answer",
  "explanation/every-finding",
  "explanation/told",
  "model/patterns",
  "scenario/attribution",
  "testing/arbitraries",
].map((file) => `test/${file}.test.ts`);

/** Takes long to reckon with the dates that eligibility/one-criterion reckons with in all zones. */
const repeated = "test/eligibility/one-absent-list.test.ts";

/** Starts processes and loads them; their parts are tested for dates elsewhere. */
const processes = "test/examples/http-service*";

/**
 * The suite again, one project for each zone, with a quarter of the cases a property: a rule whose date moves with the
 * machine moves most dates, and fails in one of them. Only src/calendar reckons with a Date (the lint rules see to it),
 * so what is left out here holds in every zone if the rest does.
 */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    projects: zones.map((zone) =>
      mergeConfig(base, {
        test: {
          name: zone,
          env: { TZ: zone, PROPERTY_RUNS: "25" },
          exclude: [...dateless, ...unnoticed, repeated, processes],
        },
      }),
    ),
  },
});
