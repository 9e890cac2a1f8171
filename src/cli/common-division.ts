import type { Register } from "../model/index.js";
import { isDivisionCode } from "../terms/index.js";
import { problem } from "./words.js";

/** The division that was named, or the one above all of a register. */
export function divisionOf(register: Register, named: string | undefined): string {
  const division = named ?? commonDivision(register);
  if (division === undefined)
    throw problem(
      "同时按几项政策核查，须用 --division 写明区划代码。",
      "With several policies give the code of the division by --division.",
    );
  if (named !== undefined && !isDivisionCode(named) && !register.divisions.some(({ id }) => id === named))
    throw problem(
      `--division 的区划“${named}”不是区划代码，台账中也没有。请写区划代码，如 110105。`,
      `--division: “${named}” is no code of a division, and not in the register. Give a code, such as 110105.`,
    );
  return division;
}

/** The division above all of a register, by their codes. */
export function commonDivision({ divisions, stations }: Register): string | undefined {
  const codes = [...divisions.map(({ id }) => id), ...stations.map(({ division }) => division)].filter(isDivisionCode);
  const [first] = codes;
  return [12, 9, 6, 4, 2]
    .map((length) => first?.slice(0, length))
    .find((code) => code !== undefined && isDivisionCode(code) && codes.every((other) => other.startsWith(code)));
}
