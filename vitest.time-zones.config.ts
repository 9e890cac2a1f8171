import { defineConfig } from "vitest/config";
import base from "./vitest.config.js";

/** East of Greenwich, west of it, and across the date line. */
const zones = ["Asia/Shanghai", "America/New_York", "Pacific/Apia"];

/**
 * Where days are reckoned, read from cells and files, and listed. The lint rules allow `Date` in src/calendar alone, so
 * no other folder can depend on the zone of the machine unless one of these does.
 */
const dated = ["agenda", "assessment", "calendar", "cli", "reporting", "sheets", "time-zones"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

/** Take long, and read or compare dates that other files here read and compare too. */
const slow = ["agenda/laws", "cli/closed-pipe", "sheets/many-rows"].map((file) => `test/${file}.test.ts`);

/**
 * The folders with dates once more, one project for each zone, with a quarter of the cases a property: a rule whose date
 * moves with the machine moves most dates, and fails in one of them.
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
        exclude: [...slow],
        env: { TZ: zone, PROPERTY_RUNS: "25" },
        typecheck: { enabled: false },
      },
    })),
  },
});
