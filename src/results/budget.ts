import * as z from "zod";
import {
  anyText,
  decimalText,
  exactly,
  listOf,
  localWords,
  named,
  oneOf,
  plainDate,
  recordOf,
  termOf,
} from "../fields/index.js";
import { subjectSchema } from "../model/index.js";
import { provisionKinds } from "../terms/index.js";
import { registerFields } from "./fields.js";
import { basisSchema } from "./finding.js";
import { missingFactSchema } from "./missing-fact.js";
import { sourceAllocationSchema } from "./money.js";

/** Bounds of an amount of money; there may be no upper bound. */
export const moneyRange = named(
  "MoneyRange",
  "金额（元）的上下限；确知时相等。Bounds of an amount in yuan; equal where it is known.",
  recordOf({
    least: decimalText.describe("至少。At least."),
    most: decimalText
      .nullable()
      .describe("至多；null：因资料不全没有上限。At most; null: no bound, as facts are missing."),
  }),
);

const policyAndProvision = {
  policy: anyText.describe("政策编号。Id of the policy."),
  provision: anyText.describe("条款编号。Id of the provision."),
} as const;

const party = {
  policy: anyText
    .nullable()
    .describe("规定分担的政策；null：没有规定由谁承担。The policy that names the party; null: none says who pays."),
  party: anyText.nullable().describe("分担方；null：没有规定由谁承担。The party; null: nothing says who pays."),
  name: localWords.nullable().describe("分担方的名称；null：没有规定。Its name; null: nothing says who pays."),
  payer: anyText
    .nullable()
    .describe(
      "出资的区划：对象所在的、与分担方同级的区划；null：不能确定。The division that pays: that of the party's level in which the recipient lies; null: not known.",
    ),
} as const;

const budgetPartSchema = named(
  "BudgetPart",
  "一方为一项经费承担的部分。What one party pays of a line.",
  recordOf({
    ...party,
    amount: moneyRange.describe("承担的金额。What it pays."),
    uncovered: moneyRange.describe("按比例应承担而超出其上限的金额。What the ratios require beyond its cap."),
  }),
);

const budgetLineSchema = named(
  "BudgetLine",
  "一项经费：某对象某用途按某条款需要的金额，及由谁承担。A line: what a recipient needs for a purpose by a provision, and who pays it.",
  recordOf({
    ...policyAndProvision,
    kind: oneOf(["funding-standard", "pay-standard", "factor-formula"]).describe("条款类型。Kind of the provision."),
    recipient: subjectSchema.describe("对象。The recipient."),
    purpose: anyText.nullable().describe("用途；null：条款没有规定。The purpose; null: the provision names none."),
    meaning: oneOf(["exactly", "at-least", "at-most"]).describe(
      "标准为确定的金额、下限或者上限。Whether the amount itself, the least or the most is laid down.",
    ),
    amount: moneyRange.describe("金额，按预算的单位。The amount, in whole units of the budget."),
    exactAmount: recordOf({
      least: anyText.describe("至少。At least."),
      most: anyText.nullable().describe("至多；null：没有上限。At most; null: no bound."),
    }).describe("取整前的金额，小数或者分数。The amount before rounding: a decimal or a fraction."),
    shared: anyText
      .nullable()
      .describe("规定分担的条款；null：没有，或者不止一项。The provision that shares it; null: none, or several do."),
    parts: listOf(budgetPartSchema).describe(
      "各方承担的部分，连同超出上限的金额，合计等于金额。What each party pays; with what exceeds their caps they add up to the amount.",
    ),
    missing: listOf(missingFactSchema).describe("影响金额或者分担的未知情况。Unknown facts that change it."),
  }),
);

const total = <K extends string, S extends z.ZodType>(name: string, description: string, key: Readonly<Record<K, S>>) =>
  named(name, description, recordOf({ ...key, amount: moneyRange.describe("合计。In all.") }));

const unknownFields = {
  silent: listOf(anyText).describe("原文没有规定的参数。Parameters on which the text is silent."),
  missing: listOf(missingFactSchema).describe("缺少的情况。Facts that are missing."),
} as const;

/** Why one provision on money gives no amounts, where it was asked by itself. */
export const notComputedSchema = named(
  "NotComputed",
  "一项经费条款不能据以计算及原因。Why a provision on money gives no amounts.",
  recordOf({
    kind: exactly("not-computed").describe("答复类型。Kind of the answer."),
    status: exactly("undetermined").describe("不能确定。Not known."),
    provision: anyText.describe("条款编号。Id of the provision."),
    reason: oneOf(["silent", "facts-missing", "no-recipient", "infeasible", "too-complex"]).describe(
      "原文没有规定所需的参数；资料不全；没有适用对象；按所定保底、封顶和因素不能分配；数值位数过多，不能精确分配。The text leaves out what is needed; facts are missing; nobody to whom it applies; it cannot be divided by its factors within floors and caps; its numbers are too long to be divided exactly.",
    ),
    ...unknownFields,
  }),
);

