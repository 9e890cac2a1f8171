import type { Policy } from "../policy/index.js";
import {
  type PolicyReading,
  type SheetCell,
  type SheetColumn,
  type SheetTable,
  policyTables,
  readPolicySheets,
  writePolicySheets,
} from "../sheets/index.js";
import type { Input } from "./files.js";
import { comparableText } from "../terms/index.js";
import { makeTemplate } from "./template-workbook.js";
import { tellFaults } from "./tell-reading.js";
import { problem } from "./words.js";
import type { BookSheet } from "./workbook.js";

/** Whether sheets are those of a policy and not of a register: one is named as its provisions or the policy are. */
export function isPolicyBook({ sheets }: Extract<Input, { readonly kind: "sheets" }>): boolean {
  const names = policyTables
    .filter(({ key }) => key === "provisions" || key === "policy")
    .flatMap(({ title, synonyms }) => [title.zh, title.en, ...synonyms].map(sheetName));
  return sheets.some(({ name }) => names.includes(sheetName(name)));
}

function sheetName(name: string): string {
  return comparableText(name).toLowerCase();
}

/** Reads a policy from sheets; one with faults is not a policy. */
export function readPolicyBook({ sheets }: Extract<Input, { readonly kind: "sheets" }>, name: string): Policy {
  const reading: PolicyReading = readPolicySheets(sheets);
  if (reading.policy !== null) return reading.policy;
  const count = String(reading.faults.length);
  throw problem(
    `政策工作簿“${name}”有${count}处问题：\n${tellFaults(reading.faults, "zh-CN").join("\n")}`,
    `The policy workbook “${name}” has ${count} faults:\n${tellFaults(reading.faults, "en").join("\n")}`,
    1,
  );
}

/** Makes the workbook of a policy: an empty one with examples, or one with the policy's clauses. */
export function policyTemplate(policy: Policy | undefined): readonly BookSheet[] {
  const written = policy === undefined ? undefined : writePolicySheets(policy);
  return makeTemplate({
    tables: policyTables,
    systems: [],
    explanation: EXPLANATION,
    rowsOf: (table, columns) => {
      if (written === undefined) return examplesOf(table, columns);
      const sheet = written.find(({ name }) => name === table.title.zh);
      const places = columns.map(({ heading }) => sheet?.columns.findIndex((own) => own.heading === heading.zh) ?? -1);
      return (sheet?.rows ?? []).map((cells) => places.map((at) => cells[at] ?? null));
    },
  });
}

function examplesOf(table: SheetTable, columns: readonly SheetColumn[]): readonly (readonly SheetCell[])[] {
  if (table.key !== "provisions") return [columns.map(({ example }, at) => (at === 0 ? `示例：${example}` : example))];
  return CLAUSES.map((clause) => {
    const cells: Readonly<Record<string, string>> = { ...COMMON, ...clause };
    return columns.map(({ key }, at) => (at === 0 ? `示例：${cells[key] ?? ""}` : (cells[key] ?? null)));
  });
}

/** Cells that the examples of clauses have in common. */
const COMMON = { modality: "应当", subject: "社工站", tier: "街道（乡镇）社工站", document: "measures" };

/** Cells that further rows of a clause leave empty. */
const FURTHER = { title: "", kind: "", modality: "", subject: "", tier: "", document: "" };

