import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlainDate } from "social-work-station-rules/calendar";
import { readDateText } from "social-work-station-rules/terms";
import { fault } from "./internal/fault.js";

const year = fc.integer({ min: 1900, max: 2200 });
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 31 });
const two = (number: number): string => String(number).padStart(2, "0");

describe("a date of a roster", () => {
  it.each([
    ["2021年6月", "2021-06"],
    ["2021年06月", "2021-06"],
    ["2021年6月份", "2021-06"],
    ["2021年6月15日", "2021-06-15"],
    ["2021年6月15号", "2021-06-15"],
    ["2021年6月15", "2021-06-15"],
    ["2021 年 6 月 15 日", "2021-06-15"],
    ["２０２１年６月", "2021-06"],
    ["2021年", "2021"],
    ["2021", "2021"],
    ["2021-6-15", "2021-06-15"],
    ["2021.06", "2021-06"],
    ["2021.6", "2021-06"],
    ["2021.10", "2021-10"],
    ["2021.01", "2021-01"],
    ["2021.1.5", "2021-01-05"],
    ["2021-1", "2021-01"],
    ["2021/6/15", "2021-06-15"],
    ["２０２１／６／１５", "2021-06-15"],
    ["20210615", "2021-06-15"],
    ["202106", "2021-06"],
    ["2024年2月29日", "2024-02-29"],
    ["\ufeff2021-06-15\r\n", "2021-06-15"],
  ])("%j is %s", (text, date) => {
    expect(readDateText(text)).toEqual({ status: "known", date });
  });

  it.each(
    [
      ...[
        "2021年2月30日",
        "2023-02-29",
        "2021年13月",
        "2021-00-10",
        "2021-6-31",
        "20210230",
        "202113",
        "1899年",
        "2201-01-01",
      ],
      ...["21年6月", "21-6-15", "21.06", "210615", "210612", "6/15/2021", "15/6/2021", "06-15", "6月15日"],
      ...["44362", "44362.0", "36526", "1", "0", "-1", "2021.1"],
      ...[
        "2021年底",
        "2021年6月至今",
        "2021年6月-2022年6月",
        "2021-6/15",
        "2021.6-15",
        "2021年6-15",
        "2021-06-15 08:00",
        "2021-06-15T00:00",
      ],
      ...[
        "二〇二一年六月",
        "去年",
        "不详",
        "",
        " ",
        "年",
        "2021年6月²",
        "2021 06 15",
        "20 21",
        "__proto__",
        "constructor",
      ],
      ...["2".repeat(1e6), "2021年".repeat(2e5), `2021${" ".repeat(1e6)}年`, " ".repeat(1e6), "/".repeat(1e6)],
    ].map((text) => [text.slice(0, 40), text] as const),
  )("%j is unknown, never guessed", (_, text) => {
    expect(readDateText(text)).toEqual({ status: "unknown" });
  });

  it("is read back from every form of a day, and exactly where the calendar has that day", () => {
    fc.assert(
      fc.property(year, month, day, (y, m, d) => {
        const date = `${y}-${two(m)}-${two(d)}`;
        const expected = isPlainDate(date) ? { status: "known", date } : { status: "unknown" };
        const forms = [
          date,
          `${y}-${m}-${d}`,
          `${y}/${m}/${d}`,
          `${y}.${m}.${d}`,
          `${y}年${m}月${d}日`,
          `${y}年${two(m)}月${two(d)}日`,
        ];
        for (const form of forms) expect(readDateText(form)).toEqual(expected);
        expect(readDateText(`${y}${two(m)}${two(d)}`)).toEqual(expected);
      }),
    );
  });

  it("keeps a month a month and a year a year", () => {
    fc.assert(
      fc.property(year, month, (y, m) => {
        const ofMonth = { status: "known", date: `${y}-${two(m)}` };
        for (const form of [`${y}年${m}月`, `${y}-${two(m)}`, `${y}/${m}`, `${y}.${two(m)}`])
          expect(readDateText(form)).toEqual(ofMonth);
        for (const form of [`${y}年`, String(y)])
          expect(readDateText(form)).toEqual({ status: "known", date: String(y) });
      }),
    );
  });

  it("is refused when it is no text", () => {
    for (const input of [
      undefined,
      null,
      44362,
      NaN,
      {},
      [],
      true,
      new Date(0),
    ] as readonly unknown[] as readonly string[]) {
      expect(fault(() => readDateText(input))).toMatchObject({ code: "type-invalid", path: ["text"] });
    }
  });
});
