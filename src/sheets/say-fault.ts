import { explainFault } from "../explanation/index.js";
import { FAULT_CODES, type FaultCode, type FaultValues } from "../fault/index.js";
import type { LocalText } from "../terms/index.js";
import type { SheetFaultCode } from "./fault.js";

/** Says what is wrong and what to do about it, in both languages; the place is for whoever shows it. */
export function sayFault(code: SheetFaultCode | FaultCode, values: FaultValues): LocalText {
  const said = isSheetCode(code) ? SENTENCES[code](values) : (PLAINER[code]?.(values) ?? sayOfRegister(code, values));
  const { near } = values;
  return typeof near === "string"
    ? { zh: `${said.zh}是否应为“${near}”？`, en: `${said.en} Did you mean “${near}”?` }
    : said;
}

function isSheetCode(code: SheetFaultCode | FaultCode): code is SheetFaultCode {
  return Object.hasOwn(SENTENCES, code);
}

type Sentences<C extends string> = Readonly<Record<C, (values: FaultValues) => LocalText>>;

const SENTENCES: Sentences<SheetFaultCode> = {
  "column-missing": ({ heading }) => ({
    zh: `缺少“${write(heading)}”列，该列必须有。`,
    en: `The column “${write(heading)}” is missing; it is required.`,
  }),
  "column-twice": () => ({
    zh: "有两列是同一标题，本列未读取，请删去或改名。",
    en: "Two columns have this heading; this one was not read.",
  }),
  "cell-empty": () => ({ zh: "此处必填。", en: "A value is required here." }),
  "cell-error": () => ({
    zh: "单元格内是公式错误，请改正公式，或改填数值。",
    en: "The cell has an error of a formula: mend the formula, or enter the value.",
  }),
  "code-spoilt": () => ({
    zh: "编号被电子表格改成了科学记数法，末尾数字已丢失。请把单元格设为文本格式，重新填写完整编号。",
    en: "The spreadsheet turned the code into scientific notation and lost digits. Format the cell as text and enter the whole code.",
  }),
  "date-doubtful": ({ least, most }) =>
    least === undefined
      ? {
          zh: `日期晚于登记日期（${write(most)}），请核对。`,
          en: `The date is later than the day of recording (${write(most)}): please check.`,
        }
      : {
          zh: `日期早于${write(least)}年，其时尚无此项考试，请核对。`,
          en: `The date is before ${write(least)}, when there was no such examination: please check.`,
        },
  "amount-doubtful": ({ unit, most }) => ({
    zh: `按“${write(unit)}”计算，金额超过${write(most)}，疑为单位有误。确认无误的，请在单元格内写明单位，如“1500万元”。`,
    en: `In units of ${write(unit)} the amount exceeds ${write(most)}: is the unit right? If so, write the unit into the cell, as in 1500万元.`,
  }),
  "amount-merged": () => ({
    zh: "金额单元格是合并的，只计入第一行。其余各行请分别填写。",
    en: "The amount is in a merged cell and counts for its first row alone. Enter the amounts of the other rows.",
  }),
  "reference-unknown": ({ target }) => ({
    zh: `没有编号或名称为此的${TARGETS[write(target)]?.zh ?? "记录"}。`,
    en: `No ${TARGETS[write(target)]?.en ?? "record"} has this id or name.`,
  }),
  "reference-ambiguous": ({ target }) => ({
    zh: `有几个${TARGETS[write(target)]?.zh ?? "记录"}是这个名称，请改填编号。`,
    en: `Several ${TARGETS[write(target)]?.en ?? "record"}s have this name: enter the id.`,
  }),
  "reference-left-out": ({ target, sheet, row }) => ({
    zh: `所指${TARGETS[write(target)]?.zh ?? "记录"}（“${write(sheet)}”表第${write(row)}行）未录入，本行也未录入。先改正那一行。`,
    en: `The ${TARGETS[write(target)]?.en ?? "record"} (sheet “${write(sheet)}”, row ${write(row)}) was left out, and so was this row. Mend that row first.`,
  }),
  "field-needs-another": ({ heading }) => ({
    zh: `本行填了此列，还须填写“${write(heading)}”。`,
    en: `With this cell the row also needs “${write(heading)}”.`,
  }),
  "values-differ": ({ row }) => ({
    zh: `与同一编号的第${write(row)}行所填不同。两行若非同一对象，请改编号。`,
    en: `This differs from row ${write(row)} with the same id. If the rows are about two things, change one id.`,
  }),
  "names-differ": ({ row }) => ({
    zh: `与同一工号的第${write(row)}行姓名不同。两行若非同一人，请改工号。`,
    en: `The name differs from that of row ${write(row)} with the same id. If the rows are about two persons, change one id.`,
  }),
  "text-beyond-headings": () => ({
    zh: "最后一列标题之外还有内容，该内容未读取。",
    en: "There is text beyond the last heading; it was not read.",
  }),
  "completeness-narrowed": ({ collection, count, claims }) => ({
    zh: `${write(collection)}有${write(count)}条记录未录入，${write(claims)}项完整性声明在所涉区划暂不采用，相关结论可能列为“无法判定”。`,
    en: `${write(count)} records of ${write(collection)} were left out; ${write(claims)} claims of completeness do not count for their divisions, where answers may be undetermined.`,
  }),
  "cell-unused": ({ kind }) => ({
    zh: `条款种类为“${write(kind)}”时不用此列，请清空，或改填条款种类。`,
    en: `With the kind “${write(kind)}” this column has no meaning: empty the cell, or change the kind.`,
  }),
  "kind-not-in-cells": () => ({
    zh: "这一种类的条款不能逐格填写。数量、比例要求请填“指标要求”，须人核查的请填“核查清单”；其余的从已有政策写出（template --for policy --policy 政策）后修改。",
    en: "Cells cannot say provisions of this kind. Use a requirement or a checklist, or start from a policy that has one (template --for policy --policy POLICY).",
  }),
  "json-invalid": () => ({
    zh: "此处应为JSON文本（由程序写出的内容，请勿手工修改）；不需要的请清空。",
    en: "This cell has JSON that a program wrote; it is not valid. Empty it where it is not needed.",
  }),
  "sheet-missing": ({ sheet }) => ({
    zh: `缺少“${write(sheet)}”表，或表中没有内容。`,
    en: `The sheet “${write(sheet)}” is missing, or has no rows.`,
  }),
  "row-too-many": () => ({
    zh: "此处只填一行，本行未读取；另有内容的，请另用编号填写。",
    en: "Only one row is read here; this one was not. Use another id for more.",
  }),
  "areas-mixed": () => ({
    zh: "一个单元格只能填同一类的地区，如“城镇”或“街道、镇”。其他组合请分行填写。",
    en: "One cell has areas of one kind alone, such as towns and townships; use further rows for others.",
  }),
  "due-after-invalid": () => ({
    zh: "时限须写明由哪个日期起算、多少日或者多少个月，如“启用后3个月”“到岗后30日”。",
    en: "A term is a date and so many days or months after it, such as “启用后3个月” or “到岗后30日”.",
  }),
  "persons-mixed": () => ({
    zh: "一个单元格只能填一种证书，或同一类的岗位、人员类别。其他组合请分行填写。",
    en: "One cell has one certificate, or roles, or kinds of staff; use further rows for others.",
  }),
  "rows-differ": () => ({
    zh: "与同一条款前面各行所填不同。不同的请另用条款编号填写。",
    en: "This differs from the rows above of the same clause. Use another id for what differs.",
  }),
  "one-word-only": () => ({ zh: "此处只填一项。", en: "Only one entry is read here." }),
  "amount-unit": ({ unit }) => ({
    zh: `“每${write(unit)}”与本条款不一致。数值只写金额；按其他单位计算的填“计算基数”，按月、按年的填“按月或按年”。`,
    en: `“Per ${write(unit)}” is not what the clause applies to. Enter the amount alone, the unit under “Per unit of”, and month or year in its own column.`,
  }),
  "ratio-invalid": () => ({
    zh: "请写明各方和比例，如“市:区=6:4”或“市60%、区40%”；各方已填在“内容”列的，只写6:4。",
    en: "Enter parties and ratios, as in 市:区=6:4 or 市60%、区40%; only 6:4 where the parties are under “Content”.",
  }),
  "bound-twice": () => ({
    zh: "同一条款有两行适用于同样的地区和期限，请填写适用地区或期限，或删去一行。",
    en: "Two rows of the clause apply to the same areas and day: fill in areas or days, or delete one.",
  }),
  "sheets-empty": () => ({
    zh: "没有找到可以读取的表。请使用模板，或核对各表名称和列标题。",
    en: "No sheet could be read. Use the template, or check the names of sheets and the headings.",
  }),
};

