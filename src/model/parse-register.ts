import * as z from "zod";
import type { Fault } from "../fault/index.js";
import { markRegister } from "../parsed/index.js";
import { isPlainDate } from "../calendar/index.js";
import { isObject } from "../checks/index.js";
import { ownTermsSchema } from "./own-terms.js";
import { registerSchema } from "./register.js";
import { type CheckedCollection, type ReadableRegister, checkReferences } from "./check-register.js";
import { faultsOfIssues } from "../fields/index.js";
import { type ParseResult, valueOf } from "./parse-record.js";
import type { OwnTerms, Register, RegisterInput } from "./types.js";

/**
 * Reads a register as {@link safeParseRegister} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @returns the register
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseRegister } from "social-work-station-rules/model";
 * parseRegister({ version: 1, recordedOn: "2023-05-31" }).stations; //=> []
 * ```
 */
export function parseRegister(input: unknown): Register {
  return valueOf(safeParseRegister(input));
}

/**
 * Returns the register that a literal describes. The compiler completes and checks the literal; dates are plain texts,
 * and lists that are empty may be left out.
 *
 * @param input the register
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { defineRegister } from "social-work-station-rules/model";
 * const register = defineRegister({
 *   version: 1,
 *   recordedOn: "2023-05-31",
 *   personnel: [{ id: "p-7", education: [{ level: "bachelor", graduatedOn: "2015" }] }],
 * });
 * register.stations; //=> []
 * ```
 */
export function defineRegister(input: RegisterInput): Register {
  return parseRegister(input);
}

const NO_REFUSED: ReadonlySet<string> = new Set();

/**
 * Reads a register and checks what one record cannot see: duplicate ids, dangling references, a station on a
 * tier that its division's level cannot carry, a station that is open after its division ended, spans that end before they start, two full-time assignments at
 * once, ids shaped like resident identity numbers. All faults are reported, each with its code and path; no
 * personal value is in any of them.
 *
 * @param input anything, usually parsed JSON
 * @returns the register, or all faults
 *
 * @example
 * ```ts
 * import { safeParseRegister } from "social-work-station-rules/model";
 * const result = safeParseRegister({ version: 1, recordedOn: "2023-02-29" });
 * result.ok ? [] : result.faults.map((fault) => fault.code); //=> ["date-invalid"]
 * ```
 */
export function safeParseRegister(input: unknown): ParseResult<Register> {
  const parsed = compiledSchema().safeParse(input);
  const faults = parsed.success
    ? checkReferences({ ...(parsed.data as Register), refusedIds: NO_REFUSED })
    : [...faultsOfIssues(parsed.error.issues, input, registerSchema), ...checkReferences(salvageRegister(input))];
  const [first, ...rest] = faults.map((fault) => withRecord(fault, input));
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  return { ok: true, value: markRegister(parsed.data as Register) };
}

/** An id that is surely none of a person's own data: no name, no telephone or identity number. A division's code has 12 digits at most. */
const RECORD_ID = /^(?=[\w.:/-]{1,60}$)(?:\d{2,12}$|(?!.*\d{7}))/;

/** Adds to a fault in a record of a collection the id of the record, which is easier to find than its position. */
function withRecord(fault: Fault, input: unknown): Fault {
  const [collection, position] = fault.path;
  if (typeof position !== "number") return fault;
  const record = readList(input, collection as CheckedCollection)[position] as { readonly id?: unknown } | null;
  const id = record?.id;
  return typeof id === "string" && RECORD_ID.test(id) ? { ...fault, values: { ...fault.values, record: id } } : fault;
}

let compiled: typeof registerSchema | undefined;

/** Returns the schema compiled, when the first register is read: a nation's has millions of fields. */
function compiledSchema(): typeof registerSchema {
  compiled ??= z.compile(registerSchema);
  return compiled;
}

const COLLECTIONS: readonly CheckedCollection[] = [
  "tierSystems",
  "divisions",
  "stations",
  "operators",
  "personnel",
  "activities",
  "fundingSources",
  "judgements",
  "clients",
  "allocations",
  "spending",
  "evaluations",
  "figures",
  "completeness",
];

/** Salvages the records that pass their own schema from an input that as a whole did not. */
function salvageRegister(input: unknown): ReadableRegister {
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
        if (typeof id === "string" || typeof id === "number") refusedIds.add(String(id));
        return undefined;
      }),
    ];
  });
  return {
    ...(Object.fromEntries(entries) as Omit<ReadableRegister, "refusedIds" | "terms">),
    refusedIds,
    terms: salvageTerms(input),
    recordedOn: isObject(input) && isPlainDate(input["recordedOn"]) ? input["recordedOn"] : undefined,
  };
}

/** Salvages the own words; without them every use of one would be a fault of its own. */
function salvageTerms(input: unknown): OwnTerms | undefined {
  const parsed = isObject(input) ? ownTermsSchema.safeParse(input["terms"]) : undefined;
  return parsed?.success === true ? parsed.data : undefined;
}

function readList(input: unknown, collection: CheckedCollection): readonly unknown[] {
  if (typeof input !== "object" || input === null || !Object.hasOwn(input, collection)) return [];
  const list: unknown = (input as Readonly<Record<string, unknown>>)[collection];
  return Array.isArray(list) ? list : [];
}
