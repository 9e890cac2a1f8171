import type * as z from "zod";
import type { Register } from "../register.js";
import { registerSchema } from "../register.js";

/** The collections of a register whose records carry an id and are checked against one another. */
export type CheckedCollection =
  | "tierSystems"
  | "divisions"
  | "stations"
  | "operators"
  | "personnel"
  | "activities"
  | "fundingSources"
  | "judgements"
  | "completeness";

/**
 * A register of which some records may have been refused by the schema: those are holes, so that the others
 * keep their index and are still checked against one another.
 */
export type ReadableRegister = { readonly [C in CheckedCollection]: readonly (Register[C][number] | undefined)[] } & {
  /** Ids of refused records, so that a reference to one is not called dangling. */
  readonly refusedIds: ReadonlySet<string>;
};

const COLLECTIONS: readonly CheckedCollection[] = [
  "tierSystems",
  "divisions",
  "stations",
  "operators",
  "personnel",
  "activities",
  "fundingSources",
  "judgements",
  "completeness",
];

/** Salvages the records that pass their own schema from an input that as a whole did not. */
export function salvageRegister(input: unknown): ReadableRegister {
  const refusedIds = new Set<string>();
  const entries = COLLECTIONS.map((collection) => {
    const records = readList(input, collection);
    const schema = registerSchema.shape[collection].unwrap().element as z.ZodType;
    return [
      collection,
      records.map((record) => {
        const parsed = schema.safeParse(record);
        if (parsed.success) return parsed.data;
        const id = (record as { readonly id?: unknown } | null | undefined)?.id;
        if (typeof id === "string") refusedIds.add(id);
        return undefined;
      }),
    ];
  });
  return { ...(Object.fromEntries(entries) as Omit<ReadableRegister, "refusedIds">), refusedIds };
}

function readList(input: unknown, collection: CheckedCollection): readonly unknown[] {
  if (typeof input !== "object" || input === null || !Object.hasOwn(input, collection)) return [];
  const list: unknown = (input as Readonly<Record<string, unknown>>)[collection];
  return Array.isArray(list) ? list : [];
}
