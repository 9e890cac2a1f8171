import type { Fault } from "../../fault/index.js";

const MOST_LEVELS = 50;
const MOST_INDICATORS = 2_000;

/** A tree too deep or too large to be read: looked at before the schema, which would walk it to the end. */
export function findOversize(input: unknown): Fault | null {
  let seen = 0;
  const waiting = [{ list: listAt(input, "indicators"), level: 1 }];
  for (let family = waiting.pop(); family !== undefined; family = waiting.pop()) {
    const { list, level } = family;
    seen += list.length;
    if (seen > MOST_INDICATORS)
      return { code: "list-too-long", path: ["indicators"], values: { most: MOST_INDICATORS } };
    if (level > MOST_LEVELS && list.length > 0)
      return { code: "out-of-range", path: ["indicators"], values: { most: MOST_LEVELS } };
    for (const child of list) waiting.push({ list: listAt(child, "children"), level: level + 1 });
  }
  return null;
}

function listAt(value: unknown, key: string): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const list = (value as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(list) ? list : [];
}
