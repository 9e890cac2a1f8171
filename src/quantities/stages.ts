import { type Period, type PlainDate, isPastDue, lastDayDue, parsePlainDate } from "../calendar/index.js";
import { isBound, isByClass, isByStages, isVaried } from "../measure-form/index.js";
import { replaceParameters } from "../parsed/index.js";
import type { Parameter, Provision, Settled } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { AppliedValue, MissingFact } from "../results/index.js";
import { type AnyValue, type Case, type StageValues, casesOf, valueDue } from "./cases.js";
import type { MeasureSubject } from "./context.js";
import type { Formula } from "./formula.js";
import { contextOf } from "./meets.js";

/** The stages of a provision, and a provision with the values of one of them. */

/** The day of a question, and the period of what is due each year or shorter period. */
export interface VariedQuestion {
  readonly prepared: PreparedRegister;
  readonly asOf: PlainDate;
  /** The period of what is due over time; absent: it is asked on the day, and each stage is due by its day. */
  readonly period?: Period | undefined;
}

/** Returns whether each parameter of a provision has one value. */
export function isSettled<P extends Provision>(provision: P): provision is P & Settled<P> {
  return !isVaried(provision);
}

/** One stage of a provision: the values due, and the day on which the question is asked. */
export interface Stage {
  readonly values: StageValues;
  readonly asOf: PlainDate;
  /** When it is due, and the next; absent: there are no stages that are due by a day. */
  readonly due: { readonly dueOn: PlainDate; readonly next: PlainDate | null } | undefined;
  readonly timing: "open" | "closed" | null;
}

/** The last stage that is due is asked on the day of the question; those before it on their own last day. */
export function stagesOf(provision: Provision, { asOf, period }: Omit<VariedQuestion, "prepared">): readonly Stage[] {
  const days = [
    ...new Set(variedOf(provision).flatMap(([, value]) => (isByStages(value) ? value.stages.map(({ by }) => by) : []))),
  ]
    .toSorted()
    .map((day) => parsePlainDate(day));
  const [first] = days;
  if (first === undefined) return [{ values: valuesOn(provision, null), asOf, due: undefined, timing: null }];
  if (period !== undefined) {
    const governing = days.findLast((day) => day <= period.to);
    const timing = governing === undefined ? "open" : null;
    return [{ values: valuesOn(provision, governing ?? first), asOf, due: undefined, timing }];
  }
  const convention = conventionOf(provision);
  const lastDue = days.findLastIndex((day) => isPastDue(asOf, day, convention));
  return days.map((dueOn, index) => ({
    values: valuesOn(provision, dueOn),
    asOf: index < lastDue ? lastDayDue(dueOn, convention) : asOf,
    due: { dueOn, next: days[index + 1] ?? null },
    timing: index <= lastDue ? "closed" : "open",
  }));
}

function conventionOf({ parameters }: Provision): "inclusive" | "exclusive" {
  return "dueConvention" in parameters && parameters.dueConvention?.value === "exclusive" ? "exclusive" : "inclusive";
}

/** The parameters that differ by class or by stage. */
function variedOf({ kind, parameters }: Provision): readonly (readonly [string, AnyValue])[] {
  return (Object.entries(parameters) as readonly (readonly [string, Parameter<AnyValue> | undefined])[]).flatMap(
    ([name, parameter]) =>
      parameter !== undefined && !isBound(kind, name) && (isByClass(parameter.value) || isByStages(parameter.value))
        ? [[name, parameter.value] as const]
        : [],
  );
}

/** The values of a stage: of the last one due by the day; before the first one, its own. */
function valuesOn(provision: Provision, day: PlainDate | null): StageValues {
  return Object.fromEntries(
    variedOf(provision).map(([name, value]) => {
      const due = day === null ? null : valueDue(value, day);
      const [first] = isByStages(value) ? value.stages : [];
      return [name, due ?? (first === undefined ? { value } : { value: first.is, stage: first.by })];
    }),
  );
}

