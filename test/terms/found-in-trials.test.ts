import { describe, expect, it } from "vitest";
import { readAmount, readDateText } from "social-work-station-rules/terms";

describe("readDateText", () => {
  // readTerm and readYesNo pass over marks of no width and read the radicals that a PDF has for characters; a date is
  // the same date with them.
  it.each([
    ["a zero-width space", "2021年6月\u200b"],
    ["the radical of 月", "2021年6\u2f49"],
  ])("reads a month that holds %s", (_, text) => {
    expect(readDateText(text)).toEqual({ status: "known", date: "2021-06" });
  });
});

describe("a date in digits alone", () => {
  // Six digits may hide a two-digit year (210612); eight digits have one reading, in the years that dates may have.
  it("is read after 2099 where it has eight digits, and is in doubt where it has six", () => {
    expect(readDateText("21010615")).toEqual({ status: "known", date: "2101-06-15" });
    expect(readDateText("210106")).toEqual({ status: "unknown" });
  });
});

describe("readAmount", () => {
  // As terms are read, without marks of no width.
  it("reads an amount that holds a zero-width space", () => {
    expect(readAmount("12.5万元\u200b")).toEqual({ status: "known", yuan: "125000.00" });
  });

  // “With at most a sign, ¥ or 人民币 before”: the sign may stand before the ¥ as well as behind it.
  it("reads an amount whose sign stands before the ¥", () => {
    expect(readAmount("-¥2千")).toEqual({ status: "known", yuan: "-2000.00" });
  });
});
