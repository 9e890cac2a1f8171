import * as z from "zod";
import { anyText, decimalText, named, exactly, listOf, oneOf, recordOf } from "../fields/index.js";
import { ratioText } from "./fields.js";

const roundedFields = {
  amount: decimalText.describe("整单位的金额。The amount in whole units."),
  exactAmount: ratioText.describe("精确值。The exact value."),
  rounded: oneOf(["up", "down", "none"]).describe(
    "如何取整；`up` 为远离零。How it was rounded; `up` is away from zero.",
  ),
} as const;

const roundedAmountSchema = named(
  "RoundedAmount",
  "整单位的金额及其精确值。An amount in whole units with its exact value.",
  recordOf(roundedFields),
);

const costPartSchema = named(
  "CostPart",
  "一方为一个对象承担或未承担的金额。What one party pays, or leaves uncovered, for one recipient.",
  recordOf({ ...roundedFields, party: anyText.describe("承担方。The party.") }),
);

const sharedRecipientSchema = named(
  "SharedRecipient",
  "一个对象的一行：各方承担与未承担之和等于其金额。A recipient's row: `parts` and `uncovered` add to its amount exactly.",
  recordOf({
    id: anyText.describe("对象编号。Id of the recipient."),
    amount: decimalText.describe("金额。Its amount."),
    parts: listOf(costPartSchema).describe("各方承担的金额。What each party pays."),
    uncovered: listOf(costPartSchema).describe(
      "受上限限制的一方未承担的金额，不由其他方承担。What a capped party leaves open here; nobody else is made to pay it.",
    ),
  }),
);

const sharedPartySchema = named(
  "SharedParty",
  "一方的一列：其各项之和。A party's column: the sum of its parts, a neighbour of the exact sum.",
  recordOf({
    ...roundedFields,
    id: anyText.describe("承担方编号。Id of the party."),
    bound: exactly("cap").optional().describe("上限起作用时为 cap；缺省：没有。Present where the cap decides."),
    uncovered: roundedAmountSchema.describe("按比例应承担而超出上限的金额。What the ratios require beyond the cap."),
  }),
);

/** What `shareCosts` answers. */
export const sharedCostsSchema = named(
  "SharedCosts",
  "各方分担的费用。The shared costs: `short` as soon as a cap leaves something uncovered.",
  recordOf({
    kind: exactly("shared-costs").describe("答复类型。Kind of the answer."),
    status: oneOf(["covered", "short"]).describe("是否足额。Whether everything is covered."),
    unit: decimalText.describe("最小单位。The smallest amount that is paid."),
    amount: decimalText.describe("总额。The total."),
    shortfall: decimalText.describe("未承担的合计。The sum of everything uncovered."),
    recipients: listOf(sharedRecipientSchema).describe("各对象。The recipients."),
    parties: listOf(sharedPartySchema).describe("各方。The parties."),
  }),
);

const needKey = {
  recipient: anyText.describe("对象。The recipient."),
  purpose: anyText.describe("用途。The purpose."),
} as const;

const needKeySchema = named("NeedKey", "一项支出：对象和用途。A need by its recipient and purpose.", recordOf(needKey));

const bindingSetSchema = named(
  "BindingSet",
  "共用几类资金而不能全部满足的几项支出；其余资金都不能用于这些支出，缺口不可避免。Needs that compete for sources which cannot meet them: no other source may pay any of these, so that `shortfall` cannot be avoided.",
  recordOf({
    needs: listOf(needKeySchema).describe("支出。The needs."),
    sources: listOf(anyText).describe("资金。The sources."),
    needed: decimalText.describe("需要的金额。What is needed."),
    available: decimalText.describe("可用的金额。What there is."),
    shortfall: decimalText.describe("缺口：需要减可用。`needed` less `available`."),
  }),
);