/** Returns a provision with the values of one case. A target with stages is due by the day of the stage. */
export function settle<P extends Provision>(
  provision: P,
  { applied }: Pick<Case, "applied">,
  { due }: Pick<Stage, "due">,
): Settled<P> {
  const parameters = Object.entries<Parameter<unknown> | undefined>(provision.parameters);
  const own: (readonly [string, Parameter<unknown>])[] = [];
  for (const [name, parameter] of parameters) {
    const value = applied?.[name];
    if (parameter === undefined) continue;
    if (value !== undefined) own.push([name, { ...parameter, value: value.value }]);
    else if (name === "dueOn" && due !== undefined) own.push([name, { ...parameter, value: due.dueOn }]);
  }
  const settled = replaceParameters(provision, Object.fromEntries(own));
  if (!isSettled(settled)) throw new TypeError("a parameter without its value");
  return settled;
}

/** A provision with the values of one day, and which of them are those of a stage. */
export interface SettledOn<P extends Provision> {
  readonly provision: Settled<P>;
  readonly applied: Readonly<Record<string, AppliedValue>> | null;
}

/** Returns a provision whose parameters differ by stage only, with the values of the last stage that is due by a day. */
export function settledOn<P extends Provision>(provision: P, asOf: PlainDate): SettledOn<P> {
  if (isSettled(provision)) return { provision, applied: null };
  const [stage] = stagesOf(provision, { asOf, period: { from: asOf, to: asOf } });
  if (stage === undefined) throw new TypeError("a provision without a stage");
  const applied = Object.fromEntries(
    Object.entries(stage.values).map(([name, { value, stage: by }]) => [
      name,
      { value, ...(by === undefined ? {} : { stage: by }) },
    ]),
  );
  return { provision: settle(provision, { applied }, stage), applied };
}

/**
 * Returns a provision with the values of the last stages that are due in a year, which may still differ by class. A
 * parameter whose first stage is not due yet is left out.
 */
export function inYear<P extends Provision>(provision: P, year: number): P {
  if (isSettled(provision)) return provision;
  const parameters = provision.parameters as Readonly<Record<string, Parameter<unknown> | undefined>>;
  const changed = variedOf(provision).map(([name, value]) => {
    const due = valueDue(value, `${year}-12-31`);
    return [name, due === null ? undefined : { ...parameters[name], value: due.value }] as const;
  });
  return replaceParameters(provision, Object.fromEntries(changed));
}

/** Returns a provision without the parameters that differ by class. */
export function withoutClasses<P extends Provision>(provision: P): Settled<P> {
  const left = replaceParameters(
    provision,
    Object.fromEntries(variedOf(provision).flatMap(([name, value]) => (isByClass(value) ? [[name, undefined]] : []))),
  );
  if (!isSettled(left)) throw new TypeError("a parameter that differs by stage");
  return left;
}

/** The values that a subject may have in a period: one provision for each case, and what decides between them. */
export interface SettledFor<P extends Provision> {
  readonly all: readonly {
    /** The same for the same values. */
    readonly key: string;
    /** The condition under which it is this case; just one case holds. */
    readonly when: Formula;
    /** Null: the subject is in no class, or in two. */
    readonly provision: Settled<P> | null;
    readonly none: Case["none"];
    /** Whether some value is that of a class. */
    readonly isByClass: boolean;
  }[];
  /** Whether the first stage is not due yet. */
  readonly timing: "open" | null;
  /** The facts that decide which case it is. */
  readonly missing: readonly MissingFact[];
}

/** Returns a provision with the values that apply to one subject in a period, in each case that is possible. */
export function settledFor<P extends Provision>(
  provision: P,
  { prepared, asOf, period }: VariedQuestion & { readonly period: Period },
  subject: MeasureSubject,
): SettledFor<P> {
  if (isSettled(provision))
    return { all: [{ key: "", when: true, provision, none: null, isByClass: false }], timing: null, missing: [] };
  const [stage] = stagesOf(provision, { asOf, period });
  if (stage === undefined) throw new TypeError("a provision without a stage");
  const { all, factsThatChange, whenIn } = casesOf(
    stage.values,
    subject,
    contextOf({ prepared, asOf, period, rounding: null }),
  );
  return {
    all: all.map((one) => ({
      key: one.key,
      when: whenIn(one),
      provision: one.none === null ? settle(provision, one, stage) : null,
      none: one.none,
      isByClass: Object.values(stage.values).some(({ value }) => isByClass(value)),
    })),
    timing: stage.timing === "open" ? "open" : null,
    missing: all.length > 1 ? factsThatChange(({ key }) => key) : [],
  };
}
