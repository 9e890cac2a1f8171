import * as z from "zod";
import { shallow, typeNames } from "../fields/index.js";
import type { LocalText, LocalTextInput } from "../terms/index.js";
import { MOST_DEPTH, byClassOf, byStagesOf } from "./measure/classes.js";
import { type Parameter, type ParameterInput, namedParameter } from "./parameter.js";
import type { Bound, SubjectCondition, SubjectConditionInput } from "./types.js";

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

/** By what the value of a parameter may differ. */
export type Variation = "class-and-stage" | "class" | "stage";

/** By what the values of parameters may differ; a parameter that is not in it has one value. */
export const variations = /* @__PURE__ */ z.registry<{ readonly by: Variation }>();

/** A parameter whose value may differ by class of subject and by stage, or by one of the two. */
export function variedParameter<T, I = T>(
  value: z.ZodType<T, I>,
  words: { readonly label: LocalText; readonly description: string; readonly by?: Variation },
): z.ZodType<Parameter<Varied<T>>, ParameterInput<VariedInput<I>>> {
  return namedParameter(varied(value), words).register(variations, { by: words.by ?? "class-and-stage" });
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

/** A provision of which each parameter has one value: that of one subject on one day. */
export type Settled<P extends { readonly parameters: object }> = Omit<P, "parameters"> & {
  readonly parameters: { readonly [N in keyof P["parameters"]]: SettledParameter<P["parameters"][N]> };
};

type SettledParameter<Q> = Q extends { readonly value: infer V }
  ? // A bound keeps its classes, parts and stages.
    Bound extends V
    ? Q
    : Parameter<Exclude<V, { readonly classes: unknown } | { readonly stages: unknown }>>
  : Q;
