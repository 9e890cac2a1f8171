import * as z from "zod";
import type { FaultCode, FaultPath, FaultValues } from "../fault/index.js";
import { shallow, typeNames } from "../fields/index.js";
import { isByClass, isByStages, valuesIn } from "../measure-form/index.js";
import { COMMITTEE_TYPES, type LocalText, type LocalTextInput } from "../terms/index.js";
import { MOST_DEPTH, byClassOf, byStagesOf } from "./measure/classes.js";
import { checkClassList } from "./measure/check-requirement.js";
import { valuesNow, valuesNowOrBefore } from "./parameter-values.js";
import { type Parameter, type ParameterInput, namedParameter } from "./parameter.js";
import type { CoverageTarget, Provision, SubjectCondition, SubjectConditionInput } from "./types.js";

/** 分类的取值。The value for one class of subject. */
export interface ValueOfClass<T> {
  /** 类别的名称；缺省为按条件表述。Name of the class; absent: its condition is written out. */
  readonly title?: LocalText | undefined;
  /** 属于该类的条件。Which subjects belong to it. */
  readonly when: SubjectCondition;
  /** 该类的取值。The value for the class. */
  readonly is: T;
}

/** 按类别规定的取值。Values by class of subject. */
export interface ValueByClass<T> {
  /** 各类对象的取值，各类不得重叠。The value for each class of subject; no subject may belong to two. */
  readonly classes: readonly ValueOfClass<T>[];
  /** 不属于任何一类的取值；缺省为不适用。The value for all others; absent: the provision does not apply to them. */
  readonly otherwise?: T | undefined;
}

/** 分阶段的取值。The value of one stage. */
export interface ValueOfStage<T> {
  /** 期限：应达到之日；按年度考核的，自该日所在年度起适用。The day by which it is due; of what is due each year, the value applies from the year of the day. */
  readonly by: string;
  /** 该阶段的取值。The value of the stage. */
  readonly is: T | ValueByClass<T>;
}

/** 按阶段规定的取值。Values by stages. */
export interface ValueByStages<T> {
  /** 各阶段，按期限先后。Stages, earliest first. */
  readonly stages: readonly ValueOfStage<T>[];
}

/** 取值，或者按类别、阶段规定的取值。A value, or one for each class of subject or each stage. */
export type Varied<T> = T | ValueByClass<T> | ValueByStages<T>;

/** 分类的取值。The value for one class of subject, as users write it. */
export interface ValueOfClassInput<T> extends Omit<ValueOfClass<T>, "title" | "when"> {
  /** 类别的名称；缺省为按条件表述。Name of the class; absent: its condition is written out. */
  readonly title?: LocalTextInput | undefined;
  /** 属于该类的条件。Which subjects belong to it. */
  readonly when: SubjectConditionInput;
}

/** 按类别规定的取值。Values by class of subject, as users write them. */
export interface ValueByClassInput<T> {
  /** 各类对象的取值，各类不得重叠。The value for each class of subject; no subject may belong to two. */
  readonly classes: readonly ValueOfClassInput<T>[];
  /** 不属于任何一类的取值；缺省为不适用。The value for all others; absent: the provision does not apply to them. */
  readonly otherwise?: T | undefined;
}

/** 取值，或者按类别、阶段规定的取值。A value, or one for each class of subject or each stage, as users write it. */
export type VariedInput<T> =
  | T
  | ValueByClassInput<T>
  | {
      /** 各阶段，按期限先后。Stages, earliest first. */
      readonly stages: readonly {
        /** 期限。The day by which it is due. */
        readonly by: string;
        /** 该阶段的取值。The value of the stage. */
        readonly is: T | ValueByClassInput<T>;
      }[];
    };

/** A parameter whose value may differ by class of subject and by stage. */
export function variedParameter<T, I = T>(
  value: z.ZodType<T, I>,
  words: { readonly label: LocalText; readonly description: string },
): z.ZodType<Parameter<Varied<T>>, ParameterInput<VariedInput<I>>> {
  return namedParameter(varied(value), words);
}

const WHAT = { zh: "取值", en: "value" };

/** The schema of a value that may differ by class of subject and by stage. */
export function varied<T, I>(value: z.ZodType<T, I>): z.ZodType<Varied<T>, VariedInput<I>> {
  const byClass = byClassOf(value, WHAT);
  const byStages = byStagesOf(
    z.union([value, byClass]),
    WHAT,
    "期限：应达到之日；按年度考核的，自该日所在年度起适用。The day by which it is due; of what is due each year, the value applies from the year of the day.",
  );
  const union: z.ZodType<Varied<T>, VariedInput<I>> = z.union([value, byClass, byStages]).register(typeNames, {
    name: "Varied",
    from: "policy/varied",
    input: "VariedInput",
    arguments: [value],
  });
  return shallow(union, MOST_DEPTH);
}

/** Notes a fault. */
type Report = (code: FaultCode, path: FaultPath, values?: FaultValues) => void;

