import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fetchPackage } from "./fetch-package.mjs";
import { playwright } from "./versions.mjs";

const known = [
  process.env["CHROMIUM_PATH"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Nothing but the page: no calls home, no graphics card, no profile. */
const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** A headless Chromium of this machine. */
export async function openChromium() {
  const program = known.find((path) => path !== "" && existsSync(path));
  if (program === undefined) {
    throw new Error(
      "There is no Chromium here. Install one (Debian and Ubuntu: apt-get install chromium) or name the program in CHROMIUM_PATH.",
    );
  }
  const module = pathToFileURL(join(await fetchPackage("playwright-core", playwright), "index.mjs"));
  const { chromium } = await import(module.href);
  return chromium.launch({ executablePath: program, args: flags.split(" ") });
}
