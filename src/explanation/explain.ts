import { checkKeys, isRuleInputError, refuse } from "../fault/index.js";
import type { Finding } from "../finding/index.js";
import type { LocalText } from "../terms/index.js";
import type { Explanation, ExplainOptions } from "./explanation.js";
import type { Context } from "./internal/context.js";
import type { Draft } from "./internal/draft.js";
import { explainFinding } from "./internal/findings/explain-finding.js";
import { finish, languageOf } from "./internal/finish.js";

/** Everything that can be put into words. */
export type Explainable = Finding;

/**
 * Puts an answer of this library into words, Chinese or English.
 */
export function explain(answer: Explainable, options: ExplainOptions): Explanation {
  if (typeof answer !== "object" || answer === null) return refuse("type-invalid", ["answer"], { expected: "object" });
  return finish(draft(answer, readOptions(options)), options.locale);
}

function draft(answer: Explainable, context: Context): Draft {
  try {
    return explainFinding(answer, context);
  } catch (error) {
    if (isRuleInputError(error)) throw error;
    return refuse("value-invalid", ["answer"], { expected: "object" });
  }
}

function readOptions(options: ExplainOptions): Context {
  checkKeys(options, ["locale", "documents", "names", "alternatives"], ["options"]);
  languageOf(options.locale);
  const { documents = [], names = new Map<string, string>(), alternatives = [] } = options;
  return { documents: new Map(documents.map(({ id, title }): [string, LocalText] => [id, title])), names, alternatives };
}
