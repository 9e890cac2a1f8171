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
  return withParameters(provision, Object.fromEntries(changes));
}
