import { type FaultPath, refuse, requireId } from "../../fault/index.js";
import { requireParsed } from "../../parsed/index.js";
import type { Provision, ProvisionOf } from "../../policy/index.js";
import { type PreparedRegister } from "../../register/index.js";
import { ACTIVITY_KINDS, DIVISION_LEVELS, MANAGEMENT_SYSTEMS, STATION_ROLES } from "../../terms/index.js";
import { ROUNDING_MODES } from "../../ratio/index.js";
import { type DecimalInput, parseDecimal } from "../../exact/index.js";
import type { Period, PlainDate } from "../../calendar/index.js";
import type { LeftOutReason } from "../types.js";
import type { StationLog } from "./station-logs.js";

/** Refuses a bare register, a provision of another kind or with values it cannot have, and a tier nobody knows. */
export function checkInput<K extends QuotaKind>(
  prepared: PreparedRegister,
  provision: Provision,
  kind: K,
  path: FaultPath = ["provision"],
): asserts provision is ProvisionOf<K> {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  checkObject(provision, path);
  if (provision.kind !== kind)
    refuse("variant-unknown", [...path, "kind"], { expected: "listed-value", accepted: [kind] });
  checkObject(provision.appliesTo, [...path, "appliesTo"]);
  checkObject(provision.parameters, [...path, "parameters"]);
  const parameters = new Map<string, { readonly value?: unknown } | undefined>(Object.entries(provision.parameters));
  for (const [name, check] of Object.entries<(value: unknown, path: FaultPath) => void>(PARAMETER_CHECKS[kind])) {
    const parameter = parameters.get(name);
    checkObject(parameter, [...path, "parameters", name]);
    check(parameter?.value, [...path, "parameters", name, "value"]);
  }
  requireParsed(provision, "provision", path);
  const { tier } = provision.appliesTo;
  if (tier !== undefined) checkTier(prepared, tier, [...path, "appliesTo", "tier"]);
}

/** Refuses what is neither a tier of the register nor a level of division. */
export function checkTier(prepared: PreparedRegister, tier: string, path: FaultPath): void {
  const known = prepared.tiers.has(tier) || DIVISION_LEVELS.some((level) => level === tier);
  if (typeof tier !== "string") refuse("type-invalid", path, { expected: "text" });
  if (!known) refuse("tier-unknown", path, { id: requireId(tier, path) });
}

function checkObject(value: unknown, path: FaultPath): void {
  if (typeof value !== "object" || value === null) refuse("type-invalid", path, { expected: "object" });
}

/** The kinds of provision that are checked here. */
type QuotaKind =
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
const PARAMETER_CHECKS: {
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

/** The days that are asked, those on which the station may be open, and the day of the question. */
interface LogBounds {
  readonly period: Period;
  readonly open: Period;
  readonly asOf: PlainDate;
}

/** How many records of a log do not count, and why. */
export function leftOutOf(
  { entries, notCompleted }: StationLog,
  bounds: LogBounds,
): Readonly<Record<LeftOutReason, number>> {
  const leftOut: Record<LeftOutReason, number> = {
    "outside-period": 0,
    "after-as-of": 0,
    "station-not-open": 0,
    "not-completed": notCompleted,
    repeat: 0,
  };
  for (const { date, records } of entries) {
    const reason = reasonToLeaveOut(date, bounds);
    if (reason === null) leftOut.repeat += records - 1;
    else leftOut[reason] += records;
  }
  return leftOut;
}

function reasonToLeaveOut(date: PlainDate, { period, open, asOf }: LogBounds): LeftOutReason | null {
  if (date < period.from || date > period.to) return "outside-period";
  if (date > asOf) return "after-as-of";
  return date < open.from || date > open.to ? "station-not-open" : null;
}
