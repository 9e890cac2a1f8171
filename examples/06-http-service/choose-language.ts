import type { Locale } from "social-work-station-rules/terms";

/** The language that `Accept-Language` prefers (RFC 9110, 12.5.4) of the two there are; Chinese where it names neither. */
export function chooseLanguage(header: string | undefined): Locale {
  const ranges = (header ?? "").slice(0, 500).split(",").map(readRange);
  const quality = (language: string): number =>
    (ranges.find(({ tag }) => tag === language) ?? ranges.find(({ tag }) => tag === "*"))?.quality ?? 0;
  return quality("en") > quality("zh") ? "en" : "zh-CN";
}

function readRange(range: string): { readonly tag: string; readonly quality: number } {
  const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { tag: tag.replace(/-.*$/, ""), quality: quality >= 0 && quality <= 1 ? quality : 0 };
}