const notPlannedSchema = named(
  "NotPlanned",
  "没有计入预算的条款及原因。A provision that is not in the budget, and why.",
  recordOf({
    ...policyAndProvision,
    kind: termOf(provisionKinds).describe("条款类型。Kind of the provision."),
    title: localWords.describe("条款名称。Its title."),
    reason: oneOf([
      "silent",
      "facts-missing",
      "no-recipient",
      "infeasible",
      "too-complex",
      "not-in-force",
      "before-first-stage",
      "amount-zero",
    ]).describe(
      "原文没有规定所需的参数；资料不全；没有适用对象；按所定保底、封顶和因素不能分配；数值位数过多，不能精确分配；当年不适用；早于第一阶段；金额为零。The text leaves out what is needed; facts are missing; nobody to whom it applies; it cannot be divided by its factors within floors and caps; its numbers are too long to be divided exactly; not in force in the year; the year is before its first stage; it comes to no money.",
    ),
    ...unknownFields,
  }),
);

const recordedSchema = named(
  "RecordedMoney",
  "一个对象当年登记的拨付和支出与预算的比较。What is recorded for a recipient in the year, compared with the budget.",
  recordOf({
    recipient: subjectSchema.describe("对象。The recipient."),
    planned: moneyRange.describe("预算金额，取整前。The budget before rounding."),
    allocated: decimalText.describe("登记的拨付。Allocations as recorded."),
    spent: decimalText.describe("登记的支出。Spending as recorded."),
    state: oneOf(["as-planned", "below", "above", "not-planned", "unknown"]).describe(
      "拨付与预算相比：相符；不足；超出；没有预算；资料不全，无法比较。Allocations compared with the budget: as planned; below; above; nothing planned; not known.",
    ),
  }),
);

const issueSchema = named(
  "MoneyIssue",
  "一笔登记的资金与资金渠道的规定不符。Recorded money that does not agree with the funding sources.",
  recordOf({
    ...policyAndProvision,
    record: anyText.describe("拨付或者支出的编号。Id of the allocation or spending."),
    subject: subjectSchema.describe("对象。Whose money it is."),
    problem: oneOf(["source-not-listed", "purpose-not-allowed", "not-recorded", "class-not-recorded"]).describe(
      "文件未列的渠道；不得列支的用途；渠道或者用途未登记；对象属于哪一类未登记，可否列支不明。A source that is not listed; a purpose that may not be paid for; source or purpose not recorded; not recorded of which class the subject is, so that it is unknown whether it may be paid.",
    ),
  }),
);

const budgetConflictSchema = named(
  "BudgetConflict",
  "对同一对象的同一事项有几项规定，没有规定以哪一项为准：金额有冲突的不计入预算，分担有冲突的没有分担方。Several provisions rule on one matter of a recipient and none prevails: an amount is then not in the budget, and a shared cost has no party.",
  recordOf({
    about: oneOf(["amount", "sharing"]).describe("金额，或者由谁分担。The amount, or who shares it."),
    certainty: oneOf(["certain", "possible"]).describe(
      "确定有冲突，或者资料不全、可能有冲突（有关金额下限按零计）。In conflict, or possibly so as facts are missing: what may be counted then has the least amount zero.",
    ),
    cause: oneOf(["no-precedence", "circle"]).describe(
      "没有规定优先次序，或者互相规定优先。No precedence is stated, or it runs in a circle.",
    ),
    recipient: subjectSchema.describe("对象。The recipient."),
    purpose: anyText.nullable().describe("用途；null：没有规定。The purpose; null: none is named."),
    provisions: listOf(
      recordOf({
        ...policyAndProvision,
        amount: moneyRange
          .nullable()
          .describe("按该条款的金额；null：分担条款。By this provision; null: it shares costs."),
      }),
    ).describe("有关条款。The provisions."),
  }),
);

const replacedMoneySchema = named(
  "ReplacedMoney",
  "对部分对象未计入的条款：同一事项以另一政策的规定为准，或者所在政策已被取代。A provision that is not counted for some recipients, as another policy prevails in the matter or supersedes its policy there.",
  recordOf({
    ...policyAndProvision,
    by: recordOf({
      policy: policyAndProvision.policy,
      provision: anyText
        .nullable()
        .describe("条款编号；null：整个政策已被取代。Id of the provision; null: its whole policy is superseded."),
    }).describe("为准的条款，或者取而代之的政策。The provision that prevails, or the policy that supersedes."),
    recipients: listOf(subjectSchema).describe("对象。The recipients."),
  }),
);

