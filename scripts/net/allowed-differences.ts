import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../layers.mjs";
import type { Json } from "./json.js";

/** A difference that is wanted. */
interface AllowedDifference {
  /** The line of CHANGELOG.md that announces it, or a part of that line. */
  readonly changelog: string;
  /** The operations that it changes: `apportion` with all its kinds, `apportion.shares` alone, `.unparsed` of all. */
  readonly operations: "every" | readonly string[];
  /** Returns an answer, recorded or new, without what differs; null leaves the whole operation out. */
  readonly forget: (answer: Json) => Json;
}

const nothing = (): Json => null;

/** All that may differ; any other difference is a fault. */
const ALLOWED: readonly AllowedDifference[] = [
  {
    changelog: "rules take it without checking it again",
    // Bad input inside of values that are now parsed, and the valid calls of functions that take them.
    operations: [".unparsed", ".call", ".spoilt"],
    forget: nothing,
  },
  {
    changelog: "From `calendar`, because nothing used them",
    operations: ["comparePlainDates", "coarseDatePrecision", "customPeriod", "daysUntilDue"],
    forget: nothing,
  },
  {
    changelog: "Internals of `exact`",
    operations: ["attainableSum", "scaleAttainable", "greatestCommonDivisor", "roundDivision", "formatScaled"],
    forget: nothing,
  },
  { changelog: "`not-searched`", operations: ["exported"], forget: nothing },
];

/** Returns an answer without what may differ. */
export function normalise(operation: string, answer: Json): Json {
  return ALLOWED.filter(
    ({ operations }) => operations === "every" || operations.some((name) => isOf(operation, name)),
  ).reduce((rest, { forget }) => forget(rest), answer);
}

function isOf(operation: string, name: string): boolean {
  return name.startsWith(".") ? operation.endsWith(name) : operation === name || operation.startsWith(`${name}.`);
}

/** Throws if an allowed difference is not announced. */
export function requireAnnounced(): void {
  const changelog = readFileSync(join(root, "CHANGELOG.md"), "utf8").replaceAll(/\s+/g, " ");
  const missing = ALLOWED.filter((allowed) => !changelog.includes(allowed.changelog));
  if (missing.length > 0)
    throw new Error(`CHANGELOG.md does not say: ${missing.map((allowed) => allowed.changelog).join("; ")}`);
}
