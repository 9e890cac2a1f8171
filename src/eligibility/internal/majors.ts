import type { MajorMatch } from "../types.js";

/** Tells whether a recorded field of study is one of the accepted; blanks and a closing 专业 make no difference. */
export function majorMatcher(accepted: readonly string[] | null): (major: string | undefined) => MajorMatch {
  if (accepted === null) return () => "any";
  const names = new Set(accepted.map(plainName));
  // A roster has many people and few fields of study.
  const known = new Map<string, MajorMatch>();
  return (major) => {
    if (major === undefined) return "not-recorded";
    const told = known.get(major);
    if (told !== undefined) return told;
    const match = names.has(plainName(major)) ? "accepted" : "not-accepted";
    if (known.size < MOST_REMEMBERED) known.set(major, match);
    return match;
  };
}

const MOST_REMEMBERED = 1000;

function plainName(major: string): string {
  const name = major.replaceAll(/\s+/gu, "");
  return name.endsWith("专业") && name.length > 2 ? name.slice(0, -2) : name;
}
