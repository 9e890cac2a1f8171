import type { ChangedPlace } from "../results/index.js";
import { sameData } from "../run/index.js";

type Path = readonly (string | number)[];

/**
 * Finds where two values of plain data differ, as deep as they can be followed: in objects by field; in lists by what
 * identifies their members (an id, a key, a day, a condition, a title), or by the member itself where it is a word or a
 * number. Where nothing identifies the members, the whole list is one place. Equal values have no place.
 *
 * @param before a value, or undefined where there is none
 * @param after the value on the other side
 */
export function changedPlaces(before: unknown, after: unknown): readonly ChangedPlace[] {
  return compareAt({ path: [], value: before }, { path: [], value: after });
}

interface Side {
  readonly path: Path;
  readonly value: unknown;
}

function compareAt(before: Side, after: Side): readonly ChangedPlace[] {
  if (sameData(before.value, after.value)) return [];
  const [old, now] = [before.value, after.value];
  const inside =
    Array.isArray(old) && Array.isArray(now) ? compareLists(before, after, old, now) : compareFields(before, after);
  return inside !== null && inside.length > 0 ? inside : [{ before: given(before), after: given(after) }];
}

/** A place that is absent is null. */
function given({ path, value }: Side): ChangedPlace["before"] {
  return value === undefined ? null : { path, value };
}

/** Fields that say what an object is about: objects that differ in one of these are compared as a whole. */
const DISCRIMINATORS = ["take", "kind", "type", "status"];

function compareFields(before: Side, after: Side): readonly ChangedPlace[] | null {
  const [old, now] = [before.value, after.value];
  if (!isRecord(old) || !isRecord(now)) return null;
  if (DISCRIMINATORS.some((name) => old[name] !== now[name])) return null;
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].toSorted();
  if (!names.some((name) => old[name] !== undefined && now[name] !== undefined)) return null;
  return names.flatMap((name) =>
    compareAt({ path: [...before.path, name], value: old[name] }, { path: [...after.path, name], value: now[name] }),
  );
}

function compareLists(
  before: Side,
  after: Side,
  old: readonly unknown[],
  now: readonly unknown[],
): readonly ChangedPlace[] | null {
  const identify = identityOf(old, now);
  if (identify === null) return null;
  const [oldKeys, nowKeys] = [old.map(identify), now.map(identify)];
  const at = ({ path }: Side, list: readonly unknown[], index: number): Side =>
    index === -1 ? { path, value: undefined } : { path: [...path, index], value: list[index] };
  return [...new Set([...oldKeys, ...nowKeys])].flatMap((key) =>
    compareAt(at(before, old, oldKeys.indexOf(key)), at(after, now, nowKeys.indexOf(key))),
  );
}

/** Fields that identify a member of a list, the best first. */
const IDENTITIES = ["id", "key", "by", "title", "when", "name", "role", "item", "of", "level"];

/** Returns how members of two lists are identified; null where nothing does so on both sides without repeats. */
function identityOf(old: readonly unknown[], now: readonly unknown[]): ((member: unknown) => string) | null {
  const isUnique = (identify: (member: unknown) => string): boolean =>
    [old, now].every((list) => new Set(list.map(identify)).size === list.length);
  const members = [...old, ...now];
  if (members.every((member) => typeof member !== "object" || member === null)) return isUnique(toText) ? toText : null;
  const field = IDENTITIES.find(
    (name) =>
      members.every((member) => isRecord(member) && member[name] !== undefined) &&
      isUnique((member) => toText((member as Record<string, unknown>)[name])),
  );
  return field === undefined ? null : (member) => toText((member as Record<string, unknown>)[field]);
}

/** A value as text in which the order of fields makes no difference. */
function toText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
