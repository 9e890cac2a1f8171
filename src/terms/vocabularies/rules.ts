import { vocabularyOf } from "../vocabulary.js";
import { AUTHORITIES, COLLECTIONS, COPIES_READ, MODALITIES, PRECISIONS, VERIFICATIONS } from "../values.js";
import { FACT_KINDS, SUBJECT_KINDS, TIMINGS, VERDICTS } from "../values-of-answers.js";

/** 要求程度: how strongly a text binds, strongest first. What a text only describes (`reported`) does not bind at all. */
export const modalities = vocabularyOf("modality", "public", MODALITIES, {
  must: { zh: "应当", en: "must", accepts: ["必须", "须"] },
  "in-principle": { zh: "原则上", en: "in principle" },
  generally: { zh: "一般", en: "generally" },
  target: { zh: "力争", en: "target", accepts: ["目标"] },
  planned: { zh: "拟", en: "planned" },
  encouraged: { zh: "鼓励", en: "encouraged" },
  may: { zh: "可", en: "may", accepts: ["可以"] },
  reported: { zh: "材料记述", en: "reported practice", accepts: ["记述"] },
});
export type Modality = (typeof modalities.values)[number];

/** 数量精度: 余, 多 (at least), 近 (almost), 约 (about). */
export const precisions = vocabularyOf("precision", "public", PRECISIONS, {
  exact: { zh: "确数", en: "exact" },
  "at-least": { zh: "余", en: "at least", accepts: ["多", "逾"] },
  almost: { zh: "近", en: "almost", accepts: ["将近", "接近"] },
  about: { zh: "约", en: "about", accepts: ["大约", "左右"] },
});
export type Precision = (typeof precisions.values)[number];

/** 来源性质: a normative text, a norm reported by another text, an observation, a table of statistics. */
export const authorities = vocabularyOf("authority", "public", AUTHORITIES, {
  normative: { zh: "规范性文件", en: "normative text" },
  reported: { zh: "转述", en: "reported" },
  observed: { zh: "观察", en: "observed" },
  statistical: { zh: "统计资料", en: "statistics" },
});
export type Authority = (typeof authorities.values)[number];

/** 核对情况. */
export const verifications = vocabularyOf("verification", "public", VERIFICATIONS, {
  "primary-text": { zh: "已核原文", en: "primary text" },
  "secondary-copy": { zh: "转载件", en: "secondary copy" },
});
export type Verification = (typeof verifications.values)[number];

/** 所见版本: how much of a document was read. */
export const copiesRead = vocabularyOf("copy-read", "public", COPIES_READ, {
  whole: { zh: "全文", en: "the whole text" },
  excerpt: { zh: "摘录", en: "an excerpt" },
  "not-read": { zh: "未见正文", en: "not read" },
});
export type CopyRead = (typeof copiesRead.values)[number];

