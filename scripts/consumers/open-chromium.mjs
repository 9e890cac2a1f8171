import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const known = [
  process.env["CHROMIUM_PATH"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Nothing but the page: no calls home, no graphics card, no profile. */
const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** The program of a Chromium on this machine; undefined without one. */
export function findChromium() {
  return known.find((path) => path !== "" && existsSync(path));
}

/** A headless Chromium of this machine. */
export async function openChromium() {
  const program = findChromium();
  if (program === undefined) {
    throw new Error(
      "There is no Chromium here. Install one (Debian and Ubuntu: apt-get install chromium) or name the program in CHROMIUM_PATH.",
    );
  }
  return chromium.launch({ executablePath: program, args: flags.split(" ") });
}
