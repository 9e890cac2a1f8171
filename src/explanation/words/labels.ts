import type {
  ApportionMethod,
  ApportionmentCheck,
  Attribution,
  ChangedProvision,
  ConsistentWith,
  EvaluationComparison,
  EvaluationGap,
  FindingChange,
  IncomparableReason,
  InfeasibleApportionment,
  InfeasibleFactors,
  ItemStatus,
  MissingAnswer,
  ParameterChange,
  PolicyStatus,
  ResidualMethod,
  ShapeDifference,
  StatisticsFormFault,
  UnspentMoney,
  VetoTrace,
} from "../../results/index.js";
import type { LocalText } from "../../terms/index.js";
import type { LeftOutReason } from "../../quota/index.js";
import { sayCount } from "./figures.js";

/** Why points are open, or less than what was answered. */
export const GAPS: Readonly<Record<EvaluationGap, LocalText>> = {
  unanswered: { zh: "未评分", en: "unanswered" },
  "occurrences-unanswered": { zh: "有扣分事项未填写", en: "some deductions unanswered" },
  "evidence-missing": { zh: "缺少佐证材料", en: "evidence missing" },
  "evidence-not-recorded": { zh: "佐证材料情况未记录", en: "evidence not recorded" },
};

export const ANSWER_KINDS: Readonly<Record<MissingAnswer["kind"], LocalText>> = {
  leaf: { zh: "指标", en: "indicator" },
  bonus: { zh: "加分项", en: "bonus item" },
  veto: { zh: "一票否决项", en: "veto" },
};

export const VETO_STATES: Readonly<Record<VetoTrace["state"], LocalText>> = {
  holds: { zh: "成立", en: "holds" },
  clear: { zh: "不成立", en: "does not hold" },
  unanswered: { zh: "未填写", en: "is unanswered" },
};

/** Why a leaf of two evaluations does not compare. */
export const INCOMPARABLE: Readonly<Record<IncomparableReason, LocalText>> = {
  "first-open": { zh: "前一次分数未定", en: "the first is open" },
  "second-open": { zh: "后一次分数未定", en: "the second is open" },
  "both-open": { zh: "两次分数均未定", en: "both are open" },
  "rule-changed": { zh: "评分办法已变", en: "its rule changed" },
  "subjects-changed": { zh: "评分主体已变", en: "those who score it changed" },
  "worth-nothing": { zh: "该项分值为0", en: "it is worth nothing" },
};

export const SCHEMES: Readonly<Record<EvaluationComparison["schemes"], LocalText>> = {
  same: { zh: "两次评估采用同一方案、同一版本。", en: "Both were made under one scheme and version." },
  "other-version": {
    zh: "两次评估采用同一方案的不同版本，总分不作比较。",
    en: "They were made under two versions of a scheme, so the scores are not compared.",
  },
  different: {
    zh: "两次评估采用不同方案，总分不作比较。",
    en: "They were made under different schemes, so the scores are not compared.",
  },
};

export const OUTCOMES: Readonly<Record<"better" | "worse" | "equal", LocalText>> = {
  better: { zh: "上升", en: "better" },
  worse: { zh: "下降", en: "worse" },
  equal: { zh: "持平", en: "equal" },
};

/** In what a scheme can differ from the shape that a policy demands. */
export const ASPECTS: Readonly<Record<ShapeDifference["aspect"], LocalText>> = {
  grades: { zh: "评估等级数", en: "number of grades" },
  depth: { zh: "指标级数", en: "number of indicator levels" },
  leaves: { zh: "评分细则项数", en: "number of scoring items" },
  dimensions: { zh: "评估维度", en: "dimensions" },
  subjects: { zh: "评估主体", en: "scorers" },
  frequency: { zh: "评估频次", en: "frequency" },
  assessor: { zh: "评估实施方", en: "assessor" },
  full: { zh: "满分", en: "full marks" },
  bounds: { zh: "等级下限", en: "lower bounds of the grades" },
  weights: { zh: "评分权重", en: "weights of those who score" },
  selfAssessment: { zh: "先行自评", en: "self-assessment" },
  sample: { zh: "抽查比例", en: "sample" },
};

