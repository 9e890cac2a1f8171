import { existsSync, readFileSync } from "node:fs";

/** The version of the package that this file is in. */
export function packageVersion(): string {
  for (const place of ["../../package.json", "../../../package.json"]) {
    const url = new URL(place, import.meta.url);
    if (!existsSync(url)) continue;
    const { name, version } = JSON.parse(readFileSync(url, "utf8")) as {
      readonly name: string;
      readonly version: string;
    };
    if (name === "social-work-station-rules") return version;
  }
  return "0.0.0";
}
