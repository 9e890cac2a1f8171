import { refuse, requireId, type FaultPath } from "../../fault/index.js";

/** Reads the `id` of each entry; each stands there once. */
export function readIds(entries: readonly { readonly id: string }[], path: FaultPath): readonly string[] {
  const seen = new Set<string>();
  return entries.map((entry, index) => {
    const id = requireId(entry.id, [...path, index, "id"]);
    if (seen.has(id)) return refuse("id-duplicate", [...path, index, "id"], { id });
    seen.add(id);
    return id;
  });
}
