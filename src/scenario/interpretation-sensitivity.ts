import type { DependentVerdict, Finding, JointReach, OtherReading, Sensitivity } from "../results/index.js";
import type { Period, PlainDate } from "../calendar/index.js";
import { checkKeys, throwInputError } from "../checks/index.js";
import { policyAsOf } from "../in-force/index.js";
import type { SubjectRef } from "../model/index.js";
import { markPolicy, replaceParameters } from "../parsed/index.js";
import type { Parameter, Policy, Provision } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Verdict } from "../terms/index.js";
import { type Baseline, readBaseline } from "./baseline.js";
import type { SeriesSensitivityOptions, SensitivityOptions } from "./types.js";

/**
 * Flips every interpreted parameter to each of its alternatives and lists the verdicts that depend on a reading.
 * Where an amendment takes effect within the period, the reading of the cut is flipped as well. The rest are robust
 * to single readings; joint flips of one provision's readings are tried up to a stated bound, fewest first, and the
 * result says how far.
 *
 * @param prepared a register from `prepareRegister`
 * @param policy any policy
 * @param options day, period, and the bound on combinations of readings for each provision
 * @returns the verdicts that a reading changes, the readings by how many verdicts they change, and how far was tried
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid`, `interval-reversed`, `count-invalid`
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * import { interpretationSensitivity } from "social-work-station-rules/scenario";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2023-05-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [
 *     { id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" },
 *     ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ id: `11010100100${n}`, name: `社区${n}`, level: "village", committee: "residential-community" })),
 *   ],
 *   stations: [
 *     { id: "centre", division: "110101001", tier: "beijing:township", from: "2022" },
 *     ...[1, 2].map((n) => ({ id: `station-${n}`, division: `11010100100${n}`, tier: "beijing:community", from: "2022" })),
 *   ],
 *   completeness: [{ collection: "divisions" }, { collection: "stations" }],
 * });
 * const { dependent } = interpretationSensitivity(prepareRegister(register), beijingSystem2022, { asOf: "2023-05-31", period: calendarYear(2023), mostJoint: 0 });
 * // 30 % of seven communities are 2.1: whether two stations are enough depends on the rounding.
 * dependent.map(({ subject, verdict }) => [subject.id, verdict]); //=> [["110101001", "unmet"]]
 * dependent[0]?.changedBy.map(({ readings, verdict }) => [readings[0]?.other, verdict]); //=> [["half-up", "met"], ["down", "met"]]
 * ```
 */
export function interpretationSensitivity(
  prepared: PreparedRegister,
  policy: Policy,
  options: SensitivityOptions,
): Sensitivity {
  checkKeys(options, ["asOf", "period", "mostJoint"], ["options"]);
  return sensitivityWith(readBaseline(prepared, policy, options), options);
}

/** Flips the readings of a baseline that other comparisons may share. */
export function sensitivityWith(
  { policy, asOf, period, fields, run }: Baseline,
  options: SeriesSensitivityOptions,
): Sensitivity {
  const { mostJoint = 50 } = options;
  if (!Number.isSafeInteger(mostJoint) || mostJoint < 0)
    return throwInputError("count-invalid", ["options", "mostJoint"], { expected: "count" });
  const readings = listReadings(policy, { asOf, period });
  const studies = policyAsOf(policy, { asOf, period }).provisions.map((provision) =>
    studyReadings(provision, { run: (one) => run(one).findings, options: readings(provision), mostJoint }),
  );
  return {
    kind: "sensitivity",
    ...fields,
    dependent: studies.flatMap(({ dependent }) => dependent),
    robust: studies.reduce((sum, { robust }) => sum + robust, 0),
    readings: studies.flatMap((study) => study.readings).toSorted((first, second) => second.verdicts - first.verdicts),
    reach: studies.map(({ reach }) => reach),
  };
}

/** What the readings of one provision change. */
interface ReadingStudy extends Pick<Sensitivity, "dependent" | "robust" | "readings"> {
  readonly reach: JointReach;
}

/** How the readings of one provision are tried. */
interface ReadingTrial {
  readonly run: (provision: Provision) => readonly Finding[];
  /** Other readings, question by question. */
  readonly options: readonly (readonly OtherReading[])[];
  readonly mostJoint: number;
}

