import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { findEntryPoints } from "../../scripts/layers.mjs";
import { deepFreeze } from "../deep-freeze.js";
import { isMade, type Entry } from "./entry.js";
import { isPlain } from "./positions.js";
import { outcomeOf, runBattery } from "./run-battery.js";

/** Entries by the subpath whose functions they try. */
type Table = Readonly<Record<string, Readonly<Record<string, Entry>>>>;

/**
 * Every exported function by its subpath, with a valid call. What another function made (a result, and what carries
 * the mark of parsed values: a register, a person, a policy, a provision, a prepared register) is tried as a whole:
 * what stands inside was parsed once, and tampering with it is outside the contract. What a getter or a proxy of the
 * caller's throws passes through every function unchanged.
 */
const TABLES: readonly (readonly [readonly string[], () => Promise<{ readonly bySubpath: Table }>])[] = [
  [["fault", "exact", "calendar", "terms"], () => import("./table/foundation.js")],
  [["model", "policy", "in-force"], () => import("./table/data.js")],
  [
    [
      "register",
      "finding",
      "coverage",
      "quota",
      "eligibility",
      "funding",
      "evaluation",
      "pathway",
      "reporting",
      "measure",
    ],
    () => import("./table/rules.js"),
  ],
  [
    ["agenda", "budget", "indicators", "assessment", "cases", "scenario", "explanation", "results", "sheets", "http"],
    () => import("./table/joined.js"),
  ],
];

/** While the code of one folder is mutated only its own functions are tried, and the tables of the others not loaded. */
const mutated = process.env["MUTATED_FOLDER"];
const isTried = (subpath: string): boolean => mutated === undefined || subpath === mutated;

/** Constructors of other libraries and of errors, and the arbitraries, whose options a test's author writes. */
const LEFT_OUT: ReadonlySet<string> = new Set(["exact ExactDecimal", "fault RuleInputError"]);
const subpaths = findEntryPoints().filter(
  ({ subpath, entry }) => subpath !== "." && subpath !== "./testing" && isTried(entry),
);

type Callable = (...args: readonly unknown[]) => unknown;

const exported = new Map<string, Callable>();
for (const { entry, source } of subpaths) {
  const names = (await import(/* @vite-ignore */ `../../${source}`)) as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(names)) {
    if (typeof value === "function" && !LEFT_OUT.has(`${entry} ${name}`))
      exported.set(`${entry} ${name}`, value as Callable);
  }
}

const tables = await Promise.all(
  TABLES.filter(([names]) => names.some(isTried)).map(async ([, load]) => (await load()).bySubpath),
);
const entries = tables
  .flatMap((table) => Object.entries(table))
  .filter(([subpath]) => isTried(subpath))
  .flatMap(([subpath, own]) => Object.entries(own).map(([name, entry]) => [`${subpath} ${name}`, entry] as const));

describe("the battery", () => {
  it("has an entry for every exported function, and none for nothing", () => {
    expect(entries.map(([name]) => name).toSorted()).toEqual([...exported.keys()].toSorted());
  });

  it("leaves the language's own objects alone", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect("polluted" in {}).toBe(false);
  });
});

describe.each(entries)("%s", (name, entry) => {
  const callable: Callable = exported.get(name) ?? (() => undefined);

  it("answers a valid call, frozen or not, and the same again", () => {
    const frozen = {
      ...entry,
      call: Object.fromEntries(
        Object.entries(entry.call).map(([key, value]) => [key, isMade(value) ? value : deepFreeze(value)]),
      ),
    };
    const first = outcomeOf(callable, frozen);
    if (first.threw) throw first.error;
    expect(isDeepStrictEqual(outcomeOf(callable, frozen), first)).toBe(true);
    expect(isDeepStrictEqual(outcomeOf(callable, entry, thaw(entry.call) as Entry["call"]), first)).toBe(true);
  });

  it("refuses whatever cannot be, where it stands", () => {
    expect(runBattery(callable, entry).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([]);
  });
});

/** A copy that is not frozen. */
function thaw(value: unknown): unknown {
  if (isMade(value)) return value;
  if (Array.isArray(value)) return value.map(thaw);
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, thaw(part)])) : value;
}
