import * as z from "zod";
import type { PlainDate } from "../calendar/index.js";
import { throwInputError } from "../checks/index.js";
import {
  COMMITTEE_TYPES,
  DIVISION_KINDS,
  type LocalText,
  type LocalTextInput,
  authorities,
  divisionLevels,
  dueConventions,
  roundingModes,
  verifications,
} from "../terms/index.js";
import {
  bounded,
  examples,
  id,
  localText,
  MAGNITUDES,
  nonNegativeDecimal,
  plainDate,
  recordOf,
  termOf,
  text,
  typeNames,
  exactly,
  flag,
  listOf,
  oneOf,
} from "../fields/index.js";
import type { SourceReference } from "./types.js";
import { parseDecimal } from "../exact/index.js";

/** 原文规定的参数。A parameter whose value the source states. */
export interface StatedParameter<T> {
  /** 原文规定。The source states the value. */
  readonly status: "stated";
  /** 取值。The value. */
  readonly value: T;
  /** 清单是否开放（原文以“等”收尾）；缺省为已穷尽。Whether the source keeps the list open (等); absent: it is closed. */
  readonly openEnded?: boolean | undefined;
  /** 出处。Where the source states it. */
  readonly source: SourceReference;
  /** 一条引文不足以支持整个取值时的其他引文。Further quotes, where one does not support the whole value. */
  readonly otherSources?: readonly SourceReference[] | undefined;
}

/** 选用一种理解的参数。A parameter on which the source is silent or ambiguous, or on which its copies disagree. */
export interface InterpretedParameter<T> {
  /** 原文未明，选用一种理解。A reading was chosen. */
  readonly status: "interpreted";
  /** 采用的取值。The value of the chosen reading. */
  readonly value: T;
  /** 清单是否开放（原文以“等”收尾）；缺省为已穷尽。Whether the source keeps the list open (等); absent: it is closed. */
  readonly openEnded?: boolean | undefined;
  /** 其他理解的取值，至少一个。Values of the other readings, at least one. */
  readonly alternatives: readonly T[];
  /** 原文未明之处。The question that the source leaves open. */
  readonly question: LocalText;
  /** 采用这一理解的理由。Why this reading was chosen. */
  readonly reason: LocalText;
  /** 出处：留下疑问的原文。The passage that leaves it open. */
  readonly source: SourceReference;
  /** 其他出处，包括有出入的文本或文件。Further places, and those where copies or documents disagree. */
  readonly otherSources?: readonly SourceReference[] | undefined;
}

/** 情景调整的参数。A parameter that a scenario changed. */
export interface AmendedParameter<T> {
  /** 情景调整。Changed by a scenario. */
  readonly status: "amended";
  /** 调整后的取值。The value after the change. */
  readonly value: T;
  /** 调整前的参数。The parameter before the change. */
  readonly was: Parameter<T>;
  /** 开始适用之日；缺省为自始适用。First day from which the new value applies; absent: throughout. */
  readonly from?: PlainDate | undefined;
  /**
   * 生效日所在期间按哪个取值；缺省为按评估日的取值。Which value governs a period that the first day cuts: the one in
   * force on the day of the question (also if absent), or the one in force when the period began. No text says.
   */
  readonly cutPeriod?: "as-of" | "period-start" | undefined;
}

/** 参数：一个取值及其出处。A value and where it comes from. Rules read `value`. */
export type Parameter<T> = StatedParameter<T> | InterpretedParameter<T> | AmendedParameter<T>;

/** 情景调整的参数。A parameter that a scenario changed, as users write it: days are plain strings. */
export interface AmendedParameterInput<T> {
  /** 情景调整。Changed by a scenario. */
  readonly status: "amended";
  /** 调整后的取值。The value after the change. */
  readonly value: T;
  /** 调整前的参数。The parameter before the change. */
  readonly was: ParameterInput<T>;
  /** 开始适用之日；缺省为自始适用。First day from which the new value applies; absent: throughout. */
  readonly from?: string | undefined;
  /**
   * 生效日所在期间按哪个取值；缺省为按评估日的取值。Which value governs a period that the first day cuts: the one in
   * force on the day of the question (also if absent), or the one in force when the period began. No text says.
   */
  readonly cutPeriod?: "as-of" | "period-start" | undefined;
}

