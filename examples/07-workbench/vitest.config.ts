import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^social-work-station-rules\/catalogue$/, replacement: `${root}src/policy/catalogue/index.ts` },
      { find: /^social-work-station-rules\/([a-z-]+)$/, replacement: `${root}src/$1/index.ts` },
    ],
  },
  test: {
    include: ["examples/07-workbench/test/*.browser.ts"],
    // One process with one browser for all files; a quiet machine needs some seconds a test.
    maxWorkers: 1,
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    env: { TZ: "UTC" },
  },
});