const allocatedNeedSchema = named(
  "AllocatedNeed",
  "一项支出的落实情况。What a need receives: `amount` in whole units is a neighbour of `exactAmount`, its share times what is needed.",
  recordOf({
    ...needKey,
    ...roundedFields,
    needed: decimalText.describe("需要的金额。What is needed."),
    unmet: decimalText.describe("未落实的金额。What is not met."),
    share: ratioText
      .nullable()
      .describe(
        "落实的比例；不需要资金时为 null。The exact share of the need that is met; null where nothing is needed.",
      ),
  }),
);

const allocatedSourceSchema = named(
  "AllocatedSource",
  "一类资金的使用情况。What a source pays in all.",
  recordOf({
    id: anyText.describe("资金编号。Id of the source."),
    amount: decimalText.describe("金额。Its amount."),
    spent: decimalText.describe("已用的金额。What it pays."),
  }),
);

const ledgerLineSchema = named(
  "LedgerLine",
  "台账一行：这类资金用于这一对象的这一用途的金额。One line of the ledger: this much goes from this source to this recipient for this purpose.",
  recordOf({
    ...needKey,
    source: anyText.describe("资金编号。Id of the source."),
    amount: decimalText.describe("金额。The amount."),
  }),
);

const ledgerTotalSchema = named(
  "LedgerTotal",
  "台账按对象或用途的合计。The ledger added up for one recipient or one purpose.",
  recordOf({
    id: anyText.describe("对象或用途。The recipient or purpose."),
    needed: decimalText.describe("需要的金额。What is needed."),
    amount: decimalText.describe("落实的金额。What it receives."),
  }),
);

const unspentMoneySchema = named(
  "UnspentMoney",
  "一类资金未用的金额及原因。What a source could not spend, and why.",
  recordOf({
    source: anyText.describe("资金编号。Id of the source."),
    amount: decimalText.describe("未用的金额。What is left."),
    reason: oneOf(["no-eligible-need", "needs-met"]).describe(
      "没有可用于的支出，或都已满足。No need is one that it may pay, or all those needs are met.",
    ),
  }),
);

const fairnessSchema = named(
  "Fairness",
  "资金不足时如何安排：所有支出按同一最高可行比例，或分档优先、档内同比例。How too little money is divided: by the same share of every need as far as the earmarks allow (the least share as large as it can be, then the next, and so on), or so within each class, higher classes first.",
  z.union([
    exactly("max-min-share"),
    recordOf({ priorityClasses: listOf(anyText).describe("各档，高的在前。The classes, highest first.") }),
  ]),
);

/** What `allocateSources` answers. */
export const sourceAllocationSchema = named(
  "SourceAllocation",
  "各类资金对应支出的安排。The allocation: `short` where the needs cannot all be met, with the reason in `bindings`.",
  recordOf({
    kind: exactly("source-allocation").describe("答复类型。Kind of the answer."),
    status: oneOf(["all-met", "short"]).describe("是否全部满足。Whether every need is met."),
    unit: decimalText.describe("最小单位。The smallest amount that is paid."),
    fairness: fairnessSchema,
    needed: decimalText.describe("需要的合计。What is needed in all."),
    amount: decimalText.describe("落实的合计。What is paid in all."),
    shortfall: decimalText.describe("缺口。What is missing."),
    bindings: listOf(bindingSetSchema).describe("缺口的原因。Why it is short."),
    needs: listOf(allocatedNeedSchema).describe("各项支出，按输入顺序。In the order of the input."),
    sources: listOf(allocatedSourceSchema).describe("各类资金，按输入顺序。In the order of the input."),
    sourceOrder: listOf(anyText).describe("资金使用的次序。The order in which the sources were used."),
    ledger: listOf(ledgerLineSchema).describe(
      "台账：按使用次序，再按对象和用途。By source in the order of use, then by recipient and purpose.",
    ),
    recipients: listOf(ledgerTotalSchema).describe("按对象合计。By id."),
    purposes: listOf(ledgerTotalSchema).describe("按用途合计。By id."),
    unspent: listOf(unspentMoneySchema).describe("未用的资金，按使用次序。In the order of use."),
  }),
);
