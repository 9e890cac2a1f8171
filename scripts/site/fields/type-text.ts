import type * as z from "zod";
import type { LocalText, Vocabulary } from "social-work-station-rules/terms";
import type { Language } from "../../catalogue-docs/language.js";
import { code, inLanguage, listed, plain } from "../markdown.js";
import { addressOfVocabulary } from "../vocabulary-pages.js";
import type { Examples } from "./examples.js";
import type { Variation } from "../../../src/policy/varied.js";
import { definitionOf, mayBeNull, nameOf, sectionNameOf, unwrap, valueOf, variationOf } from "./schema-parts.js";

/** Where the fields of a named type are. */
export interface Reference {
  readonly language: Language;
  readonly addressOf: (type: string) => string | undefined;
  readonly exampleOf?: Examples | undefined;
  /** The schemas around the one in words: what contains itself is not written out again. */
  readonly above?: ReadonlySet<z.ZodType> | undefined;
}

/** By what the value of a parameter may differ. */
const VARIATIONS: Readonly<Record<Variation, LocalText>> = {
  "class-and-stage": { zh: "可按类别、阶段规定", en: "may differ by class and stage" },
  class: { zh: "可按类别规定", en: "may differ by class" },
  stage: { zh: "可按阶段规定", en: "may differ by stage" },
};

/** Vocabularies of so many words are written out. */
const WRITTEN_OUT = 6;

