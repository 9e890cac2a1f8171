import { isCoarseDate, type CoarseDate } from "../calendar/index.js";
import { throwInputError } from "../checks/index.js";
import { halfWidth } from "./normal-form.js";

/** What a cell says about a date, to the day, month or year that it names. */
export type DateReading = { readonly status: "known"; readonly date: CoarseDate } | { readonly status: "unknown" };

const UNKNOWN: DateReading = Object.freeze({ status: "unknown" });
const LONGEST_DATE = 40;
const CHINESE = /^(\d{4})年(?:(\d{1,2})月(?:份|(\d{1,2})[日号]?)?)?$/;
const SEPARATED = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
/** Six digits only within 1900–2099: 210612 is a two-digit year rather than December 2106. */
const COMPACT = /^(?:((?:19|20)\d{2})(\d{2})|(\d{4})(\d{2})(\d{2}))$/;
const YEAR = /^\d{4}$/;

/**
 * Reads a date as rosters write it, keeping its precision: 2021年6月15日, 2021年6月, 2021年, 2021-6-15, 2021/6/15,
 * 2021.06, 20210615, 202106 (the form of personnel files), 2021.
 *
 * @param text the cell as it stands; full-width characters as half-width ones, spaces around separators ignored
 * @returns the day, month or year, or `unknown`: for days that do not exist, years outside 1900–2200, two-digit years,
 *   Excel serial numbers (44362), times, spans, and `2021.1`, which may be October that lost its zero in a number cell
 * @throws RuleInputError `type-invalid` for what is no text
 *
 * @example
 * ```ts
 * import { readDateText } from "social-work-station-rules/terms";
 * readDateText("2021年6月"); //=> { status: "known", date: "2021-06" }
 * readDateText("2021/6/15"); //=> { status: "known", date: "2021-06-15" }
 * readDateText("2021年2月30日"); //=> { status: "unknown" }
 * readDateText("44362"); //=> { status: "unknown" }
 * ```
 */
export function readDateText(text: string): DateReading {
  if (typeof text !== "string") return throwInputError("type-invalid", ["text"], { expected: "text" });
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_DATE) return UNKNOWN;
  const parts = partsOf(
    halfWidth(trimmed)
      .replace(/ *([-/.年月日号份]) */g, "$1")
      .trim(),
  );
  if (parts === undefined) return UNKNOWN;
  const date = parts.map((part) => part.padStart(2, "0")).join("-");
  return isCoarseDate(date) ? { status: "known", date } : UNKNOWN;
}

/** Year, month and day as far as the text names them. */
function partsOf(text: string): readonly string[] | undefined {
  if (YEAR.test(text)) return [text];
  const separated = SEPARATED.exec(text);
  if (separated !== null) {
    const [, year, separator, month, day] = separated;
    return separator === "." && month === "1" && day === undefined ? undefined : present([year, month, day]);
  }
  const match = CHINESE.exec(text) ?? COMPACT.exec(text);
  return match === null ? undefined : present(match.slice(1));
}

function present(parts: readonly (string | undefined)[]): readonly string[] {
  return parts.filter((part) => part !== undefined);
}
