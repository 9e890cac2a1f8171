import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Assessment, Explanation, ReasonTopic } from "../results/index.js";
import type { LocalText, Locale, Verdict } from "../terms/index.js";
import { throwInputError } from "../checks/index.js";
import { type Labels, putLabels } from "./words/own-words.js";
import type { FaultPath } from "../fault/index.js";

/** What a finding comes to under another value of one of its parameters, as a scenario found. */
export interface AlternativeOutcome {
  readonly parameter: string;
  readonly value: unknown;
  readonly verdict: Verdict;
}

/** The language, and where to find what the answer refers to. */
export interface ExplainOptions {
  /** `"zh-CN"` or `"en"`. */
  readonly locale: Locale;
  /** The register that was asked, parsed or prepared: names of its divisions, stations and operators. */
  readonly register?: Register | PreparedRegister | undefined;
  /** The policies that were asked: titles of their documents and provisions. */
  readonly policies?: readonly Policy[] | undefined;
  /**
   * For one finding of an assessment: the assessment, which lists what its findings rest on. Without it that is taken
   * from `policies`, with the readings of all parameters of the provision.
   */
  readonly assessment?: Pick<Assessment, "bases"> | undefined;
  /** Titles of further documents that are quoted; a document without a title is called by its id. */
  readonly documents?: readonly { readonly id: string; readonly title: LocalText }[] | undefined;
  /**
   * Further names, of grades for instance, by id: `{ "11": "北京市" }`. Persons are never named: their ids are not looked
   * up.
   */
  readonly names?: Readonly<Record<string, string | LocalText | undefined>> | undefined;
  /** For a finding: what other readings of its parameters come to. */
  readonly alternatives?: readonly AlternativeOutcome[] | undefined;
}

const LANGUAGES: ReadonlyMap<Locale, keyof LocalText> = new Map([
  ["zh-CN", "zh"],
  ["en", "en"],
]);

/** The language of a locale, or a refusal. */
export function languageOf(locale: unknown, path: FaultPath = ["options", "locale"]): keyof LocalText {
  return (
    LANGUAGES.get(locale as Locale) ??
    throwInputError("value-invalid", path, { expected: "listed-value", accepted: [...LANGUAGES.keys()] })
  );
}

/** A draft in the language asked for, with the labels of own words and the names of records. */
export function finish(
  { heading, reasons, sources }: Draft,
  locale: Locale,
  labels: Labels = { words: new Map() },
): Explanation {
  const language = languageOf(locale);
  const say = (text: LocalText): string => putLabels(text[language], labels, language);
  return {
    locale,
    heading: say(heading),
    reasons: reasons.map(({ about, level, text }) => ({ about, level, text: say(text) })),
    sources: sources.map(say),
  };
}

/** A reason in both languages: there is no other way to write one, so none can lack a language. */
export interface DraftReason {
  readonly about: ReasonTopic;
  readonly level: number;
  readonly text: LocalText;
}

/** An explanation in both languages. */
export interface Draft {
  readonly heading: LocalText;
  readonly reasons: readonly DraftReason[];
  readonly sources: readonly LocalText[];
}

export function reason(about: ReasonTopic, zh: string, en: string, level = 0): DraftReason {
  return { about, level, text: { zh, en } };
}

/** The reasons that apply, without those that do not. */
export function only(...reasons: readonly (DraftReason | false | null | undefined)[]): readonly DraftReason[] {
  return reasons.filter((entry) => typeof entry === "object" && entry !== null);
}
