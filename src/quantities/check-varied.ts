import type { PlainDate } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import { findingId } from "../finding/index.js";
import { isByClass } from "../measure-form/index.js";
import type { Parameter, Provision, Settled } from "../policy/index.js";
import { compareRatios } from "../ratio/index.js";
import type { Basis, Finding, FindingCase, FindingDetail } from "../results/index.js";
import { type Case, type StageValues, casesOf } from "./cases.js";
import { distinctFacts } from "./compare.js";
import type { MeasureSubject } from "./context.js";
import { contextOf } from "./meets.js";
import { type Stage, type VariedQuestion, isSettled, settle, stagesOf } from "./stages.js";

/** Checks a provision of which each parameter has one value, on a day. */
type Check<P extends Provision, D extends FindingDetail> = (
  settled: Settled<P>,
  asOf: PlainDate,
) => Iterable<Finding<D>>;

/**
 * Checks a provision whose parameters may differ by class of subject and by stage: for each subject with the values of
 * its class, and once for each stage. Where the class is not known, the check is run with the values of each class that
 * may apply; the verdict is settled where all agree.
 *
 * @param provision the provision
 * @param question the register, the day, and the period of what is due over time
 * @param check the check of a provision with one value for each parameter
 * @returns the findings; one at a time, as they are read, where each parameter has one value
 */
export function checkVaried<P extends Provision, D extends FindingDetail>(
  provision: P,
  question: VariedQuestion,
  check: Check<P, D>,
): Iterable<Finding<D>> {
  if (isSettled(provision)) return check(provision, question.asOf);
  const stages = stagesOf(provision, question);
  const byStage = stages.map((stage) => checkStage(provision, stage, question, check));
  if (byStage.length === 1) return byStage[0] as readonly Finding<D>[];
  const bySubject = new Map<string, Finding<D>[]>();
  for (const finding of byStage.flat()) {
    const key = keyOf(finding);
    bySubject.set(key, [...(bySubject.get(key) ?? []), finding]);
  }
  return [...bySubject.values()].flat();
}

function keyOf({ subject }: Pick<Finding, "subject">): string {
  return `${subject.kind}:${subject.id}`;
}

function checkStage<P extends Provision, D extends FindingDetail>(
  provision: P,
  stage: Stage,
  { prepared, period }: VariedQuestion,
  check: Check<P, D>,
): readonly Finding<D>[] {
  const context = contextOf({
    prepared,
    asOf: stage.asOf,
    period: period ?? { from: stage.asOf, to: stage.asOf },
    rounding: null,
  });
  const runs = new Map<string, FindingsBySubject<D>>();
  const inCase = (one: Case): FindingsBySubject<D> => {
    const known = runs.get(one.key);
    if (known !== undefined) return known;
    const run = bySubject(check(settle(provision, one, stage), stage.asOf));
    runs.set(one.key, run);
    return run;
  };
  const bases = new Map<Basis, Basis>();
  const found = new Map<string, readonly Finding<D>[]>();
  for (const one of firstCases(stage.values))
    for (const [key, own] of inCase(one)) if (!found.has(key)) found.set(key, own);
  return Array.from(found, ([key, [any, ...others]]) => {
    if (any === undefined) return [];
    const { all, factsThatChange } = casesOf(stage.values, any.subject as MeasureSubject, context);
    const findings = new Map(
      all.map((one) => [
        one.key,
        one.none === null ? (inCase(one).get(key) ?? []) : [any, ...others].map((own) => withoutValues(own, one)),
      ]),
    );
    const of = (one: Case): readonly Finding<D>[] => findings.get(one.key) ?? [];
    const [only, ...more] = all;
    const shown =
      more.length === 0 && only !== undefined
        ? of(only).map((finding) => ({ ...finding, ...appliedIn(only) }))
        : mergeEach(all, of, factsThatChange);
    return shown.map((finding) => staged({ ...finding, basis: basisFor(finding.basis, provision, bases) }, stage));
  }).flat();
}

type FindingsBySubject<D extends FindingDetail> = ReadonlyMap<string, readonly Finding<D>[]>;

