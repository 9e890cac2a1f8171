import { moveFaults, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { parseRegister } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import { type PreparedRegister, prepareRegister } from "../register/index.js";
import type { CaseFact, CaseTable, PolicyCase } from "../results/index.js";

/**
 * Makes the register of a case: the records that all cases share, those of the case, and what its facts say. It was
 * recorded on the day of the question and, unless the table brings its own, has the tiers of the policy.
 *
 * @throws RuleInputError `key-unknown` for a fact that the table does not define, `count-invalid` for a number of
 *   records, and every fault of the register, below the case
 */
export function registerOfCase(policy: Policy, table: CaseTable, one: PolicyCase, path: FaultPath): PreparedRegister {
  const lists = new Map<string, unknown[]>();
  if (policy.tierSystem !== undefined && table.register?.tierSystems === undefined)
    lists.set("tierSystems", [policy.tierSystem]);
  for (const records of [table.register, one.records])
    for (const [collection, own] of Object.entries<readonly unknown[] | undefined>({ ...records }))
      addRecords(lists, collection, own ?? []);
  for (const [name, value] of Object.entries<string | number>({ ...one.facts })) {
    const fact = Object.hasOwn(table.facts ?? {}, name) ? table.facts?.[name] : undefined;
    const at = [...path, "facts", name];
    if (fact === undefined) return throwUnknownFact(Object.keys(table.facts ?? {}), at, name);
    applyFact(lists, fact, value, at);
  }
  return moveFaults(
    (fault) => [...path, "register", ...fault],
    () => prepareRegister(parseRegister({ version: 1, recordedOn: one.asOf, ...Object.fromEntries(lists) })),
  );
}

function throwUnknownFact(accepted: readonly string[], path: FaultPath, name: string): never {
  if (accepted.length === 0) throwInputError("value-missing", ["cases", "facts", name], { expected: "object" });
  return throwInputError("key-unknown", path, { expected: "listed-value", accepted });
}

/** A record replaces one with its id. */
function addRecords(lists: Map<string, unknown[]>, collection: string, records: readonly unknown[]): void {
  const list = lists.get(collection) ?? [];
  lists.set(collection, list);
  for (const record of JSON.parse(JSON.stringify(records)) as unknown[]) {
    const id = idOf(record);
    const at = id === undefined ? -1 : list.findIndex((other) => idOf(other) === id);
    if (at === -1) list.push(record);
    else list[at] = record;
  }
}

function idOf(record: unknown): unknown {
  return typeof record === "object" && record !== null && "id" in record ? record.id : undefined;
}

/** Most records that one cell can add. */
const MOST_RECORDS = 1000;

function applyFact(lists: Map<string, unknown[]>, fact: CaseFact, value: string | number, path: FaultPath): void {
  if ("set" in fact) {
    setField(lists, fact.set, value, path);
    return;
  }
  const count = Number(value);
  if (!Number.isInteger(count) || count < 0 || count > MOST_RECORDS)
    throwInputError("count-invalid", path, { expected: "count" });
  const form = JSON.stringify(fact.record);
  const records = Array.from(
    { length: count },
    (_, index) => JSON.parse(form.replaceAll("{n}", String(index + 1))) as unknown,
  );
  addRecords(lists, fact.add, records);
}

/** Writes a value into a field of a record that is there. */
function setField(
  lists: Map<string, unknown[]>,
  place: readonly (string | number)[],
  value: string | number,
  path: FaultPath,
): void {
  const last = place.at(-1) ?? "";
  let holder: unknown = Object.fromEntries(lists);
  for (const step of place.slice(0, -1)) {
    if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, step))
      return throwInputError("reference-dangling", path, { id: String(step) });
    holder = Reflect.get(holder, step) as unknown;
  }
  if (typeof holder !== "object" || holder === null || !isField(holder, last))
    return throwInputError("reference-dangling", path, { id: String(last) });
  Reflect.set(holder, last, value);
}

/** Whether a value can be written there: any field of a record, and an entry of a list that is there. */
function isField(holder: object, name: string | number): boolean {
  return Array.isArray(holder) ? typeof name === "number" && name < holder.length : name !== "__proto__";
}
