import * as z from "zod";
import { type CoarseDate, type PlainDate, isCoarseDate, isPlainDate } from "../calendar/index.js";
import { type RatioText } from "../ratio/index.js";
import { parseDecimal, toRatio } from "../exact/index.js";
import { isIdText } from "../checks/index.js";
import { looksLikeIdentityNumber, type Expectation, type FaultCode } from "../fault/index.js";
import { OWN_WORD_PATTERN, type LocalText, type LocalTextInput, type OwnWord, isOwnWord } from "../terms/index.js";
import { recordOf, textUpTo } from "./containers.js";
import { examples } from "./examples.js";
import { expects, sentence } from "./messages.js";
import { typeNames } from "./type-names.js";

/** The shared fields of which every model is made. What `meta` says is for JSON Schema, which knows no function. */

/** What a refused custom field says; `faultsOfIssues` turns it into a fault. */
export interface FaultParams {
  readonly fault: FaultCode;
  readonly expected?: Expectation;
  readonly least?: number;
  readonly most?: number;
  readonly accepted?: readonly string[];
}

/** What fields check by a function, as JSON Schema says it: patterns without look-around, which every language reads. */

/** A year of the calendar, 1900 to 2200. */
const YEAR_PATTERN = "(?:(?:19|20|21)[0-9][0-9]|2200)";

const LEAP_YEAR_PATTERN = "(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)";

/** A day that exists. */
const DAY_PATTERN = [
  `${YEAR_PATTERN}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))`,
  `${LEAP_YEAR_PATTERN}-02-29`,
].join("|");

/** In some languages `$` also matches before a final line break; a maximum length rules that out. */
const LENGTH_OF_DAY = 10;

/** For texts of no fixed length. */
const LINE_BREAK = { pattern: "[\\n\\r]" };

/** A day of the calendar. */
export const plainDate = z
  .string(expects("date"))
  .refine(isPlainDate, expects("date"))
  .meta({ format: "date", pattern: `^(?:${DAY_PATTERN})$`, maxLength: LENGTH_OF_DAY })
  .register(typeNames, { name: "PlainDate", from: "calendar", input: "string" }) as z.ZodType<PlainDate, string>;

/** A day, a month or a year. */
export const coarseDate = z
  .string(expects("coarse-date"))
  .refine(isCoarseDate, expects("coarse-date"))
  .meta({ pattern: `^(?:${DAY_PATTERN}|${YEAR_PATTERN}(?:-(?:0[1-9]|1[0-2]))?)$`, not: LINE_BREAK })
  .register(typeNames, { name: "CoarseDate", from: "calendar", input: "string" }) as z.ZodType<CoarseDate, string>;

/** A month or a year, for what is not recorded to the day. */
export const month = z
  .string(expects("month"))
  .refine(isMonth, expects("month"))
  .meta({ pattern: `^${YEAR_PATTERN}(?:-(?:0[1-9]|1[0-2]))?$`, not: LINE_BREAK })
  .register(typeNames, { name: "CoarseDate", from: "calendar", input: "string" }) as z.ZodType<CoarseDate, string>;

function isMonth(date: string): date is CoarseDate {
  return isCoarseDate(date) && date.length < LENGTH_OF_DAY;
}

/** Days from `from` to `to`, both included. */
export const period = recordOf({
  from: plainDate.describe("第一天。First day."),
  to: plainDate.describe("最后一天，含当天。Last day, included."),
}).register(typeNames, {
  name: "Period",
  from: "calendar",
  input: "PeriodInput",
});

const MONTH_AND_DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])";

/** Text that contains something shaped like a resident identity number. */
const IDENTITY_PATTERN = `(?:^|[^0-9])(?:[0-9]{6}(?:18|19|20)[0-9]{2}${MONTH_AND_DAY}[0-9]{3}[0-9Xx]|[0-9]{8}${MONTH_AND_DAY}[0-9]{3})(?:[^0-9]|$)`;

/** An id: 1 to 100 characters without control characters. Ids enter findings, so identity numbers are refused. */
export const id = z
  .string(expects("id"))
  .refine(isIdText, { ...expects("id"), abort: true })
  .refine((text) => !looksLikeIdentityNumber(text), {
    error: sentence(
      "编号形似居民身份证号码，请改用内部编号",
      "The id is shaped like a resident identity number; use one of your own",
    ),
    params: { fault: "id-like-identity-number", expected: "id" } satisfies FaultParams,
  })
  .meta({
    minLength: 1,
    maxLength: 100,
    pattern: "^[^\\u0000-\\u001f\\u007f]+$",
    not: { pattern: IDENTITY_PATTERN },
    allOf: [{ not: { pattern: "[\\u0000-\\u001f\\u007f]" } }],
  })
  .register(examples, { values: ["first", "second", "third"] });

/** The form of an own word, as JSON Schema says it. */
export const OWN_WORD = { pattern: OWN_WORD_PATTERN, not: { pattern: IDENTITY_PATTERN } };

/** A word that a policy or a register defines itself, `place:word`; words enter findings as ids do. */
export const ownWord = id
  .refine(isOwnWord, expects("own-word"))
  .meta(OWN_WORD)
  .register(typeNames, { name: "OwnWord", from: "terms" }) as z.ZodType<OwnWord, OwnWord>;

