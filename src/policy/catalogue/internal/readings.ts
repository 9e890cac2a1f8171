import type { Reading } from "./parameters.js";

/** Questions that several documents leave open in the same way. */

export const dueDayCounts: Reading = {
  question: { zh: "“某日前”是否包含当日？", en: "Does “before day X” include day X?" },
  reason: {
    zh: "原文未说明。工作通知中“某日前”通常指当日结束前，故按含当日处理。",
    en: "The text is silent. In working notices “before day X” usually means by the end of that day, so the day is included.",
  },
};

export const planPeriodEnd: Reading = {
  question: {
    zh: "“十四五”末以哪一天为限，当日是否计入？",
    en: "Which day ends the 14th five-year plan, and does it count?",
  },
  reason: {
    zh: "“十四五”为2021年至2025年，以2025年12月31日为末日；末日属于规划期，故含当日。",
    en: "The 14th five-year plan covers 2021 to 2025; its last day, 31 December 2025, belongs to it.",
  },
};

export const townshipBase: Reading = {
  question: {
    zh: "覆盖率的分母是否包括开发区、农场等类乡级单位？",
    en: "Do development zones, farms and similar units belong to the base of the coverage rate?",
  },
  reason: {
    zh: "原文只说街道、乡镇，未提开发区、农场等，按街道、镇、乡三类计。",
    en: "The text names only subdistricts, towns and townships, so these three kinds are counted.",
  },
};

/** Beijing's published percentage shows which base was counted. */
export const townshipBaseOfBeijing: Reading = {
  question: townshipBase.question,
  reason: {
    zh: "报告印作225个中心、覆盖率65.6%，只与343个街道、镇、乡的基数相符，按这三类计。",
    en: "The report prints 225 centres and 65.6 %, which fits a base of 343 subdistricts, towns and townships alone, so these three kinds are counted.",
  },
};

export const printedPercent: Reading = {
  question: { zh: "百分比按几位小数、以何种方式修约？", en: "To how many decimals, and how, is a percentage rounded?" },
  reason: {
    zh: "表中百分比保留一位小数，截尾与表不符；四舍五入与四舍六入五成双在表中各行结果相同，取通行的四舍五入。",
    en: "The table prints one decimal, which excludes truncation; half-up and half-even agree in every row, so the customary half-up was chosen.",
  },
};

export const shareRounding: Reading = {
  question: {
    zh: "按比例计算得到的小数如何取整（如7个社区的30%为2.1个）？",
    en: "How is a share that is no whole number rounded (30 % of 7 communities is 2.1)?",
  },
  reason: {
    zh: "原文未说明。向上取整才能使设站数量不低于规定比例。",
    en: "The text is silent. Only rounding up leaves no fewer stations than the share demands.",
  },
};

export const shareComparison: Reading = {
  question: { zh: "比例是下限还是恰好？", en: "Is the share a minimum or an exact number?" },
  reason: {
    zh: "原文未写“不低于”。多设站点不违背建设目的，故按下限处理。",
    en: "The text does not say “at least”. More stations do not defeat the purpose, so it is read as a minimum.",
  },
};

export const yearBasis: Reading = {
  question: {
    zh: "“每年”指自然年度还是自设立之日起的服务年度？",
    en: "Is “each year” the calendar year or the year since the station opened?",
  },
  reason: {
    zh: "原文未说明。年度统计和资金安排均按自然年度。",
    en: "The text is silent. Yearly statistics and budgets follow the calendar year.",
  },
};

export const partYear: Reading = {
  question: {
    zh: "年度中设立或撤销的站点是否承担全年任务？",
    en: "Does a station that was open for part of the year owe the whole annual quota?",
  },
  reason: {
    zh: "原文只写“每年至少完成”，未规定折算，故按全年数要求；折算作为其他读法列出。",
    en: "The text says only “at least … each year” and provides no pro rata, so the whole quota is asked; pro rata readings are listed.",
  },
};

export const partYearRounding: Reading = {
  question: { zh: "折算后的小数如何取整？", en: "How is a pro rata quota rounded?" },
  reason: { zh: "原文未说明。“至少”宜向上取整。", en: "The text is silent. “At least” suggests rounding up." },
};

export const caseKinds: Reading = {
  question: {
    zh: "“服务案例”是否仅指个案，还是包括小组和社区服务？",
    en: "Is a “service case” case work alone, or group and community work too?",
  },
  reason: {
    zh: "原文未定义。实务中“案例”通常指个案服务。",
    en: "The text gives no definition. In practice 案例 usually means case work.",
  },
};

export const caseDate: Reading = {
  question: {
    zh: "案例按开始日期还是完成日期计入年度？",
    en: "Does a case count on the day it starts or the day it is completed?",
  },
  reason: { zh: "原文写“完成”，按完成日期计。", en: "The text says “complete”, so the day of completion counts." },
};

export const supervisionHours: Reading = {
  question: {
    zh: "督导时长按场次计，还是按受督导人数累计？",
    en: "Are supervision hours counted once per session, or summed over the supervisees?",
  },
  reason: {
    zh: "原文未说明。按场次计不会因人数重复计算。",
    en: "The text is silent. Counting sessions does not count one hour several times.",
  },
};

export const dueHour: Reading = {
  question: { zh: "“某日前上报”截至当日何时？", en: "Until which hour of the day is “before day X”?" },
  reason: {
    zh: "原文未写“下班前”，故按当日结束（24时）处理；同一文件另一处写明“下班前”，是为区别。",
    en: "The text does not say “before the close of business”, as it does elsewhere, so the day runs until midnight.",
  },
};