/** Notes what the schema of parameters that differ by class and stage cannot see. */
export function checkVariedParameters(provision: Provision, path: FaultPath, fault: Report): void {
  const { subject } = provision.appliesTo;
  const parameters = Object.entries(provision.parameters) as readonly (readonly [string, Parameter<Varied<string>>])[];
  for (const [name, parameter] of parameters)
    if (!BOUNDS.has(name))
      for (const { value, at } of valuesNowOrBefore(parameter, [...path, "parameters", name]))
        checkVaried(value, subject, at, fault);
  if (provision.kind === "factor-formula")
    for (const name of ["weights", "total"] as const)
      for (const { value, at } of valuesNowOrBefore<unknown>(provision.parameters[name], [...path, "parameters", name]))
        forbidClasses(value, at, fault);
  if (provision.kind === "deadline")
    for (const { value, at } of valuesNowOrBefore(provision.parameters.dueOn, [...path, "parameters", "dueOn"]))
      // What is handed in names its deadline and no stage: rounds are deadlines of their own.
      if (isByStages(value)) fault("key-unknown", [...at, "stages"]);
  if (provision.kind !== "coverage-target") return;
  checkLastStage(provision, [...path, "parameters", "dueOn"], fault);
  checkStationsOnly(provision, [...path, "parameters"], fault);
  checkNumber(provision, [...path, "parameters"], fault);
  checkBase(provision, [...path, "parameters"], fault);
}

/** Parameters that are bounds, which have classes and stages of their own. */
const BOUNDS: ReadonlySet<string> = new Set(["atLeast", "atMost", "amount", "floor", "cap"]);

/** Notes classes of what one sum of money has in common: it is divided once, between recipients of all classes. */
function forbidClasses(value: unknown, path: FaultPath, fault: Report): void {
  if (isByClass(value)) fault("key-unknown", [...path, "classes"]);
  if (isByStages(value))
    (value as ValueByStages<unknown>).stages.forEach(({ is }, index) =>
      forbidClasses(is, [...path, "stages", index, "is"], fault),
    );
}

/** Each stage of a target is due by its own day: the due day of the target is that of the last. */
function checkLastStage({ parameters: { target, dueOn } }: CoverageTarget, path: FaultPath, fault: Report): void {
  const last = isByStages(target.value) ? target.value.stages.at(-1)?.by : undefined;
  if (last !== undefined && dueOn.value !== last)
    fault("value-invalid", [...path, "value"], { expected: "listed-value", accepted: [last] });
}

/** Notes a number of divisions to be covered that is more than the source says there are. */
function checkNumber({ parameters: { target, total } }: CoverageTarget, path: FaultPath, fault: Report): void {
  const [first, ...others] = valuesNow(total, []).map(({ value }) => value);
  if (first === undefined) return;
  const most = others.reduce((one, other) => Math.max(one, other), first);
  for (const { value: goal, at: place } of valuesNow(target, [...path, "target"]))
    for (const { value, at } of valuesIn(goal, place))
      if (typeof value === "object" && "number" in value && value.number > most)
        fault("out-of-range", [...at, "number"], { most });
}

/** Notes a base of kinds, or of another level, that no division of the level has. Tiers may be on several levels. */
function checkBase(provision: CoverageTarget, path: FaultPath, fault: Report): void {
  const { level, appliesTo, parameters } = provision;
  if (appliesTo.tier !== undefined) return;
  const { base, among } = parameters;
  const isOfVillages = (kind: string): boolean => COMMITTEE_TYPES.some((type) => type === kind);
  for (const { value, at } of valuesNow(base, [...path, "base"]))
    if (!value.some((kind) => isOfVillages(kind) === (level === "village"))) fault("value-invalid", at, { level });
  for (const { value, at } of valuesNow(among, [...path, "among"]))
    if (value.level !== undefined && !value.level.includes(level)) fault("value-invalid", [...at, "level"], { level });
}

/** Conditions on stations, and what they are counted among, have no meaning where workers are counted. */
function checkStationsOnly({ measure, parameters }: CoverageTarget, path: FaultPath, fault: Report): void {
  if (measure === "stations") return;
  for (const name of ["among", "stations", "total"] as const)
    if (parameters[name] !== undefined) fault("key-unknown", [...path, name]);
}

/** Notes classes that overlap or are of another kind of subject, and stages that are out of order. */
function checkVaried(value: Varied<string>, subject: string, path: FaultPath, fault: Report): void {
  if (isByStages(value)) {
    const { stages } = value;
    stages.forEach(({ by, is }, index) => {
      const before = stages[index - 1];
      if (before !== undefined && before.by >= by) fault("stages-out-of-order", [...path, "stages", index, "by"]);
      checkVaried(is, subject, [...path, "stages", index, "is"], fault);
    });
  } else if (isByClass(value)) checkClassList(value.classes, subject, [...path, "classes"], fault);
}

/** A provision of which each parameter has one value: that of one subject on one day. */
export type Settled<P extends { readonly parameters: object }> = Omit<P, "parameters"> & {
  readonly parameters: { readonly [N in keyof P["parameters"]]: SettledParameter<P["parameters"][N]> };
};

type SettledParameter<Q> = Q extends { readonly value: infer V }
  ? Parameter<Exclude<V, { readonly classes: unknown } | { readonly stages: unknown }>>
  : Q;
