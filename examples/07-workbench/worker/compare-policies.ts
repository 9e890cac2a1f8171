import { explain, explainFault } from "social-work-station-rules/explanation";
import { isRuleInputError } from "social-work-station-rules/fault";
import { comparePolicies } from "social-work-station-rules/scenario";
import { writeSheets } from "social-work-station-rules/sheets";
import type { LocalText, Locale } from "social-work-station-rules/terms";
import { cautionsOfReadings, cautionsOfTime, toBook } from "./command-parts.js";
import { dataCautions } from "./data.js";
import { desk, policyOf } from "./desk.js";
import { nameOfSubject, namesIn } from "./findings.js";
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
  const { comparison, context, misfit } = compare(before, after, question, locale);
  const { heading, reasons } = explain(comparison, context);
  const { effects } = comparison;
  const names = effects === null ? new Map<string, string>() : namesIn(locale);
  const say = (ids: readonly string[]): readonly string[] => ids.map((key) => nameOfSubject(key, names));
  return {
    cautions: [
      ...(effects !== null && desk.register !== null
        ? cautionsOfTime({ asOf: question.asOf, recordedOn: desk.register.recordedOn }, context.policies)
        : []),
      ...(effects === null
        ? []
        : [...dataCautions(), ...cautionsOfReadings(context.policies.flatMap(({ provisions }) => provisions))]),
      ...(misfit === null
        ? []
        : [
            {
              zh: `当前台账不能同时按这两项政策核查（${misfit.zh}），以下只比较条款。`,
              en: `These data cannot be judged by both policies (${misfit.en}): the texts alone are compared.`,
            },
          ]),
    ],
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
  // Data that do not fit one of the policies, as with other tiers, leave a comparison of the texts.
  const { comparison, misfit } = withData
    ? tryWith(() => comparePolicies(...policies, { register: prepared, ...timesOf(question) }))
    : { comparison: null, misfit: null };
  return {
    comparison: comparison ?? comparePolicies(...policies),
    misfit,
    context: {
      locale,
      policies: policies[0].id === policies[1].id ? [policies[1]] : policies,
      ...(prepared === null ? {} : { register: prepared }),
    },
  };
}

function tryWith<Answer>(answer: () => Answer): {
  readonly comparison: Answer | null;
  readonly misfit: LocalText | null;
} {
  try {
    return { comparison: answer(), misfit: null };
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    const [fault] = error.faults;
    const say = (locale: Locale): string => (fault === undefined ? "" : explainFault(fault, { locale }).heading);
    return { comparison: null, misfit: { zh: say("zh-CN"), en: say("en") } };
  }
}

function registerIn(): { readonly register?: NonNullable<typeof desk.register> } {
  return desk.register === null ? {} : { register: desk.register };
}