/** 参数：一个取值及其出处。A value and where it comes from, as users write it: days are plain strings. */
export type ParameterInput<T> = StatedParameter<T> | InterpretedParameterInput<T> | AmendedParameterInput<T>;

/** 理解参数. An interpreted parameter as users write it: the English of question and reason may be left out. */
export interface InterpretedParameterInput<T> extends Omit<InterpretedParameter<T>, "question" | "reason"> {
  /** 原文未明之处。The question that the source leaves open. */
  readonly question: LocalTextInput;
  /** 采用这一理解的理由。Why this reading was chosen. */
  readonly reason: LocalTextInput;
}

/**
 * Writes a parameter whose value the source states.
 *
 * @param value the value
 * @param source document, clause and quote
 *
 * @example
 * ```ts
 * import { stated } from "social-work-station-rules/policy";
 * const source = { document: "notice", clause: "三", quote: "至少4次", authority: "normative", verification: "primary-text" } as const;
 * stated(4, source).value; //=> 4
 * ```
 */
export function stated<const T>(value: T, source: SourceReference): StatedParameter<T> {
  return { status: "stated", value, source };
}

/**
 * Writes a parameter on which the source is silent or ambiguous.
 *
 * @param value the value of the chosen reading
 * @param reading the other readings, the question that the source leaves open, why this reading was chosen, and the
 *   passage that leaves it open
 *
 * @example
 * ```ts
 * import { interpreted } from "social-work-station-rules/policy";
 * const source = { document: "notice", clause: "三", quote: "30%以上", authority: "normative", verification: "primary-text" } as const;
 * const rounding = interpreted("up", {
 *   alternatives: ["half-up"],
 *   question: { zh: "不足一个如何取整？", en: "How is a part of one rounded?" },
 *   reason: { zh: "“以上”不得少于该比例。", en: "“At least” allows no less than the share." },
 *   source,
 * });
 * rounding.status; //=> "interpreted"
 * ```
 */
export function interpreted<const T>(
  value: T,
  reading: Pick<InterpretedParameter<T>, "question" | "reason" | "source" | "otherSources"> & {
    readonly alternatives: readonly T[];
  },
): InterpretedParameter<T> {
  return { status: "interpreted", value, ...reading };
}

/** 出处: where a value stands. */
export const sourceReferenceSchema = recordOf({
  document: id.describe("文件的标识，须列在政策的documents中。Id of a document of the policy."),
  clause: text.describe("条款，如“三（二）”。Clause, as the document numbers it."),
  quote: text.max(200).describe("原文摘录，至多200字。The passage word for word, at most 200 characters."),
  authority: termOf(authorities).describe(
    "来源的性质：规范性文件、转述、观察或统计资料。Whether the document is a normative text, reports one, observes, or is a table of statistics.",
  ),
  verification: termOf(verifications).describe(
    "是否核对过原文：原文，或转载本。Whether the text itself was read, or a copy of it.",
  ),
})
  .describe("取值的出处：文件、条款和原文。Where a value is printed: document, clause and quote.")
  .register(typeNames, { name: "SourceReference" });

const openEnded = flag
  .optional()
  .describe(
    "清单是否开放（原文以“等”收尾）；缺省为已穷尽。Whether the source keeps the list open (等); absent: it is closed.",
  );

const otherSources = listOf(sourceReferenceSchema).optional();

/**
 * The schema of a parameter whose value has the given schema.
 *
 * @throws RuleInputError `type-invalid` for what is no schema
 *
 * @example
 * ```ts
 * import { parameterSchema } from "social-work-station-rules/policy";
 * import * as z from "zod";
 * const source = { document: "notice", clause: "三", quote: "至少4次", authority: "normative", verification: "primary-text" };
 * parameterSchema(z.int()).safeParse({ status: "stated", value: 4, source }).success; //=> true
 * parameterSchema(z.int()).safeParse({ status: "stated", value: 4 }).success; //=> false
 * ```
 */
