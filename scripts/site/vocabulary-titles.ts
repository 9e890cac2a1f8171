import * as terms from "social-work-station-rules/terms";
import type { LocalText, Vocabulary } from "social-work-station-rules/terms";

/** The vocabularies that `terms` exports, by the name of their constant. */
type VocabularyName = {
  [K in keyof typeof terms]: (typeof terms)[K] extends Vocabulary ? K : never;
}[keyof typeof terms];

/** A page of vocabularies: its file name and title, and each vocabulary with its own title. */
export interface VocabularyGroup {
  readonly name: string;
  readonly title: LocalText;
  readonly vocabularies: readonly (readonly [name: VocabularyName, title: LocalText])[];
}

const places = group("places", "区划与地区", "Divisions and areas", {
  divisionLevels: words("行政区划层级", "Levels of division"),
  divisionKinds: words("区划类型", "Kinds of division"),
  divisionClasses: words("地区类别", "Classes of area"),
  committeeTypes: words("村级组织类型", "Types of committee"),
  urbanRuralCodes: words("城乡分类代码", "Codes of the urban–rural classification"),
  areaClasses: words("城乡", "Urban and rural"),
});

const people = group("people", "人员", "People", {
  certificateLevels: words("社会工作者职业水平", "Levels of the vocational certificate"),
  educationLevels: words("学历", "Levels of education"),
  studyForms: words("学习形式", "Forms of study"),
  academicDegrees: words("学位", "Academic degrees"),
  staffKinds: words("人员类别", "Kinds of staff"),
  stationRoles: words("站内岗位", "Roles at a station"),
  duties: words("岗位职责", "Duties"),
  workloads: words("专职、兼职", "Full-time and part-time"),
  employers: words("聘用单位类型", "Kinds of employer"),
  employmentForms: words("用工形式", "Forms of employment"),
  outsidePosts: words("本职职务", "Posts with the employer"),
});

const organisations = group("organisations", "机构与部门", "Organisations", {
  operatorKinds: words("承接机构类型", "Kinds of operator"),
  organisationRatings: words("社会组织评估等级", "Ratings of social organisations"),
  operatingModels: words("用人方式", "Operating models"),
  governmentBodies: words("主管和购买部门", "Government bodies"),
  pathways: words("参与路径", "Pathways"),
});

const services = group("services", "服务与资金", "Services and money", {
  activityKinds: words("活动类别", "Kinds of activity"),
  activityForms: words("服务形式", "Forms of activity"),
  clientGroups: words("服务对象类别", "Groups of clients"),
  serviceFields: words("服务领域", "Fields of service"),
  facilities: words("功能室", "Facilities"),
  managementSystems: words("管理制度", "Management systems"),
  evidenceForms: words("佐证材料的形式", "Forms of evidence"),
  fundingSourceKinds: words("资金来源", "Sources of funding"),
  purposes: words("资金用途", "Purposes of money"),
  figureKeys: words("统计指标", "Recorded figures"),
  collections: words("可以声明齐全的内容", "Collections of a register"),
  yesNo: words("是、否", "Yes and no"),
});

const provisions = group("provisions", "条款", "Provisions", {
  provisionKinds: words("条款种类", "Kinds of provision"),
  subjectKinds: words("对象种类", "Kinds of subject"),
  modalities: words("要求程度", "How strongly a text binds"),
  precisions: words("数量精度", "Precision of quantities"),
  authorities: words("来源性质", "Authority of a source"),
  verifications: words("核对情况", "Verification of a source"),
  copiesRead: words("所见版本", "Copies that were read"),
  parameterStatuses: words("参数来源", "Where a value comes from"),
  criterionKinds: words("资格条件的种类", "Kinds of criterion"),
  coverageMeasures: words("覆盖的口径", "What a coverage target counts"),
  quotaUnits: words("业务量的单位", "Units of a quota"),
  qualifiedPersons: words("资格条件的对象", "To whom a qualification applies"),
  itemFacts: words("核查事实的判定", "What settles a plain fact"),
  itemConditions: words("核查事项的适用情形", "When an item of a checklist applies"),
});

