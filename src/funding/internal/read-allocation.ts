import type { DecimalInput } from "../../exact/index.js";
import { checkKeys, type FaultPath, refuse, requireId, requireObject, requireRows } from "../../fault/index.js";
import type { AllocateSourcesInput, Fairness, FundingNeed, EarmarkedSource } from "../allocate-sources-types.js";
import { readMoneyUnit, type MoneyUnit } from "./money-unit.js";

/** A source in units; an absent set restricts nothing. */
export interface SourceEntry {
  readonly id: string;
  readonly amount: bigint;
  readonly purposes: ReadonlySet<string> | undefined;
  readonly areas: ReadonlySet<string> | undefined;
  readonly recipients: ReadonlySet<string> | undefined;
}

/** A need in units; `rank` is its priority class, 0 the highest. */
export interface NeedEntry {
  readonly recipient: string;
  readonly purpose: string;
  readonly area: string | undefined;
  readonly amount: bigint;
  readonly rank: number;
}

/** The input of `allocateSources`, checked. */
export interface AllocationInput {
  readonly unit: MoneyUnit;
  readonly fairness: Fairness;
  readonly sources: readonly SourceEntry[];
  readonly needs: readonly NeedEntry[];
  readonly rankCount: number;
  /** Places of sources, first used first. */
  readonly givenOrder: readonly number[] | undefined;
}

/** Checks everything that `allocateSources` is given, before anything is computed. */
export function readAllocation(input: AllocateSourcesInput): AllocationInput {
  const { sources, needs, fairness = "max-min-share", sourceOrder, unit } = requireObject(input, []);
  checkKeys(input, ["sources", "needs", "fairness", "sourceOrder", "unit"], []);
  const money = readMoneyUnit(unit, ["unit"]);
  const places = new Map<string, number>();
  const pots = requireRows(sources, ["id", "amount", "purposes", "areas", "recipients"], ["sources"]).map(
    (source, index) => readSource(source, places, money, index),
  );
  const ranks = readClasses(fairness);
  const asked = requireRows(needs, ["recipient", "purpose", "area", "amount", "priority"], ["needs"]);
  if (asked.length === 0) return refuse("list-empty", ["needs"]);
  const seen = new Set<string>();
  return {
    unit: money,
    fairness,
    sources: pots,
    needs: asked.map((need, index) => readNeed(need, ranks, seen, money, index)),
    rankCount: ranks?.size ?? 1,
    givenOrder: sourceOrder === undefined ? undefined : readOrder(sourceOrder, places),
  };
}

function readSource(source: EarmarkedSource, places: Map<string, number>, unit: MoneyUnit, index: number): SourceEntry {
  const path = ["sources", index];
  const id = requireId(source.id, [...path, "id"]);
  if (places.has(id)) refuse("id-duplicate", [...path, "id"], { id });
  places.set(id, index);
  return {
    id,
    amount: readAmount(source.amount, unit, [...path, "amount"]),
    purposes: readSet(source.purposes, [...path, "purposes"]),
    areas: readSet(source.areas, [...path, "areas"]),
    recipients: readSet(source.recipients, [...path, "recipients"]),
  };
}

function readNeed(
  need: FundingNeed,
  ranks: ReadonlyMap<string, number> | undefined,
  seen: Set<string>,
  unit: MoneyUnit,
  index: number,
): NeedEntry {
  const path = ["needs", index];
  const recipient = requireId(need.recipient, [...path, "recipient"]);
  const purpose = requireId(need.purpose, [...path, "purpose"]);
  const key = `${recipient.length}:${recipient}${purpose}`;
  if (seen.has(key)) refuse("id-duplicate", path, { recipient, purpose });
  seen.add(key);
  return {
    recipient,
    purpose,
    area: need.area === undefined ? undefined : requireId(need.area, [...path, "area"]),
    amount: readAmount(need.amount, unit, [...path, "amount"]),
    rank: ranks === undefined ? 0 : readRank(need.priority, ranks, [...path, "priority"]),
  };
}

function readAmount(amount: DecimalInput, unit: MoneyUnit, path: FaultPath): bigint {
  return amount === undefined
    ? refuse("value-missing", path, { expected: "non-negative-decimal" })
    : unit.countUpwards(amount, path);
}

function readRank(priority: string | undefined, ranks: ReadonlyMap<string, number>, path: FaultPath): number {
  if (priority === undefined) return refuse("value-missing", path, { expected: "id" });
  return ranks.get(priority) ?? refuse("reference-dangling", path, { id: requireId(priority, path) });
}

function readSet(ids: readonly string[] | undefined, path: FaultPath): ReadonlySet<string> | undefined {
  return ids === undefined ? undefined : new Set(readIdList(ids, path));
}

/** The rank of each class, or undefined where all needs are of one class. */
function readClasses(fairness: Fairness): ReadonlyMap<string, number> | undefined {
  if (fairness === "max-min-share") return undefined;
  if (typeof fairness !== "object" || fairness === null || !("priorityClasses" in fairness)) {
    return refuse("variant-unknown", ["fairness"], {
      expected: "listed-value",
      accepted: ["max-min-share", "priorityClasses"],
    });
  }
  checkKeys(fairness, ["priorityClasses"], ["fairness"]);
  const path = ["fairness", "priorityClasses"];
  const classes = readIdList(fairness.priorityClasses, path);
  if (classes.length === 0) return refuse("list-empty", path);
  return placesOf(classes, path);
}

function readOrder(order: readonly string[], places: ReadonlyMap<string, number>): readonly number[] {
  const path = ["sourceOrder"];
  const given = placesOf(readIdList(order, path), path);
  for (const id of places.keys()) if (!given.has(id)) refuse("value-missing", path, { id });
  return Array.from(
    given.keys(),
    (id, index) => places.get(id) ?? refuse("reference-dangling", [...path, index], { expected: "id" }),
  );
}

function readIdList(ids: readonly string[], path: FaultPath): readonly string[] {
  if (!Array.isArray(ids)) return refuse("type-invalid", path, { expected: "list" });
  return Array.from(ids, (id, index) => requireId(id, [...path, index]));
}

function placesOf(ids: readonly string[], path: FaultPath): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  ids.forEach((id, index) => {
    if (places.has(id)) refuse("id-duplicate", [...path, index], { id });
    places.set(id, index);
  });
  return places;
}
