import { checkKeys, requireCount, throwInputError } from "../checks/index.js";

/** What a handler accepts and answers at most; each has a default. */
export interface HttpLimits {
  /** Bytes of one body; when left out 8 MiB. A district's register of a year with all its activities has some 2 MB. */
  readonly bodyBytes?: number | undefined;
  /** Bytes of one answer; when left out 64 MiB. */
  readonly answerBytes?: number | undefined;
  /** How many objects and lists may be inside one another; when left out 64. A policy has some twenty. */
  readonly depth?: number | undefined;
  /** Values in one body; when left out 500,000. Small values cost more memory than they have bytes. */
  readonly values?: number | undefined;
  /** Faults that one problem lists, next to how many there are; when left out 200. */
  readonly faults?: number | undefined;
}

/** Limits of which none is left out. */
export type ReadLimits = { readonly [Name in keyof HttpLimits]-?: number };

const DEFAULTS: ReadLimits = {
  bodyBytes: 8 * 1024 * 1024,
  answerBytes: 64 * 1024 * 1024,
  depth: 64,
  values: 500_000,
  faults: 200,
};

/** Fills in the limits that were left out; each is at least 1. */
export function readLimits(given: HttpLimits): ReadLimits {
  const path = ["options", "limits"];
  checkKeys(given, Object.keys(DEFAULTS), path);
  const set = Object.entries(given).filter((entry): entry is [keyof ReadLimits, number] => entry[1] !== undefined);
  for (const [name, value] of set)
    if (requireCount(value, [...path, name]) === 0) throwInputError("out-of-range", [...path, name], { least: 1 });
  return { ...DEFAULTS, ...Object.fromEntries(set) };
}
