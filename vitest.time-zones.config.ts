import { defineConfig } from "vitest/config";
import base from "./vitest.config.js";

/** East of Greenwich, west of it, and across the date line. */
const zones = ["Asia/Shanghai", "America/New_York", "Pacific/Apia"];

/**
 * Where days are reckoned, and where they are read from cells, files and the clock. The lint rules allow `Date` in
 * src/calendar alone: what other folders say of days can depend on the zone of the machine only through these.
 */
const dated = [
  "calendar/*",
  "cli/{files,officers-day,template}",
  "sheets/{agenda,office-tables,round-trip,sessions,spoilt-cells}",
  "time-zones/*",
].map((files) => `test/${files}.test.ts`);

/**
 * These once more, one project for each zone, with few cases a property: what moves with the machine moves most dates,
 * and fails in one of them.
 */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    projects: zones.map((zone) => ({
      ...base,
      test: {
        ...base.test,
        name: zone,
        include: dated,
        env: { TZ: zone, PROPERTY_RUNS: "10" },
      },
    })),
  },
});
