import { comparableText } from "../../terms/index.js";
import type { MajorMatch } from "./trace.js";

/**
 * Returns a check of whether a recorded field of study is one of those accepted; blanks, characters that
 * nobody sees and a closing 专业 or （专业） make no difference.
 *
 * @param accepted names of fields; null: any
 */
export function majorMatcher(accepted: readonly string[] | null): (major: string | undefined) => MajorMatch {
  if (accepted === null) return () => "any";
  const names = new Set(accepted.map(plainName));
  return (major) => {
    if (major === undefined) return "not-recorded";
    return names.has(major) || names.has(plainName(major)) ? "accepted" : "not-accepted";
  };
}

function plainName(major: string): string {
  const name = comparableText(major);
  return name.replace(/(?<=.)(?:专业|\(专业\))$/u, "");
}