export const budgetStatus = oneOf(["determined", "undetermined"]).describe(
  "金额和分担是否全部确定。Whether every amount, and who pays it, is known.",
);

/** By what the money of a year adds up, apart from its recipients. */
export const budgetSums = {
  total: moneyRange.describe("合计。In all."),
  purposes: listOf(
    total("BudgetByPurpose", "按用途合计。By purpose.", {
      purpose: anyText.nullable().describe("用途；null：没有规定。The purpose; null: none is named."),
    }),
  ).describe("按用途合计。By purpose."),
  parties: listOf(
    named(
      "BudgetByParty",
      "按分担方和出资区划合计。By party and division that pays.",
      recordOf({
        ...party,
        amount: moneyRange.describe("合计。In all."),
        uncovered: moneyRange.describe("超出上限、没有落实的金额。What its cap leaves open."),
      }),
    ),
  ).describe("按分担方合计。By party."),
  shortfall: moneyRange
    .nullable()
    .describe("资金缺口；null：没有登记可用资金。What the sources lack; null: none are recorded."),
  silent: listOf(
    named(
      "SilentParameter",
      "原文没有规定、因而不能确定的参数。A parameter on which a text is silent, so that something is not known.",
      recordOf({ ...policyAndProvision, parameter: anyText.describe("参数。The parameter.") }),
    ),
  ).describe("原文没有规定的参数。Parameters on which the texts are silent."),
} as const;

/** What `planBudget` answers. */
export const budgetSchema = named(
  "Budget",
  "按政策编制的年度预算：谁需要多少、由谁承担、由什么资金支付、缺口多少。A yearly budget by policy: who needs how much, who pays which part, from which source, and what is lacking.",
  recordOf({
    kind: exactly("budget").describe("答复类型。Kind of the answer."),
    version: exactly(1).describe("本格式的版本。Version of this form."),
    year: z.int().describe("预算年度。The year."),
    asOf: plainDate.describe("清点对象和指标的日期。The day on which recipients and measures are counted."),
    ...registerFields,
    unit: decimalText.describe("取整的单位（元）。The unit in yuan: amounts are multiples of it."),
    policies: listOf(anyText).describe("所依据的政策。The policies that were applied."),
    status: budgetStatus,
    ...budgetSums,
    lines: listOf(budgetLineSchema).describe("各项经费，按条款，再按对象。By provision, then by recipient."),
    recipients: listOf(
      total("BudgetByRecipient", "按对象合计。By recipient.", {
        recipient: subjectSchema.describe("对象。The recipient."),
      }),
    ).describe("按对象合计。By recipient."),
    allocation: sourceAllocationSchema
      .nullable()
      .describe(
        "资金安排，按各项金额的下限；null：没有登记可用资金。How sources pay the least amounts; null: no sources are recorded.",
      ),
    notPlanned: listOf(notPlannedSchema).describe("没有计入预算的条款。Provisions that are not in the budget."),
    conflicts: listOf(budgetConflictSchema).describe("未定优先次序的规定。Provisions of which none prevails."),
    replaced: listOf(replacedMoneySchema).describe(
      "以另一政策的规定为准、或者已被取代的条款。Provisions over which those of another policy prevail, or whose policy is superseded.",
    ),
    possiblyReplaced: listOf(replacedMoneySchema).describe(
      "可能以另一政策的规定为准的条款：另一条款是否适用不能确定，本条款金额下限按零计。Provisions over which those of another policy prevail if they apply, which is not known: their least amount is zero.",
    ),
    undivided: listOf(
      named(
        "UndividedMoney",
        "按因素法分配后剩余的金额：受封顶限制，或者扣减了结余。What a formula leaves over, by its caps or as balances are deducted.",
        recordOf({
          ...policyAndProvision,
          amount: decimalText.describe("剩余的金额（元）。The amount left, in yuan."),
        }),
      ),
    ).describe("分配总额中没有分给任何对象的金额。What is left of the totals of formulas."),
    recorded: listOf(recordedSchema).describe("登记的资金与预算的比较。Recorded money compared with the budget."),
    issues: listOf(issueSchema).describe(
      "登记的资金不符合资金渠道规定之处。Where recorded money does not agree with the sources.",
    ),
    bases: listOf(basisSchema).describe("所依据的条款，每项一次。The provisions, each once."),
  }),
);
