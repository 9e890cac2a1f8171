import type { AnniversaryConvention, DueConvention } from "../../calendar/index.js";
import type { RoundingMode } from "../../ratio/index.js";
import { type TermEntry, defineVocabulary, vocabularyOf } from "../vocabulary.js";
import { COUNTED_WORKERS, SIMULTANEITIES } from "../values.js";

/** The words for the values that a parameter of a provision can take. Each reads alone, after a colon or in a sentence. */

/** 取整、修约方式. */
export const roundingModes = defineVocabulary("rounding-mode", "public", {
  "half-up": { zh: "四舍五入", en: "half up" },
  "half-even": { zh: "四舍六入五成双", en: "half to even" },
  up: { zh: "向上取整", en: "up", accepts: ["进一法", "只进不舍"] },
  down: { zh: "向下取整", en: "down", accepts: ["去尾法", "只舍不进"] },
} satisfies Readonly<Record<RoundingMode, TermEntry>>);

/** 满若干年的算法. */
export const anniversaryConventions = defineVocabulary("anniversary-convention", "public", {
  "corresponding-day": { zh: "对应日当日即满", en: "full on the corresponding day" },
  "day-after": { zh: "对应日届满、次日起算满", en: "full on the day after the corresponding day" },
  "calendar-years": { zh: "算至当年12月31日", en: "counted to 31 December of the same year" },
  "previous-year-end": { zh: "算至上年12月31日", en: "counted to 31 December of the year before" },
} satisfies Readonly<Record<AnniversaryConvention, TermEntry>>);

/** “某日前”是否含当日. */
export const dueConventions = defineVocabulary("due-convention", "public", {
  inclusive: { zh: "含当日", en: "that day included" },
  exclusive: { zh: "不含当日", en: "that day excluded" },
} satisfies Readonly<Record<DueConvention, TermEntry>>);

/** 截止时刻. */
export const dueTimes = defineVocabulary("due-time", "public", {
  "end-of-day": { zh: "当日24时前", en: "by the end of the day" },
  "close-of-business": { zh: "当日下班前", en: "by the close of business" },
});

/** 年度的起算. */
export const yearBases = defineVocabulary("year-basis", "public", {
  "calendar-year": { zh: "自然年度", en: "calendar year" },
  "service-year": { zh: "自启用之日起的服务年度", en: "service year from the day of opening" },
});

/** 不足一年的任务量. */
export const partYearReadings = defineVocabulary("part-year", "public", {
  full: { zh: "不折算，按全年要求", en: "the whole yearly amount" },
  "pro-rata-days": { zh: "按天数折算", en: "in proportion to the days" },
  "pro-rata-months": { zh: "按月数折算", en: "in proportion to the months" },
});

/** 对象自身的日期，期限由其起算. */
export const ownDates = defineVocabulary("own-date", "public", {
  "station-opening": { zh: "启用", en: "the opening", accepts: ["站点启用", "挂牌", "成立", "开站"] },
  "contract-start": { zh: "合同开始", en: "the start of the contract", accepts: ["合同生效"] },
  "contract-signing": { zh: "合同签订", en: "the signing of the contract", accepts: ["签订合同"] },
  joining: { zh: "到岗", en: "joining", accepts: ["入职", "上岗"] },
});
export type OwnDate = (typeof ownDates.values)[number];

/** 活动计入年度的日期. */
export const countedDates = defineVocabulary("counted-on", "public", {
  completion: { zh: "完成日期", en: "day of completion" },
  start: { zh: "开始日期", en: "day of start" },
});

/** 督导时长的计法. */
export const hoursBases = defineVocabulary("hours-basis", "public", {
  session: { zh: "按场次计", en: "once per session" },
  supervisee: { zh: "按受督导人数累计", en: "once for each supervisee" },
});

/** 比例的比较方式. */
export const shareComparisons = defineVocabulary("share-comparison", "public", {
  "at-least": { zh: "不低于", en: "at least" },
  exactly: { zh: "恰好等于", en: "exactly" },
});

