import type { Fault, FaultPath } from "../../fault/index.js";

/** A fault for each id that has come before. */
export function findDuplicates(named: readonly { readonly id: string; readonly path: FaultPath }[]): readonly Fault[] {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }): readonly Fault[] => {
    if (seen.has(id)) return [{ code: "id-duplicate", path, values: {} }];
    seen.add(id);
    return [];
  });
}