/** 结论. */
export const verdicts = vocabularyOf("verdict", "public", VERDICTS, {
  met: { zh: "符合", en: "met" },
  unmet: { zh: "未达到", en: "not met" },
  undetermined: { zh: "无法判定", en: "undetermined" },
  discretionary: { zh: "需人工判断", en: "a matter of judgement" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
});
export type Verdict = (typeof verdicts.values)[number];

/** 期限: whether the due date or the period is over on the day of the question. */
export const timings = vocabularyOf("timing", "public", TIMINGS, {
  open: { zh: "期限未到", en: "still open" },
  closed: { zh: "期限已到", en: "closed" },
});
export type Timing = (typeof timings.values)[number];

/** Kinds of subject that a finding speaks about. */
export const subjectKinds = vocabularyOf("subject-kind", "public", SUBJECT_KINDS, {
  division: { zh: "行政区划", en: "division" },
  station: { zh: "社工站", en: "station" },
  person: { zh: "人员", en: "person" },
  operator: { zh: "承接机构", en: "operator" },
  contract: { zh: "合同", en: "contract" },
  scheme: { zh: "评估方案", en: "evaluation scheme" },
  submission: { zh: "报送材料", en: "submission" },
  form: { zh: "统计表", en: "statistics form" },
});
export type SubjectKind = (typeof subjectKinds.values)[number];

/** Facts that can be missing. */
export const factKinds = vocabularyOf("fact", "public", FACT_KINDS, {
  certificates: { zh: "职业水平证书", en: "certificates" },
  "certificate-date": { zh: "证书取得日期", en: "certificate date" },
  education: { zh: "学历", en: "education" },
  "education-date": { zh: "毕业日期", en: "graduation date" },
  degrees: { zh: "学位", en: "degrees" },
  "degree-date": { zh: "学位授予日期", en: "degree date" },
  major: { zh: "所学专业", en: "field of study" },
  registrations: { zh: "登记情况", en: "registration" },
  "registration-date": { zh: "登记有效期", en: "registration validity" },
  "continuing-education": { zh: "继续教育学时", en: "continuing education" },
  practice: { zh: "从事社会工作年限", en: "years of practice" },
  assignments: { zh: "岗位安排", en: "assignments" },
  "assignment-date": { zh: "任职起止日期", en: "assignment dates" },
  duty: { zh: "岗位职责", en: "duty" },
  workload: { zh: "专兼职情况", en: "workload" },
  "full-time-equivalent": { zh: "折算全时人数", en: "full-time equivalent" },
  "staff-kinds": { zh: "人员类别", en: "staff kinds" },
  "area-class": { zh: "城乡分类", en: "urban–rural class" },
  "committee-type": { zh: "村级组织类型", en: "committee type" },
  divisions: { zh: "行政区划名单", en: "list of divisions" },
  stations: { zh: "站点名单", en: "list of stations" },
  "station-date": { zh: "站点启用日期", en: "station opening date" },
  operators: { zh: "承接机构名单", en: "list of operators" },
  personnel: { zh: "人员名单", en: "list of personnel" },
  activities: { zh: "活动记录", en: "activity log" },
  "activity-date": { zh: "活动日期", en: "activity date" },
  hours: { zh: "时长", en: "hours" },
  "service-area": { zh: "服务的社区(村)", en: "communities or villages served" },
  "management-systems": { zh: "管理制度", en: "management systems" },
  "managing-body": { zh: "负责管理的部门或机构", en: "managing department or agency" },
  "activity-content": { zh: "活动的具体内容", en: "what the activity was about" },
  "verified-fact": { zh: "查证记录", en: "record of a verified fact" },
  judgement: { zh: "人工判断记录", en: "recorded judgement" },
  evidence: { zh: "佐证材料", en: "evidence" },
  answer: { zh: "评分", en: "answer" },
  submission: { zh: "报送记录", en: "submission" },
  "submission-time": { zh: "报送时间", en: "time of submission" },
  "closing-hour": { zh: "下班时间", en: "hour of closing" },
  "scheme-particulars": { zh: "评估方案所载事项", en: "particulars of the scheme" },
  salary: { zh: "薪资", en: "pay" },
  "operating-model": { zh: "运营方式", en: "operating model" },
  "platform-registration": { zh: "全国系统录入情况", en: "entry in the national system" },
  figure: { zh: "统计数据", en: "recorded figure" },
  birth: { zh: "出生年月", en: "year and month of birth" },
  household: { zh: "户籍所在地", en: "household registration" },
  "study-form": { zh: "是否全日制", en: "whether full-time study" },
  employments: { zh: "聘用情况", en: "employment" },
  "employment-date": { zh: "聘用起止日期", en: "employment dates" },
  employer: { zh: "聘用单位类型", en: "kind of employer" },
  "employment-form": { zh: "用工形式", en: "form of employment" },
  "outside-post": { zh: "所任职务", en: "post held with the employer" },
  "stations-supervised": { zh: "督导的站点", en: "stations supervised" },
  "activity-form": { zh: "服务形式", en: "form of the activity" },
  "activity-place": { zh: "活动开展地", en: "place where the activity was done" },
  "client-groups": { zh: "服务对象类别", en: "client groups" },
  "service-field": { zh: "服务领域", en: "service field" },
  "persons-served": { zh: "服务人次", en: "persons served" },
  clients: { zh: "服务对象名单", en: "list of clients" },
  "client-file": { zh: "建档日期", en: "day on which the file was opened" },
  sessions: { zh: "各节次记录", en: "sessions" },
  supervisor: { zh: "督导人员", en: "supervisor" },
  workers: { zh: "承担人员", en: "workers who did it" },
  supervised: { zh: "接受督导的人员", en: "persons who were supervised" },
  premises: { zh: "服务场所", en: "premises" },
  facilities: { zh: "功能室", en: "rooms and facilities" },
  signage: { zh: "标牌", en: "signage" },
  "rules-posted": { zh: "制度上墙情况", en: "whether the rules are posted" },
  platforms: { zh: "同址平台", en: "platforms at the same place" },
  "supervision-days": { zh: "约定的督导天数", en: "agreed days of supervision" },
  pilots: { zh: "试点情况", en: "pilot status" },
  "managing-authority": { zh: "主管部门", en: "managing authority" },
  "division-kind": { zh: "区划类型", en: "kind of division" },
  "division-class": { zh: "地区类别", en: "class of the area" },
  contracts: { zh: "合同", en: "contracts" },
  "contract-date": { zh: "合同日期", en: "contract dates" },
  purchaser: { zh: "购买主体", en: "purchaser" },
  "contract-amount": { zh: "合同金额", en: "contract amount" },
  obligations: { zh: "合同约定的任务", en: "obligations of the contract" },
  "operator-kind": { zh: "机构类型", en: "kind of operator" },
  "operator-rating": { zh: "社会组织评估等级", en: "rating of the operator" },
  "registration-level": { zh: "登记机关层级", en: "level of registration" },
  "founding-date": { zh: "成立日期", en: "founding date" },
  allocations: { zh: "拨付记录", en: "allocations" },
  spending: { zh: "支出记录", en: "spending" },
  "funding-source-kind": { zh: "资金来源", en: "source of funding" },
  payer: { zh: "出资的一级政府", en: "government that paid" },
  purpose: { zh: "资金用途", en: "purpose of the money" },
  evaluations: { zh: "评估记录", en: "evaluations held" },
  "evaluation-result": { zh: "评估结果", en: "result of the evaluation" },
  "evaluation-date": { zh: "评估日期", en: "day of the evaluation" },
  assessor: { zh: "评估实施方", en: "who carried out the evaluation" },
  vetoes: { zh: "一票否决的情形", en: "vetoes that applied" },
});
export type FactKind = (typeof factKinds.values)[number];

/** Collections of a register that can be declared complete. */
export const collections = vocabularyOf("collection", "public", COLLECTIONS, {
  divisions: { zh: "行政区划", en: "divisions" },
  stations: { zh: "站点", en: "stations" },
  operators: { zh: "承接机构", en: "operators" },
  personnel: { zh: "人员", en: "personnel" },
  activities: { zh: "活动", en: "activities" },
  fundingSources: { zh: "资金来源", en: "funding sources" },
  judgements: { zh: "人工判断", en: "judgements" },
  figures: { zh: "统计数据", en: "figures" },
  clients: { zh: "服务对象", en: "clients" },
  allocations: { zh: "资金拨付", en: "allocations" },
  spending: { zh: "资金支出", en: "spending" },
  evaluations: { zh: "评估", en: "evaluations" },
});
export type Collection = (typeof collections.values)[number];
