import type { DivisionLevel } from "./vocabularies/divisions.js";

/** A statistical division code of 2, 4, 6, 9 or 12 digits, as text. */
export type DivisionCode = string & { readonly __brand: "DivisionCode" };

/**
 * The number band in which the last segment of a township- or village-level code lies. A band says how the unit was
 * numbered when it was coded; it is **not** its kind and **not** its committee type.
 */
export type DivisionCodeBand =
  | "subdistrict-band"
  | "town-band"
  | "township-band"
  | "special-band"
  | "residents-band"
  | "villagers-band"
  | "other-band";

/** What a division code says, and nothing more. */
export interface ParsedDivisionCode {
  readonly code: DivisionCode;
  readonly level: DivisionLevel;
  readonly parent: DivisionCode | null;
  /** From the province down to the parent. */
  readonly ancestors: readonly DivisionCode[];
  /** The band of digits 7–9 or 10–12; null above the township level. */
  readonly section: DivisionCodeBand | null;
}