/** Faults of a register in the words of who fills a cell. */
const PLAINER: Partial<Sentences<FaultCode>> = {
  "value-missing": () => ({ zh: "此处必填。", en: "A value is required here." }),
  "term-unknown": ({ accepted, term }) => {
    const words = typeof accepted === "object" ? shorten(accepted) : [];
    const written =
      typeof term === "string" ? { zh: `“${term}”`, en: `“${term}”` } : { zh: "所填内容", en: "The entry" };
    return {
      zh: `${written.zh}不是可用的填法。可填：${words.join("、")}。`,
      en: `${written.en} is not accepted. Accepted: ${words.join(", ")}.`,
    };
  },
  "date-invalid": ({ expected }) =>
    expected === "date"
      ? {
          zh: "日期无效，此处须填到日，如2026-06-30或2026年6月30日。",
          en: "The date is not valid; the day is needed here, as in 2026-06-30.",
        }
      : {
          zh: "日期无效：没有这一天，或写法无法识别。请写作2026-06-30、2026年6月或2026年。",
          en: "The date is not valid, or not written as one. Write 2026-06-30, 2026年6月 or 2026.",
        },
  "count-invalid": () => ({ zh: "请填不小于0的整数。", en: "Enter a whole number of zero or more." }),
  "decimal-invalid": ({ expected }) =>
    expected === "decimal"
      ? {
          zh: "不是有效的金额。请填数字，最多到分，如125000、12.5万元；约数请改填确数。",
          en: "This is no valid amount. Enter digits, to the fen at most: 125000, or 12.5万元.",
        }
      : expected === "fraction"
        ? {
            zh: "请填数字、百分数或分数，如3、60%、1/3；金额可写20万元。",
            en: "Enter a number, a percentage or a fraction: 3, 60%, 1/3; money also as 20万元.",
          }
        : expected === "number"
          ? { zh: "请填数字，如3或1.5。", en: "Enter a number, such as 3 or 1.5." }
          : { zh: "请填不小于0的数，如3或1.5。", en: "Enter a number of zero or more, such as 3 or 1.5." },
  "id-duplicate": ({ id, other }) =>
    other === undefined
      ? {
          zh: "编号与前面的记录重复，本行未录入。",
          en: "The id is that of a record above; this row was left out.",
        }
      : {
          zh: `“${write(id)}”已是其他词语的名称或写法，请改用别的名称。`,
          en: `“${write(id)}” is already a name or spelling of another word: use another one.`,
        },
  "id-like-identity-number": () => ({
    zh: "编号形似居民身份证号码。编号会写入结果，请改用内部工号。",
    en: "The id is shaped like a resident identity number. Ids enter results: use one of your own.",
  }),
  "interval-reversed": () => ({ zh: "结束日期早于开始日期。", en: "The end is before the beginning." }),
  "assignments-overlap": () => ({
    zh: "同一人有两个专职岗位，时间重叠。请核对工号、到岗和离岗日期、专兼职。",
    en: "Two full-time posts of one person overlap: check the id, the dates, and full-time or part-time.",
  }),
  "tier-level-mismatch": () => ({
    zh: "站点层级与所在区划的层级不符，请核对层级或所在区划。",
    en: "The tier does not belong on the level of the division: check the tier or the division.",
  }),
  "division-code-invalid": () => ({
    zh: "区划代码无效，或与层级不符。代码应为2、4、6、9或12位数字，请按文本格式填写。",
    en: "The division code is not valid, or not of this level. A code has 2, 4, 6, 9 or 12 digits; enter it as text.",
  }),
};

