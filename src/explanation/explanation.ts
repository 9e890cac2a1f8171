import type { Locale, LocalText, Verdict } from "../terms/index.js";

/** What a reason is about, so that an interface can show some and fold others. */
export type ReasonTopic =
  "result" | "required" | "found" | "detail" | "missing" | "remedy" | "judgement" | "reading" | "place";

/** One sentence, or a few that belong together; plain text, not yet escaped for any format. */
export interface Reason {
  readonly about: ReasonTopic;
  /** 0, or deeper where it belongs under the reason before it. */
  readonly level: number;
  readonly text: string;
}

/** An answer in words. Plain data; `toText`, `toMarkdown` and `toHtml` lay it out. */
export interface Explanation {
  readonly locale: Locale;
  readonly heading: string;
  readonly reasons: readonly Reason[];
  /** Document, clause and quote, each once. */
  readonly sources: readonly string[];
}

/** What a finding comes to under another value of one of its parameters, as a scenario found. */
export interface AlternativeOutcome {
  readonly parameter: string;
  readonly value: unknown;
  readonly verdict: Verdict;
}

/** The language, and what the answer itself does not hold. */
export interface ExplainOptions {
  /** `"zh-CN"` or `"en"`. */
  readonly locale: Locale;
  /** Titles of the documents that are quoted, as in a policy's `documents`; a document without one stands under its id. */
  readonly documents?: readonly { readonly id: string; readonly title: LocalText }[];
  /** Names of divisions, stations, provisions, grades … by id. People are never named: their ids are not looked up. */
  readonly names?: ReadonlyMap<string, string | LocalText>;
  /** For a finding: what other readings of its parameters come to. */
  readonly alternatives?: readonly AlternativeOutcome[];
}
