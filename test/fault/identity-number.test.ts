import { describe, expect, it } from "vitest";
import { looksLikeIdentityNumber } from "social-work-station-rules/fault";

describe("looksLikeIdentityNumber", () => {
  const region = "110108";

  it("returns true for every birth date from 1800 to 2099 in 18 digits, and for every one in 15", () => {
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

  it("returns false for another month, day or century, and for a digit too few or too many", () => {
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

  it.each([
    ["full-width digits", "１１０１０８１９９００１０１００１Ｘ", "１１０１０８９００１０１００１"],
    ["blanks and marks that nobody sees", "110108 19900101\u3000001X", "110108\u200b900101\u00ad001"],
    ["a Roman ten for its X", "11010819900101001Ⅹ", "11010819900101001ⅹ"],
    ["hyphens, dots or slashes, and an X", "110108-19900101-001X", "110108.1990.0101/001x"],
    ["hyphens and the right check digit", "110108-19900101-0028", "110108–1990–0101–0028"],
  ])("returns true for a number in %s", (_, first, second) => {
    expect([first, second].map(looksLikeIdentityNumber)).toEqual([true, true]);
  });

  it("returns false for a division, a day and a number, divided by hyphens", () => {
    const others = [
      "110108-19900101-0018",
      "110108-20210901-0012",
      "110108-210901-001",
      "centre-1/2021-09-01/case-0012",
    ];
    expect(others.filter(looksLikeIdentityNumber)).toEqual([]);
  });
});
