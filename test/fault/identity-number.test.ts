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
});
