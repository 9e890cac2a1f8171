import { safeParsePolicy } from "social-work-station-rules/policy";
import { source, tierSystem, title } from "../small-policy.js";

/** Every fault of a made-up policy, written out: code, place and values. */

/** Returns a parameter of which the text is read in one of several ways. */
export function reading(value: unknown, ...alternatives: readonly unknown[]): object {
  return { status: "interpreted", value, alternatives, question: title, reason: title, source };
}

/** Returns a parameter that was changed. */
export function changed(value: unknown, was: unknown): object {
  return { status: "amended", value, was: parameter(was) };
}

/** Returns a value as the source states it, and a parameter, or none, as it is. */
function parameter(value: unknown): unknown {
  if (value === undefined) return undefined;
  const isParameter = typeof value === "object" && value !== null && "status" in value && "value" in value;
  return isParameter ? value : { status: "stated", value, source };
}

/** Returns a draft of a provision; by default a `must` on stations. */
export function provisionOf(kind: string, parameters: object, fields: object = {}): object {
  return {
    id: "p/1",
    kind,
    title,
    modality: "must",
    aspect: "a",
    appliesTo: { subject: "station" },
    clauses: [],
    ...fields,
    parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, parameter(value)])),
  };
}

/** Returns the faults of a policy with some provisions. */
export function faultLinesOfPolicy(provisions: readonly object[], fields: object = {}): readonly string[] {
  const result = safeParsePolicy({
    version: 1,
    id: "p",
    title,
    jurisdiction: "CN",
    documents: [{ id: "d", title, issuers: [] }],
    tierSystem,
    effective: {},
    ...fields,
    provisions,
  });
  return result.ok ? [] : faultLines(result.faults);
}

/** Returns the faults of a policy with one provision; places begin at the provision. */
export function faultLinesOf(kind: string, parameters: object, fields: object = {}): readonly string[] {
  return faultLinesOfPolicy([provisionOf(kind, parameters, fields)]).map((fault) => within("provisions.0", fault));
}

/** Writes a fault with its place in a part of what was read; of one elsewhere it says so. */
export function within(part: string, fault: string): string {
  return fault.includes(` ${part}.`) ? fault.replace(` ${part}.`, " ") : `not in ${part}: ${fault}`;
}

/** Writes faults: "out-of-range parameters.growth.value.rate", and after it the values if there are any. */
export function faultLines(
  faults: readonly { readonly code: string; readonly path: readonly (string | number)[]; readonly values: object }[],
): readonly string[] {
  return faults.map(({ code, path, values }) =>
    [code, path.join("."), ...(Object.keys(values).length === 0 ? [] : [JSON.stringify(values)])].join(" "),
  );
}
