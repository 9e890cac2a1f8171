import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { VerdictClass } from "../worker/verdict-class.js";

export type Language = "zh-CN" | "en";

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Says something in the language of the page: both languages at the place of use, or a text that has both. */
export interface Say {
  (zh: string, en: string): string;
  (text: Words): string;
}

/** Makes `Say` for a language. */
export function sayIn(language: Language): Say {
  return (zh: string | Words, en?: string) => {
    const words = typeof zh === "string" ? { zh, en: en ?? zh } : zh;
    return language === "en" ? words.en : words.zh;
  };
}

export const LanguageContext = createContext<Language>("zh-CN");

export function useSay(): Say {
  return sayIn(useContext(LanguageContext));
}

/** One word for each verdict, the same everywhere on the page. */
export const VERDICT_WORDS: Readonly<Record<VerdictClass, Words>> = {
  met: { zh: "符合", en: "met" },
  open: { zh: "尚未达到（期限未到）", en: "not yet due" },
  breach: { zh: "违反（逾期未达到）", en: "breach" },
  unmet: { zh: "未达到（非强制）", en: "not met, not binding" },
  unknown: { zh: "无法判定（缺材料）", en: "unknown" },
  judgement: { zh: "需人工判断", en: "left to judgement" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
};

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
