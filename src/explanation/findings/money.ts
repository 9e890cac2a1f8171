import type { ProvisionOf, YearlyGrowth } from "../../policy/index.js";
import type { Finding, FundingSourcesDetail, PayStandardDetail } from "../../results/index.js";
import {
  type LocalText,
  amountPeriods,
  fundingSourceKinds,
  grantTimes,
  otherSourceReadings,
  partYearReadings,
  purposes,
  roundingModes,
  sourceOrders,
  standardMeanings,
} from "../../terms/index.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { sayCount, sayDecimal, sayMoney, things } from "../words/figures.js";
import { sayBound, sayMeasure, sayMoneyBound, saySubject } from "../words/measure.js";
import { same, sayFirst, sayList, sayTerm, sayTerms } from "../words/text.js";
import { type NamesOfIds, sayNames, sayPortions, termOf, termsOf } from "../words/values.js";
import type { KindWords } from "./kind-words.js";

/** The words of the kinds of provision that say how much money, who pays it and for what. */

export const fundingStandardWords: KindWords<"funding-standard"> = {
  parameters: {
    amount: sayMoneyBound,
    purpose: termOf(purposes),
    per: termOf(amountPeriods),
    times: termOf(grantTimes),
    partYear: termOf(partYearReadings),
    rounding: termOf(roundingModes),
    growth: sayGrowth,
    meaning: termOf(standardMeanings),
  },
  explain: () => [],
};

export const payStandardWords: KindWords<"pay-standard"> = {
  parameters: {
    amount: sayMoneyBound,
    per: termOf(amountPeriods),
    growth: sayGrowth,
    meaning: termOf(standardMeanings),
  },
  explain: explainPay,
};

type Parameters<K extends "cost-share" | "factor-formula" | "funding-sources"> = ProvisionOf<K>["parameters"];

type Ratios = Exclude<
  NonNullable<Parameters<"cost-share">["ratios"]>["value"],
  { readonly classes: unknown } | { readonly stages: unknown }
>;

export const costShareWords: KindWords<"cost-share"> = {
  parameters: {
    parties: sayNames,
    ratios: sayRatios,
    classes: (classes, names) =>
      sayList(
        classes.map(({ title, when, ratios }) => {
          const [name, parts] = [title ?? saySubject(when), sayRatios(ratios, names)];
          return { zh: `${name.zh}（${parts.zh}）`, en: `${name.en} (${parts.en})` };
        }),
      ),
    purposes: termsOf(purposes),
    caps: (caps, names) =>
      sayList(
        caps.map(({ party, amount }) => {
          const money = sayMoney(sayDecimal(amount).en.replaceAll(",", ""));
          const name = names.get(party) ?? same(party);
          return { zh: `${name.zh}不超过${money.zh}`, en: `${name.en} no more than ${money.en}` };
        }),
      ),
  },
  explain: () => [],
};

function sayRatios(ratios: Ratios, names: NamesOfIds): LocalText {
  return sayPortions(
    ratios.map(({ party, ratio }) => ({ of: party, portion: ratio })),
    names,
  );
}

export const factorFormulaWords: KindWords<"factor-formula"> = {
  parameters: {
    factors: (factors) =>
      factors.every(({ measure }) => measure === undefined)
        ? sayNames(factors)
        : sayList(
            factors.map(({ name, measure }) => {
              const what = measure === undefined ? null : sayMeasure(measure);
              return what === null ? name : { zh: `${name.zh}（${what.zh}）`, en: `${name.en} (${what.en})` };
            }),
          ),
    weights: (weights, names) =>
      sayPortions(
        weights.map(({ factor, weight }) => ({ of: factor, portion: weight })),
        names,
      ),
    total: (total) => sayMoney(sayDecimal(total).en.replaceAll(",", "")),
    purpose: termOf(purposes),
    coefficient: sayMeasure,
    deduct: sayMeasure,
    floor: sayMoneyBound,
    cap: sayMoneyBound,
  },
  explain: () => [],
};

