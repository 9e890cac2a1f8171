import { refuse, type FaultPath } from "../../fault/index.js";

/** Refuses parameters that are absent or have a value that nobody knows: another reading must not pass for one. */
export function requireParameters(
  parameters: unknown,
  accepted: Readonly<Record<string, readonly string[]>>,
  path: FaultPath,
): void {
  const given = requireObject(parameters, [...path, "parameters"]);
  for (const [name, values] of Object.entries(accepted)) {
    const { value } = requireObject(given[name], [...path, "parameters", name]);
    if (!values.includes(value as string))
      refuse("parameter-invalid", [...path, "parameters", name, "value"], {
        expected: "listed-value",
        accepted: values,
      });
  }
}

function requireObject(value: unknown, path: FaultPath): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : refuse("type-invalid", path, { expected: "object" });
}
