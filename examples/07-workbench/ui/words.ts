import { createContext } from "preact";
import { useContext } from "preact/hooks";

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
