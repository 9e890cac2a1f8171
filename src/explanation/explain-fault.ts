import type { Explanation } from "../results/index.js";
import { EXPECTATION_WORDS, checkKeys, requireList, requireObject, throwInputError } from "../checks/index.js";
import { EXPECTATIONS, type Expectation, FAULT_CODES, type Fault, type FaultCode, formatPath } from "../fault/index.js";
import { FAULT_TITLES } from "../fault-words/index.js";
import type { LocalText, Locale } from "../terms/index.js";
import { type DraftReason, finish, only, reason } from "./explanation.js";
import { oneLine } from "./words/text.js";

/**
 * Says why an input was not accepted: what is wrong, where, and what was expected there. A fault has no rejected
 * personal value, so neither does its sentence.
 *
 * @param fault one fault of a `RuleInputError` or of a `safeParse…` result
 * @param options.locale `"zh-CN"` or `"en"`
 * @throws RuleInputError `type-invalid`, `variant-unknown` for what is no fault; `value-invalid` for another locale
 *
 * @example
 * ```ts
 * import { explainFault } from "social-work-station-rules/explanation";
 * const fault = { code: "value-missing", path: ["stations", 3, "tier"], values: { expected: "id" } } as const;
 * explainFault(fault, { locale: "zh-CN" }).heading; //=> "缺少必填的值"
 * explainFault(fault, { locale: "en" }).reasons.map(({ text }) => text); //=> ["Where: $.stations[3].tier.", "Expected: an id of 1 to 100 characters."]
 * ```
 */
export function explainFault(fault: Fault, options: { readonly locale: Locale }): Explanation {
  if (typeof fault !== "object" || fault === null || !Array.isArray(fault.path))
    return throwInputError("type-invalid", ["fault"], { expected: "object" });
  if (!FAULT_CODES.includes(fault.code))
    return throwInputError("variant-unknown", ["fault", "code"], { expected: "listed-value", accepted: FAULT_CODES });
  checkKeys(options, ["locale"], ["options"]);
  const { expected, foundType, ...values } = fault.values === undefined ? {} : readValues(fault.values);
  const expectation = EXPECTATIONS.find((known) => known === expected);
  const place = oneLine(formatPath(fault.path));
  const ofType = sayType(expectation, foundType);
  const label = (name: string): LocalText => labelOf(name, isOfFields(fault.code, expectation));
  return finish(
    {
      heading: ofType ?? FAULT_TITLES[fault.code],
      reasons: only(
        reason("place", `位置：${place}。`, `Where: ${place}.`),
        expectation === undefined
          ? sayValue(label("expected"), expected)
          : ofType === null
            ? sayExpected(expectation)
            : null,
        ...Object.entries(withLabels(values)).map(([name, value]) => sayValue(label(name), value)),
      ),
      sources: [],
    },
    options.locale,
  );
}

/** Says of a value of another type what is needed and what was found; null where the fault does not say what was found. */
function sayType(expected: Expectation | undefined, foundType: unknown): LocalText | null {
  const found = TYPES.get(String(foundType));
  if (found === undefined || expected === undefined) return null;
  const { zh, en } = EXPECTATION_WORDS[expected];
  return {
    zh: `此处应填${zh}，填写的是${found.zh}`,
    en: `${en.slice(0, 1).toUpperCase()}${en.slice(1)} is needed here, not ${found.en}`,
  };
}

/** The words for what was found in place of a value of another type. */
const TYPES: ReadonlyMap<string, LocalText> = new Map([
  ["null", { zh: "null", en: "null" }],
  ["text", { zh: "文字", en: "a text" }],
  ["number", { zh: "数", en: "a number" }],
  ["boolean", { zh: "true或false", en: "true or false" }],
  ["list", { zh: "列表", en: "a list" }],
  ["object", { zh: "一组字段", en: "an object" }],
]);

