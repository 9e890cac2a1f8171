import type * as z from "zod";
import type { Fault, FaultPath, FaultValues } from "../fault/index.js";
import type { FaultParams } from "./fields.js";

type Issue = z.core.$ZodIssue;

/**
 * Turns the schema's issues into the library's faults. Rejected values are never carried over; unknown
 * keys are named only where they look like a key.
 */
export function faultsOfIssues(issues: readonly Issue[], input: unknown): readonly Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, input));
}

function faultsOf(issue: Issue, input: unknown): readonly Fault[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== "symbol");
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ code: "key-unknown", path: [...path, presentKey(key)], values: {} }));
    case "custom":
      return [custom(path, issue.params as Partial<FaultParams> | undefined, input)];
    case "invalid_type":
      return [
        isMissing(path, input)
          ? missing(path, issue.expected)
          : { code: "type-invalid", path, values: { expected: expectedOf(issue.expected) } },
      ];
    case "invalid_value":
      return [
        isMissing(path, input)
          ? missing(path, "listed-value")
          : { code: "term-unknown", path, values: { expected: "listed-value", accepted: issue.values.map(String) } },
      ];
    case "too_small":
      return [
        issue.origin === "array"
          ? { code: "list-empty", path, values: { least: Number(issue.minimum) } }
          : issue.origin === "string"
            ? { code: "text-invalid", path, values: { least: Number(issue.minimum) } }
            : { code: "out-of-range", path, values: { least: Number(issue.minimum) } },
      ];
    case "too_big":
      return [
        {
          code:
            issue.origin === "string" ? "text-invalid" : issue.origin === "array" ? "list-too-long" : "out-of-range",
          path,
          values: { most: Number(issue.maximum) },
        },
      ];
    case "invalid_union":
      return unionFaults(issue, path, input);
    default:
      return [{ code: "value-invalid", path, values: {} }];
  }
}

function unionFaults(
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: FaultPath,
  input: unknown,
): readonly Fault[] {
  if (isMissing(path, input)) return [missing(path, "listed-value")];
  const meant = issue.errors.filter(
    (errors) => !errors.some((error) => isOfAnotherShape(error, stepsInto(input, path))),
  );
  const [branch] = meant;
  if (meant.length === 1 && branch !== undefined)
    return faultsOfIssues(
      branch.map((error) => ({ ...error, path: [...issue.path, ...error.path] })),
      input,
    );
  return [{ code: "variant-unknown", path, values: { expected: "listed-value" } }];
}

/** Whether an issue says that another variant was meant: no object at all, a field that does not belong, or one that is missing. */
function isOfAnotherShape({ path }: Issue, input: unknown): boolean {
  return (
    path.length === 0 ||
    (path.length === 1 &&
      isMissing(
        path.filter((step) => typeof step !== "symbol"),
        input,
      ))
  );
}

function custom(path: FaultPath, params: Partial<FaultParams> | undefined, input: unknown): Fault {
  if (params?.fault === undefined) return { code: "value-invalid", path, values: {} };
  const { fault, expected, least, most } = params;
  const values: FaultValues = {
    ...(expected === undefined ? {} : { expected }),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  };
  return isMissing(path, input) ? { code: "value-missing", path, values } : { code: fault, path, values };
}

function missing(path: FaultPath, expected: string): Fault {
  return { code: "value-missing", path, values: { expected: expectedOf(expected) } };
}

function expectedOf(type: string): string {
  return EXPECTED.get(type) ?? type;
}

const EXPECTED = new Map([
  ["array", "list"],
  ["string", "text"],
  ["number", "finite-number"],
  ["int", "integer"],
]);

function isMissing(path: FaultPath, input: unknown): boolean {
  const parent = stepsInto(input, path.slice(0, -1));
  const last = path[path.length - 1];
  return last !== undefined && stepInto(parent, last) === undefined;
}

function stepsInto(value: unknown, path: FaultPath): unknown {
  return path.reduce<unknown>(stepInto, value);
}

function stepInto(value: unknown, step: string | number): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, step)
    ? (value as Readonly<Record<string | number, unknown>>)[step]
    : undefined;
}

function presentKey(key: string): string {
  return /^[\w.-]{1,40}$/.test(key) ? key : "?";
}