/** “同步”的时限. */
export const simultaneities = vocabularyOf("simultaneity", "public", SIMULTANEITIES, {
  "no-term": { zh: "未定时限", en: "no term is named" },
  "opening-day": { zh: "中心启用当日", en: "on the day on which the centre opens" },
  "opening-year": { zh: "中心启用当年年底", en: "by the end of the year in which the centre opens" },
});

/** 督导等人员的配备范围. */
export const staffPlaces = defineVocabulary("staff-place", "public", {
  station: { zh: "各站自有", en: "at each station itself" },
  county: { zh: "由所在区（县）统一配备", en: "shared by the stations of a district or county" },
});

/** “社会工作者”的范围. */
export const countedWorkers = vocabularyOf("counted-workers", "public", COUNTED_WORKERS, {
  "social-work-staff": { zh: "从事社会工作服务的人员，不论持证", en: "staff who do social work, certified or not" },
  certified: { zh: "其中的持证人员", en: "those of them who have a certificate" },
});

/** 人员的计量. */
export const staffMeasures = defineVocabulary("staff-measure", "public", {
  "head-count": { zh: "按人数计", en: "by head" },
  "full-time-equivalent": { zh: "按折算全时人数计", en: "by full-time equivalent" },
});

/** 计入配备的人员. */
export const countedStaff = defineVocabulary("counted-staff", "public", {
  any: { zh: "全部人员", en: "all staff" },
  "social-worker": { zh: "社工", en: "social workers" },
  professional: { zh: "专业社工", en: "professional social workers" },
  local: { zh: "本土社工", en: "local social workers" },
  certified: { zh: "持证社工", en: "certified social workers" },
  supervisor: { zh: "督导", en: "supervisors" },
});

/** 对专兼职的要求. */
export const workloadDemands = defineVocabulary("workload-demand", "public", {
  any: { zh: "专职、兼职均可", en: "full-time or part-time" },
  "full-time": { zh: "专职", en: "full-time" },
  "part-time": { zh: "兼职", en: "part-time" },
});

/** 定期事项的周期. */
export const recurrences = defineVocabulary("recurrence", "public", {
  day: { zh: "每日", en: "every day" },
  weekday: { zh: "每个周一至周五", en: "every day from Monday to Friday" },
  week: { zh: "每周", en: "every week" },
  month: { zh: "每月", en: "every month" },
  quarter: { zh: "每季度", en: "every quarter" },
  "half-year": { zh: "每半年", en: "every half-year" },
  year: { zh: "每年", en: "every year" },
  "two-years": { zh: "每两年", en: "every two years" },
  "three-years": { zh: "每三年", en: "every three years" },
  "five-years": { zh: "每五年", en: "every five years" },
});

/** 评估频次. */
export const evaluationFrequencies = defineVocabulary("evaluation-frequency", "public", {
  yearly: { zh: "每年一次", en: "once a year" },
  "half-yearly": { zh: "每半年一次", en: "twice a year" },
  quarterly: { zh: "每季度一次", en: "once a quarter" },
});

/** 评估实施方. */
export const assessors = defineVocabulary("assessor", "public", {
  "third-party": { zh: "第三方评估机构", en: "third party" },
  authority: { zh: "主管部门", en: "competent authority" },
});

/** 评估环节. */
export const evaluationRounds = defineVocabulary("evaluation-round", "public", {
  "self-assessment": { zh: "自评", en: "self-assessment" },
  evaluation: { zh: "评估", en: "evaluation", accepts: ["评估评审", "正式评估"] },
  "sample-check": { zh: "抽查", en: "check of a sample", accepts: ["抽查复核", "复核"] },
});

/** 评估结果的运用. */
export const evaluationConsequences = defineVocabulary("evaluation-consequence", "public", {
  "contract-ended": { zh: "终止合同", en: "the contract ends" },
  "evaluated-again": { zh: "限期整改后再次评估", en: "another evaluation after the faults were mended" },
  judged: { zh: "按人工判断认定", en: "left to a recorded judgement" },
});

