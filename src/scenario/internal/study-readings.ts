import type { Finding } from "../../finding/index.js";
import type { SubjectRef } from "../../model/index.js";
import { withParameters, type Parameter, type Provision } from "../../policy/index.js";
import type { Verdict } from "../../terms/index.js";
import type { DependentVerdict, JointReach, OtherReading, Sensitivity } from "../types.js";

/** What the readings of one provision change. */
export interface ReadingStudy extends Pick<Sensitivity, "dependent" | "robust" | "readings"> {
  readonly reach: JointReach;
}

/** What is asked of one provision. */
export interface ReadingQuestion {
  readonly run: (provision: Provision) => readonly Finding[];
  /** Other readings, question by question. */
  readonly options: readonly (readonly OtherReading[])[];
  readonly mostJoint: number;
}

/** Runs a provision under each other reading, then under several together, fewest first, up to a bound. */
export function studyReadings(provision: Provision, question: ReadingQuestion): ReadingStudy {
  const { run, mostJoint } = question;
  const base = run(provision);
  const options = base.length === 0 ? [] : question.options;
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
