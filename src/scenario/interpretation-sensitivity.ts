import { runProvision } from "../assessment/parts.js";
import { parsePeriod, parsePlainDate, type Period } from "../calendar/index.js";
import { checkKeys, refuse } from "../fault/index.js";
import type { Finding } from "../finding/index.js";
import type { SubjectRef } from "../model/index.js";
import { policyAsOf, withParameters, type Parameter, type Policy, type Provision } from "../policy/index.js";
import { checkPrepared, registerWithin, type PreparedRegister } from "../register/index.js";
import type { Verdict } from "../terms/index.js";

/** What is asked. */
export interface SensitivityQuestion {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly period: Period;
  /** Joint readings of one provision that are tried at most, from 0; 50 when left out. */
  readonly mostJoint?: number;
}

/** One reading that differs from the chosen one. */
export interface OtherReading {
  readonly parameter: string;
  readonly chosen: unknown;
  readonly other: unknown;
}

/** A verdict that another reading changes. */
export interface DependentVerdict {
  readonly finding: string;
  readonly provision: string;
  readonly subject: SubjectRef;
  readonly verdict: Verdict;
  /** Readings that each change it, with what it becomes; several together only where none alone does. */
  readonly changedBy: readonly { readonly readings: readonly OtherReading[]; readonly verdict: Verdict | null }[];
}

/** How far the combinations of one provision's readings were tried. */
export interface JointReach {
  readonly provision: string;
  readonly singles: number;
  /** Combinations of two readings or more: tried, and there are. */
  readonly jointTried: number;
  readonly jointTotal: number;
}

/** Which verdicts depend on a reading. */
export interface Sensitivity {
  readonly dependent: readonly DependentVerdict[];
  /** Findings that no tried reading changes. */
  readonly robust: number;
  /** Verdicts that each reading changes, most first: where to ask the issuing office. */
  readonly readings: readonly { readonly provision: string; readonly parameter: string; readonly other: unknown; readonly verdicts: number }[];
  readonly reach: readonly JointReach[];
}

/**
 * Flips every interpreted parameter to each of its alternatives and lists the verdicts that depend on a reading.
 * The rest are robust to single readings; joint flips of one provision's readings are tried up to a stated bound,
 * fewest first, and the result says how far.
 *
 * @param prepared a register from `prepareRegister`
 * @param policy any policy
 * @param question day, period, and the bound on joint readings per provision
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid`, `interval-reversed`, `count-invalid`
 */
export function interpretationSensitivity(prepared: PreparedRegister, policy: Policy, question: SensitivityQuestion): Sensitivity {
  checkPrepared(prepared);
  checkKeys(question, ["asOf", "period", "mostJoint"], ["question"]);
  const asOf = parsePlainDate(question.asOf, ["question", "asOf"]);
  const period = parsePeriod(question.period, ["question", "period"]);
  const mostJoint = question.mostJoint ?? 50;
  if (!Number.isSafeInteger(mostJoint) || mostJoint < 0) return refuse("count-invalid", ["question", "mostJoint"], { expected: "count" });
  const resolved = policyAsOf(policy, asOf, period);
  const part = resolved.jurisdiction === "CN" ? prepared : registerWithin(prepared, resolved.jurisdiction);
  const run = (provision: Provision): readonly Finding[] =>
    runProvision(part, resolved, provision, { asOf, period, jurisdiction: resolved.jurisdiction, submissions: undefined }).findings;
  const studies = resolved.provisions.map((provision) => study(provision, run, mostJoint));
  return {
    dependent: studies.flatMap(({ dependent }) => dependent),
    robust: studies.reduce((sum, { robust }) => sum + robust, 0),
    readings: studies.flatMap(({ readings }) => readings).toSorted((first, second) => second.verdicts - first.verdicts),
    reach: studies.map(({ reach }) => reach),
  };
}

interface Study {
  readonly dependent: readonly DependentVerdict[];
  readonly robust: number;
  readonly readings: Sensitivity["readings"];
  readonly reach: JointReach;
}

