/** The questions of a scenario file, by the command of the package: `npm run scenario -- path/to/scenario.json [--lang en]`. */
import { execFileSync } from "node:child_process";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const own = fileURLToPath(new URL("scenario.json", import.meta.url));
const words = process.argv.slice(2);
const [file = own] = words.filter((word, at) => !word.startsWith("--") && words[at - 1] !== "--lang");
const options = words.filter((word) => word !== file);
const out = join(dirname(file), "out", basename(file, ".json"));
const command = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

try {
  execFileSync(
    process.execPath,
    [command, "scenario", file, "--html", `${out}.html`, "--xlsx", `${out}.xlsx`, ...options],
    { stdio: "inherit" },
  );
} catch {
  // The command has said what is wrong.
  process.exitCode = 1;
}