/** Runs a provision under each other reading, then under several together, fewest first, up to a bound. */
function studyReadings(provision: Provision, trial: ReadingTrial): ReadingStudy {
  const { run, mostJoint } = trial;
  const base = run(provision);
  const options = base.length === 0 ? [] : trial.options;
  const singles = options.flat().map((reading) => [reading]);
  const jointTotal = options.reduce((product, { length }) => product * (length + 1), 1) - 1 - singles.length;
  const joint = jointReadings(options, Math.min(mostJoint, jointTotal));
  const entries = base.map((finding): Entry => ({ finding, now: null, changedBy: [] }));
  const entryOf = lookUp(entries);
  /** Notes those of whom some readings make another verdict, or none; says how many. */
  const compare = (readings: readonly OtherReading[], among: readonly Entry[]): number => {
    for (const entry of among) entry.now = null;
    for (const { subject, verdict } of run(withReadings(provision, readings))) {
      const entry = entryOf(subject);
      if (entry !== undefined) entry.now = verdict;
    }
    const turned = among.filter(({ finding, now }) => now !== finding.verdict);
    for (const { changedBy, now } of turned) changedBy.push({ readings, verdict: now });
    return turned.length;
  };
  const counts = singles.map((readings) => ({ readings, verdicts: compare(readings, entries) }));
  const withstood = entries.filter(({ changedBy }) => changedBy.length === 0);
  for (const readings of joint) compare(readings, withstood);
  const dependent = entries.flatMap(({ finding: { id, subject, verdict }, changedBy }) =>
    changedBy.length === 0 ? [] : [{ finding: id, provision: provision.id, subject, verdict, changedBy }],
  );
  return {
    dependent,
    robust: base.length - dependent.length,
    readings: counts.flatMap(({ readings: [reading], verdicts: count }) =>
      reading === undefined
        ? []
        : [{ provision: provision.id, parameter: reading.parameter, other: reading.other, verdicts: count }],
    ),
    reach: { provision: provision.id, singles: singles.length, jointTried: joint.length, jointTotal },
  };
}

/** A finding, what its verdict is under the readings tried last (null: it is gone), and which readings changed it. */
interface Entry {
  readonly finding: Finding;
  now: Verdict | null;
  readonly changedBy: DependentVerdict["changedBy"][number][];
}

function lookUp(entries: readonly Entry[]): (subject: SubjectRef) => Entry | undefined {
  const kinds = new Map<SubjectRef["kind"], Map<string, Entry>>();
  for (const entry of entries) {
    const { kind, id } = entry.finding.subject;
    kinds.set(kind, (kinds.get(kind) ?? new Map<string, Entry>()).set(id, entry));
  }
  return ({ kind, id }) => kinds.get(kind)?.get(id);
}

/** Combinations of two readings or more of different parameters, fewest first, up to a bound. */
function jointReadings(
  options: readonly (readonly OtherReading[])[],
  most: number,
): readonly (readonly OtherReading[])[] {
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
  return replaceParameters(provision, Object.fromEntries(changes));
}

type Parameters = readonly (readonly [name: string, parameter: Parameter<unknown> | undefined])[];

/**
 * For each open question of a provision, its other readings: the alternatives of an interpreted parameter, and, where
 * an amendment takes effect within the period, the value that governs it if the cut is read the other way.
 */
function listReadings(
  policy: Policy,
  options: { readonly asOf: PlainDate; readonly period: Period },
): (provision: Provision) => readonly (readonly OtherReading[])[] {
  const otherwise = new Map(
    policyAsOf(turnCuts(policy), options).provisions.map((provision) => [
      provision.id,
      new Map(parametersOf(provision)),
    ]),
  );
  return (provision) =>
    parametersOf(provision).flatMap(([parameter, own]) => {
      if (own === undefined) return [];
      const cut = otherwise.get(provision.id)?.get(parameter);
      const others = [
        ...(own.status === "interpreted" ? own.alternatives : []),
        ...(cut === undefined || JSON.stringify(cut.value) === JSON.stringify(own.value) ? [] : [cut.value]),
      ];
      return others.length === 0 ? [] : [others.map((other) => ({ parameter, chosen: own.value, other }))];
    });
}

function turnCuts(policy: Policy): Policy {
  return markPolicy({
    ...policy,
    provisions: policy.provisions.map((provision) =>
      replaceParameters(
        provision,
        Object.fromEntries(
          parametersOf(provision).flatMap(([name, parameter]) =>
            parameter === undefined ? [] : [[name, turnCut(parameter)]],
          ),
        ),
      ),
    ),
  });
}

function turnCut(parameter: Parameter<unknown>): Parameter<unknown> {
  if (parameter.status !== "amended") return parameter;
  return {
    ...parameter,
    was: turnCut(parameter.was),
    cutPeriod: parameter.cutPeriod === "period-start" ? "as-of" : "period-start",
  };
}

function parametersOf(provision: Provision): Parameters {
  return Object.entries<Parameter<unknown> | undefined>(provision.parameters);
}