const readings = group("readings", "参数可取的值", "Values of parameters", {
  roundingModes: words("取整、修约方式", "Rounding"),
  anniversaryConventions: words("满若干年的算法", "How years are completed"),
  dueConventions: words("“某日前”是否含当日", "Whether “before a day” includes it"),
  dueTimes: words("截止时刻", "Hour of a deadline"),
  yearBases: words("年度的起算", "How a year is counted"),
  partYearReadings: words("不足一年的任务量", "Quotas for part of a year"),
  ownDates: words("期限由其起算的日期", "Own dates from which terms run"),
  countedDates: words("活动计入年度的日期", "By which day an activity counts"),
  hoursBases: words("督导时长的计法", "How hours of supervision count"),
  shareComparisons: words("比例的比较方式", "How shares are compared"),
  simultaneities: words("“同步”的时限", "What “at the same time” means"),
  staffPlaces: words("人员的配备范围", "For which place staff is required"),
  countedWorkers: words("“社会工作者”的范围", "Who counts as a social worker"),
  staffMeasures: words("人员的计量", "How staff is counted"),
  countedStaff: words("计入配备的人员", "Which staff counts"),
  workloadDemands: words("对专兼职的要求", "Demanded workload"),
  recurrences: words("定期事项的周期", "Recurrence"),
  evaluationFrequencies: words("评估频次", "Frequency of evaluations"),
  assessors: words("评估实施方", "Assessors"),
  evaluationRounds: words("评估环节", "Rounds of an evaluation"),
  evaluationConsequences: words("评估结果的运用", "Consequences of an evaluation"),
  higherLevelReadings: words("高等级证书能否代替低等级", "Whether a higher certificate will do"),
  certificateDates: words("证书的起算日期", "From which day a certificate counts"),
  degreeReadings: words("学位是否可作依据", "Whether a degree counts"),
  practiceCountings: words("从业年限的起算", "How years of practice count"),
  areaDefinitions: words("城乡的认定依据", "What decides between urban and rural"),
  villageRows: words("村级站点在统计表中的填报", "Village stations in the statistics form"),
  districtRows: words("区级中心在统计表中的填报", "District centres in the statistics form"),
  payPeriods: words("薪资的期间", "Period of pay"),
  payWeightings: words("平均薪资的算法", "How average pay is weighted"),
  amountPeriods: words("金额的期间", "Period of an amount"),
  grantTimes: words("拨付的次数", "How often an amount is paid"),
  standardMeanings: words("标准的含义", "Meaning of a standard"),
  sourceOrders: words("资金渠道的使用次序", "Order of sources"),
  otherSourceReadings: words("未列渠道可否使用", "Whether other sources may pay"),
});

const answers = group("answers", "结论", "Answers", {
  verdicts: words("结论", "Verdicts"),
  timings: words("期限", "Timing"),
  factKinds: words("可能缺少的情况", "Facts that can be missing"),
  notRunReasons: words("未核查的原因", "Why a provision was not run"),
  agendaUrgencies: words("缓急", "Urgency"),
  agendaMatters: words("工作清单的事项", "Matters of an agenda"),
});

/** Every vocabulary of `terms`, by page. */
export const VOCABULARY_GROUPS: readonly VocabularyGroup[] = [
  places,
  people,
  organisations,
  services,
  provisions,
  readings,
  answers,
].map(({ vocabularies, ...head }) => ({
  ...head,
  vocabularies: Object.entries(vocabularies) as [VocabularyName, LocalText][],
}));

/** Every vocabulary has its title in one of the groups: the compiler asks for those that are missing. */
type Titled =
  | keyof typeof places.vocabularies
  | keyof typeof people.vocabularies
  | keyof typeof organisations.vocabularies
  | keyof typeof services.vocabularies
  | keyof typeof provisions.vocabularies
  | keyof typeof readings.vocabularies
  | keyof typeof answers.vocabularies;

true satisfies [VocabularyName] extends [Titled] ? true : Exclude<VocabularyName, Titled>;

function group<const V extends Partial<Readonly<Record<VocabularyName, LocalText>>>>(
  name: string,
  zh: string,
  en: string,
  vocabularies: V,
) {
  return { name, title: { zh, en }, vocabularies };
}

function words(zh: string, en: string): LocalText {
  return { zh, en };
}

/** Returns a vocabulary by the name of its constant. */
export function vocabularyNamed(name: VocabularyName): Vocabulary {
  return terms[name];
}
