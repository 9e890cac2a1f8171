import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("./src/", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^social-work-station-rules$/, replacement: `${src}index.ts` },
      { find: /^social-work-station-rules\/catalogue$/, replacement: `${src}policy/catalogue/index.ts` },
      { find: /^social-work-station-rules\/([a-z-]+)$/, replacement: `${src}$1/index.ts` },
    ],
  },
  test: {
    setupFiles: ["./test/fixed-seed.ts", "./test/complete-faults.ts"],
    include: ["test/**/*.test.ts", "examples/*/test/*.test.ts"],
    exclude: ["test/bench/**", "test/consumers/**"],
    reporters: ["default", "./scripts/closing-line.ts"],
    // A quiet machine needs at most 5 seconds a test: no machine is too slow, and only what hangs is given up.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 120_000,
    expect: { poll: { timeout: 120_000 } },
    maxWorkers: "100%",
    // Loading the library anew for each of some 150 files takes longer than most of them.
    isolate: false,
    env: { TZ: "UTC" },
    // The library is compiled once for all workers, and for the run of the time zones; a changed file is another one.
    experimental: { fsModuleCache: true, fsModuleCachePath: "node_modules/.cache/vitest" },
  },
});
