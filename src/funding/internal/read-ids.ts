import { refuse, requireId, type FaultPath } from "../../fault/index.js";

/** Reads the `id` of each entry; each stands there once. */
export function readIds(entries: readonly { readonly id: string }[], path: FaultPath): readonly string[] {
  const seen = new Set<string>();
  const at = [...path, 0, "id"];
  return entries.map((entry, index) => {
    at[path.length] = index;
    const id = requireId(entry.id, at);
    if (seen.has(id)) return refuse("id-duplicate", at, { id });
    seen.add(id);
    return id;
  });
}
