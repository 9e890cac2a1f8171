import type { Texts } from "./texts.js";

export const zh: Texts = {
  title: "示例区社会工作服务中心人员资质与年度任务核查",
  subtitle: (asOf) => `截至${asOf}`,
  synthetic: "本页的区、街道（乡镇）、站点、人员和数字均为虚构，只用于演示。",
  stations: {},

  reading: "数据读入与填写问题",
  readingColumns: ["表", "编码", "行数", "录入"],
  table: ({ table, file }) => `${table}（${file}）`,
  tables: { stations: "站点表", roster: "人员花名册", activities: "活动台账", reviews: "现场核查记录" },
  encodings: { "UTF-8 BOM": "UTF-8（带BOM）", "UTF-8": "UTF-8", GB18030: "GB18030" },
  skippedRow: ({ row, word }) => `第${row}行“${word}”`,
  skipped: ({ table, rows }) => `${table}中已跳过合计、签名、备注等行：${rows.join("、")}。`,
  funding: ({ total, stations }) => `录入的年度经费共${total}元（${stations}个站点）。`,
  bad: (cells) => (cells === 0 ? "没有发现填写问题。" : `有${cells}处填写问题，请核对后更正：`),
  badColumns: ["位置", "问题", "处理"],
  place: ({ table, file, row, column }) => `${table}（${file}）第${row}行“${column}”`,
  cost: { cell: "该单元格按空白处理", row: "本行未录入" },
  completeness: "有未录入行的站点，其花名册、台账不按齐全对待，相关结论列为“无法判定”，不作“未达到”处理。",
  reasons: {
    "term-unknown": ({ term, accepted }) =>
      `${typeof term === "string" ? `无法识别“${term}”` : "所填内容无法识别"}，可填：${(accepted as readonly string[]).join("、")}`,
    "date-invalid": ({ expected }) =>
      expected === "date"
        ? "须写明年、月、日"
        : "没有这个日期，或写法无法识别；可写作2021年6月15日、2021-6-15、2021年6月等。如为五位数字，疑为表格软件的日期序号，请将单元格设为日期格式",
    "decimal-invalid": ({ expected }) =>
      expected === "decimal" ? "不是确切的金额，“近”“约”“余”等数不能计算" : "应为不小于0的数",
    "id-duplicate": ({ id }) => `编号${String(id)}与前面的行重复`,
    "id-like-identity-number": () => "形似居民身份证号码，请改用工号",
    "reference-dangling": ({ id }) => `没有编号为${String(id)}的站点或人员`,
    "value-missing": () => "必填，不能为空",
    "id-invalid": () => "编号中有引号或无法识别的字符",
    "division-code-invalid": () => "不是有效的区划代码；如被表格软件改成科学计数法或小数，请将单元格设为文本格式后重填",
    "out-of-range": ({ most }) => `超过每站${Number(most) / 10_000}万元，请核对单位；以元填写的，请注明“元”`,
    "list-too-long": () => "内容超出表头的列数，可能多了逗号",
    "interval-reversed": () => "结束早于开始",
  },

  nothingInForce: "该日没有已知的有效规定，不作结论。",
  gap: ({ policy, document }) => `《${policy}》已由《${document}》接续，后者的有关条文未见公开，不能沿用前者下结论。`,

  pointer: (cells) => `另有${cells}处填写问题，见文末。`,
  notYet: "尚未达到（期限未到）",
  people: "人员资质",
  peopleFigures: {
    met: "符合",
    unmet: "未达到",
    undetermined: "无法判定",
    discretionary: "需人工判断",
    "not-applicable": "不适用",
  },
  groups: {
    met: (people) => `符合资质要求（${people}人）`,
    unmet: (people) => `未达到（${people}人）`,
    undetermined: (people) => `无法判定：信息不全（${people}人）`,
    discretionary: (people) => `需人工判断（${people}人）`,
    "not-applicable": (people) => `不适用：不从事专业社会工作服务，或当日不在岗（${people}人）`,
  },
  metColumns: ["工号", "站点", "最先符合的条件", "自何日起符合"],
  noLaterThan: (date) => `不晚于${date}（取得日期未登记）`,
  fromNow: ({ from }) => `如本条适用于该人员，自${from}起符合。`,
  fromLater: ({ from }) => `其他情况不变的，自${from}起符合资质要求。`,
  never: "仅靠年限增长不能达到资质要求。",
  remedies: "可行的办法（任选其一）",
  remedy: ({ changes, metOn, when }) =>
    when === "at-once" ? `${changes.join("，并")}即符合` : `即日${changes.join("，并")}的，自${metOn}起符合`,
  changes: {
    certificate: (level) => `取得${level}证书`,
    education: ({ level, majors }) => `取得${majors.join("或")}${majors.length > 0 ? "专业" : ""}${level}及以上学历`,
    degree: ({ degree, majors }) => `取得${majors.join("或")}${majors.length > 0 ? "专业" : ""}${degree}及以上学位`,
    registration: ({ level, until }) => `办理${level}登记（有效至${until}）`,
    hours: (hours) => `再完成${hours}学时继续教育`,
  },
  why: "逐项说明",
  verdictChart: "各类结论人数",
  routeChart: "按哪一项条件符合（人数）",

  quotas: (year) => `${year}年度任务进度`,
  quotaColumns: ["站点", "应完成", "已计入", "还差", "每周须完成", "结论"],
  amount: { count: (amount) => `${amount}个`, hours: (amount) => `${amount}小时` },
  weekly: { count: (amount) => `${amount}个`, hours: (amount) => `${amount}小时` },
  range: ({ least, most }) => `${least}至${most}`,
  doubtful: ({ done, doubtful }) => `${done}，另有${doubtful}待确认`,
  weeks: ({ weeks, end }) =>
    `至${end}还有${weeks}周（不足一周按一周计），每周应完成数量按剩余周数平均计算，小数一律进位。`,
  note: ({ station, line }) => `${station}：${line}`,
  required: "应完成",

  dutyColumns: ["站点", "结论", "说明"],
  duties: "人员配备、岗位与制度",
  dutiesMet: ({ met, all }) => `共核查${all}项，${met}项符合；其余如下。`,
  checklists: "须现场判断的事项",
  checklistNote:
    "下列事项文件未作量化规定，须现场核查认定。已登记核查人职务、日期和佐证材料的按核查结论列示，其余列为“待判断”。",
  checklistColumns: ["事项", "依据", "符合", "不符合", "待判断"],
  nobody: "—",

  readings: "依据与理解",
  readingsNote: "文件没有写明的，采用下列理解；采用其他理解的，结论可能不同。",
  sources: (count) => `原文依据（${count}条）`,
  wrote: (file) => `已生成网页报告：${file}`,
  badDate: (text) => `“${text}”不是有效的日期，应写作2021-10-15。`,
};
