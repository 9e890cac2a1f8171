import { comparableText } from "../../terms/index.js";
import type { MajorMatch } from "./trace.js";

/**
 * Returns a check of whether a recorded field of study is one of those accepted. Blanks, characters that nobody sees, a closing 专业 or （专业）, the level of a
 * degree (社会工作硕士) and what marks a professional degree (社会工作（MSW）) make no difference. A field whose name
 * contains an accepted name (医务社会工作, 社会工作与管理), or is short for one (社工), may be the same: that is in doubt.
 *
 * @param accepted names of fields, or `…name…` for every field whose name contains it; null: any
 */
export function majorMatcher(accepted: readonly string[] | null): (major: string | undefined) => MajorMatch {
  if (accepted === null) return () => "any";
  const names = new Set(accepted.map(plainName));
  const parts = accepted.flatMap((name) => comparableText(PART.exec(name)?.[1] ?? "") || []);
  return (recorded) => {
    if (recorded === undefined) return "not-recorded";
    const { major, decided } = undecided(recorded);
    const name = plainName(major);
    if (names.has(major) || names.has(name) || parts.some((part) => name.includes(part))) return "accepted";
    const short = SHORT_NAMES.get(name);
    const isInDoubt =
      (short !== undefined && names.has(short)) || [...names].some((other) => other !== "" && name.includes(other));
    return isInDoubt ? decided : "not-accepted";
  };
}

/** `…社会工作…`: every field whose name contains the part. */
const PART = /^…(.+)…$/u;

const SHORT_NAMES: ReadonlyMap<string, string> = new Map([["社工", "社会工作"]]);

/** What is written for a degree of social work alone. */
const DEGREES: ReadonlyMap<string, string> = new Map([
  ["MSW", "社会工作"],
  ["BSW", "社会工作"],
]);

const MARKS_OF_A_DEGREE = /\((?:MSW|BSW|专业学位|专业硕士|学术学位|学术硕士|硕士|学士|博士|全日制|非全日制|专业)\)/giu;
const LEVEL_OF_A_DEGREE = /(?<=.)(?:(?:专业)?(?:硕士|学士|博士)(?:专业学位|学位|研究生)?|专业学位|专业)$/u;

function plainName(major: string): string {
  const name = comparableText(major).replaceAll(MARKS_OF_A_DEGREE, "").replace(LEVEL_OF_A_DEGREE, "");
  return DEGREES.get(name.toUpperCase()) ?? name;
}

/** Marks a field of study in doubt as taken for an accepted one, or for another, where the possibilities are tried. */
export function decideMajor(major: string, as: "accepted" | "not-accepted"): string {
  return `${major}${MARK}${as}`;
}

const MARK = "\u0001";

function undecided(recorded: string): { readonly major: string; readonly decided: MajorMatch } {
  const [major = "", as] = recorded.split(MARK);
  if (as === "accepted" || as === "not-accepted") return { major, decided: as };
  return { major: recorded, decided: "in-doubt" };
}