/** The methods that have a name. */
export const METHODS: Readonly<Record<Exclude<ApportionMethod, ResidualMethod>, LocalText>> = {
  "largest-remainder": { zh: "最大余数法", en: "largest remainder" },
  "sainte-lague": { zh: "圣拉古法", en: "Sainte-Laguë's method" },
  dhondt: { zh: "洪德法", en: "D'Hondt's method" },
  adams: { zh: "亚当斯法", en: "Adams's method" },
  dean: { zh: "迪安法", en: "Dean's method" },
  "huntington-hill": { zh: "亨廷顿—希尔法", en: "Huntington and Hill's method" },
};

/** How a whole amount differs from its exact value. */
export const ROUNDED: Readonly<Record<"up" | "down" | "none", LocalText>> = {
  up: { zh: "进位", en: "rounded up" },
  down: { zh: "舍去零头", en: "rounded down" },
  none: { zh: "无须取整", en: "no rounding" },
};

export const BOUNDS: Readonly<Record<"floor" | "cap", LocalText>> = {
  floor: { zh: "按下限", en: "held at the floor" },
  cap: { zh: "按上限", en: "held at the cap" },
};

/** Why nothing can be apportioned, in a few words. */
export const INFEASIBLE: Readonly<Record<(InfeasibleApportionment | InfeasibleFactors)["reason"], LocalText>> = {
  "floors-exceed-total": { zh: "各项下限之和超过总额", en: "the floors exceed the total" },
  "no-positive-weight": { zh: "没有权重大于0的对象", en: "nobody has a weight above zero" },
  "no-unit-between-bounds": {
    zh: "有的对象上下限之间没有最小单位的整数倍",
    en: "between some floor and cap lies no whole number of units",
  },
  "residual-sign-turned": { zh: "余数与总额方向相反", en: "the residual has the wrong sign" },
  "residual-out-of-bounds": { zh: "余数超出其归属对象的上下限", en: "the residual is out of its bounds" },
  "residual-impossible": { zh: "余数归属对象无法承受余数", en: "the residual cannot be received" },
  "no-positive-indicator": {
    zh: "有的因素没有对象的指标值大于0",
    en: "some factor has nobody whose indicator claims it",
  },
};

/** Why money is left with a source. */
export const UNSPENT: Readonly<Record<UnspentMoney["reason"], LocalText>> = {
  "no-eligible-need": { zh: "没有符合其使用范围的需求", en: "no need is one that it may pay" },
  "needs-met": { zh: "可由其支付的需求均已满足", en: "the needs that it may pay are met" },
};

/** What a replay of an apportionment looks at, in its order. */
export const CHECKS: Readonly<Record<ApportionmentCheck, LocalText>> = {
  keys: { zh: "结果只有应有的字段", en: "no keys but those of a result" },
  input: { zh: "结果的格式", en: "the form of the result" },
  ids: { zh: "分配对象及其次序", en: "the recipients and their order" },
  unit: { zh: "金额为最小单位的整数倍", en: "amounts in whole units" },
  sign: { zh: "金额与总额方向一致", en: "the sign of the amounts" },
  conservation: { zh: "各项与未分配数之和等于总额", en: "shares and what is unallocated adding to the total" },
  bounds: { zh: "不低于下限、不高于上限", en: "floors and caps" },
  "zero-weight": { zh: "权重为0的不分配", en: "nothing for a weight of zero" },
  level: { zh: "每单位权重的金额", en: "the amount for one unit of weight" },
  quota: { zh: "与精确值相差不到一个单位", en: "less than one unit away from the exact share" },
  remainder: { zh: "按余数大小进位", en: "units to the largest remainders" },
  priority: { zh: "按除数法的先后次序", en: "the order of the divisor method" },
  residual: { zh: "余数归属对象的金额", en: "the amount of whoever takes the residual" },
  ties: { zh: "并列的处理", en: "ties" },
  unallocated: { zh: "未分配的金额和原因", en: "what is unallocated, and why" },
  "exact-share": { zh: "精确值", en: "exact shares" },
  rounded: { zh: "取整方向", en: "the direction of rounding" },
  bound: { zh: "上下限的标注", en: "the marks of bounds" },
  rank: { zh: "余数的名次", en: "ranks of remainders" },
  divisors: { zh: "除数范围", en: "the range of divisors" },
  infeasible: { zh: "无法分配的理由", en: "the reason why nothing can be apportioned" },
};

