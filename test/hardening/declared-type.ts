import * as terms from "social-work-station-rules/terms";
import { looksLikeIdentityNumber } from "social-work-station-rules/fault";
import { isIdText } from "../../src/checks/index.js";
import { isMade, type Entry } from "./entry.js";
import { isParsed } from "./parsed-values.js";
import { matches, matchesAny } from "./patterns.js";
import { isPlain, type Position } from "./positions.js";

/** Every word of a closed vocabulary: where one stands, no other text may. */
const WORDS = new Set(
  Object.values<unknown>(terms).flatMap((exported) =>
    isPlain(exported) && Array.isArray(exported["values"]) ? (exported["values"] as readonly string[]) : [],
  ),
);
for (const word of [
  "count",
  "hours",
  "session",
  "calendar-year",
  "largest-remainder",
  "id-order",
  "at-least",
  "explained",
  "inverse",
  "stated",
  "interpreted",
  "amended",
  "set-parameter",
])
  WORDS.add(word);

/** The declared type of a position: stated by the entry, else told by the valid argument. */
export function typeOf({ types, call }: Entry, { path, value }: Position): string {
  const stated = Object.entries(types ?? {}).find(([pattern]) => matches(pattern, path));
  if (stated !== undefined) return stated[1];
  if (isParsed(value)) return "parsed";
  if (isMade(value)) return "made";
  if (Array.isArray(value)) return "list";
  if (isPlain(value)) return "object";
  if (typeof value === "number") return "count";
  if (path.at(-1) === "zh" || path.at(-1) === "en") return "text";
  if (typeof value !== "string") return value === null ? "null" : typeof value;
  if (/^\d{4}-\d\d(-\d\d)?$/.test(value)) return "date";
  if (WORDS.has(value)) return "word";
  if (/^-?\d+\.\d+$/.test(value)) return "decimal";
  return path.at(-1) === "id" && Object.keys(call).length > 0 ? "id" : "text";
}

/** Whether a value may stand in a position: an answer is then as good as a refusal. */
export function isWithin(entry: Entry, position: Position, put: unknown): boolean {
  const { path } = position;
  if (matchesAny(entry.unread, path)) return true;
  if (put === undefined && (matchesAny(entry.optional, path) || path.at(-1) === "en")) return true;
  return typeOf(entry, position)
    .split("|")
    .some(
      (type) =>
        belongs(type, put) ||
        (type === "object" &&
          isPlain(put) &&
          (Object.keys(put).length === 0 || matchesAny(entry.open, path)) &&
          mayBeEmpty(entry, position)),
    );
}

function mayBeEmpty(entry: Entry, { path, value }: Position): boolean {
  return Object.keys(value as object).every(
    (key) => matchesAny(entry.optional, [...path, key]) || matchesAny(entry.unread, [...path, key]),
  );
}

function belongs(type: string, put: unknown): boolean {
  switch (type) {
    case "any":
      return true;
    case "text":
      return typeof put === "string";
    case "filled":
      return typeof put === "string" && put !== "";
    case "id":
      return isIdText(put) && !looksLikeIdentityNumber(put);
    case "decimal":
      return (
        (typeof put === "number" && Number.isFinite(put)) ||
        (typeof put === "string" && /^-?\d{1,60}(\.\d+)?$/.test(put))
      );
    case "digits":
      return typeof put === "string" && /^-?\d{1,60}$/.test(put);
    case "integer":
      return Number.isSafeInteger(put);
    case "number":
      return typeof put === "number" && Number.isFinite(put);
    case "boolean":
    case "bigint":
    case "function":
      return typeof put === type;
    case "null":
      return put === null;
    case "list":
      return Array.isArray(put) && put.length === 0;
    case "box":
      return typeof put === "object" && put !== null && !Array.isArray(put) && !isPlain(put);
    case "record":
      return isPlain(put) && Object.keys(put).length === 0;
    default:
      return false;
  }
}
