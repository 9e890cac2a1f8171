import type { Provision, ProvisionKind, ProvisionOf } from "../../policy/index.js";
import {
  type LocalText,
  type Vocabulary,
  academicDegrees,
  activityKinds,
  anniversaryConventions,
  areaClasses,
  areaDefinitions,
  assessors,
  certificateDates,
  certificateLevels,
  committeeTypes,
  countedDates,
  countedStaff,
  degreeReadings,
  districtRows,
  divisionKinds,
  dueConventions,
  dueTimes,
  educationLevels,
  evaluationFrequencies,
  evidenceForms,
  fundingSourceKinds,
  higherLevelReadings,
  hoursBases,
  itemConditions,
  managementSystems,
  partYearReadings,
  payPeriods,
  payWeightings,
  practiceCountings,
  recurrences,
  roundingModes,
  shareComparisons,
  staffMeasures,
  stationRoles,
  villageRows,
  workloadDemands,
  yearBases,
} from "../../terms/index.js";
import {
  quoted,
  same,
  sayAnyTerm,
  sayDate,
  sayFirst,
  sayList,
  sayQuoted,
  sayTerm,
  sayTerms,
  sayWords,
} from "./text.js";
import { sayCount, sayDecimal, sayShare, things } from "./figures.js";
import { isCoarseDate } from "../../calendar/index.js";

/** What a parameter is called, and how a value of it is said. */
interface ParameterWord<V> {
  readonly name: LocalText;
  say(value: V): LocalText;
}

type ParametersOf<K extends ProvisionKind> = ProvisionOf<K>["parameters"];

/** A word for every parameter of a kind of provision, with the type of its value. */
type ParameterWords<K extends ProvisionKind> = {
  readonly [N in keyof ParametersOf<K>]-?: ParameterWord<ValueOf<ParametersOf<K>[N]>>;
};

type ValueOf<P> = NonNullable<P> extends { readonly value: infer V } ? V : never;

/** Kinds whose parameters have fixed names; those of a qualification are named by the policy. */
type FixedKind = Exclude<Provision["kind"], "qualification">;

function named<V>(zh: string, en: string, say: (value: V) => LocalText): ParameterWord<V> {
  return { name: { zh, en }, say };
}

function term<V extends string>(vocabulary: Vocabulary<V>): (value: V) => LocalText {
  return (value) => sayTerm(vocabulary, value);
}

function terms<V extends string>(vocabulary: Vocabulary<V>): (values: readonly V[]) => LocalText {
  return (values) => sayTerms(vocabulary, values);
}

const count = sayCount;

const decimal = sayDecimal;

const day = sayDate;

function share(value: string): LocalText {
  return same(sayShare(value));
}

export function base(kinds: readonly string[]): LocalText {
  return sayList(kinds.map((kind) => sayAnyTerm([divisionKinds, committeeTypes], kind)));
}

function display({
  decimals,
  rounding,
}: {
  readonly decimals: number;
  readonly rounding: (typeof roundingModes.values)[number];
}): LocalText {
  const mode = sayTerm(roundingModes, rounding);
  return {
    zh: `保留${sayCount(decimals).zh}位小数，${mode.zh}`,
    en: `${things(decimals, "decimal")}, rounded ${mode.en}`,
  };
}

function names(parts: readonly { readonly name: LocalText }[]): LocalText {
  return sayList(parts.map(({ name }) => sayWords(name)));
}

/** Ratios or weights beside whose they are. */
function portions(parts: readonly { readonly of: string; readonly portion: string }[]): LocalText {
  return sayList(parts.map(({ of, portion }) => same(`${of} ${portion}`)));
}

type Role = ProvisionOf<"required-roles">["parameters"]["roles"]["value"][number];

function roles(required: readonly Role[]): LocalText {
  return sayList(required.map(sayRole));
}