/** Why an activity was not counted. */
export const LEFT_OUT: Readonly<Record<LeftOutReason, LocalText>> = {
  "outside-period": { zh: "不在本年度内的", en: "outside the period" },
  "after-as-of": { zh: "在所问日期之后的", en: "after the day of the question" },
  "station-not-open": { zh: "开展日期不在站点运营期内的", en: "while the station was not open" },
  "not-completed": { zh: "尚未完成的", en: "not completed" },
  repeat: { zh: "重复登记的", en: "entered twice" },
};

/** The state of an item of a checklist. */
export const ITEM_STATES: Readonly<Record<ItemStatus["state"], LocalText>> = {
  met: { zh: "经判断符合", en: "judged as met" },
  unmet: { zh: "经判断未达到", en: "judged as not met" },
  open: { zh: "尚无判断记录", en: "no judgement recorded" },
  "evidence-lacking": { zh: "判断为符合，但佐证材料不全", en: "judged as met, but evidence is lacking" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
  undetermined: { zh: "是否适用不明", en: "not known whether it applies" },
  recorded: { zh: "登记显示有", en: "on record" },
  "recorded-absent": { zh: "登记显示没有", en: "not there, by the record" },
  "not-recorded": { zh: "是一项事实，尚未查证记录", en: "a plain fact, not yet recorded" },
};

/** The unit in which a recurring duty is asked. */
export const WINDOWS = {
  day: { zh: "日", en: ["day", "days"] },
  weekday: { zh: "个周一至周五的日子", en: ["weekday", "weekdays"] },
  week: { zh: "周", en: ["week", "weeks"] },
  month: { zh: "个月", en: ["month", "months"] },
  quarter: { zh: "个季度", en: ["quarter", "quarters"] },
  "half-year": { zh: "个半年", en: ["half-year", "half-years"] },
  year: { zh: "年", en: ["year", "years"] },
  "two-years": { zh: "个两年期", en: ["period of two years", "periods of two years"] },
  "three-years": { zh: "个三年期", en: ["period of three years", "periods of three years"] },
  "five-years": { zh: "个五年期", en: ["period of five years", "periods of five years"] },
} as const;

/** What is wrong with an item of a statistics form, of the figure found and the one it is held against. */
export const FORM_FAULTS: Readonly<Record<StatisticsFormFault["kind"], (found: number, against: number) => LocalText>> =
  {
    "registered-exceed-built": ofTwo((found, against) => ({
      zh: `是否录入全国系统的站点合计${found}个，多于已建站点${against}个`,
      en: `${found} stations are entered as in the national system or not, more than the ${against} built`,
    })),
    "total-mismatch": ofTwo((found, against) => ({
      zh: `专业人员总数填${found}人，与第2项各行之和${against}人不符`,
      en: `the total of professionals is ${found}, but the rows of item 2 add up to ${against}`,
    })),
    "certified-exceed-total": ofTwo((found, against) => ({
      zh: `持证人员（含不明）${found}人，多于专业人员总数${against}人`,
      en: `${found} ${are(found)} certified or possibly certified, more than the ${professionals(against)} in all`,
    })),
    "graduates-exceed-total": ofTwo((found, against) => ({
      zh: `社会工作专业毕业人员（含不明）${found}人，多于专业人员总数${against}人`,
      en: `${found} ${are(found)} or may be graduates, more than the ${professionals(against)} in all`,
    })),
    "pay-without-staff": ofTwo((found, against) => ({
      zh: `计入薪酬的人员${found}人，多于在站人员${against}人`,
      en: `pay is entered for ${found}, more than the ${against} who work there`,
    })),
    "pay-without-known": (found, against) =>
      found === 0
        ? {
            zh: `已知${sayCount(against).zh}人的薪酬，却未填平均数`,
            en: `the pay of ${sayCount(against).en} is known, but no average is entered`,
          }
        : { zh: "没有一人的薪酬已知，却填有平均数", en: "an average is entered, but nobody's pay is known" },
  };

function ofTwo(
  say: (found: string, against: string) => { readonly zh: string; readonly en: string },
): (found: number, against: number) => LocalText {
  return (found, against) => {
    const [one, other] = [sayCount(found), sayCount(against)];
    return { zh: say(one.zh, other.zh).zh, en: say(one.en, other.en).en };
  };
}

/** Why a policy is not in force in the place on the day; the day is that on which it begins, ended or was succeeded. */
export const POLICY_STATES: Readonly<
  Record<Exclude<PolicyStatus["state"], "in-force">, (day: LocalText) => LocalText>
> = {
  "not-begun": ({ zh, en }) => ({ zh: `自${zh}起施行，当日尚未施行`, en: `is in force from ${en} only` }),
  ended: ({ zh, en }) => ({ zh: `有效期至${zh}，当日已失效`, en: `was in force until ${en}` }),
  succeeded: ({ zh, en }) => ({ zh: `自${zh}起已被后续文件取代`, en: `was succeeded by a later text on ${en}` }),
  "dates-unknown": () => ({ zh: "有效期不明", en: "has no known time in force" }),
  "other-place": () => ({ zh: "适用于其他地区", en: "applies in another place" }),
};

/** How a finding changed. */
export const EFFECTS: Readonly<Record<FindingChange["effect"], LocalText>> = {
  gained: { zh: "新符合", en: "newly met" },
  lost: { zh: "不再符合", en: "no longer met" },
  moved: { zh: "结论另有变化", en: "changed otherwise" },
  detail: { zh: "结论相同，有关数字有变化", en: "the same verdict with other figures" },
};

/** How a change is attributed to amendments, or to other changes. */
export const ATTRIBUTIONS: Readonly<Record<Attribution, LocalText>> = {
  single: { zh: "由一项单独造成", en: "caused by one change alone" },
  joint: { zh: "由几项共同造成", en: "caused by several changes only together" },
  overdetermined: { zh: "由几项各自都足以造成", en: "caused by several changes, each of them enough" },
  partial: { zh: "由一项造成，其他也有影响", en: "caused by one change, with others bearing on it" },
  unresolved: { zh: "组合过多，未能归因", en: "not attributed, as there are too many combinations" },
};

/** How much a change of a provision bears on. */
export const BEARINGS: Readonly<Record<ChangedProvision["bearing"], LocalText>> = {
  rule: { zh: "要求有变化", en: "what is required changed" },
  readings: {
    zh: "要求未变，原文与理解有变化",
    en: "the requirement is the same, what the source states or how it can be read is not",
  },
  text: { zh: "要求未变，只有文字或者出处有变化", en: "the requirement is the same, only text or source changed" },
};

/** In which respect a parameter differs. */
export const PARAMETER_DIFFERENCES: Readonly<Record<ParameterChange["differs"][number], LocalText>> = {
  presence: { zh: "有无", en: "presence" },
  value: { zh: "取值", en: "value" },
  time: { zh: "生效日", en: "first day" },
  origin: { zh: "原文规定与否", en: "whether the source states it" },
  readings: { zh: "其他理解", en: "the other readings" },
  source: { zh: "出处", en: "source" },
};

/** With what a published table is consistent: figures that fit a label do not prove that they are its own. */
export const CONSISTENT: Readonly<Record<ConsistentWith, LocalText>> = {
  "printed-labels": { zh: "表中各行名称与数字相符", en: "Every row agrees with the reference under its own label" },
  "one-relabelling": {
    zh: "表中数字与名称错位；按一种调整方式，各行都与参照数相符",
    en: "Labels and figures disagree; under one relabelling every row agrees with the reference",
  },
  "several-relabellings": {
    zh: "表中数字与名称错位；按几种调整方式，各行都与参照数相符",
    en: "Labels and figures disagree; under several relabellings every row agrees with the reference",
  },
  "no-relabelling": {
    zh: "没有一种名称调整能使各行都与参照数相符",
    en: "Under no relabelling does every row agree with the reference",
  },
  "not-compared": {
    zh: "参照数据中没有表中的名称，无法比较",
    en: "The reference knows no label of the table, so nothing was compared",
  },
  "not-searched": {
    zh: "表中数字与名称不符；比对的行超过1000行，未寻找名称调整方式",
    en: "Labels and figures disagree; more than 1,000 rows were compared, so no relabelling was sought",
  },
};

function professionals(count: string): string {
  return `${count} ${count === "1" ? "professional" : "professionals"}`;
}

function are(count: string): string {
  return count === "1" ? "is" : "are";
}