export const rolesAtOnce: Reading = {
  question: {
    zh: "中心主任与常务主任可否由一人担任，可否兼任站内其他岗位？",
    en: "May one person be director and executive director, or hold other posts at the centre?",
  },
  reason: {
    zh: "主任由管理部门负责人兼任，常务主任从站内专业社工或社区工作者中选拔，应为两人；原文未禁止兼任其他岗位。",
    en: "The head of the managing department is director, the executive director is chosen among the centre's workers: two persons. Other posts are not forbidden.",
  },
};

export const existingFiscalFunds: Reading = {
  question: { zh: "“现有财政资金”包括哪些资金来源？", en: "Which sources are “existing fiscal funds”?" },
  reason: {
    zh: "原文只写“从现有财政资金中统筹安排”，市级以转移支付支持；按一般预算与转移支付理解，未计专项预算。",
    en: "The text says only “existing fiscal funds”, supported by the city's transfers; read as general budget and transfer payment, without a special budget.",
  },
};

export const supervisorShared: Reading = {
  question: {
    zh: "督导按人头计还是按折算全时人数计（一名督导可否同时服务多站）？",
    en: "Are supervisors counted by head or by full-time equivalent (may one serve several stations)?",
  },
  reason: {
    zh: "原文未写人数与折算，按每站至少有一名督导的人头计。",
    en: "The text names no number and no equivalent; each station has at least one by head.",
  },
};

export const villageRow: Reading = {
  question: {
    zh: "统计表无“村”行，村级站点填在哪里？",
    en: "The form has no row for villages: where do village stations go?",
  },
  reason: {
    zh: "第三级为“社区(村)”，表中只有“社区”行，故并入社区行。",
    en: "The third tier is “community (village)” and the form has a community row only, so they go there.",
  },
};

export const districtRow: Reading = {
  question: {
    zh: "统计表第1、2项无“区”行，而第6项问区级薪资，区级中心是否计入？",
    en: "Items 1 and 2 have no district row although item 6 asks district pay: are district centres counted?",
  },
  reason: {
    zh: "表中未列区级行，且注明“除区级外”，故区级只填第6项。",
    en: "There is no district row and the form says “but for the district level”, so the district stands in item 6 alone.",
  },
};

export const payPeriod: Reading = {
  question: { zh: "平均薪资是月薪还是年薪？", en: "Is the average pay monthly or yearly?" },
  reason: { zh: "表中未写。薪资通常按月表述。", en: "The form does not say. Pay is usually stated by the month." },
};

export const payWeighting: Reading = {
  question: { zh: "平均薪资按人平均还是按站点平均？", en: "Is the average over persons or over stations?" },
  reason: {
    zh: "表中未写。所问为人才的平均薪资，按人平均。",
    en: "The form does not say. It asks the average pay of workers, so over persons.",
  },
};

export const simultaneousTerm: Reading = {
  question: {
    zh: "“同步”指何时以前设置社区(村)站？",
    en: "By when is a community station due that is set up “at the same time” as the centre?",
  },
  reason: {
    zh: "报告未写时限；表2中一行有18个中心而社区(村)站为0，可见并非同日设置，故不定时限。",
    en: "The report names no term; a row of table 2 has 18 centres and no community station, so it is not the same day. No term was taken.",
  },
};

export const supervisorPlace: Reading = {
  question: {
    zh: "督导须为各站自有，还是由区（县）为辖区各站统一配备？",
    en: "Does each station have a supervisor of its own, or does the district provide supervisors for its stations together?",
  },
  reason: {
    zh: "文章写的是区（县）层面为总站和街镇社工站配备，未写每站各有一名；辖区内有督导即与所述相符，故按区（县）统一配备理解。",
    en: "The article says that the district provides them for hub and township stations, not that each station has one of its own, so they count for the whole district.",
  },
};

export const whoIsSocialWorker: Reading = {
  question: {
    zh: "提供服务的“社会工作者”是否须持证？",
    en: "Must the social worker who serves a community be certified?",
  },
  reason: {
    zh: "原文只写“社会工作者提供服务”，未写持证，按从事社会工作服务的人员计。",
    en: "The text says that social workers provide service and names no certificate, so staff who do social work count.",
  },
};

export const whoIsProfessional: Reading = {
  question: { zh: "哪些人算作“社会工作专业人才”？", en: "Who counts as a professional of social work?" },
  reason: {
    zh: "表中另列“其中,持证人员总数”，可见专业人才不以持证为限，按从事社会工作服务的人员计。",
    en: "The form asks for the certified ones among them apart, so professionals are not only those; staff who do social work count.",
  },
};

export const lessonsOfADay: Reading = {
  question: { zh: "“每日一学”的“每日”是否包括休息日？", en: "Does “a lesson each day” include days of rest?" },
  reason: {
    zh: "原文未说明。学习由站点在工作中组织，按周一至周五理解；法定节假日和调休未作区分。",
    en: "The text is silent. Lessons belong to working life, so Monday to Friday was taken; public holidays and moved working days are not told apart.",
  },
};

export const noEndLaidDown: Reading = {
  question: { zh: "何时失效？", en: "When does it end?" },
  reason: {
    zh: "原文未写终止日期，按未规定终止处理；“十四五”期末（2025年12月31日）为另一读法。",
    en: "No end is laid down, so none was taken; the end of the 14th five-year plan is the other reading.",
  },
};

export const percentWithoutTable: Reading = {
  question: { zh: "百分比按几位小数、以何种方式修约？", en: "To how many decimals, and how, is a percentage rounded?" },
  reason: {
    zh: "原文未给百分比，按通行的一位小数、四舍五入显示。",
    en: "The source prints no percentage; one decimal, half-up, is customary.",
  },
};