const TARGETS: Readonly<Record<string, LocalText>> = {
  division: { zh: "区划", en: "division" },
  station: { zh: "站点", en: "station" },
  operator: { zh: "承接机构", en: "operator" },
  person: { zh: "人员", en: "person" },
  activity: { zh: "活动", en: "activity" },
  client: { zh: "服务对象", en: "client" },
  document: { zh: "文件", en: "document" },
  source: { zh: "资金", en: "source of funds" },
  tier: { zh: "站点层级", en: "tier" },
  subject: { zh: "对象", en: "subject" },
  item: { zh: "核查事项", en: "item" },
  provision: { zh: "条款", en: "provision" },
};

/** The library's own sentence, without its path. */
function sayOfRegister(code: FaultCode, values: FaultValues): LocalText {
  if (!FAULT_CODES.includes(code)) return { zh: code, en: code };
  const { near: _near, record: _record, ...rest } = values;
  const [zh, en] = (["zh-CN", "en"] as const).map((locale) => {
    const { heading, reasons } = explainFault({ code, path: [], values: rest }, { locale });
    return [
      `${heading}${locale === "en" ? "." : "。"}`,
      ...reasons.filter(({ about }) => about !== "place").map(({ text }) => text),
    ];
  });
  return { zh: (zh ?? []).join(""), en: (en ?? []).join(" ") };
}

/** More words than a message needs; the template and the drop-down list have them all. */
const MOST_WORDS = 12;

function shorten(words: readonly string[]): readonly string[] {
  return words.length > MOST_WORDS ? [...words.slice(0, MOST_WORDS), "…"] : words;
}

function write(value: FaultValues[string] | undefined): string {
  return typeof value === "object" ? value.join("、") : String(value ?? "");
}
