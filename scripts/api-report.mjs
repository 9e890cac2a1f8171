/**
 * `npm run api:check` and `npm run api:update`, after `npm run build:types`: one report of the public surface for each
 * subpath, kept in git, so that a change of it shows in review. (The package itself is all of them together.)
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel, ExtractorMessageCategory } from "@microsoft/api-extractor";
import { findFaces, root } from "./house.mjs";

const update = process.argv.includes("--update");
const reports = join(root, "test/package/api");
const drafts = join(root, "reports/api");

if (update) rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const changed = findFaces()
  .filter(({ subpath }) => subpath !== ".")
  .filter((face) => report(face).apiReportChanged);
if (changed.length > 0 && !update) {
  console.error(`The public surface changed: ${changed.map(({ subpath }) => subpath).join(", ")}. If you meant it: npm run api:update`);
  process.exitCode = 1;
}

function report(/** @type {import("./house.mjs").Face} */ { entry, source }) {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(root, "api-extractor.json"),
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, source.replace(/^src/, "dist/types").replace(/\.ts$/, ".d.ts")),
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
  return Extractor.invoke(config, { localBuild: update, messageCallback: quiet });
}

/** One line for the whole says enough: which subpath has changed. */
function quiet(/** @type {import("@microsoft/api-extractor").ExtractorMessage} */ message) {
  if (message.category === ExtractorMessageCategory.Console) message.logLevel = ExtractorLogLevel.None;
}