export function parameterSchema<T, I = T>(value: z.ZodType<T, I>): z.ZodType<Parameter<T>, ParameterInput<I>> {
  if (typeof (value as z.ZodType<T, I> | null | undefined)?.safeParse !== "function")
    return throwInputError("type-invalid", ["value"], { expected: "object" });
  const name = { name: "Parameter", from: "policy/parameter", input: "ParameterInput", arguments: [value] };
  const union: z.ZodType<Parameter<T>, ParameterInput<I>> = z
    .discriminatedUnion("status", [
      recordOf({
        status: exactly("stated").describe("原文规定。The source states the value."),
        value: describe(value, "取值。The value."),
        openEnded,
        source: sourceReferenceSchema.describe("出处。Where the source states it."),
        otherSources: otherSources.describe(
          "一条引文不足以支持整个取值时的其他引文。Further quotes, where one does not support the whole value.",
        ),
      }),
      recordOf({
        status: exactly("interpreted").describe("原文未明，选用一种理解。A reading was chosen."),
        value: describe(value, "采用的取值。The value of the chosen reading."),
        openEnded,
        alternatives: listOf(value, { least: 1 }).describe(
          "其他理解的取值，至少一个。Values of the other readings, at least one.",
        ),
        question: localText.describe("原文未明之处。The question that the source leaves open."),
        reason: localText.describe("采用这一理解的理由。Why this reading was chosen."),
        source: sourceReferenceSchema.describe("出处：留下疑问的原文。The passage that leaves it open."),
        otherSources: otherSources.describe(
          "其他出处，包括有出入的文本或文件。Further places, and those where copies or documents disagree.",
        ),
      }),
      recordOf({
        status: exactly("amended").describe("情景调整。Changed by a scenario."),
        value: describe(value, "调整后的取值。The value after the change."),
        was: z
          .lazy((): z.ZodType<Parameter<T>, ParameterInput<I>> => union)
          .describe("调整前的参数。The parameter before the change."),
        from: plainDate
          .optional()
          .describe("开始适用之日；缺省为自始适用。First day from which the new value applies; absent: throughout."),
        cutPeriod: oneOf(["as-of", "period-start"])
          .optional()
          .describe(
            "生效日所在期间按哪个取值；缺省为按评估日的取值。Which value governs a period that the first day cuts; absent: the one in force on the day of the question.",
          ),
      }),
    ])
    .register(typeNames, name);
  return bounded(union, "was", MOST_AMENDMENTS).register(typeNames, name);
}

/** How often a parameter can have been amended. */
const MOST_AMENDMENTS = 1000;

function describe<S extends z.ZodType>(schema: S, description: string): S {
  return schema.describe(description);
}

/** The schema of a parameter with its name in both languages and what it means; forms and pages show both. */
export function namedParameter<T, I = T>(
  value: z.ZodType<T, I>,
  { label, description }: { readonly label: LocalText; readonly description: string },
): z.ZodType<Parameter<T>, ParameterInput<I>> {
  return parameterSchema(value).meta({ title: `${label.zh} ${label.en}`, description });
}

/** Values that parameters of several kinds of provision have. */

export const roundingMode = termOf(roundingModes);

/** A share as a decimal from 0 to 1 ("0.3" for 30 %). */
export const share = nonNegativeDecimal
  .refine(isAtMostOne, { params: { fault: "out-of-range", least: 0, most: 1 } })
  .meta({
    anyOf: [
      {
        type: "string",
        maxLength: 200,
        pattern: "^(?:-?0+(?:\\.0+)?|0+\\.\\d+|0*1(?:\\.0+)?|-?\\d+(?:\\.\\d+)?[eE][+-]?\\d{1,4})$",
      },
      { type: "number", anyOf: [{ const: 0 }, { minimum: MAGNITUDES.minimum, maximum: 1 }] },
    ],
  })
  .register(examples, { values: ["0", "0.2", "0.3", "0.5", "0.75", "1"] });

/** Exactly: no binary fraction stands for the text. What is no decimal is told before. */
function isAtMostOne(value: string | number): boolean {
  const { digits, scale } = parseDecimal(value);
  return digits <= 10n ** BigInt(scale);
}

/** Whether a "before day X" includes day X. */
export const dueConvention = termOf(dueConventions);

/** How a percentage is printed. */
export const percentDisplay = recordOf({
  decimals: z.int().min(0).max(10).describe("小数位数，0至10。Number of decimals, from 0 to 10."),
  rounding: roundingMode.describe("修约方式。How it is rounded."),
});

/** A tier id, or a level of division where any tier on that level serves. */
export const tierSelector = z.string().min(1).max(100);

/** Which divisions are counted: kinds of township-level units, or types of village-level committees. */
export const baseKinds = listOf(oneOf([...DIVISION_KINDS, ...COMMITTEE_TYPES]), { least: 1 });

export const levelName = termOf(divisionLevels);