/** Values are few, short words and numbers, or lists of them. */
function readValues(values: Fault["values"]): Fault["values"] {
  const path = ["fault", "values"];
  const read = Object.entries(requireObject(values, path));
  if (read.length > MOST_VALUES) return throwInputError("list-too-long", path, { most: MOST_VALUES });
  for (const [name, value] of read) {
    const words: readonly unknown[] = Array.isArray(value) ? requireList(value, [...path, name], MOST_WORDS) : [value];
    if (!words.every((word) => typeof word === "string" || (typeof word === "number" && Number.isFinite(word))))
      throwInputError("type-invalid", [...path, name], { expected: "text" });
  }
  return values;
}

const MOST_VALUES = 100;

const MOST_WORDS = 10_000;

/** Puts the Chinese label of each accepted value behind it, where the fault has labels. */
function withLabels({ labels, ...values }: Fault["values"]): Fault["values"] {
  const { accepted } = values;
  if (typeof labels !== "object" || typeof accepted !== "object") return values;
  return {
    ...values,
    accepted: accepted.map((value, index) => (labels[index] === undefined ? value : `${value}（${labels[index]}）`)),
  };
}

function sayExpected(expectation: Expectation): DraftReason {
  const words: LocalText = EXPECTATION_WORDS[expectation];
  return reason("required", `应为：${words.zh}。`, `Expected: ${words.en}.`);
}

/** Returns whether what a fault accepts are names of fields, and not values. */
function isOfFields(code: FaultCode, expected: Expectation | undefined): boolean {
  return code === "key-unknown" || code === "parameter-unknown" || (code === "type-invalid" && expected === "object");
}

function labelOf(name: string, isAboutFields: boolean): LocalText {
  if (name === "accepted" && isAboutFields) return { zh: "可用的字段", en: "known fields" };
  return FAULT_VALUES.get(name) ?? { zh: oneLine(name), en: oneLine(name) };
}

function sayValue(label: LocalText, value: Fault["values"][string] | undefined): DraftReason | null {
  if (value === undefined) return null;
  const texts = (typeof value === "object" ? value : [value]).map((entry) => oneLine(String(entry)));
  if (texts.length === 0) return null;
  return reason(
    "detail",
    `${label.zh}：${texts.join("、")}。`,
    `${label.en.slice(0, 1).toUpperCase()}${label.en.slice(1)}: ${texts.join(", ")}.`,
  );
}

/** Names of the values that come with a fault; others are called by their own name. */
export const FAULT_VALUES: ReadonlyMap<string, LocalText> = new Map([
  ["least", { zh: "最小", en: "least" }],
  ["most", { zh: "最大", en: "most" }],
  ["accepted", { zh: "可用的值", en: "accepted" }],
  ["record", { zh: "所在记录", en: "record" }],
  ["near", { zh: "是否应为", en: "did you mean" }],
  ["id", { zh: "编号", en: "id" }],
  ["name", { zh: "名称", en: "name" }],
  ["other", { zh: "与之冲突的", en: "in conflict with" }],
  ["unit", { zh: "最小单位", en: "unit" }],
  ["sum", { zh: "合计", en: "sum" }],
  ["expected", { zh: "应为", en: "expected" }],
  ["found", { zh: "实际", en: "found" }],
  ["covered", { zh: "已覆盖", en: "covered" }],
  ["unknown", { zh: "情况不明", en: "not known" }],
  ["total", { zh: "总数", en: "total" }],
  ["level", { zh: "层级", en: "level" }],
  ["until", { zh: "最后一天", en: "last day" }],
  ["tier", { zh: "站点层级", en: "tier" }],
  ["input", { zh: "条件", en: "input" }],
  ["decimals", { zh: "小数位数", en: "decimals" }],
  ["vocabulary", { zh: "词表", en: "vocabulary" }],
  ["term", { zh: "填写的是", en: "written" }],
  ["recipient", { zh: "受益对象", en: "recipient" }],
  ["purpose", { zh: "用途", en: "purpose" }],
  ["parameter", { zh: "参数", en: "parameter" }],
  ["provision", { zh: "条款", en: "provision" }],
]);
