import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { licencesOf, packagesIn } from "./licences.js";
import { oneFile } from "./one-file.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

const packages = new Set([root.replace(/\/$/, "")]);

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  cacheDir: `${root}node_modules/.cache/workbench`,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  resolve: {
    // The library by the names under which a user imports it, from its source: no build comes before.
    alias: [
      { find: /^social-work-station-rules\/catalogue$/, replacement: `${root}src/policy/catalogue/index.ts` },
      { find: /^social-work-station-rules\/(.+)$/, replacement: `${root}src/$1/index.ts` },
      // The other build of jsonc-parser loads its files when it runs, which no bundler follows.
      { find: /^jsonc-parser$/, replacement: `${root}node_modules/jsonc-parser/lib/esm/main.js` },
    ],
  },
  plugins: [packagesIn(packages), oneFile(() => licencesOf(packages))],
  worker: { plugins: () => [packagesIn(packages)] },
  server: { host: "127.0.0.1", port: 5173 },
  build: {
    outDir: "out",
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    modulePreload: false,
    chunkSizeWarningLimit: 4000,
    // How long a plugin takes on a busy machine is no fault of the page.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