/** Examples of clauses, by the keys of columns. */
const CLAUSES: readonly Readonly<Record<string, string>>[] = [
  {
    id: "1",
    title: "每站至少3名专职人员",
    kind: "指标要求",
    measure: "专职人员数",
    comparison: "不少于",
    value: "3",
    clause: "第八条",
    quote: "每站配备不少于3名专职人员",
  },
  {
    id: "2",
    title: "持证比例不低于60%",
    kind: "指标要求",
    measure: "持证人员比例",
    comparison: "不少于",
    value: "60%",
    clause: "第八条",
    quote: "持证人员比例不低于60%",
  },
  {
    id: "3",
    title: "每30名服务对象至少1名社工",
    kind: "指标要求",
    measure: "专业社工人数",
    comparison: "不少于",
    value: "1",
    forEvery: "30",
    of: "服务对象人数",
    rounding: "向上取整",
    clause: "第九条",
    quote: "每30名服务对象至少配备1名社工",
  },
  {
    id: "4",
    title: "全年完成12个个案",
    kind: "指标要求",
    measure: "个案服务数量",
    comparison: "不少于",
    value: "12",
    every: "每年",
    clause: "第十条",
    quote: "全年完成12个个案、24次小组活动",
  },
  {
    id: "5",
    title: "分阶段覆盖",
    kind: "指标要求",
    subject: "辖区整体",
    tier: "",
    measure: "设站街道（乡镇）比例",
    comparison: "不少于",
    value: "60%",
    by: "2026-12-31",
    clause: "第三条",
    quote: "2026年底达到60%，2027年底全覆盖",
  },
  { ...FURTHER, id: "5", value: "全部", by: "2027-12-31" },
  {
    id: "6",
    title: "建立管理制度",
    kind: "管理制度",
    content: "项目管理制度、人员管理制度",
    clause: "第十二条",
    quote: "建立项目、人员管理制度",
  },
  {
    id: "7",
    title: "场地适宜",
    kind: "核查清单",
    modality: "原则上",
    content: "场地与服务相适应",
    evidence: "照片、实地查看",
    clause: "第六条",
    quote: "原则上应有与服务相适应的固定场地",
  },
  {
    id: "8",
    title: "每站每年20万元",
    kind: "经费标准",
    value: "20万元/站",
    purposes: "运营经费",
    partYear: "原文未规定",
    clause: "第十四条",
    quote: "每站每年安排运营经费20万元，市、区按6:4分担",
  },
  {
    id: "9",
    title: "市、区按6:4分担",
    kind: "经费分担",
    value: "市:区=6:4",
    clause: "第十四条",
    quote: "每站每年安排运营经费20万元，市、区按6:4分担",
  },
  {
    id: "10",
    title: "资金渠道",
    kind: "资金渠道",
    content: "财政一般预算",
    clause: "第十五条",
    quote: "从财政预算、福利彩票公益金中列支，福利彩票公益金不得用于人员薪酬",
  },
  { ...FURTHER, id: "10", content: "福利彩票公益金", notFor: "人员薪酬" },
  {
    id: "11",
    title: "持证人员每月5500元",
    kind: "薪酬标准",
    subject: "人员",
    tier: "",
    comparison: "不少于",
    value: "5500元",
    persons: "助理社会工作师",
    per: "每月",
    clause: "第十六条",
    quote: "助理社会工作师每月不低于5500元，其他人员不低于5000元",
  },
  { ...FURTHER, id: "11", comparison: "不少于", value: "5000元" },
  {
    id: "12",
    title: "每年评估一次，分三等",
    kind: "评估考核",
    content: "优秀",
    value: "90",
    every: "每年",
    assessor: "第三方评估机构",
    clause: "第十八条",
    quote: "每年由第三方评估一次，90分以上为优秀，60分以上为合格，其余为不合格",
  },
  { ...FURTHER, id: "12", content: "合格", value: "60" },
  { ...FURTHER, id: "12", content: "不合格" },
];

const EXPLANATION: readonly string[] = [
  "政策条款填报模板",
  "",
  "一、怎样填",
  "1. “政策”“文件”“条款”三张表必填，站点分层级的填“层级”，其余用不到的空着。带*（橙色）的列必填。",
  "2. “条款”表一行一条：对什么对象（适用对象、适用层级），看哪项指标，不少于（不多于、等于）多少。指标从下拉列表选择。经费填经费标准、经费分担、薪酬标准、资金渠道。",
  "3. 分地区、分阶段的，用同一条款编号再填几行，只填数值和适用地区（或期限）。不填适用地区的一行适用于其余地区。",
  "4. 每条都要写明文件、条款号和原文，原文须与文件逐字一致。要求程度按原文用语填写，不得加重。",
  "5. 以“示例”开头的行不会读入，可以覆盖或删去。",
  "6. 标题单元格上有填写说明（把鼠标移到右上角的红色三角上）。",
  "",
  "二、填好以后",
  "1. 核对：npx social-work-station-rules check 政策.xlsx",
  "2. 核查：npx social-work-station-rules assess 台账.xlsx --policy 政策.xlsx --as-of 2026-06-30",
  "",
  "三、各表",
];