export const fundingSourcesWords: KindWords<"funding-sources"> = {
  parameters: {
    sources: termsOf(fundingSourceKinds),
    earmarks: (earmarks) =>
      sayListOrNone(
        earmarks.map(({ source, purposes: only }) => {
          const [from, what] = [sayTerm(fundingSourceKinds, source), sayTerms(purposes, only)];
          return { zh: `${from.zh}只用于${what.zh}`, en: `${from.en} for ${what.en} only` };
        }),
      ),
    mayNot: (prohibitions) =>
      sayListOrNone(
        prohibitions.map(({ source, purposes: forbidden }) => {
          const what = sayTerms(purposes, forbidden);
          if (source === undefined) return { zh: `各渠道不得用于${what.zh}`, en: `none for ${what.en}` };
          const from = sayTerm(fundingSourceKinds, source);
          return { zh: `${from.zh}不得用于${what.zh}`, en: `${from.en} not for ${what.en}` };
        }),
      ),
    others: termOf(otherSourceReadings),
    order: termOf(sourceOrders),
  },
  explain: explainSourcesUsed,
};

function sayListOrNone(items: readonly LocalText[]): LocalText {
  return items.length === 0 ? { zh: "无", en: "none" } : sayList(items);
}

/** By how much an amount grows each year. */
function sayGrowth({ since, rate, on }: YearlyGrowth): LocalText {
  const part = sayBound(rate);
  return on === "base-year"
    ? { zh: `自${since}年起每年增加${since}年金额的${part.zh}`, en: `${part.en} of the amount of ${since} each year` }
    : { zh: `自${since}年起每年递增${part.zh}`, en: `${part.en} more each year since ${since}` };
}

function explainPay({ detail, basis, verdict }: Finding<PayStandardDetail>): readonly DraftReason[] {
  const { required, actual } = detail;
  const how = sayTerm(
    standardMeanings,
    (basis.parameters["meaning"]?.value as (typeof standardMeanings.values)[number] | undefined) ?? "at-least",
  );
  const [due, paid] = [sayYuan(required), sayYuan(actual)];
  return only(
    reason(
      "required",
      `薪酬标准折合年薪${due.zh}（${how.zh}）。`,
      `The standard comes to ${due.en} a year (${how.en}).`,
    ),
    actual.most === null
      ? reason("found", "薪酬未登记。", "The pay is not recorded.")
      : reason("found", `登记的年薪为${paid.zh}。`, `The pay recorded is ${paid.en} a year.`),
    verdict === "unmet" && reason("remedy", "按标准调整薪酬。", "Pay by the standard."),
  );
}

function sayYuan({ least, most }: PayStandardDetail["required"]): LocalText {
  const from = sayNumber(least ?? "0");
  if (most === null) return { zh: `至少${from.zh}元`, en: `at least ${from.en} yuan` };
  const to = sayNumber(most);
  return from.zh === to.zh
    ? { zh: `${from.zh}元`, en: `${from.en} yuan` }
    : { zh: `${from.zh}至${to.zh}元`, en: `between ${from.en} and ${to.en} yuan` };
}

function sayNumber(number: string): LocalText {
  return number.includes("/") ? same(number) : sayDecimal(number);
}

/** Which recorded money came from a source that is not listed, or went where it may not go. */
function explainSourcesUsed({ detail, verdict }: Finding<FundingSourcesDetail>): readonly DraftReason[] {
  const { checked, unlisted, forbidden, unknown } = detail;
  const list = (ids: readonly string[]): LocalText => sayFirst(ids.map(same));
  return only(
    reason(
      "found",
      `核查拨付和支出${sayCount(checked).zh}笔。`,
      `${things(checked, "allocation or spending", "allocations and spendings")} checked.`,
    ),
    forbidden.length > 0 &&
      reason(
        "found",
        `用于不得列支的用途：${list(forbidden).zh}。`,
        `Spent on what the source may not pay for: ${list(forbidden).en}.`,
      ),
    unlisted.length > 0 &&
      reason(
        "found",
        `使用文件未列的渠道：${list(unlisted).zh}。`,
        `From a source that the text does not list: ${list(unlisted).en}.`,
      ),
    verdict === "discretionary" &&
      reason(
        "required",
        "原文没有写明可否使用其他渠道，由主管部门判断。",
        "The text does not say whether other sources may pay; whoever is responsible decides.",
      ),
    unknown.length > 0 &&
      reason(
        "missing",
        `渠道或者用途未登记：${list(unknown).zh}。`,
        `Source or purpose not recorded: ${list(unknown).en}.`,
      ),
  );
}
