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
  {
    changelog: "`allocateSources` lists a binding set for each need that no source may pay",
    operations: ["allocateSources"],
    forget: withoutBindings,
  },
  {
    changelog: "`verifyApportionment` finds a forged level, unknown keys",
    operations: ["verifyApportionment.solved"],
    forget: nothing,
  },
  {
    changelog: "names the cap as the bound of every share where the caps are below the total",
    operations: ["apportion", "explain.layouts"],
    forget: withoutCappedDivisors,
  },
  { changelog: "`sweepParameter` says what a provision needs", operations: ["sweepParameter"], forget: withoutNeeds },
  { changelog: "Sums of ratios that a caller wrote by hand", operations: ["sumRatios"], forget: nothing },
  { changelog: "`readAmount` takes a currency sign for the unit", operations: ["readAmount"], forget: nothing },
  { changelog: "Paths of faults begin at the name of the argument", operations: "every", forget: withoutPlaces },
];

/** Returns an answer without what may differ. */
export function normalise(operation: string, answer: Json): Json {
  return ALLOWED.filter(
    ({ operations }) => operations === "every" || operations.some((name) => isOf(operation, name)),
  ).reduce((rest, { forget }) => forget(rest), answer);
}

/** Returns a new answer without the kinds that the recorded one does not have. */
export function withoutNewKinds(before: Json, after: Json): Json {
  if (Array.isArray(after))
    return after.map((member, index) =>
      withoutNewKinds(Array.isArray(before) ? (before[index] ?? null) : null, member),
    );
  if (typeof after !== "object" || after === null) return after;
  const known = isRecord(before) ? before : {};
  return Object.fromEntries(
    Object.entries(after)
      .filter(([key]) => key !== "kind" || "kind" in known)
      .map(([key, value]) => [key, withoutNewKinds(known[key] ?? null, value)]),
  );
}

function withoutBindings(answer: Json): Json {
  if (!isRecord(answer) || !isRecord(answer["answer"] ?? null)) return answer;
  return { ...(answer["answer"] as Readonly<Record<string, Json>>), bindings: null };
}

function withoutNeeds(answer: Json): Json {
  if (!isRecord(answer) || !Array.isArray(answer["answer"])) return answer;
  const points = answer["answer"] as readonly Json[];
  return points.map((point) => (isRecord(point) ? { ...point, needs: null } : point));
}

/** Of a divisor method whose claims have caps the divisors, bounds and words changed, and no amount. */
function withoutCappedDivisors(answer: Json): Json {
  if (!isRecord(answer)) return null;
  const found = answer["answer"] ?? null;
  if (!isRecord(found) || !("divisors" in found) || !Array.isArray(found["shares"])) return answer;
  const shares = found["shares"] as readonly Json[];
  return shares.map((share) => (isRecord(share) ? [share["id"] ?? null, share["amount"] ?? null] : null));
}

/** Returns what was thrown without the places of faults, which now begin at the argument's name. */
function withoutPlaces(answer: Json): Json {
  if (!isRecord(answer)) return answer;
  const faults = answer["throws"];
  if (!Array.isArray(faults)) return answer;
  return { throws: (faults as readonly Json[]).map((fault) => (isRecord(fault) ? { ...fault, path: null } : fault)) };
}

function isRecord(json: Json): json is Readonly<Record<string, Json>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
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
