import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config.js";

/** The suite again, one project for each zone: a rule whose date moves with the machine fails in one of them. */
const zones = ["Asia/Shanghai", "America/New_York", "Pacific/Apia"];

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    projects: zones.map((zone) => mergeConfig(base, { test: { name: zone, env: { TZ: zone } } })),
  },
});