/** A text of 1 to 2,000 characters. */
export const text = textUpTo(2000);

/** A text in Chinese and in English; who writes it may leave the English out, which then repeats the Chinese. */
export const localText = recordOf({
  zh: text.describe("中文。In Chinese."),
  en: text.optional().describe("英文；缺省为与中文相同。In English; absent: the Chinese text stands for it."),
})
  .overwrite((value) => (value.en === undefined ? { ...value, en: value.zh } : value))
  .register(typeNames, { name: "LocalText", from: "terms", input: "LocalTextInput" }) as z.ZodType<
  LocalText,
  LocalTextInput
>;

/** A whole number of zero or more. */
export const count = z
  .number(expects("count"))
  .refine((value) => Number.isSafeInteger(value) && value >= 0, expects("count"))
  .meta({ type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

const EXPONENT = "(?:[eE][+-]?[0-9]{1,4})?";

/** A decimal without sign; how many digits it may have no pattern can count. */
const POSITIVE_PATTERN = `[0-9]+(?:\\.[0-9]+)?${EXPONENT}`;

/** Zero with a sign. */
const ZERO_PATTERN = `-0+(?:\\.0+)?${EXPONENT}`;

/** How large a number can be that is not zero. */
export const MAGNITUDES = { minimum: 1e-60, exclusiveMaximum: 1e61 } as const;

/** A non-negative decimal as text ("12.50") or number; read by its shortest decimal. */
export const nonNegativeDecimal = z
  .union(
    [
      z.string().meta({ maxLength: 200, pattern: `^(?:${POSITIVE_PATTERN}|${ZERO_PATTERN})$`, not: LINE_BREAK }),
      z.number().meta({ anyOf: [{ const: 0 }, MAGNITUDES] }),
    ],
    expects("non-negative-decimal"),
  )
  .refine(isNonNegativeDecimal, { ...expects("non-negative-decimal"), abort: true })
  .register(examples, { values: ["0", "1", "2", "0.5", "1.5", "12", "60"] });

/** An amount of money in yuan: of zero or more, in whole fen. */
export const moneyAmount = nonNegativeDecimal
  .refine(isInFen, {
    error: sentence("金额以元计，至多两位小数（到分）", "An amount in yuan has at most two decimals (fen)"),
    params: { fault: "amount-not-multiple" } satisfies FaultParams,
  })
  .register(examples, { values: ["0", "1", "12.5", "1000.00", "200000"] });

function isInFen(value: string | number): boolean {
  return !isNonNegativeDecimal(value) || parseDecimal(value).scale <= 2;
}

function isNonNegativeDecimal(value: string | number): boolean {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value >= 0;
  try {
    return parseDecimal(value).digits >= 0n;
  } catch {
    return false;
  }
}

const INTEGER = "-?[0-9]+";

const DENOMINATOR = "[0-9]*[1-9][0-9]*";

const DECIMAL_TEXT = { maxLength: 200, pattern: `^(?:-?${POSITIVE_PATTERN})$`, not: LINE_BREAK };

const signedNumber = z.number().meta({
  anyOf: [{ const: 0 }, MAGNITUDES, { exclusiveMinimum: -MAGNITUDES.exclusiveMaximum, maximum: -MAGNITUDES.minimum }],
});

/** A number as people write it: a decimal, `"1/3"`, or `{ numerator, denominator }`; never a lost digit. */
export type Fraction = string | number | RatioText;

const ratioText = recordOf({
  numerator: z
    .string()
    .meta({ pattern: `^${INTEGER}$`, not: LINE_BREAK, description: "分子，整数。Numerator, an integer." }),
  denominator: z.string().meta({
    pattern: `^${DENOMINATOR}$`,
    not: LINE_BREAK,
    description: "分母，正整数。Denominator, a positive integer.",
  }),
}).register(typeNames, { name: "RatioText", from: "ratio" }) as z.ZodType<RatioText, RatioText>;

const WRITTEN_FRACTION = { maxLength: 4000, pattern: `^(?:${INTEGER}/${DENOMINATOR})$`, not: LINE_BREAK };

/** A number as people write it; its type is {@link Fraction}. */
export const fraction = z
  .union([z.string().meta({ anyOf: [DECIMAL_TEXT, WRITTEN_FRACTION] }), signedNumber, ratioText], expects("fraction"))
  .refine(isFraction, expects("fraction"))
  .register(examples, { values: ["0", "1", "0.4", "1/3", "12.50"] })
  .register(typeNames, { name: "Fraction", from: "fields" });

/** A decimal of either sign, as text or number. */
export const signedDecimal = z
  .union([z.string().meta(DECIMAL_TEXT), signedNumber], expects("decimal"))
  .refine(isDecimal, expects("decimal"))
  .register(examples, { values: ["-1.5", "0", "2", "12.50"] });

function isDecimal(value: string | number): boolean {
  try {
    return parseDecimal(value).scale >= 0;
  } catch {
    return false;
  }
}

function isFraction(value: Fraction): boolean {
  try {
    return toRatio(value) !== null;
  } catch {
    return false;
  }
}
