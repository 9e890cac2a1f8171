import type * as z from "zod";
import { EXPECTATION_WORDS, nearMatch } from "../checks/index.js";
import { EXPECTATIONS, type Expectation, type FaultCode } from "../fault/index.js";
import type { LocalText } from "../terms/index.js";

/**
 * The messages of schemas: each is one sentence in Chinese and one in English, without the rejected value, so that a
 * form shows something useful by itself. Each names what was expected, so `faultsOf` finds it from the message.
 */

type ErrorMap = (issue: z.core.$ZodRawIssue) => string;

/** Returns a message in both languages. */
export function sentence(zh: string, en: string): string {
  return `${zh}。${en}.`;
}

/** What a message begins with: there is no value, there is a null, or another value than expected. */
const BEGINNINGS = {
  missing: { zh: "缺少必填的值：应为", en: "A value is missing: expected " },
  null: { zh: "null不能作值，没有就省去该字段：应为", en: "Null is no value, leave the field out: expected " },
  wrong: { zh: "应为", en: "Expected " },
} as const satisfies Readonly<Record<string, LocalText>>;

/** In which way a value is not what was expected. */
export type Mistake = keyof typeof BEGINNINGS;

/** Returns the message for a value that is wrong, null or missing. */
export function expectedMessage({ input }: z.core.$ZodRawIssue, zh: string, en: string): string {
  const begin = BEGINNINGS[input === undefined ? "missing" : input === null ? "null" : "wrong"];
  return sentence(`${begin.zh}${zh}`, `${begin.en}${en}`);
}

/** Finds the mistake that a message of this module reports. */
export function mistakeOf(message: string): Mistake | undefined {
  return (["missing", "null", "wrong"] as const).find((mistake) => message.startsWith(BEGINNINGS[mistake].zh));
}

/** Returns the messages of a schema that reads what is expected. */
export function expects(expectation: Expectation): { readonly error: ErrorMap } {
  const { zh, en } = EXPECTATION_WORDS[expectation];
  return { error: (issue) => expectedMessage(issue, zh, en) };
}

/** Finds what a message of {@link expects} expects. */
export function expectationOf(message: string): Expectation | undefined {
  const mistake = mistakeOf(message);
  if (mistake === undefined) return undefined;
  const begin = BEGINNINGS[mistake];
  return EXPECTATIONS.find((expectation) => {
    const { zh, en } = EXPECTATION_WORDS[expectation];
    return message === sentence(`${begin.zh}${zh}`, `${begin.en}${en}`);
  });
}

/** The codes of faults in a value of which not only the type is checked. */
const CODES: Partial<Readonly<Record<Expectation, FaultCode>>> = {
  count: "count-invalid",
  decimal: "decimal-invalid",
  "non-negative-decimal": "decimal-invalid",
  fraction: "decimal-invalid",
  "number-or-percentage": "decimal-invalid",
  date: "date-invalid",
  "coarse-date": "date-invalid",
  month: "date-invalid",
  id: "id-invalid",
  "own-word": "id-invalid",
};

/** Returns the code of the fault in a value that is not what was expected. */
export function codeOf(expectation: Expectation): FaultCode {
  return CODES[expectation] ?? "type-invalid";
}

/** Beyond so many values a message lists them without labels. */
const MOST_LABELLED = 12;

/** Returns the messages of a schema that reads one of some values, which have labels or speak for themselves. */
export function expectsOneOf(
  values: readonly (string | number)[],
  labels?: Readonly<Record<string, LocalText>>,
): { readonly error: ErrorMap } {
  const isShort = values.length <= MOST_LABELLED;
  const zh = values.map((value) => (labels?.[value] && isShort ? `${value}（${labels[value].zh}）` : String(value)));
  return { error: (issue) => expectedMessage(issue, `以下之一：${zh.join("、")}`, `one of: ${values.join(", ")}`) };
}

/** The messages of an object: it is none, or has fields that do not exist, whose names are not repeated if they are no names. */
export const expectsObject: { readonly error: ErrorMap } = {
  error: (issue) => {
    if (issue.code !== "unrecognized_keys") return expects("object").error(issue);
    const known = Object.keys((issue.inst as z.ZodObject).shape);
    const names = issue.keys.map(presentKey);
    const near = [...new Set(issue.keys.map((key) => nearMatch(key, known)).filter((name) => name !== undefined))];
    return near.length === 0
      ? sentence(`没有这个字段：${names.join("、")}`, `No such field: ${names.join(", ")}`)
      : sentence(
          `没有这个字段：${names.join("、")}，是否应为${near.join("、")}？`,
          `No such field: ${names.join(", ")}; did you mean ${near.join(", ")}?`,
        )
          .replaceAll("？。", "？")
          .replaceAll("?.", "?");
  },
};

/** Returns an unknown key, or a question mark for a text that is no name of a field and may say something about a person. */
export function presentKey(key: string): string {
  return /^[\w.-]{1,40}$/.test(key) && !/\d{7}/.test(key) ? key : "?";
}