function study(provision: Provision, run: (provision: Provision) => readonly Finding[], mostJoint: number): Study {
  const base = run(provision);
  const options = base.length === 0 ? [] : otherReadings(provision);
  const singles = options.flat().map((reading) => [reading]);
  const jointTotal = options.reduce((product, { length }) => product * (length + 1), 1) - 1 - singles.length;
  const joint = jointReadings(options, Math.min(mostJoint, jointTotal));
  const verdicts = (readings: readonly OtherReading[]): ReadonlyMap<string, Verdict> => new Map(run(withReadings(provision, readings)).map(({ subject, verdict }) => [keyOf(subject), verdict]));
  const changed = new Map<string, DependentVerdict["changedBy"][number][]>();
  const counts = singles.map((readings) => ({ readings, verdicts: note(base, readings, verdicts(readings), changed) }));
  const bySingle = new Set(changed.keys());
  for (const readings of joint) note(base.filter(({ subject }) => !bySingle.has(keyOf(subject))), readings, verdicts(readings), changed);
  const dependent = base.flatMap(({ id, subject, verdict }) => {
    const changedBy = changed.get(keyOf(subject));
    return changedBy === undefined ? [] : [{ finding: id, provision: provision.id, subject, verdict, changedBy }];
  });
  return {
    dependent,
    robust: base.length - dependent.length,
    readings: counts.flatMap(({ readings: [reading], verdicts: count }) => (reading === undefined ? [] : [{ provision: provision.id, parameter: reading.parameter, other: reading.other, verdicts: count }])),
    reach: { provision: provision.id, singles: singles.length, jointTried: joint.length, jointTotal },
  };
}

/** Notes the findings whose verdict is another, or that are gone; says how many. */
function note(
  base: readonly Finding[],
  readings: readonly OtherReading[],
  verdicts: ReadonlyMap<string, Verdict>,
  changed: Readonly<Map<string, DependentVerdict["changedBy"][number][]>>,
): number {
  let count = 0;
  for (const { subject, verdict } of base) {
    const key = keyOf(subject);
    const now = verdicts.get(key) ?? null;
    if (now === verdict) continue;
    count += 1;
    const list = changed.get(key);
    if (list === undefined) changed.set(key, [{ readings, verdict: now }]);
    else list.push({ readings, verdict: now });
  }
  return count;
}

/** For each interpreted parameter, its other readings. */
function otherReadings(provision: Provision): readonly (readonly OtherReading[])[] {
  return Object.entries<Parameter<unknown> | undefined>(provision.parameters).flatMap(([name, parameter]) =>
    parameter?.status === "interpreted" ? [parameter.alternatives.map((other) => ({ parameter: name, chosen: parameter.value, other }))] : [],
  );
}

/** Combinations of two readings or more of different parameters, fewest first, up to a bound. */
function jointReadings(options: readonly (readonly OtherReading[])[], most: number): readonly (readonly OtherReading[])[] {
  const found: (readonly OtherReading[])[] = [];
  let layer: { readonly readings: readonly OtherReading[]; readonly next: number }[] = [{ readings: [], next: 0 }];
  while (found.length < most && layer.length > 0) {
    const longer: typeof layer = [];
    for (const { readings, next } of layer) {
      for (let index = next; index < options.length && found.length < most; index += 1) {
        for (const reading of options[index] ?? []) longer.push({ readings: [...readings, reading], next: index + 1 });
      }
    }
    layer = longer;
    for (const { readings } of layer) if (readings.length > 1 && found.length < most) found.push(readings);
  }
  return found;
}

function withReadings(provision: Provision, readings: readonly OtherReading[]): Provision {
  const parameters = new Map(Object.entries<Parameter<unknown> | undefined>(provision.parameters));
  const changes = readings.flatMap(({ parameter, other }): readonly (readonly [string, Parameter<unknown>])[] => {
    const was = parameters.get(parameter);
    return was === undefined ? [] : [[parameter, { status: "amended", value: other, was }]];
  });
  return withParameters(provision, Object.fromEntries(changes));
}

function keyOf({ kind, id }: SubjectRef): string {
  return `${kind}:${id}`;
}
