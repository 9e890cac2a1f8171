import { AGENDA_MATTERS, AGENDA_URGENCIES } from "../values-of-answers.js";
import { vocabularyOf } from "../vocabulary.js";

/** 缓急: how urgent an entry of an agenda is, the most urgent first. */
export const agendaUrgencies = vocabularyOf("agenda-urgency", "public", AGENDA_URGENCIES, {
  overdue: { zh: "已逾期", en: "overdue" },
  due: { zh: "将到期", en: "due" },
  behind: { zh: "进度落后", en: "behind" },
  open: { zh: "未达到", en: "not met" },
  "to-judge": { zh: "待判断", en: "to be judged" },
  "to-record": { zh: "待补登记", en: "to be recorded" },
});
export type AgendaUrgency = (typeof agendaUrgencies.values)[number];

/** 事项: what an entry of an agenda is about. */
export const agendaMatters = vocabularyOf("agenda-matter", "public", AGENDA_MATTERS, {
  deadline: { zh: "报送或完成时限", en: "deadline" },
  duty: { zh: "定期工作", en: "recurring duty" },
  target: { zh: "阶段目标", en: "target" },
  quota: { zh: "期间任务", en: "quota" },
  lapse: { zh: "即将不再符合", en: "met no longer" },
  reached: { zh: "即将符合", en: "met soon" },
  "policy-begins": { zh: "政策开始施行", en: "policy begins" },
  "policy-ends": { zh: "政策停止适用", en: "policy ends" },
  contract: { zh: "承接合同", en: "contract" },
  rating: { zh: "社会组织评估等级", en: "rating as a social organisation" },
  registration: { zh: "职业登记", en: "registration" },
  evaluation: { zh: "评估", en: "evaluation" },
  staff: { zh: "人员配备", en: "staff" },
  unmet: { zh: "未达到的要求", en: "provision not met" },
  judgement: { zh: "待判断事项", en: "judgement" },
  "missing-fact": { zh: "待补登记", en: "missing fact" },
});
export type AgendaMatter = (typeof agendaMatters.values)[number];
