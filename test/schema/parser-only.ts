import { isRuleInputError, looksLikeIdentityNumber } from "social-work-station-rules/fault";
import { parseDecimal, toRatio } from "social-work-station-rules/exact";
import type { Json } from "./mutations.js";

/** Something that the parser refuses and that no JSON Schema can say; the guide on schemas lists them. */
export interface ParserOnly {
  readonly name: string;
  readonly belongs: (value: Json) => boolean;
  /** The nearest value that is fine, so that it is seen to be this alone. */
  readonly instead: (value: Json) => Json;
  /** A value of the class. */
  readonly example: Json;
}

const isTooLong = (read: () => unknown): boolean => {
  try {
    read();
    return false;
  } catch (error) {
    return isRuleInputError(error) && error.code === "decimal-too-long";
  }
};

/** A pattern knows neither how many digits are significant, nor how large an exponent makes a number. */
export const PARSER_ONLY: readonly ParserOnly[] = [
  {
    name: "a decimal of more than 60 significant digits or an exponent beyond 60",
    belongs: (value) => typeof value === "string" && !value.includes("/") && isTooLong(() => parseDecimal(value)),
    instead: () => "1",
    example: "1e-99",
  },
  {
    name: "a share above one that is written with an exponent",
    belongs: (value) => typeof value === "string" && /^\d+(\.\d+)?[eE]/.test(value) && Number(value) > 1,
    instead: () => "1e0",
    example: "1e5",
  },
  {
    name: "a fraction of more than 4,000 characters",
    belongs: (value) =>
      typeof value === "object" && value !== null && !Array.isArray(value) && isTooLong(() => toRatio(value as never)),
    instead: () => ({ numerator: "1", denominator: "1" }),
    example: { numerator: "1", denominator: "1".repeat(4000) },
  },
  {
    name: "an amount of money in yuan that is not in whole fen",
    belongs: (value) =>
      (typeof value === "string" || typeof value === "number") && /^\d+\.\d{3,}$|e-/i.test(String(value)),
    instead: () => "1",
    example: "0.005",
  },
  {
    name: "an id that is shaped like a resident identity number in full-width digits, with blanks in it, or divided by hyphens",
    belongs: (value) => typeof value === "string" && looksLikeIdentityNumber(value),
    instead: () => "x",
    example: "１１０１０１１９０００１０１００１Ｘ",
  },
];
