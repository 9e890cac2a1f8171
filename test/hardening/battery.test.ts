import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { findFaces } from "../../scripts/house.mjs";
import { deepFreeze } from "../deep-freeze.js";
import { isMade, type Entry } from "./entry.js";
import { isPlain } from "./positions.js";
import { outcomeOf, runBattery } from "./run-battery.js";
import { model, policies } from "./table/data.js";
import { calendar, exact, fault, terms } from "./table/ground.js";
import { assessments, explanations, scenarios, schema } from "./table/joined.js";
import { coverage, eligibility, evaluation, findings, funding, pathway, quota, registers, reporting } from "./table/rules.js";

/**
 * Every exported function by its subpath, with a valid call. What another function made (a prepared register, the
 * records in it, a result) is tried as a whole: tampering inside it is outside the contract. A policy, a provision
 * and a person are not: they are data that a caller may have written. What a getter or a proxy of the caller's throws
 * passes through every function unchanged.
 */
const TABLE: Readonly<Record<string, Readonly<Record<string, Entry>>>> = {
  ...{ fault, exact, calendar, terms },
  ...{ model, policy: policies, register: registers, finding: findings },
  ...{ coverage, quota, eligibility, funding, evaluation, pathway, reporting },
  ...{ assessment: assessments, scenario: scenarios, explanation: explanations, schema },
};

/** Constructors of other libraries and of errors, and the arbitraries, whose options a test's author writes. */
const LEFT_OUT: ReadonlySet<string> = new Set(["exact ExactDecimal", "fault RuleInputError"]);
const subpaths = findFaces().filter(({ subpath }) => subpath !== "." && subpath !== "./testing");

type Callable = (...args: readonly unknown[]) => unknown;

const exported = new Map<string, Callable>();
for (const { entry, source } of subpaths) {
  const face = (await import(/* @vite-ignore */ `../../${source}`)) as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(face)) {
    if (typeof value === "function" && !LEFT_OUT.has(`${entry} ${name}`)) exported.set(`${entry} ${name}`, value as Callable);
  }
}

const entries = Object.entries(TABLE).flatMap(([subpath, own]) => Object.entries(own).map(([name, entry]) => [`${subpath} ${name}`, entry] as const));

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
    const frozen = { ...entry, call: Object.fromEntries(Object.entries(entry.call).map(([key, value]) => [key, isMade(value) ? value : deepFreeze(value)])) };
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
