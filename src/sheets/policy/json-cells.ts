import type { SheetFaultCode } from "../fault.js";

/** A record of a policy as JSON, before it is parsed. */
export type RecordJson = Readonly<Record<string, unknown>>;

/** Reads the cell 其他内容（JSON）; nothing for an empty cell, and for one with a fault. */
export function readJson(cell: unknown, fault: (key: "json", code: SheetFaultCode) => void): RecordJson {
  if (typeof cell !== "string") return {};
  const parsed = parseObject(cell);
  if (parsed === undefined) fault("json", "json-invalid");
  return parsed ?? {};
}

function parseObject(text: string): RecordJson | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Adds as JSON the fields of a record that its cells do not give back. */
export function withDifferences<Row extends object>(row: Row, record: object, read: RecordJson): Row {
  const more = differing(record, read);
  return Object.keys(more).length === 0 ? row : { ...row, json: cellJson(more) };
}

/** The fields of a record that were not read as they are. */
export function differing(record: object, read: RecordJson): RecordJson {
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => !equalJson(value, read[key])));
}

/** Whether two values are the same, whatever the order of their keys. */
export function equalJson(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** Returns JSON with the keys of objects in order: equal values have equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([first], [second]) => (first < second ? -1 : 1)))
      : inner,
  );
}

/** JSON in which characters that nobody sees are written out: a cell loses them. */
export function cellJson(value: object): string {
  return JSON.stringify(value).replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/** The fields of a row that have a value. */
export function tidy<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}
