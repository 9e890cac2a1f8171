import { explain } from "social-work-station-rules/explanation";
import { comparePolicies } from "social-work-station-rules/scenario";
import { writeSheets } from "social-work-station-rules/sheets";
import type { LocalText, Locale } from "social-work-station-rules/terms";
import { cautionsOfTime, toBook } from "./command-parts.js";
import { desk, policyOf } from "./desk.js";
import { namesIn } from "./findings.js";
import { type OutFile, xlsx } from "./out.js";
import { type Question, timesOf } from "./question.js";
import { type AnswerTable, keepTables } from "./tables.js";

/** Two policies side by side: in sentences, as tables, and with data who gains and who loses. */
export interface PolicyDifference {
  readonly cautions: readonly LocalText[];
  readonly heading: string;
  readonly reasons: readonly { readonly level: number; readonly text: string }[];
  readonly tables: readonly AnswerTable[];
  /** Null: there are no data. */
  readonly effects: {
    readonly winners: readonly string[];
    readonly losers: readonly string[];
    readonly newlyJudged: readonly string[];
    readonly noLongerJudged: readonly string[];
  } | null;
}

let last: { readonly before: string; readonly after: string; readonly question: Question } | null = null;

/** Compares two policies: what is new, gone or changed; with data also who gains and who loses. */
export function differ(before: string, after: string, question: Question, locale: Locale): PolicyDifference {
  last = { before, after, question };
  const { comparison, context, withData } = compare(before, after, question, locale);
  const { heading, reasons } = explain(comparison, context);
  const { effects } = comparison;
  const names = effects === null ? new Map<string, string>() : namesIn(locale);
  const say = (ids: readonly string[]): readonly string[] => ids.map((id) => names.get(id) ?? id);
  return {
    cautions:
      withData && desk.register !== null
        ? cautionsOfTime({ asOf: question.asOf, recordedOn: desk.register.recordedOn }, context.policies)
        : [],
    heading,
    reasons: reasons.map(({ level, text }) => ({ level, text })),
    tables: keepTables("difference", writeSheets(comparison, { locale, policies: context.policies, ...registerIn() })),
    effects:
      effects === null
        ? null
        : {
            winners: say(effects.winners),
            losers: say(effects.losers),
            newlyJudged: say(effects.newlyJudged),
            noLongerJudged: say(effects.noLongerJudged),
          },
  };
}

/** The last comparison as a workbook. */
export function differenceBook(locale: Locale): Promise<OutFile> {
  const { before, after, question } = last ?? { before: "", after: "", question: null };
  if (question === null) throw new Error("nothing was compared");
  const { comparison, context } = compare(before, after, question, locale);
  return xlsx(
    locale === "en" ? "policies.xlsx" : "政策比较.xlsx",
    toBook(writeSheets(comparison, { locale, policies: context.policies, ...registerIn() })),
  );
}

function compare(before: string, after: string, question: Question, locale: Locale) {
  const policies = [policyOf(before), policyOf(after)] as const;
  const { prepared } = desk;
  const withData = prepared !== null && question.asOf !== "";
  const comparison = comparePolicies(...policies, withData ? { register: prepared, ...timesOf(question) } : {});
  return {
    comparison,
    withData,
    context: {
      locale,
      policies: policies[0].id === policies[1].id ? [policies[1]] : policies,
      ...(prepared === null ? {} : { register: prepared }),
    },
  };
}

function registerIn(): { readonly register?: NonNullable<typeof desk.register> } {
  return desk.register === null ? {} : { register: desk.register };
}