function sayRole({ role, least, most, mayAlsoHold }: Role): LocalText {
  const label = sayTerm(stationRoles, role);
  const from = sayCount(least);
  const number =
    most === undefined
      ? { zh: `至少${from.zh}名`, en: `at least ${from.en}` }
      : most === least
        ? { zh: `${from.zh}名`, en: from.en }
        : { zh: `${from.zh}至${sayCount(most).zh}名`, en: `${from.en} to ${sayCount(most).en}` };
  const others = sayTerms(stationRoles, mayAlsoHold);
  return mayAlsoHold.length === 0
    ? { zh: `${label.zh}${number.zh}`, en: `${number.en} × ${label.en}` }
    : {
        zh: `${label.zh}${number.zh}（可兼任${others.zh}）`,
        en: `${number.en} × ${label.en} (who may also be ${others.en})`,
      };
}

type Item = ProvisionOf<"checklist">["parameters"]["items"]["value"][number];

function items(asked: readonly Item[]): LocalText {
  return sayList(asked.map(sayItem));
}

function sayItem({ text, evidence = [], when }: Item): LocalText {
  const words = sayWords(text);
  const forms = sayTerms(evidenceForms, evidence);
  const condition = sayTerm(itemConditions, when);
  const zh = [...(when === "always" ? [] : [condition.zh]), ...(evidence.length === 0 ? [] : [`佐证：${forms.zh}`])];
  const en = [
    ...(when === "always" ? [] : [condition.en]),
    ...(evidence.length === 0 ? [] : [`evidence: ${forms.en}`]),
  ];
  return zh.length === 0 ? words : { zh: `${words.zh}（${zh.join("；")}）`, en: `${words.en} (${en.join("; ")})` };
}

type Table = ProvisionOf<"pathway-table">["parameters"]["table"]["value"];

function table({ title, rows }: Table): LocalText {
  const words = sayWords(title);
  return { zh: `${words.zh}（${sayCount(rows.length).zh}行）`, en: `${words.en} (${things(rows.length, "row")})` };
}

/** How a parameter is called and its values are said; a qualification names its parameters itself. */
export function wordOf(kind: ProvisionKind, name: string): ParameterWord<unknown> {
  const words: Readonly<Record<string, ParameterWord<unknown>>> = kind === "qualification" ? {} : PARAMETERS[kind];
  const word = Object.hasOwn(words, name) ? words[name] : undefined;
  return (
    word ?? {
      name: { zh: `参数${quoted(name)}`, en: `parameter ${quoted(name)}` },
      say: (value) => sayCriterionValue(name, value),
    }
  );
}

const CRITERION_VOCABULARIES: readonly Vocabulary[] = [
  certificateLevels,
  educationLevels,
  academicDegrees,
  higherLevelReadings,
  certificateDates,
  anniversaryConventions,
  practiceCountings,
  degreeReadings,
  areaClasses,
  areaDefinitions,
];

/** 本科 and 学士 are one word in code; the parameter's name tells which is meant. */
function sayCriterionValue(name: string, value: unknown): LocalText {
  if (typeof value === "number") return sayCount(value);
  if (Array.isArray(value)) return sayList(value.map((entry) => same(String(entry))));
  const text = String(value);
  if (/^\d+(\.\d+)?$/.test(text)) return sayDecimal(text);
  return sayAnyTerm(/degree/i.test(name) ? [academicDegrees, ...CRITERION_VOCABULARIES] : CRITERION_VOCABULARIES, text);
}

/** As `wordOf` where the kind of provision is not known: by the first that has a parameter of the name. */
export function wordOfAny(name: string): ParameterWord<unknown> {
  const kind = (Object.keys(PARAMETERS) as readonly (keyof typeof PARAMETERS)[]).find((candidate) =>
    Object.hasOwn(PARAMETERS[candidate], name),
  );
  return wordOf(kind ?? "qualification", name);
}

/** A value of a parameter of which nothing is known: figures, days and terms are told by their form. */
export function sayAnyValue(value: unknown): LocalText {
  if (value === null) return { zh: "无", en: "none" };
  if (typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)))
    return sayDecimal(value);
  if (typeof value === "string") return isCoarseDate(value) ? sayDate(value) : sayAnyTerm(VALUE_VOCABULARIES, value);
  if (Array.isArray(value)) return value.length === 0 ? { zh: "空", en: "nothing" } : sayFirst(value.map(sayAnyValue));
  return sayQuoted(same(JSON.stringify(value)));
}

