import { isPlainDate } from "../../calendar/index.js";
import { isObject, refuse, requireId, requireList, requireListed, type FaultPath } from "../../fault/index.js";
import { AUTHORITIES, PARAMETER_STATUSES, VERIFICATIONS } from "../../terms/values.js";
import type { Parameter, SourceReference } from "../parameter.js";

/** How many times a parameter may have been amended. */
const MOST_AMENDED = 1000;

/** Refuses what is no parameter. Its value is checked by the rule that reads it. */
export function requireParameter(parameter: unknown, path: FaultPath): asserts parameter is Parameter<unknown> {
  let current = parameter as Parameter<unknown>;
  for (let place = path; ; place = [...place, "was"]) {
    if (!isObject(current)) return refuse("type-invalid", place, { expected: "object" });
    requireListed(current.status, PARAMETER_STATUSES, [...place, "status"]);
    if (current.value === undefined) return refuse("value-missing", [...place, "value"]);
    if (current.status !== "amended") {
      requireSaid(current, place);
      return;
    }
    if (current.from !== undefined && !isPlainDate(current.from))
      return refuse("date-invalid", [...place, "from"], { expected: "date" });
    if (current.cutPeriod !== undefined)
      requireListed(current.cutPeriod, ["as-of", "period-start"], [...place, "cutPeriod"]);
    if (place.length > path.length + MOST_AMENDED) return refuse("too-complex", path, { most: MOST_AMENDED });
    current = current.was;
  }
}

function requireSaid(parameter: Exclude<Parameter<unknown>, { readonly status: "amended" }>, path: FaultPath): void {
  requireSource(parameter.source, [...path, "source"]);
  if (parameter.status === "stated") return;
  requireList(parameter.alternatives, [...path, "alternatives"]);
  for (const words of ["question", "reason"] as const) {
    if (!isObject(parameter[words])) refuse("type-invalid", [...path, words], { expected: "object" });
  }
  const others = parameter.otherSources ?? [];
  requireList(others, [...path, "otherSources"]).forEach((source, index) => {
    requireSource(source, [...path, "otherSources", index]);
  });
}

function requireSource(source: SourceReference, path: FaultPath): void {
  if (!isObject(source)) return refuse("type-invalid", path, { expected: "object" });
  requireId(source.document, [...path, "document"]);
  for (const name of ["clause", "quote"] as const) {
    if (typeof source[name] !== "string") refuse("type-invalid", [...path, name], { expected: "text" });
  }
  requireListed(source.authority, AUTHORITIES, [...path, "authority"]);
  requireListed(source.verification, VERIFICATIONS, [...path, "verification"]);
}
