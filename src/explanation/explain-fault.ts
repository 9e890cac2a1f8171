import {
  checkKeys,
  type Expectation,
  EXPECTATIONS,
  type Fault,
  FAULT_CODES,
  formatPath,
  refuse,
  requireList,
  requireObject,
} from "../fault/index.js";
import type { Locale, LocalText } from "../terms/index.js";
import type { Explanation } from "./explanation.js";
import { only, reason, type DraftReason } from "./internal/draft.js";
import { finish } from "./internal/finish.js";
import { EXPECTED } from "./internal/tables/expectations.js";
import { FAULT_VALUES } from "./internal/tables/fault-values.js";
import { FAULTS } from "./internal/tables/faults.js";
import { oneLine } from "./internal/words/text.js";

/**
 * Says why an input was refused: what is wrong, where, and what was expected there. A fault holds no rejected
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
    return refuse("type-invalid", ["fault"], { expected: "object" });
  if (!FAULT_CODES.includes(fault.code))
    return refuse("variant-unknown", ["fault", "code"], { expected: "listed-value", accepted: FAULT_CODES });
  checkKeys(options, ["locale"], ["options"]);
  const { expected, ...values } = fault.values === undefined ? {} : readValues(fault.values);
  const expectation = EXPECTATIONS.find((known) => known === expected);
  const place = oneLine(formatPath(fault.path));
  return finish(
    {
      heading: FAULTS[fault.code],
      reasons: only(
        reason("place", `位置：${place}。`, `Where: ${place}.`),
        expectation === undefined ? sayValue("expected", expected) : sayExpected(expectation),
        ...Object.entries(values).map(([name, value]) => sayValue(name, value)),
      ),
      sources: [],
    },
    options.locale,
  );
}

/** Values are few, short words and numbers, or lists of them. */
function readValues(values: Fault["values"]): Fault["values"] {
  const path = ["fault", "values"];
  const read = Object.entries(requireObject(values, path));
  if (read.length > MOST_VALUES) return refuse("list-too-long", path, { most: MOST_VALUES });
  for (const [name, value] of read) {
    const words: readonly unknown[] = Array.isArray(value) ? requireList(value, [...path, name], MOST_WORDS) : [value];
    if (!words.every((word) => typeof word === "string" || (typeof word === "number" && Number.isFinite(word))))
      refuse("type-invalid", [...path, name], { expected: "text" });
  }
  return values;
}

const MOST_VALUES = 100;
const MOST_WORDS = 10_000;

function sayExpected(expectation: Expectation): DraftReason {
  const words: LocalText = EXPECTED[expectation];
  return reason("required", `应为：${words.zh}。`, `Expected: ${words.en}.`);
}

function sayValue(name: string, value: Fault["values"][string] | undefined): DraftReason | null {
  if (value === undefined) return null;
  const label = FAULT_VALUES.get(name) ?? { zh: oneLine(name), en: oneLine(name) };
  const texts = (typeof value === "object" ? value : [value]).map((entry) => oneLine(String(entry)));
  if (texts.length === 0) return null;
  return reason(
    "detail",
    `${label.zh}：${texts.join("、")}。`,
    `${label.en.slice(0, 1).toUpperCase()}${label.en.slice(1)}: ${texts.join(", ")}.`,
  );
}
