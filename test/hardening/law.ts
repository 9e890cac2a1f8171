import { isDeepStrictEqual } from "node:util";
import { FAULT_CODES, isRuleInputError, type Fault, type FaultPath } from "social-work-station-rules/fault";
import { HostileError, IDENTITY_NUMBER, isHostile, PLANTED } from "./bad-values.js";
import { isWithin, typeOf } from "./declared-type.js";
import type { Entry } from "./entry.js";
import { isParsed, PARSED_CODES } from "./parsed-values.js";
import { matchesAny } from "./patterns.js";
import { isPlain, type Position } from "./positions.js";

/** What came of a call. */
export type Outcome =
  { readonly threw: false; readonly answer: unknown } | { readonly threw: true; readonly error: unknown };

/** One breach of the law: its kind, for counting, and the words. */
export interface Breach {
  readonly kind: "crash" | "silent answer" | "path" | "code" | "leak" | "undefined differs";
  readonly text: string;
}

/** What was put where. */
export interface Trial {
  readonly entry: Entry;
  readonly position: Position;
  readonly name: string;
  readonly put: unknown;
  /** Whether the value belongs there; undefined: as the declared type tells. */
  readonly within?: boolean;
}

/**
 * The law: a value outside the declared type is refused by a coded error whose path leads to it; one inside is answered
 * or so refused. Nothing else is thrown, save the own error of a hostile proxy or getter: it is the caller's and passes through.
 * Where a parsed value belongs the code says that the value is not parsed, or of another kind.
 */
export function judge(trial: Trial, outcome: Outcome): readonly Breach[] {
  const { entry, position, name, put } = trial;
  const place = position.path.join(".");
  const breach = (kind: Breach["kind"], more: string): readonly Breach[] => [
    { kind, text: `${place} = ${name}: ${more}` },
  ];
  const within = trial.within ?? (isHostile(name) || isWithin(entry, position, put));
  if (!outcome.threw) {
    const faults = entry.answers === "faults" ? faultsOf(outcome.answer) : null;
    if (faults !== null) return judgeFaults(faults, trial, breach);
    return within || entry.answers === "predicate" ? [] : breach("silent answer", "answered");
  }
  const { error } = outcome;
  if (error instanceof HostileError && isHostile(name)) return [];
  if (!isRuleInputError(error))
    return breach(
      "crash",
      String(error instanceof Error ? (error.stack ?? "").split("\n").slice(0, 2).join(" ") : typeof error),
    );
  if (entry.answers === "faults" || entry.answers === "predicate") return breach("crash", `threw ${error.message}`);
  return judgeFaults(error.faults, trial, breach, error.message);
}

/** Whether the fault is that a list has nothing where a parsed value belongs. */
function isHole(code: string, put: unknown): boolean {
  return put === undefined && code === "value-missing";
}

/** Ids, and inputs of a table: names that a policy or a register gives to things. */
const NAMING = new Set(["id", "input", "known", "other"]);

function judgeFaults(
  faults: readonly Fault[],
  { entry, position, put, name }: Trial,
  breach: (kind: Breach["kind"], more: string) => readonly Breach[],
  message = JSON.stringify(faults.slice(0, 100).map(({ code, path, values }) => [code, path, values])),
): readonly Breach[] {
  const [first] = faults;
  if (first === undefined || !FAULT_CODES.includes(first.code)) return breach("code", String(first?.code));
  const mayBeOther = isHostile(name) || isWithin(entry, position, put);
  if (
    isParsed(position.value) &&
    !mayBeOther &&
    !faults.some(({ code }) => PARSED_CODES.has(code) || isHole(code, put))
  )
    return breach("code", first.code);
  const shown = faults
    .slice(0, 100)
    .flatMap(({ values, path }) => [
      ...Object.entries(values).flatMap(([key, value]) => (NAMING.has(key) ? [] : [value].flat().map(String))),
      ...path.map(String),
    ]);
  if (message.includes(IDENTITY_NUMBER) && !/decimal|digits/.test(typeOf(entry, position)))
    return breach("leak", message.slice(0, 200));
  if (put === PLANTED && shown.some((value) => value.includes(PLANTED))) return breach("leak", message.slice(0, 200));
  if (message.length > 100_000) return breach("leak", `a message of ${message.length} characters`);
  const plausible =
    mayBeOther || (typeof put === "string" && !isParsed(position.value)) || matchesAny(entry.refers, position.path);
  if (!plausible && !faults.some(({ path }) => standsAs(path, entry) || leadsTo(path, position.path, put)))
    return breach("path", `${first.code} at ${first.path.join(".")}`);
  return [];
}

/** Whether a fault stands where the function was told that its input does. */
function standsAs(path: FaultPath, { call }: Entry): boolean {
  const told = call["path"];
  return Array.isArray(told) && told.every((step, index) => path[index] === step);
}

/** What a function is given as a whole: its fault stands at no step. */
const ROOTS: ReadonlySet<unknown> = new Set(["input", "code", "urbanRuralCode", "register", "published"]);

/** A fault's path may leave out the name of the parameter, and may go deeper into what was put if that has parts. */
function leadsTo(path: FaultPath, place: FaultPath, put: unknown): boolean {
  const [parameter, ...keys] = place;
  const hasParts = typeof put === "object" && put !== null;
  const agree = (other: FaultPath): boolean =>
    path.every((step, index) => (index >= other.length ? hasParts : other[index] === step));
  return (path.length > 0 || (ROOTS.has(parameter) && keys.length <= 1)) && (agree(place) || agree(keys));
}

function faultsOf(answer: unknown): readonly Fault[] | null {
  const result = answer as { readonly ok: boolean; readonly faults?: readonly Fault[] };
  return result.ok ? null : (result.faults ?? []);
}

/** Whether two calls came to the same; a field that is undefined is a field left out. */
export function isSame(first: Outcome, second: Outcome): boolean {
  if (first.threw || second.threw) return first.threw === second.threw;
  return isDeepStrictEqual(withoutUndefined(first.answer), withoutUndefined(second.answer));
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, withoutUndefined(part)]])),
  );
}
