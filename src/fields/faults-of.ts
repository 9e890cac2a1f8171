import type * as z from "zod";
import {
  checkKeys,
  isObject,
  requireList,
  requireObject,
  requireObjects,
  requireText,
  throwInputError,
} from "../checks/index.js";
import type { Fault } from "../fault/index.js";
import { faultsOfIssues } from "./faults-of-issues.js";

/** An issue of zod, or of any other Standard Schema. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/**
 * Returns the faults that a schema's error reports, for `explainFault`. What was parsed may be handed over as well: with
 * it faults give labels and near matches.
 *
 * @param error a zod error, the result of a Standard Schema, or its issues
 * @param parsed what was parsed, and by which schema
 * @throws RuleInputError `type-invalid` for what has no issues
 *
 * @example
 * ```ts
 * import { faultsOf, personSchema } from "social-work-station-rules/model";
 * const input = { id: "p-7", practice: [{ from: "2021-13" }] };
 * const { issues } = personSchema["~standard"].validate(input) as { issues: [] };
 * faultsOf(issues); //=> [{ code: "date-invalid", path: ["practice", 0, "from"], values: { expected: "coarse-date" } }]
 * ```
 */
export function faultsOf(
  error: readonly SchemaIssue[] | { readonly issues?: readonly SchemaIssue[] | undefined },
  parsed: { readonly input?: unknown; readonly schema?: z.core.$ZodType | undefined } = {},
): readonly Fault[] {
  checkKeys(parsed, ["input", "schema"], ["parsed"]);
  if (parsed.schema !== undefined && !("_zod" in requireObject(parsed.schema, ["parsed", "schema"])))
    throwInputError("type-invalid", ["parsed", "schema"], { expected: "object" });
  const issues = requireObjects(issuesOf(error), ["error"]).map(toZodIssue);
  return faultsOfIssues(issues, parsed.input, parsed.schema);
}

/** Returns the issues of an error, or none for the result of a schema that accepted its input. */
function issuesOf(error: Parameters<typeof faultsOf>[0]): readonly SchemaIssue[] {
  if (Array.isArray(error)) return error;
  if (typeof error === "object" && error !== null) {
    const { issues } = error as { readonly issues?: readonly SchemaIssue[] };
    if (issues !== undefined) return issues;
    if (isObject(error) && Object.hasOwn(error, "value")) return [];
  }
  return throwInputError(error === undefined ? "value-missing" : "type-invalid", ["error"], { expected: "list" });
}

/** An issue without a code says by its message alone what was expected. */
function toZodIssue(issue: SchemaIssue, position: number): z.core.$ZodIssue {
  const place = ["error", position];
  requireText(issue.message, [...place, "message"]);
  const path = requireList(issue.path ?? [], [...place, "path"]).map((step, at) => {
    const key: unknown = typeof step === "object" ? requireObject(step, [...place, "path", at]).key : step;
    if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") return key;
    return throwInputError("type-invalid", [...place, "path", at], { expected: "text" });
  });
  return { code: "custom", input: undefined, ...issue, path };
}
