import type { Explanation } from "../results/index.js";
import { EXPECTATION_WORDS, checkKeys, requireList, requireObject, throwInputError } from "../checks/index.js";
import { EXPECTATIONS, type Expectation, FAULT_CODES, type Fault, type FaultCode, formatPath } from "../fault/index.js";
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
  return finish(
    {
      heading: headingOf(fault.code, expectation, foundType),
      reasons: only(
        reason("place", `位置：${place}。`, `Where: ${place}.`),
        expectation === undefined ? sayValue(labelOf("expected", fault.code), expected) : sayExpected(expectation),
        ...Object.entries(withLabels(values)).map(([name, value]) => sayValue(labelOf(name, fault.code), value)),
      ),
      sources: [],
    },
    options.locale,
  );
}

/** What is wrong; of a value of another type, what stands in its place. */
function headingOf(code: FaultCode, expected: Expectation | undefined, foundType: unknown): LocalText {
  const found = TYPES.get(String(foundType));
  if (found === undefined || expected === undefined) return FAULTS[code];
  const words = EXPECTATION_WORDS[expected];
  return { zh: `此处应填${words.zh}，填写的是${found.zh}`, en: `${found.en} stands where ${words.en} is needed` };
}

/** The words for what was found in place of a value of another type. */
const TYPES: ReadonlyMap<string, LocalText> = new Map([
  ["null", { zh: "null（没有值的，省去该字段）", en: "Null" }],
  ["text", { zh: "文字", en: "A text" }],
  ["number", { zh: "数", en: "A number" }],
  ["boolean", { zh: "true或false", en: "True or false" }],
  ["list", { zh: "列表", en: "A list" }],
  ["object", { zh: "一组字段", en: "An object" }],
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

/** Codes of faults for which what is accepted are names of fields. */
const OF_FIELDS: ReadonlySet<FaultCode> = new Set(["key-unknown", "parameter-unknown", "type-invalid"]);

function labelOf(name: string, code: FaultCode): LocalText {
  if (name === "accepted" && OF_FIELDS.has(code)) return { zh: "可用的字段", en: "known fields" };
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

/** What each code of a fault says. A new code does not compile until it has its sentence here. */
const FAULTS: Readonly<Record<FaultCode, LocalText>> = {
  "type-invalid": { zh: "此处填写的不是所要求的类型", en: "This is another kind of value than is needed here" },
  "value-missing": { zh: "缺少必填的值", en: "A value is missing" },
  "value-invalid": { zh: "该处不能用这个值", en: "The value cannot stand here" },
  "not-parsed": { zh: "数据未经读取检查", en: "The value was not parsed" },
  "key-unknown": { zh: "有无法识别的字段，请检查拼写", en: "There is a field that nobody reads; check its spelling" },
  "list-empty": { zh: "列表不能为空，或项数太少", en: "The list is empty or too short" },
  "list-too-long": { zh: "列表项数太多", en: "The list is too long" },
  "text-invalid": { zh: "文字不符合要求", en: "The text is not as it must be" },
  "variant-unknown": { zh: "无法识别是哪一种", en: "It is none of the known kinds" },
  "count-invalid": { zh: "数量应为不小于0的整数", en: "A count must be a whole number of zero or more" },
  "number-invalid": { zh: "不是有效的数", en: "This is no valid number" },
  "decimal-invalid": { zh: "此处应填数值", en: "A number is needed here" },
  "decimal-too-long": { zh: "数字位数过多，无法精确处理", en: "The number has more digits than can be kept exactly" },
  "out-of-range": { zh: "数值超出允许范围", en: "The value is out of range" },
  "covered-exceeds-total": { zh: "已覆盖数大于总数", en: "More is covered than there is" },
  "counts-exceed-total": { zh: "分项之和大于总数", en: "The parts add to more than the total" },
  "term-conflict": { zh: "同一词语有两种定义", en: "One word is defined in two ways" },
  "term-unknown": { zh: "无法识别的用词", en: "The term is not known" },
  "date-invalid": { zh: "不是有效的日期", en: "This is no valid date" },
  "interval-reversed": { zh: "结束早于开始", en: "The end comes before the beginning" },
  "id-invalid": {
    zh: "编号无效：应为1至100个字符，不含控制字符",
    en: "The id is not valid: 1 to 100 characters, no control characters",
  },
  "id-duplicate": { zh: "编号重复", en: "The id occurs twice" },
  "personal-data": {
    zh: "台账不登记姓名、电话、证件号码，请删去该字段",
    en: "Names, telephone and identity numbers stay out of a register; leave the field out",
  },
  "id-like-identity-number": {
    zh: "编号形似居民身份证号码；编号会写入结果，请改用内部编号",
    en: "The id is shaped like a resident identity number; ids enter results, so use one of your own",
  },
  "reference-dangling": { zh: "引用的对象不存在", en: "What is referred to does not exist" },
  "division-code-invalid": {
    zh: "区划代码无效，或与层级不符",
    en: "The division code is not valid, or not of this level",
  },
  "division-parent-mismatch": {
    zh: "上级区划与区划代码不一致",
    en: "The parent does not agree with the division code",
  },
  "division-ended": {
    zh: "站点所在的区划此前已经撤销：请改用现行区划，或填写站点的最后一天",
    en: "The division of the station had ended by then: name the present division, or give the station's last day",
  },
  "tier-unknown": { zh: "未定义的站点层级", en: "The tier is not defined" },
  "tier-level-mismatch": {
    zh: "站点层级与所在区划的层级不符",
    en: "The tier does not belong on the level of the division",
  },
  "assignments-overlap": { zh: "同一人员的专职岗位时间重叠", en: "Full-time assignments of one person overlap" },
  "parameter-invalid": { zh: "参数值无效", en: "The value of the parameter is not valid" },
  "parameter-unknown": { zh: "没有这个参数", en: "There is no such parameter" },
  "criterion-unknown": { zh: "没有这一资格条件", en: "There is no such criterion" },
  "provision-unknown": { zh: "没有这一条款", en: "There is no such provision" },
  "alternative-missing": { zh: "没有可供选择的其他理解", en: "There is no alternative reading" },
  "amendment-conflict": { zh: "各项调整相互矛盾", en: "The amendments contradict one another" },
  "weights-not-one": { zh: "权重或比例之和不等于规定的总数", en: "The weights or ratios do not add to what they must" },
  "grades-gap": { zh: "等级之间有分数没有归属", en: "Some scores belong to no grade" },
  "grades-overlap": { zh: "等级的分数范围重叠", en: "Grades overlap" },
  "classes-overlap": { zh: "两个类别会包含同一对象", en: "Two classes contain the same subject" },
  "stages-out-of-order": { zh: "阶段没有按期限先后排列", en: "Stages are not in the order of their due days" },
  "grade-unreachable": { zh: "有的等级无法达到", en: "A grade cannot be reached" },
  "points-not-adding-up": { zh: "各项分值之和与总分不符", en: "The points do not add up" },
  "too-complex": { zh: "规模或复杂程度超出处理上限", en: "This is larger or more complex than can be handled" },
  "amount-not-multiple": { zh: "金额不是最小单位的整数倍", en: "The amount is no multiple of the smallest unit" },
  "weight-negative": { zh: "权重不能为负", en: "A weight must not be negative" },
  "bounds-reversed": { zh: "下限大于上限", en: "The lower bound exceeds the upper bound" },
  "indicator-zero": { zh: "反向指标的值不能为零", en: "An inverse indicator must not be zero" },
};

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
