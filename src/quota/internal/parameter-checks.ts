import { parseDecimal, ROUNDING_MODES, type DecimalInput } from "../../exact/index.js";
import { type FaultPath, refuse, requireId } from "../../fault/index.js";
import type { ProvisionOf } from "../../policy/index.js";
import { ACTIVITY_KINDS, MANAGEMENT_SYSTEMS, STATION_ROLES } from "../../terms/values.js";

/** The kinds of provision that are checked here. */
export type QuotaKind =
  | "activity-quota"
  | "share-quota"
  | "staffing"
  | "required-systems"
  | "required-roles"
  | "checklist"
  | "recurring-duty";

/** Refuses a value that a parameter cannot have; else a reading that nobody knows would pass for another. */
type Check = (value: unknown, path: FaultPath) => void;

/** What each parameter may be: the schema's word, for callers that did not come through it. */
export const PARAMETER_CHECKS: {
  readonly [K in QuotaKind]: { readonly [N in keyof ProvisionOf<K>["parameters"]]: Check };
} = {
  "activity-quota": {
    amount: decimal,
    kinds: listOf(oneOf(ACTIVITY_KINDS)),
    yearBasis: oneOf(["calendar-year", "service-year"]),
    partYear: oneOf(["full", "pro-rata-days", "pro-rata-months"]),
    partYearRounding: oneOf(ROUNDING_MODES),
    countedOn: oneOf(["completion", "start"]),
    hoursBasis: oneOf(["session", "supervisee"]),
  },
  "share-quota": { share, rounding: oneOf(ROUNDING_MODES), comparison: oneOf(["at-least", "exactly"]) },
  staffing: {
    minimum: decimal,
    measure: oneOf(["head-count", "full-time-equivalent"]),
    staff: oneOf(["any", "professional", "local", "certified", "supervisor"]),
    workload: oneOf(["any", "full-time", "part-time"]),
  },
  "required-systems": { systems: listOf(oneOf(MANAGEMENT_SYSTEMS)) },
  "required-roles": {
    roles: listOf((role, path) => {
      const { role: name, least, most, mayAlsoHold } = readObject(role, path);
      oneOf(STATION_ROLES)(name, [...path, "role"]);
      count(least, [...path, "least"]);
      if (most !== undefined) count(most, [...path, "most"]);
      listOf(oneOf(STATION_ROLES), 0)(mayAlsoHold, [...path, "mayAlsoHold"]);
    }),
  },
  checklist: {
    items: listOf((item, path) => {
      const { id, when, evidence } = readObject(item, path);
      requireId(id, [...path, "id"]);
      oneOf(["always", "one-operator-several-stations"])(when, [...path, "when"]);
      if (evidence !== undefined)
        listOf(oneOf(["document", "photo", "visit", "interview", "system-record"]), 0)(evidence, [...path, "evidence"]);
    }),
  },
  "recurring-duty": { every: oneOf(["day", "week", "month", "quarter", "year"]), times: count },
};

function decimal(value: unknown, path: FaultPath): void {
  if (parseDecimal(value as DecimalInput, path).digits < 0n) refuse("out-of-range", path, { least: 0 });
}

function share(value: unknown, path: FaultPath): void {
  const { digits, scale } = parseDecimal(value as DecimalInput, path);
  if (digits < 0n || digits > 10n ** BigInt(scale)) refuse("out-of-range", path, { least: 0, most: 1 });
}

function count(value: unknown, path: FaultPath): void {
  if (!Number.isSafeInteger(value) || (value as number) < 0) refuse("count-invalid", path, { expected: "count" });
}

function oneOf(values: readonly string[]): Check {
  return (value, path) => {
    if (!values.some((known) => known === value))
      refuse("parameter-invalid", path, { expected: "listed-value", accepted: values });
  };
}

function listOf(check: Check, least = 1): Check {
  return (value, path) => {
    if (!Array.isArray(value) || value.length < least || value.includes(undefined))
      return refuse("parameter-invalid", path, { expected: "list" });
    value.forEach((member: unknown, index) => check(member, [...path, index]));
  };
}

function readObject(value: unknown, path: FaultPath): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : refuse("parameter-invalid", path, { expected: "object" });
}
