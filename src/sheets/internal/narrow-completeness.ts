import type { Register } from "../../model/index.js";
import { type Collection, collections, isDivisionCode, labelOf, parentCodeOf } from "../../terms/index.js";
import type { SheetFault } from "../fault.js";
import { ELSEWHERE } from "./read-table.js";
import { type Draft, type DraftCollection, faultAt } from "./draft.js";

/**
 * Takes the divisions of rows that were left out from the claims of completeness: what was left out may change the
 * answer, so the list is not complete there any more, whatever the office declared.
 */
export function narrowCompleteness(drafts: readonly Draft[], register: Register): readonly SheetFault[] {
  const claims = drafts.filter(({ collection, status }) => collection === "completeness" && status === "whole");
  const lost = drafts.filter(({ status }) => status === "left-out");
  if (claims.length === 0 || lost.length === 0) return [];
  const stations = new Map(register.stations.map(({ id, division }) => [id, division]));
  const below = childrenOf(register);
  const narrowed = new Map<Collection, readonly Draft[]>();
  const affected = new Map<Collection | DraftCollection, { count: number; areas: Set<string> | null }>();
  for (const draft of lost) {
    const entry = affected.get(draft.collection) ?? { count: 0, areas: new Set<string>() };
    affected.set(draft.collection, entry);
    entry.count += 1;
    const areas = areasOf(draft, stations);
    if (areas === null || entry.areas === null) entry.areas = null;
    else for (const area of areas) entry.areas.add(area);
  }
  for (const claim of claims) {
    const collection = claim.value["collection"] as Collection;
    const entry = affected.get(collection);
    if (entry === undefined) continue;
    const within = claim.value["within"] as readonly string[] | undefined;
    const roots = within ?? below.get(null) ?? [];
    const kept = entry.areas === null ? [] : roots.flatMap((root) => keep(root, entry.areas ?? new Set(), below));
    if (within?.length === kept.length && within.every((id, at) => id === kept[at])) continue;
    if (kept.length === 0) claim.status = "left-out";
    else claim.value["within"] = kept;
    narrowed.set(collection, [...(narrowed.get(collection) ?? []), claim]);
  }
  return Array.from(narrowed, ([collection, list]) => {
    const count = affected.get(collection)?.count ?? 0;
    const values = { collection: labelOf(collections, collection, "zh-CN"), count, claims: list.length };
    return faultAt((list[0] as Draft).place, null, "completeness-narrowed", values, "none");
  });
}

/** The divisions that a record is about; null: that is not known, so it may be any. */
function areasOf(
  { collection, value, stations: own }: Draft,
  stations: ReadonlyMap<string, string>,
): readonly string[] | null {
  const named = [...own];
  if (collection === "divisions") return typeof value["id"] === "string" ? [value["id"]] : null;
  if (collection === "stations") return typeof value["division"] === "string" ? [value["division"]] : null;
  const subject = value["subject"] as { readonly kind?: string; readonly id?: string } | undefined;
  if (subject?.kind === "division" && subject.id !== undefined) return [subject.id];
  if (subject?.kind === "station") named.push(subject.id ?? null);
  if (collection === "clients" && named.length === 0 && typeof value["division"] === "string")
    return [value["division"]];
  const areas = named.flatMap((id) => (id === ELSEWHERE ? [] : [stations.get(id ?? "")]));
  return named.length === 0 || areas.includes(undefined) ? null : areas.filter((area) => area !== undefined);
}

type Children = ReadonlyMap<string | null, readonly string[]>;

function childrenOf({ divisions }: Register): Children {
  const known = new Set(divisions.map(({ id }) => id));
  const children = new Map<string | null, string[]>();
  for (const { id, parent, administeredBy } of divisions) {
    const above = administeredBy ?? parent ?? (isDivisionCode(id) ? parentCodeOf(id) : null);
    const place = above !== null && known.has(above) ? above : null;
    const list = children.get(place);
    if (list === undefined) children.set(place, [id]);
    else list.push(id);
  }
  return children;
}

/** What is left of a division without the affected ones: itself, or those of its parts that are not affected. */
function keep(root: string, areas: ReadonlySet<string>, below: Children): readonly string[] {
  const isAffected = (id: string): boolean =>
    areas.has(id) || (below.get(id) ?? []).some(isAffected) || codeBelow(id, areas);
  return isAffected(root) ? (below.get(root) ?? []).flatMap((child) => keep(child, areas, below)) : [root];
}

/** Whether an affected division lies below another by its code, though the register does not have it. */
function codeBelow(id: string, areas: ReadonlySet<string>): boolean {
  return isDivisionCode(id) && Array.from(areas).some((area) => area.startsWith(id) && isDivisionCode(area));
}