function bySubject<D extends FindingDetail>(findings: Iterable<Finding<D>>): FindingsBySubject<D> {
  const groups = new Map<string, Finding<D>[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return groups;
}

/** Cases by which it is found out which subjects there are: those of no class, and those of each class. */
function firstCases(values: StageValues): readonly Case[] {
  const most = Object.values(values).reduce(
    (count, { value }) => (isByClass(value) ? Math.max(count, value.classes.length) : count),
    0,
  );
  return [firstCase(values, null), ...Array.from({ length: most }, (_, index) => firstCase(values, index))];
}

/** The case of those of one class of each parameter, the last where there are fewer; null: of those of no class. */
function firstCase(values: StageValues, index: number | null): Case {
  const applied = Object.entries(values).map(([name, { value }]) => {
    if (!isByClass(value)) return [name, { value }] as const;
    if (index === null && value.otherwise !== undefined)
      return [name, { value: value.otherwise, class: null }] as const;
    const own = Math.min(index ?? 0, value.classes.length - 1);
    return [name, { value: value.classes[own]?.is, class: own }] as const;
  });
  return {
    key: JSON.stringify(applied.map(([name, one]) => [name, "class" in one ? one.class : null])),
    applied: Object.fromEntries(applied) as Case["applied"],
    none: null,
  };
}

/** In no class the provision does not apply; in two the policy contradicts itself. */
function withoutValues<D extends FindingDetail>(finding: Finding<D>, { none }: Case): Finding<D> {
  return none === "no-class" ? notAsked(finding) : { ...finding, verdict: "undetermined", missing: [], judgements: [] };
}

function appliedIn({ applied, none }: Case): Pick<Finding, "applied" | "classes"> {
  return { ...(applied === null ? {} : { applied }), ...(none === null ? {} : { classes: none }) };
}

/** Merges what is found in each case, finding by finding: a period that one case has and another has not is not asked about in the other. */
function mergeEach<D extends FindingDetail>(
  all: readonly Case[],
  of: (one: Case) => readonly Finding<D>[],
  factsThatChange: (answer: (one: Case) => string) => Finding["missing"],
): readonly Finding<D>[] {
  const any = new Map(all.flatMap(of).map((finding) => [finding.id, finding]));
  return Array.from(any, ([id, own]) =>
    merge(all, (one) => of(one).find((finding) => finding.id === id) ?? notAsked(own), factsThatChange),
  );
}

function notAsked<D extends FindingDetail>(finding: Finding<D>): Finding<D> {
  return { ...finding, verdict: "not-applicable", timing: null, missing: [], judgements: [] };
}

/** Merges what is found in each case that may apply: the verdict is settled where all agree. */
function merge<D extends FindingDetail>(
  all: readonly Case[],
  of: (one: Case) => Finding<D>,
  factsThatChange: (answer: (one: Case) => string) => Finding["missing"],
): Finding<D> {
  const found = all.map(of);
  const [first] = found;
  if (first === undefined) throw new TypeError("a subject in no case");
  const isSettled = found.every(({ verdict }) => verdict === first.verdict) && first.verdict !== "undetermined";
  const asked = found.filter(({ verdict }) => verdict !== "not-applicable");
  // What may not be due yet is no breach.
  const shown = asked.find(({ timing }) => timing === "open") ?? asked[0] ?? first;
  const deciding = isSettled
    ? []
    : factsThatChange((one) => (of(one).verdict === "undetermined" ? one.key : of(one).verdict));
  return {
    ...shown,
    detail: hullOf(
      shown.detail,
      asked.map(({ detail }) => detail),
    ),
    verdict: isSettled ? first.verdict : "undetermined",
    missing: isSettled ? [] : distinctFacts([...deciding, ...found.flatMap(({ missing }) => missing)]),
    cases: all.map((one): FindingCase => {
      const { verdict, timing, detail } = of(one);
      return { ...appliedIn(one), verdict, timing, detail };
    }),
  };
}

/** Widens each pair of bounds of a detail so far that those of the other details lie within it. */
function hullOf<D extends FindingDetail>(detail: D, others: readonly D[]): D {
  const widened = Object.entries(detail).flatMap(([name, value]: readonly [string, unknown]) => {
    if (!isRange(value)) return [];
    const ranges = others.map((other) => new Map<string, unknown>(Object.entries(other)).get(name)).filter(isRange);
    const end = (key: keyof AnyRange, isFurther: (order: number) => boolean): AnyRange["least"] =>
      ranges.reduce<AnyRange["least"]>((so, { [key]: next }) => {
        if (so === null || next === null) return null;
        return isFurther(compareRatios(toRatio(next), toRatio(so))) ? next : so;
      }, value[key]);
    return [[name, { ...value, least: end("least", (order) => order < 0), most: end("most", (order) => order > 0) }]];
  });
  return { ...detail, ...Object.fromEntries(widened) };
}

interface AnyRange {
  readonly least: string | number | null;
  readonly most: string | number | null;
}

function isRange(value: unknown): value is AnyRange {
  return typeof value === "object" && value !== null && "least" in value && "most" in value;
}

function staged<D extends FindingDetail>(finding: Finding<D>, { due, timing }: Stage): Finding<D> {
  const isTimed = timing !== null && finding.verdict !== "not-applicable";
  if (due === undefined) return isTimed ? { ...finding, timing } : finding;
  return {
    ...finding,
    id: findingId(finding.provision, finding.subject, { from: due.dueOn, to: due.dueOn }),
    timing: isTimed ? timing : finding.timing,
    stage: due,
  };
}

/** What the finding rests on is the provision as it was, with all its classes and stages. */
function basisFor(basis: Basis, provision: Provision, bases: Map<Basis, Basis>): Basis {
  const known = bases.get(basis);
  if (known !== undefined) return known;
  const original = new Map(Object.entries<Parameter<unknown> | undefined>(provision.parameters));
  const made: Basis = {
    ...basis,
    parameters: Object.fromEntries(
      Object.entries(basis.parameters).map(([name, parameter]) => [name, original.get(name) ?? parameter]),
    ),
  };
  bases.set(basis, made);
  return made;
}
