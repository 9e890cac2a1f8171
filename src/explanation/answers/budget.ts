import type {
  Budget,
  BudgetByParty,
  BudgetLine,
  BudgetPart,
  MissingFact,
  MoneyIssue,
  MoneyRange,
  NotComputed,
  NotPlanned,
  RecordedMoney,
} from "../../results/index.js";
import { type LocalText, factKinds } from "../../terms/index.js";
import { type Context, firstRows, sayId, saySubject } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { explainBudgetConflict, explainPossiblyReplaced, explainReplaced } from "./budget-policies.js";
import { sayMoneyRange, sayPurpose } from "./money-words.js";
import { explainSources } from "../findings/basis.js";
import { wordOfAny } from "../findings/parameter-words.js";
import { sayCount, sayMoney, things } from "../words/figures.js";
import { quoted, sayDate, sayFirst, sayList, sayTerm, sayWords } from "../words/text.js";

/** A budget: its total, by purpose and by party, what is lacking or not known, and each line. */
export function explainBudget(budget: Budget, context: Context): Draft {
  const {
    year,
    unit,
    total,
    lines,
    purposes: byPurpose,
    parties,
    shortfall,
    notPlanned,
    undivided,
    silent,
    asOf,
  } = budget;
  const [all, size, day] = [
    sayMoneyRange(total, unit),
    sayMoneyRange({ least: unit, most: unit }, unit),
    sayDate(asOf),
  ];
  const agreement = parties.every(({ uncovered }) => isNothing(uncovered)) ? ALL_AGREE : AGREE_WITH_CAPS;
  const isKnown = budget.status === "determined";
  return {
    heading: {
      zh: `${String(year)}年度经费预算：合计${all.zh}${isKnown ? "" : "——部分内容不能确定"}`,
      en: `Budget of ${String(year)}: ${all.en} in all${isKnown ? "" : " — not all of it is known"}`,
    },
    reasons: only(
      reason(
        "required",
        `按${day.zh}的台账测算，共${sayCount(lines.length).zh}项，金额以${size.zh}为单位取整，${agreement.zh}。`,
        `${things(lines.length, "line")}, counted on ${day.en} and rounded to ${size.en}; ${agreement.en}.`,
      ),
      ...byPurpose.map(({ purpose, amount }) => {
        const [what, money] = [sayPurpose(purpose), sayMoneyRange(amount, unit)];
        return reason("found", `${what.zh}${money.zh}。`, `${what.en}: ${money.en}.`);
      }),
      ...firstRows(parties, (party) => [explainParty(party, context, unit)]),
      shortfall !== null &&
        (shortfall.least === shortfall.most && isZero(shortfall.least)
          ? reason("result", "可用资金足以支付。", "The sources suffice.")
          : reason(
              "result",
              `可用资金不足，缺口${sayMoneyRange(shortfall, unit).zh}。`,
              `The sources fall short by ${sayMoneyRange(shortfall, unit).en}.`,
            )),
      ...undivided.map(({ provision, amount }) => {
        const [name, left] = [sayId(context, provision), sayMoney(amount)];
        return reason(
          "found",
          `${quoted(name.zh)}的总额中有${left.zh}受封顶或者扣减结余影响，没有分配。`,
          `${left.en} of the total of ${quoted(name.en)} is left over, by caps or deducted balances.`,
        );
      }),
      ...silent.map(({ provision, parameter }) => explainSilent(provision, parameter, context)),
      ...firstRows(budget.conflicts, (conflict) => [explainBudgetConflict(conflict, context)]),
      ...firstRows(budget.replaced, (one) => [explainReplaced(one, context)]),
      ...firstRows(budget.possiblyReplaced, (one) => [explainPossiblyReplaced(one, context)]),
      ...explainMissingFacts(lines, notPlanned, context),
      ...firstRows(
        notPlanned.filter(({ reason: why }) => why !== "silent" && why !== "facts-missing"),
        (one) => [explainNotPlanned(one)],
      ),
      ...firstRows(lines, (line) => [explainLine(line, context, unit)]),
      ...firstRows(budget.recorded, (one) => [explainRecorded(one, context)]),
      ...firstRows(budget.issues, (issue) => [explainIssue(issue, context)]),
    ),
    sources: [
      ...new Map(
        budget.bases.flatMap((basis) => explainSources(basis, context)).map((line) => [line.zh, line]),
      ).values(),
    ],
  };
}

