import type { LocalText, Locale } from "../terms/index.js";

/** Says a text in the language of the command. */
export function say(locale: Locale, text: LocalText): string {
  return locale === "en" ? text.en : text.zh;
}

/** What keeps a command from being done, in the words of who typed it. It is no error of the program. */
export interface Problem extends Error {
  readonly problem: LocalText;
  /** 1: something in the data. 2: the command was typed wrongly. */
  readonly exitCode: 1 | 2;
}

/** Makes a problem to throw. */
export function problem(zh: string, en: string, exitCode: 1 | 2 = 2): Problem {
  return Object.assign(new Error(en), { problem: { zh, en }, exitCode });
}

/** Whether a caught value is a problem. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && "problem" in error && "exitCode" in error;
}
