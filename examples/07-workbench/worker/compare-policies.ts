import { explain } from "social-work-station-rules/explanation";
import { comparePolicies } from "social-work-station-rules/scenario";
import type { Locale } from "social-work-station-rules/terms";
import { desk, policyOf } from "./desk.js";
import { type Question, timesOf } from "./question.js";

/** Two policies side by side, in sentences. */
export interface PolicyDifference {
  readonly heading: string;
  readonly reasons: readonly { readonly level: number; readonly text: string }[];
}

/** Compares two policies: what is new, gone or changed; with data also whose findings change. */
export function differ(before: string, after: string, question: Question, locale: Locale): PolicyDifference {
  const policies = [policyOf(before), policyOf(after)] as const;
  const { prepared } = desk;
  const withData = prepared !== null && question.asOf !== "";
  const comparison = comparePolicies(...policies, withData ? { register: prepared, ...timesOf(question) } : {});
  const { heading, reasons } = explain(comparison, {
    locale,
    policies: policies[0].id === policies[1].id ? [policies[1]] : policies,
    ...(prepared === null ? {} : { register: prepared }),
  });
  return { heading, reasons: reasons.map(({ level, text }) => ({ level, text })) };
}
