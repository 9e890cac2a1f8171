import type { FaultPath } from "social-work-station-rules/fault";

const COMPILED = new Map<string, RegExp>();

/** Whether a pattern (`options.*.id`, `provision.title.**`) names a position. */
export function matches(pattern: string, path: FaultPath): boolean {
  const known = COMPILED.get(pattern) ?? compile(pattern);
  COMPILED.set(pattern, known);
  return known.test(path.map(String).join("."));
}

export function matchesAny(patterns: readonly string[] | undefined, path: FaultPath): boolean {
  return patterns?.some((pattern) => matches(pattern, path)) ?? false;
}

function compile(pattern: string): RegExp {
  const parts = pattern
    .split(".")
    .map((step) => (step === "**" ? ".*" : step === "*" ? "[^.]+" : step.replaceAll(/[$()+?^|[\]{}]/g, "\\$&")));
  return new RegExp(`^${parts.join("\\.").replaceAll("\\..*", "(?:\\..*)?")}$`);
}
