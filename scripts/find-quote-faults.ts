import type { Policy, SourceReference } from "social-work-station-rules/policy";
import { walkSources } from "./walk-sources.js";

/** A text of the folder that is searched. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/** What was found about one document that policies quote. */
export interface DocumentCheck {
  readonly document: string;
  readonly quotes: number;
  /** The one file that holds all quotes; null where none holds any. */
  readonly file: string | null;
  /** Quotes that the best file does not hold. */
  readonly missing: readonly SourceReference[];
  /** `not-checked`: no file has it, and the policy does not say that the whole text was read. */
  readonly outcome: "found" | "missing" | "not-checked";
}

const BRACKETED_READING = /\((?=[a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüê]+\))[^)]+\)/gu;
const STRAY_COMMA = /[,，](?=[,，、。;：；])|(?<=[。、；])[,，]/gu;

/** What is mended in a copy, and in its quotes, before they are compared. */
type Mending = (text: string) => string;

/**
 * Copies that are damaged. Encoding: a reading in brackets after a character (鄉(xiāng)), and a stray comma next to
 * another punctuation mark (,, or ,。). Lines: broken within a sentence.
 */
const MENDINGS: ReadonlyMap<string, Mending> = new Map([
  ["cn-2021-news-report", (text) => text.replace(BRACKETED_READING, "").replace(STRAY_COMMA, "")],
  ["jinan-2021-article", joinLines],
  ["linzhi-2024-article", joinLines],
]);

function joinLines(text: string): string {
  return text.replace(/(?<=\p{Script=Han}|[，、,])\s*\n\s*(?=\p{Script=Han})/gu, "");
}

/** Looks for every quote of the policies in the texts: one file for each document, with all its quotes. */
export function findQuoteFaults(policies: readonly Policy[], texts: readonly SourceText[]): readonly DocumentCheck[] {
  const quoted = new Map<string, SourceReference[]>();
  for (const source of policies.flatMap(walkSources))
    quoted.set(source.document, [...(quoted.get(source.document) ?? []), source]);
  const readWhole = new Set(
    policies.flatMap(({ documents }) => documents.flatMap(({ id, read }) => (read === "whole" ? [id] : []))),
  );
  return [...quoted]
    .map(([document, sources]) => checkDocument(document, sources, texts, readWhole.has(document)))
    .sort((first, second) => (first.document < second.document ? -1 : 1));
}

function checkDocument(
  document: string,
  sources: readonly SourceReference[],
  texts: readonly SourceText[],
  wasReadWhole: boolean,
): DocumentCheck {
  const read = MENDINGS.get(document) ?? ((text: string): string => text);
  const tried = texts.map(({ name, text }) => {
    const whole = read(text);
    return { name, missing: sources.filter(({ quote }) => !whole.includes(read(quote))) };
  });
  const [best] = tried.sort((first, second) => first.missing.length - second.missing.length);
  const base = { document, quotes: new Set(sources.map(({ quote }) => quote)).size };
  if (best?.missing.length === 0) return { ...base, file: best.name, missing: [], outcome: "found" };
  const claimed = wasReadWhole || sources.some(({ verification }) => verification === "primary-text");
  if (best === undefined || best.missing.length === sources.length) {
    return { ...base, file: null, missing: claimed ? sources : [], outcome: claimed ? "missing" : "not-checked" };
  }
  return { ...base, file: best.name, missing: best.missing, outcome: "missing" };
}