const TEXTS = {
  any: { zh: "文字", en: "text" },
  day: { zh: "日期，如 `2026-06-30`", en: "day, as `2026-06-30`" },
  number: { zh: '写成文字的数，如 `"12.5"`', en: 'number as text, as `"12.5"`' },
  whole: { zh: '写成文字的整数，如 `"12"`', en: 'whole number as text, as `"12"`' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** Types that are declared by hand, in words. */
const BY_HAND: ReadonlyMap<string, LocalText> = new Map([
  ["PlainDate", TEXTS.day],
  ["CoarseDate", { zh: "日期、月份或年份，如 `2026-06`", en: "day, month or year, as `2026-06`" }],
  ["Period", { zh: "期间：`from` 至 `to`，首尾两天均含", en: "period: `from` and `to`, both days included" }],
  [
    "LocalText",
    { zh: "文字：`zh` 中文，`en` 英文（可省略）", en: "text: `zh` Chinese, `en` English (may be left out)" },
  ],
  ["Fraction", { zh: '数：小数、分数或百分数，如 `"1/3"`', en: 'number: decimal or fraction, as `"1/3"`' }],
  [
    "RatioText",
    {
      zh: "比：`numerator`、`denominator`，均为整数文本",
      en: "ratio: `numerator` and `denominator`, whole numbers as text",
    },
  ],
  ["OwnWord", { zh: "自定词语，如 `qingshan:clerk`", en: "own word, as `qingshan:clerk`" }],
  ["Locale", { zh: "`zh-CN` 或 `en`", en: "`zh-CN` or `en`" }],
  ["ValueOfParameter", { zh: "取值，各参数不同", en: "a value, of another type for each parameter" }],
  ["unknown", { zh: "任意 JSON 值", en: "any JSON value" }],
]);

/** Returns the type of a field in words, with links to the types that it is made of. */
export function typeText(schema: z.ZodType, reference: Reference): string {
  const { language } = reference;
  const text = withoutNull(schema, reference);
  return mayBeNull(schema) ? `${text}${inLanguage(language, "，或 `null`", ", or `null`")}` : text;
}

function withoutNull(schema: z.ZodType, reference: Reference): string {
  const { language, addressOf } = reference;
  const section = sectionNameOf(schema);
  const address = section === undefined ? undefined : addressOf(section);
  if (section !== undefined && address !== undefined) return `[${section}](${linkTo(address, language)})`;
  const entry = nameOf(schema);
  const value = valueOf(schema);
  if (value !== undefined && entry?.name === "Parameter") {
    const link = `[${inLanguage(language, "参数", "parameter")}](${linkTo("reference/policy/parameter", language)})`;
    const text = `${link}${inLanguage(language, "，取值：", " of: ")}${typeText(value, reference)}`;
    const by = variationOf(schema);
    return by === undefined
      ? text
      : `${text}${inLanguage(language, "；", "; ")}[${VARIATIONS[by][language]}](${linkTo("reference/policy/varied", language)})`;
  }
  if (value !== undefined) return typeText(value, reference);
  if (entry?.vocabulary !== undefined)
    return words(entry.vocabulary as Vocabulary, entry.name === "OpenTerm" ? "open" : "closed", language);
  const byHand = entry?.from === undefined ? undefined : BY_HAND.get(entry.name);
  if (byHand !== undefined) return byHand[language];
  return formText(unwrap(schema), reference);
}

/** Returns what a schema is made of in words, whatever its name. */
export function formText(schema: z.ZodType, around: Reference): string {
  const { language, above = new Set() } = around;
  if (above.has(schema)) return inLanguage(language, "同上的内容", "the same again");
  const reference = { ...around, above: new Set(above).add(schema) };
  const inner = (part: z.core.$ZodType): string => typeText(part as z.ZodType, reference);
  const def = definitionOf(schema);
  switch (def.type) {
    case "string":
      return textOf(schema, language);
    case "number":
      return inLanguage(language, "数", "number");
    case "boolean":
      return inLanguage(language, "`true`（是）或 `false`（否）", "`true` or `false`");
    case "null":
      return "`null`";
    case "literal":
      return listed(
        language,
        def.values.map((value) => code(JSON.stringify(value))),
      );
    case "enum":
      return oneOf(
        Object.values(def.entries).map((value) => code(String(value))),
        language,
      );
    case "array":
      return `${inLanguage(language, "列表：", "list of ")}${inner(def.element)}`;
    case "tuple":
      return `${inLanguage(language, "依次为：", "in this order: ")}${listed(language, def.items.map(inner))}`;
    case "record":
      return `${inLanguage(language, "对象，每个键对应：", "object with, for each key: ")}${inner(def.valueType)}`;
    case "union":
      return union(def.options as readonly z.ZodType[], reference);
    case "object":
      return inLanguage(language, "对象，字段见下", "object, with the fields below");
    case "intersection":
      return inLanguage(language, "对象，字段见下", "object, with the fields below");
    default:
      return inLanguage(language, "任意 JSON 值", "any JSON value");
  }
}

/** A text in words, by what it accepts: anything, a day, a number. */
function textOf(schema: z.ZodType, language: Language): string {
  const accepts = (text: string): boolean => schema.safeParse(text).success;
  if (accepts("文字")) return TEXTS.any[language];
  if (accepts("2026-06-30")) return TEXTS.day[language];
  if (accepts("12.5")) return TEXTS.number[language];
  return accepts("12") ? TEXTS.whole[language] : TEXTS.any[language];
}

function union(options: readonly z.ZodType[], reference: Reference): string {
  const { language } = reference;
  const kinds = options.map((option) => definitionOf(unwrap(option)).type);
  if (kinds.length === 2 && kinds.includes("string") && kinds.includes("number"))
    return inLanguage(language, '数，或写成文字的数，如 `12.5`、`"12.5"`', 'number, or its text: `12.5`, `"12.5"`');
  return oneOf([...new Set(options.map((option) => typeText(option, reference)))], language);
}

function oneOf(texts: readonly string[], language: Language): string {
  return texts.join(inLanguage(language, "、或 ", " or ")).replaceAll("、或 `", "、`");
}

function words(vocabulary: Vocabulary, kind: "open" | "closed", language: Language): string {
  const own = kind === "open" ? inLanguage(language, "，或自定词语", ", or an own word") : "";
  const address = addressOfVocabulary(vocabulary.name, language);
  if (address !== undefined && vocabulary.values.length > WRITTEN_OUT)
    return `[${inLanguage(language, `词汇：${vocabulary.values.length}个值`, `one of ${vocabulary.values.length} words`)}](${address})${own}`;
  const written = vocabulary.values.map((value) => {
    const label = plain(vocabulary.labels[value]?.[language] ?? value);
    return `${code(value)} ${label}`;
  });
  return `${listed(language, written)}${own}`;
}

function linkTo(path: string, language: Language): string {
  return language === "zh" ? `/${path}` : `/en/${path}`;
}
