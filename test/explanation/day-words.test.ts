import { describeMeasure } from "social-work-station-rules/explanation";
import { parseMeasure } from "social-work-station-rules/policy";
import { expect, it } from "vitest";

const [from, until] = ["2024-01-01", "2024-12-31"];

it.each([
  [{ from, until }, "from 1 January 2024 to 31 December 2024", "2024年1月1日起至2024年12月31日启用"],
  [{ from }, "on or after 1 January 2024", "2024年1月1日起启用"],
  [{ until }, "on or before 31 December 2024", "2024年12月31日及以前启用"],
])("the days of a condition are said with the last one among them: %j", (opened, en, zh) => {
  const measure = parseMeasure({ take: "count", of: "stations", where: { opened } });
  expect(describeMeasure(measure, { locale: "en" })).toContain(`opened ${en}`);
  expect(describeMeasure(measure, { locale: "zh-CN" })).toContain(zh);
});
