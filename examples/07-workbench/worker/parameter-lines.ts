import type { Parameter, Provision } from "social-work-station-rules/policy";
import { type LocalText, authorities, labelOf, readAmount } from "social-work-station-rules/terms";
import { percentToDecimal, wordOf } from "./command-parts.js";

/** A place in a document. */
export interface QuoteLine {
  readonly document: LocalText;
  readonly clause: string;
  readonly quote: string;
  readonly authority: LocalText;
}

/** A parameter as a page shows it: its value, where it comes from, which other readings there are. */
export interface ParameterLine {
  readonly name: string;
  readonly label: LocalText;
  /** As it is typed. */
  readonly value: string;
  /** As it is read. */
  readonly said: LocalText;
  readonly status: "stated" | "interpreted" | "amended";
  readonly question: LocalText | null;
  readonly reason: LocalText | null;
  readonly alternatives: readonly { readonly value: string; readonly said: LocalText }[];
  readonly quotes: readonly QuoteLine[];
  /** Of a list of numbers each of them; null: the value is no such list. */
  readonly parts: readonly NumberPart[] | null;
}

/** Lays a parameter out; its words go by the kind of its provision, `names` are those of parties and factors. */
export function parameterLine(
  kind: Provision["kind"],
  name: string,
  parameter: Parameter<unknown>,
  documents: ReadonlyMap<string, LocalText>,
  names: ReadonlyMap<string, LocalText> = new Map(),
): ParameterLine {
  const word = wordOf(kind, name);
  const from = firstOf(parameter);
  const parts = partsOf(parameter.value, names);
  const isReading = from.status === "interpreted";
  const sources = from.status === "amended" ? [] : [from.source, ...(from.otherSources ?? [])];
  return {
    name,
    label: word.name,
    value: typed(parameter.value),
    said: parts === null ? word.say(parameter.value) : sayParts(parts),
    status: parameter.status,
    question: isReading ? from.question : null,
    reason: isReading ? from.reason : null,
    alternatives: isReading ? from.alternatives.map((value) => ({ value: typed(value), said: word.say(value) })) : [],
    quotes: sources.map(({ document, clause, quote, authority }) => ({
      document: documents.get(document) ?? { zh: document, en: document },
      clause,
      quote,
      authority: { zh: labelOf(authorities, authority, "zh-CN"), en: labelOf(authorities, authority, "en") },
    })),
    parts,
  };
}

/** The parameter before any scenario changed it. */
function firstOf(parameter: Parameter<unknown>): Parameter<unknown> {
  return parameter.status === "amended" ? firstOf(parameter.was) : parameter;
}

/** A value as it is typed into a field: texts and numbers as they are, the rest as JSON. */
export function typed(value: unknown): string {
  if (typeof value === "string") return value;
  return JSON.stringify(value) ?? "";
}

/** Reads a typed value in the form of the one that it replaces: 50% for a share is 0.5, 3 for a count is a number. */
export function readTyped(text: string, before: unknown): unknown {
  const trimmed = text.trim();
  const plain = plainNumber(trimmed);
  if (typeof before === "string") return plain;
  if (typeof before === "number") return plain !== "" && Number.isFinite(Number(plain)) ? Number(plain) : plain;
  try {
    return readNumbers(JSON.parse(trimmed));
  } catch {
    return trimmed;
  }
}

/** In a list of ids with numbers each number may be typed as any other is: 40%, 20万元. */
function readNumbers(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((entry: unknown) =>
    typeof entry === "object" && entry !== null
      ? Object.fromEntries(
          Object.entries(entry).map(([name, own]: readonly [string, unknown]) => [
            name,
            NUMBERS.has(name) && typeof own === "string" ? plainNumber(own.trim()) : own,
          ]),
        )
      : entry,
  );
}

/** A percentage, an amount with its unit (20万元), digits in groups (200,000) as the plain number; other texts as they are. */
export function plainNumber(text: string): string {
  if (/^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/.test(text)) return text.replaceAll(/[,，]/g, "");
  const percent = /^(\d+(?:\.\d+)?)[%％]$/.exec(text)?.[1];
  if (percent !== undefined) return percentToDecimal(percent);
  if (!/^[¥￥]|[万亿千元圆]$/.test(text)) return text;
  const amount = readAmount(text);
  return amount.status === "known" ? amount.yuan.replace(/\.00$/, "") : text;
}

/** One number of a list of them: the ratio of a party, the weight of a factor. */
export interface NumberPart {
  readonly label: LocalText;
  /** What a list is made of again: `{ party: "city", ratio: "6" }`. */
  readonly key: { readonly name: string; readonly value: string };
  readonly number: { readonly name: string; readonly value: string };
}

/** The numbers of a value that is a list of an id and a number each; null: it is anything else. */
function partsOf(value: unknown, names: ReadonlyMap<string, LocalText>): readonly NumberPart[] | null {
  if (!Array.isArray(value)) return null;
  const parts = value.map((entry: unknown): NumberPart | null => {
    const fields = typeof entry === "object" && entry !== null ? Object.entries(entry) : [];
    const [key, number] = fields;
    if (fields.length !== 2 || key === undefined || number === undefined || !NUMBERS.has(number[0])) return null;
    const [id, amount] = [String(key[1]), String(number[1])];
    return {
      label: names.get(id) ?? { zh: id, en: id },
      key: { name: key[0], value: id },
      number: { name: number[0], value: amount },
    };
  });
  return parts.every((part) => part !== null) ? parts : null;
}

/** 市级6、区级4. */
function sayParts(parts: readonly NumberPart[]): LocalText {
  return {
    zh: parts.map(({ label, number }) => `${label.zh}${number.value}`).join("、"),
    en: parts.map(({ label, number }) => `${label.en} ${number.value}`).join(", "),
  };
}

const NUMBERS = new Set(["ratio", "weight", "amount"]);