/** Kinds of provisions that a budget is made of. */
const MONEY_KINDS = ["funding-standard", "pay-standard", "cost-share", "factor-formula", "funding-sources"] as const;

export function explainSilent(provision: string, parameter: string, context: Context): DraftReason {
  const [name, word] = [sayId(context, provision), wordOfAny(parameter, MONEY_KINDS).name];
  return reason(
    "missing",
    `${quoted(name.zh)}的原文没有规定${word.zh}，有关金额不能确定。`,
    `The text of ${quoted(name.en)} does not lay down: ${word.en}; what depends on it is not known.`,
  );
}

const ALL_AGREE: LocalText = {
  zh: "按对象、用途、分担方合计均与总额一致",
  en: "recipients, purposes and parties each add up to the total",
};

const AGREE_WITH_CAPS: LocalText = {
  zh: "按对象、用途合计均与总额一致，各分担方合计加上超出上限的金额与总额一致",
  en: "recipients and purposes each add up to the total, and so do parties with what exceeds their caps",
};

function isNothing({ most }: MoneyRange): boolean {
  return most !== null && isZero(most);
}

function isZero(amount: string): boolean {
  return /^0(\.0*)?$/.test(amount);
}

function sayParty({ party, name, payer }: Pick<BudgetPart, "party" | "name" | "payer">, context: Context): LocalText {
  if (party === null) return { zh: "未定分担方", en: "no party is named" };
  const who = name === null ? { zh: party, en: party } : sayWords(name);
  if (payer === null) return who;
  const place = sayId(context, payer);
  return { zh: `${who.zh}（${place.zh}）`, en: `${who.en} (${place.en})` };
}

export function explainParty(one: BudgetByParty, context: Context, unit?: string): DraftReason {
  const [who, money, open] = [
    sayParty(one, context),
    sayMoneyRange(one.amount, unit),
    sayMoneyRange(one.uncovered, unit),
  ];
  const gap = isNothing(one.uncovered)
    ? { zh: "", en: "" }
    : { zh: `，另有${open.zh}超出其上限`, en: `; ${open.en} exceed its cap` };
  const share = one.party === null ? `${who.zh}的经费${money.zh}` : `${who.zh}承担${money.zh}`;
  return reason("found", `${share}${gap.zh}。`, `${who.en}: ${money.en}${gap.en}.`);
}

function explainLine(
  { recipient, purpose, provision, amount, parts }: BudgetLine,
  context: Context,
  unit: string,
): DraftReason {
  const [who, what, by, money] = [
    saySubject(context, recipient),
    sayPurpose(purpose),
    sayId(context, provision),
    sayMoneyRange(amount, unit),
  ];
  const shared = sayList(
    parts.map((part) => {
      const [party, own] = [sayParty(part, context), sayMoneyRange(part.amount, unit)];
      return { zh: `${party.zh}${own.zh}`, en: `${party.en} ${own.en}` };
    }),
  );
  return reason(
    "detail",
    `${who.zh}：${what.zh}${money.zh}（依据${quoted(by.zh)}；${shared.zh}）。`,
    `${who.en}: ${what.en} ${money.en} (by ${quoted(by.en)}; ${shared.en}).`,
  );
}

function explainMissingFacts(
  lines: readonly BudgetLine[],
  notPlanned: readonly Pick<NotPlanned, "missing">[],
  context: Context,
): readonly DraftReason[] {
  const facts = new Map<string, LocalText>();
  const add = ({ subject, fact }: MissingFact): void => {
    const [who, what] = [saySubject(context, subject), sayTerm(factKinds, fact)];
    facts.set(`${subject.kind}:${subject.id} ${fact}`, { zh: `${who.zh}的${what.zh}`, en: `${what.en} of ${who.en}` });
  };
  for (const { missing } of [...lines, ...notPlanned]) for (const fact of missing) add(fact);
  if (facts.size === 0) return [];
  const list = sayFirst([...facts.values()]);
  return [
    reason("missing", `尚缺：${list.zh}。补齐后金额可以确定。`, `Missing: ${list.en}. With it the amounts are known.`),
  ];
}