/** 高等级证书能否代替低等级. */
export const higherLevelReadings = defineVocabulary("higher-levels", "public", {
  satisfy: { zh: "更高等级视同符合", en: "a higher level suffices" },
  "do-not-satisfy": { zh: "更高等级不视同符合", en: "a higher level does not suffice" },
});

/** 证书的起算日期. */
export const certificateDates = defineVocabulary("certificate-date", "public", {
  issuedOn: { zh: "证书签发日期", en: "day of issue" },
  approvedOn: { zh: "证书批准日期", en: "day of approval" },
  resultsOn: { zh: "考试成绩公布日期", en: "day of the examination results" },
});

/** 学位是否可作依据. */
export const degreeReadings = defineVocabulary("degree-reading", "public", {
  counts: { zh: "学位可作依据", en: "a degree counts" },
  "does-not-count": { zh: "学位不作依据", en: "a degree does not count" },
});

/** 从业年限的起算. */
export const practiceCountings = defineVocabulary("practice-counting", "public", {
  "after-criterion": { zh: "自取得证书、学历或学位之后起算", en: "counted after the criterion is reached" },
  "in-total": { zh: "前后累计计算", en: "counted in total, before and after" },
});

/** 城乡的认定依据. */
export const areaDefinitions = defineVocabulary("area-definition", "public", {
  "urban-rural-code": { zh: "按城乡分类代码认定", en: "by the urban–rural code" },
  "division-kind": { zh: "按乡级区划类型认定", en: "by the kind of township-level division" },
  "village-committees": { zh: "有行政村的乡级区划认定为农村地区", en: "rural where the township has villages" },
});

/** 村级站点在统计表中的填报. */
export const villageRows = defineVocabulary("village-row", "public", {
  "with-communities": { zh: "并入社区一栏", en: "in the community row" },
  "not-reported": { zh: "不填报", en: "not reported" },
});

/** 区级中心在统计表中的填报. */
export const districtRows = defineVocabulary("district-row", "public", {
  "pay-only": { zh: "仅填报薪资", en: "pay alone is reported" },
  "with-subdistricts": { zh: "并入街道一栏", en: "in the subdistrict row" },
});

/** 薪资的期间. */
export const payPeriods = defineVocabulary("pay-period", "public", {
  month: { zh: "月薪", en: "monthly pay" },
  year: { zh: "年薪", en: "yearly pay" },
});

/** 平均薪资的算法. */
export const payWeightings = defineVocabulary("pay-weighting", "public", {
  persons: { zh: "按人员平均", en: "average over persons" },
  stations: { zh: "按站点平均", en: "average over stations" },
});

/** 金额的期间. */
export const amountPeriods = defineVocabulary("amount-period", "public", {
  month: { zh: "每月", en: "a month", accepts: ["按月", "月"] },
  year: { zh: "每年", en: "a year", accepts: ["按年", "年"] },
});

/** 拨付的次数. */
export const grantTimes = defineVocabulary("grant-times", "public", {
  "each-year": { zh: "每年拨付", en: "each year" },
  "once-at-opening": { zh: "启用当年一次性拨付", en: "once, in the year of opening" },
});

/** 标准的含义. */
export const standardMeanings = defineVocabulary("standard-meaning", "public", {
  exactly: { zh: "确定的金额", en: "the amount itself" },
  "at-least": { zh: "下限，不低于该金额", en: "no less than the amount" },
  "at-most": { zh: "上限，不超过该金额", en: "no more than the amount" },
});

/** 资金渠道的使用次序. */
export const sourceOrders = defineVocabulary("source-order", "public", {
  "as-listed": { zh: "按所列次序使用", en: "in the order listed" },
  "not-ordered": { zh: "不分先后", en: "in no order" },
});

/** 未列渠道可否使用. */
export const otherSourceReadings = defineVocabulary("other-sources", "public", {
  allowed: { zh: "可以使用", en: "may pay" },
  "not-allowed": { zh: "不得使用", en: "may not pay" },
});
