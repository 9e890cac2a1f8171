import { readTerm } from "./read-term.js";
import type { UnknownTerm } from "./term-reading.js";
import { yesNo } from "./vocabularies/answers.js";

/** What a cell answers to a yes-or-no question. */
export type YesNoReading = { readonly status: "known"; readonly value: boolean } | UnknownTerm;

/**
 * Reads 是 or 否, 有 or 无, √ or × in a cell. An empty cell, a dash or a 0 is unknown, never a no.
 *
 * @param text the cell as it stands
 * @returns true, false, or `unknown` without the cell's text
 * @throws RuleInputError `type-invalid` for what is no text
 *
 * @example
 * ```ts
 * import { readYesNo } from "social-work-station-rules/terms";
 * readYesNo("有"); //=> { status: "known", value: true }
 * readYesNo("否"); //=> { status: "known", value: false }
 * readYesNo("").status; //=> "unknown"
 * ```
 */
export function readYesNo(text: string): YesNoReading {
  const reading = readTerm(yesNo, text);
  return reading.status === "known" ? { status: "known", value: reading.value === "yes" } : reading;
}
