import type { Parameter, Provision } from "social-work-station-rules/policy";
import { type LocalText, authorities, labelOf } from "social-work-station-rules/terms";
import { wordOf } from "./command-parts.js";

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
}

/** Lays a parameter out; its name and the words for its values go by the kind of its provision. */
export function parameterLine(
  kind: Provision["kind"],
  name: string,
  parameter: Parameter<unknown>,
  documents: ReadonlyMap<string, LocalText>,
): ParameterLine {
  const word = wordOf(kind, name);
  const from = firstOf(parameter);
  const isReading = from.status === "interpreted";
  const sources = from.status === "amended" ? [] : [from.source, ...(from.otherSources ?? [])];
  return {
    name,
    label: word.name,
    value: typed(parameter.value),
    said: word.say(parameter.value),
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
  const percent = /^(\d+(?:\.\d+)?)[%％]$/.exec(trimmed)?.[1];
  const plain = percent === undefined ? trimmed : String(Number(percent) / 100);
  if (typeof before === "string") return plain;
  if (typeof before === "number") return plain !== "" && Number.isFinite(Number(plain)) ? Number(plain) : plain;
  try {
    return JSON.parse(trimmed) as unknown;
  } catch {
    return trimmed;
  }
}