/** Why a provision on money, asked by itself, gives no amounts. */
export function explainNotComputed({ provision, reason: why, silent, missing }: NotComputed, context: Context): Draft {
  const [name, words] = [sayId(context, provision), NOT_PLANNED[why]];
  return {
    heading: { zh: `${quoted(name.zh)}：不能据以计算`, en: `${quoted(name.en)}: nothing can be computed from it` },
    reasons: only(
      reason("result", `${words.zh}。`, `${words.en.charAt(0).toUpperCase()}${words.en.slice(1)}.`),
      ...silent.map((parameter) => explainSilent(provision, parameter, context)),
      ...explainMissingFacts([], [{ missing }], context),
    ),
    sources: [],
  };
}

const NOT_PLANNED: Readonly<Record<NotPlanned["reason"], LocalText>> = {
  silent: { zh: "原文没有规定所需的参数", en: "the text leaves out what is needed" },
  "facts-missing": { zh: "资料不全", en: "facts are missing" },
  "no-recipient": { zh: "没有适用对象", en: "it applies to nobody" },
  infeasible: { zh: "按所定保底、封顶和因素不能分配", en: "it cannot be divided within its floors, caps and factors" },
  "too-complex": { zh: "数值位数过多，不能精确分配", en: "its numbers are too long to be divided exactly" },
  "not-in-force": { zh: "当年不适用", en: "it is not in force in the year" },
  "before-first-stage": { zh: "早于第一阶段", en: "the year is before its first stage" },
  "amount-zero": { zh: "按规定计算，金额为零", en: "it comes to no money" },
};

function explainNotPlanned({ title, reason: why }: NotPlanned): DraftReason {
  const [name, words] = [sayWords(title), NOT_PLANNED[why]];
  return reason(
    "result",
    `未计入${quoted(name.zh)}：${words.zh}。`,
    `${quoted(name.en)} is not in the budget: ${words.en}.`,
  );
}

const STATES: Readonly<Record<RecordedMoney["state"], LocalText>> = {
  "as-planned": { zh: "与预算相符", en: "as planned" },
  below: { zh: "低于预算", en: "below the plan" },
  above: { zh: "高于预算", en: "above the plan" },
  "not-planned": { zh: "没有预算", en: "nothing is planned" },
  unknown: { zh: "资料不全，无法比较", en: "it cannot be compared, as facts are missing" },
};

function explainRecorded(
  { recipient, planned, allocated, spent, state }: RecordedMoney,
  context: Context,
): DraftReason {
  const [who, plan, paid, used, words] = [
    saySubject(context, recipient),
    sayMoneyRange(planned),
    sayMoney(allocated),
    sayMoney(spent),
    STATES[state],
  ];
  return reason(
    "found",
    `${who.zh}：预算${plan.zh}，已拨付${paid.zh}，已支出${used.zh}——${words.zh}。`,
    `${who.en}: planned ${plan.en}, allocated ${paid.en}, spent ${used.en} — ${words.en}.`,
  );
}

const PROBLEMS: Readonly<Record<MoneyIssue["problem"], LocalText>> = {
  "source-not-listed": { zh: "资金渠道不在所列范围", en: "its source is not listed" },
  "purpose-not-allowed": { zh: "用于不得列支的用途", en: "it went where its source may not pay" },
  "not-recorded": { zh: "渠道或者用途未登记", en: "its source or purpose is not recorded" },
  "class-not-recorded": {
    zh: "对象属于哪一类未登记，可否列支不明",
    en: "it is unknown whether it may be paid, as the class of its subject is not recorded",
  },
};

function explainIssue({ record, subject, provision, problem }: MoneyIssue, context: Context): DraftReason {
  const [who, by, words] = [saySubject(context, subject), sayId(context, provision), PROBLEMS[problem]];
  return reason(
    "result",
    `${who.zh}的资金${record}：${words.zh}（依据${quoted(by.zh)}）。`,
    `${who.en}, ${record}: ${words.en} (by ${quoted(by.en)}).`,
  );
}
