import type { LocalText } from "../../terms/index.js";
import type { ReasonTopic } from "../explanation.js";

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

/** The reasons that hold, without those that do not. */
export function only(...reasons: readonly (DraftReason | false | null | undefined)[]): readonly DraftReason[] {
  return reasons.filter((entry) => typeof entry === "object" && entry !== null);
}
