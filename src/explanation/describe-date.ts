import { parseCoarseDate } from "../calendar/index.js";
import { checkKeys } from "../checks/index.js";
import type { Locale } from "../terms/index.js";
import { languageOf } from "./explanation.js";
import { sayDate } from "./words/text.js";

/**
 * Writes a date as the sentences of `explain` do: 2023年5月31日, 31 May 2023.
 *
 * @param date a day, a month or a year
 * @param options the language
 * @throws RuleInputError `date-invalid`, `type-invalid`, `key-unknown`, `value-invalid`
 *
 * @example
 * ```ts
 * import { describeDate } from "social-work-station-rules/explanation";
 * describeDate("2023-05-31", { locale: "zh-CN" }); //=> "2023年5月31日"
 * describeDate("2023-05", { locale: "en" }); //=> "May 2023"
 * ```
 */
export function describeDate(date: string, options: { readonly locale: Locale }): string {
  checkKeys(options, ["locale"], ["options"]);
  return sayDate(parseCoarseDate(date, ["date"]))[languageOf(options.locale)];
}
