import type { Locale } from "../terms/index.js";

/** Longer headers than anybody needs are read as far as this. */
const MOST_CHARACTERS = 500;

/** Chooses the language that `Accept-Language` prefers (RFC 9110, 12.5.4); `usual` where it prefers neither. */
export function chooseLanguage(header: string | null, usual: Locale): Locale {
  const ranges = readRanges(header);
  const quality = (language: string): number => {
    const own = ranges.filter(({ range }) => range.replace(/-.*$/, "") === language);
    if (own.length > 0) return own.reduce((most, one) => Math.max(most, one.quality), 0);
    return ranges.find(({ range }) => range === "*")?.quality ?? 0;
  };
  const [english, chinese] = [quality("en"), quality("zh")];
  if (english === chinese) return usual;
  return english > chinese ? "en" : "zh-CN";
}

/** Whether `Accept` admits JSON (RFC 9110, 12.5.1): the most specific range that fits it decides. */
export function acceptsJson(header: string | null): boolean {
  const ranges = readRanges(header);
  if (ranges.length === 0) return true;
  const quality = (type: string): number => {
    for (const wanted of [type, "application/*", "*/*"]) {
      const found = ranges.find(({ range }) => range === wanted);
      if (found !== undefined) return found.quality;
    }
    return 0;
  };
  return quality("application/json") > 0 || quality("application/problem+json") > 0;
}

/** The ranges of a header with their weights; a weight that is none counts as 0. */
function readRanges(header: string | null): readonly { readonly range: string; readonly quality: number }[] {
  return (header ?? "")
    .slice(0, MOST_CHARACTERS)
    .split(",")
    .flatMap((part) => {
      const [range = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
      if (range === "") return [];
      const weight = parameters.find((parameter) => parameter.startsWith("q="));
      const quality = weight === undefined ? 1 : Number(weight.slice(2));
      return [{ range, quality: quality >= 0 && quality <= 1 ? quality : 0 }];
    });
}
