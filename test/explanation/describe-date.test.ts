import { expect, it } from "vitest";
import { describeDate } from "social-work-station-rules/explanation";

it.each([
  ["2023-05-31", "2023年5月31日", "31 May 2023"],
  ["2023-05", "2023年5月", "May 2023"],
  ["2023", "2023年", "2023"],
])("writes %s as %s and as %s", (date, zh, en) => {
  expect(describeDate(date, { locale: "zh-CN" })).toBe(zh);
  expect(describeDate(date, { locale: "en" })).toBe(en);
});
