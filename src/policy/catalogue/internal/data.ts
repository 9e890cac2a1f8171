import type { CoarseDate } from "../../../calendar/index.js";
import type { LocalText, Precision } from "../../../terms/index.js";
import type { Parameter, SourceReference } from "../../index.js";
import type { PolicyDatum } from "../../index.js";
import { openEnded, stated } from "./parameters.js";

/** Shorthand in which the catalogue's data are written. */

export function local(zh: string, en: string): LocalText {
  return { zh, en };
}

/** One entry of a list: id, Chinese name, English name. */
export type Entry = readonly [id: string, zh: string, en: string];

export function named(entries: readonly Entry[]): readonly { readonly id: string; readonly name: LocalText }[] {
  return entries.map(([id, zh, en]) => ({ id, name: { zh, en } }));
}

/** What every datum has beside its content. */
export interface DatumHead {
  readonly id: string;
  readonly title: LocalText;
  readonly clauses: readonly string[];
  readonly asOf?: CoarseDate;
  /** Where the source plans it: no result. */
  readonly plannedFor?: CoarseDate;
  readonly note?: LocalText;
}

/** An enumeration of the source, in its order and complete. */
export function listDatum(head: DatumHead, entries: readonly Entry[], ...sources: Sources): PolicyDatum {
  return { ...head, precision: "exact", content: { type: "list", value: stated(named(entries), ...sources) } };
}

/** An enumeration that the source keeps open by 等. */
export function openListDatum(head: DatumHead, entries: readonly Entry[], ...sources: Sources): PolicyDatum {
  const value = openEnded(stated(named(entries), ...sources));
  return { ...head, precision: "exact", content: { type: "list", value } };
}

/** The quotes that together support a value. */
type Sources = readonly [SourceReference, ...SourceReference[]];

/** A count or an amount; 余, 多 and 近 are its precision. */
export function numberDatum(
  head: DatumHead,
  value: Parameter<string>,
  unit: LocalText,
  precision: Precision = "exact",
): PolicyDatum {
  return { ...head, unit, precision, content: { type: "number", value } };
}

export function dateDatum(head: DatumHead, value: Parameter<CoarseDate>): PolicyDatum {
  return { ...head, precision: "exact", content: { type: "date", value } };
}

export function textDatum(head: DatumHead, text: LocalText, ...sources: Sources): PolicyDatum {
  return { ...head, precision: "exact", content: { type: "text", value: stated(text, ...sources) } };
}
