import type { DivisionLevel } from "../vocabularies/divisions.js";

const ZERO = 48;

/**
 * Prefecture-level cities without county-level divisions (东莞, 中山, 儋州), which the statistical codes fill with
 * county digits 00 (国家统计局, 统计用区划代码, 2023).
 */
const WITHOUT_COUNTIES: ReadonlySet<string> = new Set(["4419", "4420", "4604"]);

/** The level that a code's length and digits show, or undefined where it is no code. Allocates next to nothing. */
export function levelOfCode(code: string): DivisionLevel | undefined {
  const level = levelOfLength(code.length);
  if (level === undefined) return undefined;
  if (!hasNumber(code, 0, 2)) return undefined;
  if (code.length >= 4 && !hasNumber(code, 2, 4)) return undefined;
  if (code.length >= 6 && !hasNumber(code, 4, 6) && !isStandIn(code)) return undefined;
  if (code.length >= 9 && !hasNumber(code, 6, 9)) return undefined;
  if (code.length === 12 && !hasNumber(code, 9, 12)) return undefined;
  return level;
}

function levelOfLength(length: number): DivisionLevel | undefined {
  switch (length) {
    case 2:
      return "province";
    case 4:
      return "prefecture";
    case 6:
      return "county";
    case 9:
      return "township";
    case 12:
      return "village";
    default:
      return undefined;
  }
}

/** Whether ASCII digits stand from `start` to before `end`, not all of them zero. */
function hasNumber(code: string, start: number, end: number): boolean {
  let sum = 0;
  for (let index = start; index < end; index += 1) {
    const digit = code.charCodeAt(index) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return false;
    sum += digit;
  }
  return sum > 0;
}

function isStandIn(code: string): boolean {
  return code.startsWith("00", 4) && WITHOUT_COUNTIES.has(code.slice(0, 4));
}
