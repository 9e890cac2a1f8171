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

/** A day as people write it: 2021年12月31日, 31 December 2021. */
export function sayDay(day: string): Words {
  const write = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? { zh: write("zh-CN"), en: write("en-GB") } : { zh: day, en: day };
}
