/**
 * `npm run api:check` and `npm run api:update`, after `npm run build:types`: one report of the public surface for each
 * subpath, kept in git, so that a change of it shows in review. (The package itself is all of them together.)
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  ExtractorMessageCategory,
} from "@microsoft/api-extractor";
import { findEntryPoints, root } from "./layers.mjs";

const update = process.argv.includes("--update");
const reports = join(root, "test/package/api");
const drafts = join(root, "reports/api");

if (update) rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const entryPoints = findEntryPoints()
  .filter(({ subpath }) => subpath !== ".")
  .map((entryPoint) => ({ ...entryPoint, config: configure(entryPoint) }));
const [{ config: first } = unreachable(), ...others] = entryPoints;
const compilerState = CompilerState.create(first, {
  additionalEntryPoints: others.map(({ config }) => config.mainEntryPointFilePath),
});
const changed = entryPoints.filter(
  ({ config }) =>
    Extractor.invoke(config, { compilerState, localBuild: update, messageCallback: quiet }).apiReportChanged,
);
if (changed.length > 0 && !update) {
  const pairs = changed.map(
    ({ entry }) => `  git diff --no-index test/package/api/${entry}.api.md reports/api/${entry}.api.md`,
  );
  console.error(
    `The public surface changed. To see how:\n${pairs.join("\n")}\nIf you meant it: npm run api:update, and commit test/package/api with your change.`,
  );
  process.exitCode = 1;
}

function configure(/** @type {import("./layers.mjs").EntryPoint} */ { entry, built }) {
  return ExtractorConfig.prepare({
    configObjectFullPath: join(root, "api-extractor.json"),
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, `dist/${built}.d.ts`),
      compiler: { tsconfigFilePath: join(root, "tsconfig.src.json") },
      apiReport: { enabled: true, reportFileName: entry, reportFolder: reports, reportTempFolder: drafts },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  });
}

/** @returns {never} */
function unreachable() {
  throw new Error("src has no entry points");
}

/** One line for the whole says enough: which subpath has changed. */
function quiet(/** @type {import("@microsoft/api-extractor").ExtractorMessage} */ message) {
  if (message.category === ExtractorMessageCategory.Console) message.logLevel = ExtractorLogLevel.None;
}
