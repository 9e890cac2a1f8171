import { requireParsed, requireProvision } from "../parsed/index.js";
import { checkKeys, requireList } from "../checks/index.js";
import type { Measure, Policy, Requirement } from "../policy/index.js";
import type { LocalText, Locale } from "../terms/index.js";
import { languageOf } from "./explanation.js";
import { ownWordsOf, putLabels } from "./words/own-words.js";
import { sayBound, sayMeasure } from "./words/measure.js";

/** Options of `describeMeasure`, `describeBounds` and `describeParameter`. */
export interface DescribeOptions {
  /** `"zh-CN"` or `"en"`. */
  readonly locale: Locale;
  /** The policies that define words of their own; absent: such words are written as they are. */
  readonly policies?: readonly Policy[] | undefined;
}

/**
 * Writes a measure as it is read aloud: what is counted, added up or looked up, under which conditions.
 *
 * @param measure a measure from `parseMeasure`, or the measure of a parsed provision
 * @param options the language; the policies that define words of their own
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `type-invalid`, `key-unknown`, `value-invalid`
 *
 * @example
 * ```ts
 * import { describeMeasure } from "social-work-station-rules/explanation";
 * import { parseMeasure } from "social-work-station-rules/policy";
 * const measure = parseMeasure({
 *   take: "share",
 *   of: "persons",
 *   among: { post: { workload: ["full-time"] } },
 *   where: { certificate: { level: { atLeast: "assistant-social-worker" } } },
 * });
 * describeMeasure(measure, { locale: "zh-CN" }); //=> "专职人员中持有助理社会工作师及以上证书的比例"
 * ```
 */
export function describeMeasure(measure: Measure, options: DescribeOptions): string {
  requireParsed(measure, "measure", ["measure"]);
  return write(sayMeasure(measure), readLanguage(options), options);
}

/**
 * Writes the bounds of a requirement: 不少于3, at most 8.
 *
 * @param provision a parsed provision of kind `requirement`
 * @param options the language; the policies that define words of their own
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `type-invalid`, `key-unknown`, `value-invalid`
 *
 * @example
 * ```ts
 * import { describeBounds } from "social-work-station-rules/explanation";
 * import { definePolicy, findProvision, parseMeasure, stated } from "social-work-station-rules/policy";
 * const source = { document: "d", clause: "三", quote: "3至8名", authority: "normative", verification: "primary-text" } as const;
 * const policy = definePolicy({
 *   version: 1,
 *   id: "example",
 *   title: { zh: "示例", en: "Example" },
 *   jurisdiction: "CN",
 *   documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: [] }],
 *   effective: {},
 *   provisions: [
 *     {
 *       id: "example/staff",
 *       kind: "requirement",
 *       title: { zh: "人员", en: "Staff" },
 *       modality: "must",
 *       aspect: "staff",
 *       appliesTo: { subject: "station" },
 *       clauses: [],
 *       parameters: {
 *         measure: stated(parseMeasure({ take: "count", of: "persons" }), source),
 *         atLeast: stated(3, source),
 *         atMost: stated(8, source),
 *       },
 *     },
 *   ],
 * });
 * describeBounds(findProvision(policy, "requirement"), { locale: "zh-CN" }); //=> "不少于3，且不多于8"
 * ```
 */
export function describeBounds(provision: Requirement, options: DescribeOptions): string {
  requireProvision(provision, "requirement");
  const language = readLanguage(options);
  const { atLeast, atMost } = provision.parameters;
  const [least, most] = language === "zh" ? ["不少于", "不多于"] : ["at least ", "at most "];
  return [
    ...(atLeast === undefined ? [] : [`${least}${write(sayBound(atLeast.value), language, options)}`]),
    ...(atMost === undefined ? [] : [`${most}${write(sayBound(atMost.value), language, options)}`]),
  ].join(language === "zh" ? "，且" : " and ");
}

/** More policies than are in force anywhere. */
const MOST_POLICIES = 10_000;

/** Reads the language of the options, and checks the others. */
export function readLanguage(options: DescribeOptions): "zh" | "en" {
  checkKeys(options, ["locale", "policies"], ["options"]);
  if (options.policies !== undefined)
    requireList(options.policies, ["options", "policies"], MOST_POLICIES).forEach((policy, index) =>
      requireParsed(policy, "policy", ["options", "policies", index]),
    );
  return languageOf(options.locale, ["options", "locale"]);
}

/** Writes a text in a language, with the labels of the policies' own words. */
export function write(text: LocalText, language: "zh" | "en", { policies = [] }: DescribeOptions): string {
  return putLabels(text[language], { words: ownWordsOf(policies.map(({ terms }) => terms)) }, language);
}
