import { describe, expect, it } from "vitest";
import { looksLikeIdentityNumber, requireId, RuleInputError, type FaultCode } from "social-work-station-rules/fault";

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
    for (const id of ["__proto__", "constructor", "海淀区", "110108001", " ", "a".repeat(100)])
      expect(requireId(id, [])).toBe(id);
  });

  it("refuses what is no id", () => {
    for (const value of ["", "a".repeat(101), "a\nb", "\u0000", "\u001f", "\u007f", 7, null, undefined, {}])
      expect(codeOf(value)).toBe("id-invalid");
  });

  it("refuses an id shaped like a resident identity number, also inside other text", () => {
    for (const value of ["11010819990230123X", "person-110108199912301234", "110108991230123"]) {
      expect(codeOf(value)).toBe("id-like-identity-number");
    }
    expect(codeOf("110108199913301234")).toBeUndefined();
  });
});

describe("looksLikeIdentityNumber", () => {
  const region = "110108";

  it("knows every day of birth from 1800 to 2099 in 18 digits, of every year's last two in 15", () => {
    for (const year of ["1800", "1949", "1999", "2000", "2099"]) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= 31; day += 1) {
          const monthDay = `${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`;
          for (const number of [
            `${region}${year}${monthDay}0018`,
            `${region}${year}${monthDay}123X`,
            `${region}${year}${monthDay}123x`,
            `${region}${year.slice(2)}${monthDay}001`,
          ]) {
            expect([number, looksLikeIdentityNumber(number), looksLikeIdentityNumber(`工号${number}甲`)]).toEqual([
              number,
              true,
              true,
            ]);
          }
        }
      }
    }
  });

  it("takes nothing else for one: no such month, day or century, a digit too few or too many", () => {
    const others = [
      ...["1700", "2100"].map((year) => `${region}${year}01010018`),
      ...["0001", "1301", "0100", "0132", "2001", "0140"].flatMap((monthDay) => [
        `${region}1990${monthDay}0018`,
        `${region}90${monthDay}001`,
      ]),
      ...["11010819900101001", "1101081990010100180", "1101081990010100X8", "11010890010100", "1101089001010010"],
      ...["A1010819900101001X", "110108199001010A18", "1101081990A1010018", "110108A00101001", "11010890010100A"],
    ];
    expect(others.filter(looksLikeIdentityNumber)).toEqual([]);
  });
});
