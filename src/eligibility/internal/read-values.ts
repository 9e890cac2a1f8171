import { ANNIVERSARY_CONVENTIONS, type AnniversaryConvention } from "../../calendar/index.js";
import { parseDecimal, type ScaledInteger } from "../../exact/index.js";
import { isRuleInputError, refuse } from "../../fault/index.js";
import type { Qualification } from "../../policy/index.js";
import type { CertificateDate } from "../types.js";

/** Reads the values that criteria name, refusing a name that is not there and a value that cannot be. */
export interface ValueReader {
  readonly listed: <V extends string>(name: string, values: readonly V[]) => V;
  readonly integer: (name: string, least: number, most: number) => number;
  readonly hours: (name: string) => { readonly text: string; readonly value: ScaledInteger };
  readonly texts: (name: string) => readonly string[];
}

export const CERTIFICATE_DATES: readonly CertificateDate[] = ["issuedOn", "approvedOn", "resultsOn"];
export const HIGHER_LEVELS = ["satisfy", "do-not-satisfy"] as const;
export const COUNTS = ["counts", "does-not-count"] as const;
export const COUNTING = ["after-criterion", "in-total"] as const;
export const CONVENTIONS: readonly AnniversaryConvention[] = ANNIVERSARY_CONVENTIONS;

export function valueReader(provision: Qualification): ValueReader {
  const { parameters } = provision;
  if (typeof parameters !== "object" || parameters === null)
    refuse("type-invalid", ["provision", "parameters"], { expected: "object" });
  const path = (name: string) => ["provision", "parameters", name, "value"];
  const read = (name: unknown): unknown => {
    if (typeof name !== "string" || !Object.hasOwn(parameters, name))
      return refuse("parameter-unknown", ["provision", "parameters"], typeof name === "string" ? { name } : {});
    const parameter: unknown = parameters[name];
    if (typeof parameter !== "object" || parameter === null || !("value" in parameter))
      return refuse("parameter-invalid", ["provision", "parameters", name], { expected: "object" });
    return parameter.value;
  };
  const listed = <V extends string>(name: string, values: readonly V[]): V => {
    const value = read(name);
    return (
      values.find((candidate) => candidate === value) ??
      refuse("parameter-invalid", path(name), { expected: "listed-value", accepted: values })
    );
  };
  return {
    listed,
    integer: (name, least, most) => {
      const value = read(name);
      if (typeof value === "number" && Number.isSafeInteger(value) && value >= least && value <= most) return value;
      return refuse("parameter-invalid", path(name), { expected: "integer", least, most });
    },
    hours: (name) => {
      const value = read(name);
      const scaled = typeof value === "string" || typeof value === "number" ? decimalOf(value) : null;
      if (scaled === null || scaled.digits < 0n)
        return refuse("parameter-invalid", path(name), { expected: "non-negative-decimal" });
      return { text: String(value), value: scaled };
    },
    texts: (name) => {
      const value = read(name);
      if (
        Array.isArray(value) &&
        value.length > 0 &&
        !value.includes(undefined) &&
        value.every((text): text is string => typeof text === "string")
      )
        return value;
      return refuse("parameter-invalid", path(name), { expected: "list" });
    },
  };
}

function decimalOf(value: string | number): ScaledInteger | null {
  try {
    return parseDecimal(value);
  } catch (error) {
    if (isRuleInputError(error)) return null;
    throw error;
  }
}
