import { isByClass, isByStages } from "../measure-form/index.js";
import type { Varied } from "../policy/index.js";
import type { AppliedValue, MissingFact } from "../results/index.js";
import { subjectMeets } from "./compile.js";
import { domainsOf } from "./completions.js";
import type { MeasureContext, MeasureSubject } from "./context.js";
import { MOST_COMPLETIONS, explore, sizeOf } from "./explore.js";
import { type Atom, type Formula, allOf, anyOf, collectAtoms, countOf, evaluate, not } from "./formula.js";
import { noUnknowns } from "./quantity.js";

/** Which values of a provision apply to a subject: one way in which the classes it may belong to can turn out. */
export interface Case {
  /** The same for the same values. */
  readonly key: string;
  /** The values by parameter; null: the subject is in no class, or in two. */
  readonly applied: Readonly<Record<string, AppliedValue>> | null;
  /** Why there are no values. */
  readonly none: "no-class" | "two-classes" | null;
}

/** The cases that a subject may be in, and the facts that decide which. */
export interface Cases {
  readonly all: readonly Case[];
  /** Returns the facts that change an answer for each case. */
  readonly factsThatChange: (answer: (one: Case) => string) => readonly MissingFact[];
  /** Returns the condition under which a case is the one that holds; of all cases together just one is true. */
  readonly whenIn: (one: Case) => Formula;
}

/** The values of some parameters, each for one stage: one value, or one for each class. */
export type StageValues = Readonly<Record<string, StageValue>>;

/** The value of one stage; without a stage where the value does not differ by stage. */
export interface StageValue {
  readonly value: AnyValue;
  readonly stage?: string;
}

/** A value whose own type does not matter. */
export type AnyValue = Varied<string | number | object>;

/** Returns the value of the last stage that is due by a day; null before the first. */
export function valueDue(value: AnyValue, day: string): StageValue | null {
  if (!isByStages(value)) return { value };
  const stage = value.stages.findLast(({ by }) => by <= day);
  return stage === undefined ? null : { value: stage.is, stage: stage.by };
}

/** Returns the value of a parameter that differs by stage only in a year: that of the last stage that is due in it or before; undefined before the first. */
export function valueInYear<T>(parameter: { readonly value: Varied<T> } | undefined, year: number): T | undefined {
  return parameter === undefined
    ? undefined
    : (valueDue(parameter.value as AnyValue, `${year}-12-31`)?.value as T | undefined);
}

/** Returns the cases of a subject: which values of the parameters apply, as far as its classes are known. */
export function casesOf(values: StageValues, subject: MeasureSubject, context: MeasureContext): Cases {
  const classed = Object.entries(values).flatMap(([name, { value, stage }]): readonly Classed[] => {
    if (!isByClass(value)) return [];
    const whens = value.classes.map(({ when }) => subjectMeets(subject, when, context));
    return [{ name, value, stage, whens }];
  });
  const plain = Object.entries(values).flatMap(([name, { value, stage }]): readonly [string, AppliedValue][] =>
    isByClass(value) ? [] : [[name, { value, ...(stage === undefined ? {} : { stage }) }]],
  );
  const choose = (answer: (when: Formula) => boolean): Case => {
    const chosen: [string, AppliedValue][] = [...plain];
    for (const { name, value, stage, whens } of classed) {
      const own = whens.flatMap((when, index) => (answer(when) ? [index] : []));
      const [index, ...others] = own;
      if (others.length > 0) return { key: "two-classes", applied: null, none: "two-classes" };
      const is = index === undefined ? value.otherwise : value.classes[index]?.is;
      if (is === undefined) return { key: "no-class", applied: null, none: "no-class" };
      chosen.push([name, { value: is, class: index ?? null, ...(stage === undefined ? {} : { stage }) }]);
    }
    return {
      key: JSON.stringify(chosen.map(([name, one]) => [name, one.class ?? null])),
      applied: Object.fromEntries(chosen),
      none: null,
    };
  };
  const open = classed.flatMap(({ whens }) => whens).filter((when) => typeof when !== "boolean");
  if (open.length === 0)
    return { all: [choose((when) => when === true)], factsThatChange: () => [], whenIn: () => true };
  const cases = openCases(open, choose);
  return { ...cases, whenIn: (one) => conditionOf(one, classed, cases.all) };
}

/** A parameter that differs by class, and for each class the condition on the subject. */
interface Classed {
  readonly name: string;
  readonly value: Extract<AnyValue, { readonly classes: unknown }>;
  readonly stage: string | undefined;
  readonly whens: readonly Formula[];
}

/** The condition of a case, which the first parameter without one class for the subject decides, as {@link casesOf} does. */
function conditionOf({ applied, none }: Case, classed: readonly Classed[], all: readonly Case[]): Formula {
  if (applied !== null)
    return allOf(
      classed.flatMap(({ name, whens }) => {
        const own = applied[name]?.class;
        return whens.map((when, index) => (index === own ? when : not(when)));
      }),
    );
  const fits = ({ whens, value }: Classed): Formula =>
    countOf(whens, (count) => count === 1 || (count === 0 && value.otherwise !== undefined));
  const inNoClass = anyOf(
    classed.map(({ whens, value }, index) =>
      allOf([value.otherwise === undefined, not(anyOf(whens)), ...classed.slice(0, index).map(fits)]),
    ),
  );
  if (none === "no-class") return inNoClass;
  const inOne = all.flatMap((one) => (one.applied === null ? [] : [conditionOf(one, classed, all)]));
  return not(anyOf([inNoClass, ...inOne]));
}

/** Tries the ways in which the unknown facts can turn out; beyond a size, any class of which it is unknown may apply. */
function openCases(
  open: readonly Formula[],
  choose: (answer: (when: Formula) => boolean) => Case,
): Omit<Cases, "whenIn"> {
  const atoms = new Map<string, Atom>();
  for (const when of open) collectAtoms(when, atoms);
  const domains = domainsOf(atoms.values());
  const unknowns = noUnknowns();
  if (sizeOf(domains, unknowns) > MOST_COMPLETIONS) {
    const facts = domains.map(({ fact }) => fact.missing);
    const all = new Map<string, Case>();
    for (const only of [null, ...open]) {
      const one = choose((when) => when === true || when === only);
      all.set(one.key, one);
    }
    all.set("two-classes", { key: "two-classes", applied: null, none: "two-classes" });
    return { all: [...all.values()], factsThatChange: () => facts };
  }
  const all = new Map<string, Case>();
  const run = (answer: (one: Case) => string): readonly MissingFact[] =>
    explore(domains, unknowns, (completion) => {
      const one = choose((when) => evaluate(when, completion));
      if (!all.has(one.key)) all.set(one.key, one);
      return answer(all.get(one.key) ?? one);
    }).factsThatMatter();
  run(({ key }) => key);
  return { all: [...all.values()], factsThatChange: run };
}
