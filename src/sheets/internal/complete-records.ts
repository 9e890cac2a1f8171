import type { TierSystem } from "../../model/index.js";
import type { DivisionLevel } from "../../terms/index.js";
import { divisionLevelOfCode, isDivisionCode } from "../../terms/index.js";
import type { SheetFault } from "../fault.js";
import type { PlacedColumn } from "../headings.js";
import type { Directory, JudgedItem } from "../references.js";
import { type Draft, type DraftCollection, faultAt, getAt, setAt } from "./draft.js";

/** What fields that offices leave out follow from. */
export interface KnownContext {
  readonly systems: readonly TierSystem[];
  readonly directory: Directory;
  readonly itemsOf: (text: string, provision: string | undefined) => readonly JudgedItem[];
}

/**
 * Fills in what follows from the rest: the level of a division from its code, the tier of a station where only one is
 * possible, the provision of a judged item. Where nothing follows, the cell is required.
 */
export function completeRecords(drafts: readonly Draft[], context: KnownContext): readonly SheetFault[] {
  const levels = new Map(
    drafts.flatMap(({ collection, value }) =>
      collection === "divisions" && typeof value["level"] === "string" ? [[String(value["id"]), value["level"]]] : [],
    ),
  );
  const seen = new Set(
    drafts.flatMap(({ collection, companion, value }) =>
      collection === "divisions" && companion === undefined ? [String(value["id"])] : [],
    ),
  );
  const faults: SheetFault[] = [];
  for (const draft of drafts) {
    const { collection, value, companion } = draft;
    if (draft.status === "left-out") continue;
    if (collection === "divisions") {
      const id = String(value["id"]);
      if (value["level"] === undefined && isDivisionCode(id)) value["level"] = divisionLevelOfCode(id);
      // Two stations of one township are two rows; the township is one division.
      if (companion !== undefined && seen.has(id)) draft.status = "left-out";
      if (companion !== undefined) seen.add(id);
      else if (value["level"] === undefined) faults.push(lacking(draft, "level"));
    }
    if (collection === "stations" && value["tier"] === undefined) {
      const division = String(value["division"]);
      const level = levels.get(division) ?? (isDivisionCode(division) ? divisionLevelOfCode(division) : undefined);
      const tiers = context.systems
        .flatMap((system) => system.tiers)
        .filter((tier) => level !== undefined && tier.levels.includes(level as DivisionLevel));
      if (tiers.length === 1) value["tier"] = tiers[0]?.id;
      else faults.push(lacking(draft, "tier"));
    }
    if (WITH_SUBJECT.includes(collection)) for (const fault of completeSubject(draft, context)) faults.push(fault);
    if (collection === "judgements") for (const fault of completeJudgement(draft, context)) faults.push(fault);
  }
  return faults;
}

/** Records of a division, a station or an operator whose kind follows from its id. */
const WITH_SUBJECT: readonly DraftCollection[] = ["allocations", "spending", "evaluations", "figures"];

function completeJudgement(draft: Draft, context: KnownContext): readonly SheetFault[] {
  const { value } = draft;
  const [provision, item] = [value["provision"], value["item"]];
  const found = context.itemsOf(String(item), typeof provision === "string" ? provision : undefined);
  if (found.length === 1) Object.assign(value, found[0]);
  const faults = value["provision"] === undefined ? [lacking(draft, "provision")] : [];
  return [...faults, ...completeSubject(draft, context)];
}

/** Fills in what kind of record an id is of. */
function completeSubject(draft: Draft, { directory }: KnownContext): readonly SheetFault[] {
  const { value } = draft;
  if (getAt(value, "subject.kind") !== undefined) return [];
  const kind = directory.kindOf(String(getAt(value, "subject.id")));
  if (kind === undefined) return [lacking(draft, "subject.kind")];
  setAt(value, "subject.kind", kind);
  return [];
}

/** A field that nothing follows for: its column, or the first of the row, needs it. */
function lacking(draft: Draft, key: string): SheetFault {
  const { place } = draft;
  const { placed, table } = place.placed.headings;
  draft.status = "left-out";
  const own = placed.find(({ column }) => column.key === key && column.list === undefined);
  if (own !== undefined) return faultAt(place, own, "cell-empty", {}, "row");
  const first: PlacedColumn | undefined = placed[0];
  const heading = table.columns.find((column) => column.key === key)?.heading.zh ?? key;
  return faultAt(place, first ?? null, "field-needs-another", { heading }, "row");
}