const VALUE_VOCABULARIES: readonly Vocabulary[] = [
  roundingModes,
  partYearReadings,
  yearBases,
  countedDates,
  hoursBases,
  staffMeasures,
  countedStaff,
  workloadDemands,
  shareComparisons,
  dueConventions,
  dueTimes,
  recurrences,
  activityKinds,
  managementSystems,
  divisionKinds,
  committeeTypes,
  ...CRITERION_VOCABULARIES,
];

/** Every parameter of every kind of provision in words: a new one does not compile until it stands here. */
export const PARAMETERS: { readonly [K in FixedKind]: ParameterWords<K> } = {
  "coverage-target": {
    target: named("目标比例", "target", share),
    base: named("计入基数的区划", "divisions of the base", base),
    dueOn: named("期限", "due date", day),
    dueConvention: named("期限是否含当日", "whether the due day counts", term(dueConventions)),
    display: named("百分比修约", "rounding of the percentage", display),
  },
  "share-quota": {
    share: named("比例", "share", share),
    rounding: named("取整方式", "rounding", term(roundingModes)),
    comparison: named("比较方式", "comparison", term(shareComparisons)),
  },
  "activity-quota": {
    amount: named("数量", "amount", decimal),
    kinds: named("计入的活动类别", "kinds of activity that count", terms(activityKinds)),
    yearBasis: named("年度的起算", "year", term(yearBases)),
    partYear: named("不足一年的折算", "part of a year", term(partYearReadings)),
    partYearRounding: named("折算后的取整", "rounding of a part", term(roundingModes)),
    countedOn: named("计入年度的日期", "day on which an activity counts", term(countedDates)),
    hoursBasis: named("时长的计法", "counting of hours", term(hoursBases)),
  },
  "recurring-duty": {
    every: named("周期", "recurrence", term(recurrences)),
    times: named("次数", "number of times", count),
  },
  staffing: {
    minimum: named("最低人数", "minimum", decimal),
    measure: named("计量方式", "measure", term(staffMeasures)),
    staff: named("计入的人员", "staff that counts", term(countedStaff)),
    workload: named("专兼职要求", "workload", term(workloadDemands)),
  },
  "required-systems": { systems: named("管理制度", "management systems", terms(managementSystems)) },
  "required-roles": { roles: named("岗位", "roles", roles) },
  checklist: { items: named("核查事项", "items", items) },
  deadline: {
    dueOn: named("期限", "due date", day),
    dueConvention: named("期限是否含当日", "whether the due day counts", term(dueConventions)),
    dueTime: named("截止时刻", "time of day", term(dueTimes)),
  },
  "cost-share": {
    parties: named("分担各方", "parties", names),
    ratios: named("分担比例", "ratios", (ratios) =>
      portions(ratios.map(({ party, ratio }) => ({ of: party, portion: ratio }))),
    ),
  },
  "factor-formula": {
    factors: named("分配因素", "factors", names),
    weights: named("因素权重", "weights", (weights) =>
      portions(weights.map(({ factor, weight }) => ({ of: factor, portion: weight }))),
    ),
  },
  "funding-sources": { sources: named("资金渠道", "sources", terms(fundingSourceKinds)) },
  "evaluation-scheme": {
    grades: named("评估等级数", "number of grades", count),
    depth: named("指标级数", "levels of indicators", count),
    leaves: named("评分细则项数", "number of scoring items", count),
    dimensions: named("评估维度", "dimensions", names),
    subjects: named("评估主体", "who scores", names),
    frequency: named("评估频次", "frequency", term(evaluationFrequencies)),
    assessor: named("评估实施方", "assessor", term(assessors)),
  },
  "pathway-table": { table: named("决策表", "decision table", table) },
  "statistics-form": {
    villageRow: named("村级站点的填报", "village stations", term(villageRows)),
    districtRow: named("区级中心的填报", "district centres", term(districtRows)),
    payPeriod: named("薪资期间", "period of pay", term(payPeriods)),
    payWeighting: named("平均薪资的算法", "averaging of pay", term(payWeightings)),
  },
};
