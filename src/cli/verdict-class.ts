import { isBreach } from "../finding/index.js";
import type { Basis, Finding } from "../results/index.js";
import type { LocalText } from "../terms/index.js";

/** What a verdict comes to for who acts on it: each has one word, one mark and one colour on every page. */
export const VERDICT_CLASSES = ["met", "open", "breach", "unmet", "unknown", "judgement", "not-applicable"] as const;

export type VerdictClass = (typeof VERDICT_CLASSES)[number];

/** Distinguishes a breach from an aim whose time is not over, and both from what does not bind. */
export function classOf(
  { verdict, timing }: Pick<Finding, "verdict" | "timing">,
  basis: Pick<Basis, "modality"> | undefined,
): VerdictClass {
  switch (verdict) {
    case "unmet":
      if (timing === "open") return "open";
      return basis !== undefined && isBreach({ verdict, timing, basis }) ? "breach" : "unmet";
    case "undetermined":
      return "unknown";
    case "discretionary":
      return "judgement";
    case "met":
    case "not-applicable":
      return verdict;
  }
}

/** The word of each class, as tables of the library write it. */
export const VERDICT_WORDS: Readonly<Record<VerdictClass, LocalText>> = {
  met: { zh: "符合", en: "met" },
  open: { zh: "尚未达到", en: "not yet met" },
  breach: { zh: "违反", en: "breach" },
  unmet: { zh: "未达到", en: "not met" },
  unknown: { zh: "无法判定", en: "undetermined" },
  judgement: { zh: "需人工判断", en: "a matter of judgement" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
};

/** What the word means, added where it is not clear from the page. */
const NOTES: Readonly<Partial<Record<VerdictClass, LocalText>>> = {
  open: { zh: "期限未到", en: "not yet due" },
  breach: { zh: "逾期未达到", en: "overdue" },
  unmet: { zh: "非强制", en: "not binding" },
  unknown: { zh: "缺材料", en: "papers missing" },
};

/** The word of a class with what it means: 违反（逾期未达到）. */
export function sayClass(verdict: VerdictClass): LocalText {
  const { zh, en } = VERDICT_WORDS[verdict];
  const note = NOTES[verdict];
  return note === undefined ? { zh, en } : { zh: `${zh}（${note.zh}）`, en: `${en} (${note.en})` };
}

/** The class whose word a table wrote; undefined for any other text. */
export function classOfWord(word: string): VerdictClass | undefined {
  return VERDICT_CLASSES.find((own) => VERDICT_WORDS[own].zh === word || VERDICT_WORDS[own].en === word);
}

/** A mark next to the word, so that nothing depends on colour alone. */
export const VERDICT_MARKS: Readonly<Record<VerdictClass, string>> = {
  met: "✓",
  open: "◔",
  breach: "✕",
  unmet: "–",
  unknown: "?",
  judgement: "◇",
  "not-applicable": "·",
};
