import { describe, expect, it } from "vitest";
import { requireId, RuleInputError, type FaultCode } from "social-work-station-rules/fault";

function codeOf(value: unknown): FaultCode | undefined {
  try {
    requireId(value, ["id"]);
    return undefined;
  } catch (error) {
    return error instanceof RuleInputError ? error.code : undefined;
  }
}

describe("requireId", () => {
  it("hands back any other text, whatever it would mean to a plain object", () => {
    for (const id of ["__proto__", "constructor", "海淀区", "110108001", " ", "a".repeat(100)]) expect(requireId(id, [])).toBe(id);
  });

  it("refuses what is no id", () => {
    for (const value of ["", "a".repeat(101), "a\nb", "\u007f", 7, null, undefined, {}]) expect(codeOf(value)).toBe("id-invalid");
  });

  it("refuses an id shaped like a resident identity number, also inside other text", () => {
    for (const value of ["11010819990230123X", "person-110108199912301234", "110108991230123"]) {
      expect(codeOf(value)).toBe("id-like-identity-number");
    }
    expect(codeOf("110108199913301234")).toBeUndefined();
  });
});
