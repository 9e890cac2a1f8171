import { describe, expect, it } from "vitest";
import { EXPECTATIONS, FAULT_CODES, isRuleInputError, type Fault } from "social-work-station-rules/fault";
import { explainFault, explainFaults } from "social-work-station-rules/explanation";
import { safeParseRegister } from "social-work-station-rules/model";
import { safeParseMeasure } from "social-work-station-rules/policy";
import { faultsOfSentences, linesOf } from "./faults-of-sentences.js";

const locales = ["zh-CN", "en"] as const;

describe("every fault code", () => {
  it.each(FAULT_CODES)("%s has a sentence of its own in both languages", (code) => {
    for (const locale of locales) {
      const explanation = explainFault({ code, path: ["stations", 3, "tier"], values: {} }, { locale });
      expect(faultsOfSentences(explanation)).toEqual([]);
      expect(linesOf(explanation, "place")).toHaveLength(1);
    }
  });

  it("none shares its sentence with another, but for the two that mean the same of lists", () => {
    for (const locale of locales) {
      const headings = FAULT_CODES.map((code) => explainFault({ code, path: [], values: {} }, { locale }).heading);
      expect(new Set(headings).size).toBe(FAULT_CODES.length);
    }
  });

  it.each(EXPECTATIONS)("says what was expected: %s", (expected) => {
    for (const locale of locales) {
      const explanation = explainFault({ code: "type-invalid", path: [], values: { expected } }, { locale });
      expect(faultsOfSentences(explanation)).toEqual([]);
      expect(linesOf(explanation, "required")).toHaveLength(1);
    }
  });
});

describe("a value of another type", () => {
  const faultOf = (input: unknown): Fault => {
    const result = safeParseRegister(input);
    if (result.ok) throw new Error("it is no register");
    return result.faults[0];
  };

  it.each([
    [
      { version: 1, recordedOn: "2021-12-31", stations: "s-1" },
      "此处应填一个列表，填写的是文字",
      "A list is needed here, not a text",
    ],
    [
      { version: 1, recordedOn: "2021-12-31", stations: [7] },
      "此处应填一组字段，填写的是数",
      "An object with fields is needed here, not a number",
    ],
    [
      { version: 1, recordedOn: null },
      "此处应填日期，如“2023-05-31”，填写的是null",
      "A date such as “2023-05-31” is needed here, not null",
    ],
  ])("is said with what was found and what is needed: %j", (input, zh, en) => {
    expect(explainFault(faultOf(input), { locale: "zh-CN" }).heading).toBe(zh);
    expect(explainFault(faultOf(input), { locale: "en" }).heading).toBe(en);
  });

  it("is said with the fields that belong there", () => {
    const fault = faultOf({ version: 1, recordedOn: "2021-12-31", stations: [7] });
    expect(linesOf(explainFault(fault, { locale: "zh-CN" })).at(-1)).toMatch(/^可用的字段：id、name、division、/);
  });

  it("is said with the words that are accepted where a word is needed, and says once what is needed", () => {
    const divisions = [{ id: "11", name: "北京市", level: null }];
    const fault = faultOf({ version: 1, recordedOn: "2021-12-31", divisions });
    expect(linesOf(explainFault(fault, { locale: "zh-CN" }))).toEqual([
      "位置：$.divisions[0].level。",
      expect.stringMatching(/^可用的值：province（省级）、/),
      "所在记录：11。",
    ]);
    expect(linesOf(explainFault(fault, { locale: "en" }))[1]).toMatch(/^Accepted: province/);
  });

  it("is said of a list in place of fields by name", () => {
    const fault = faultOf({ version: 1, recordedOn: "2021-12-31", terms: [] });
    const { heading } = explainFault(fault, { locale: "zh-CN" });
    expect(heading).toBe("此处应填一组字段，填写的是列表");
    const where = { figures: [] };
    const measure = safeParseMeasure({ take: "count", of: "stations", where });
    if (measure.ok) throw new Error("a list was read as figures");
    expect(explainFault(measure.faults[0], { locale: "en" }).heading).toBe(
      "An object with fields is needed here, not a list",
    );
  });
});

describe("several faults", () => {
  it("are said together where they were written without values", () => {
    const faults = [0, 1].map((index) => ({ code: "value-missing", path: ["stations", index, "tier"] }) as never);
    expect(explainFaults(faults, { locale: "zh-CN" }).map(({ heading }) => heading)).toEqual(["缺少必填的值（2处）"]);
  });
});

describe("a fault", () => {
  it("says its place and every value that came with it", () => {
    const fault: Fault = {
      code: "out-of-range",
      path: ["options", "odd key"],
      values: { expected: "count", least: 0, most: 10, accepted: ["up", "down"], strange: "x" },
    };
    expect(linesOf(explainFault(fault, { locale: "zh-CN" }))).toEqual([
      '位置：$.options["odd key"]。',
      "应为：不小于0的整数。",
      "最小：0。",
      "最大：10。",
      "可用的值：up、down。",
      "strange：x。",
    ]);
    expect(linesOf(explainFault(fault, { locale: "en" }))).toEqual([
      'Where: $.options["odd key"].',
      "Expected: a whole number of zero or more.",
      "Least: 0.",
      "Most: 10.",
      "Accepted: up, down.",
      "Strange: x.",
    ]);
  });

  it("keeps an expectation that is none of the closed list as it is", () => {
    expect(
      linesOf(
        explainFault({ code: "weights-not-one", path: [], values: { sum: "0.9", expected: "1" } }, { locale: "zh-CN" }),
      ),
    ).toContain("应为：1。");
  });

  it("of a whole register never says undefined", () => {
    const result = safeParseRegister({
      version: 1,
      recordedOn: "31.5.2023",
      stations: [{ id: "s", tier: 3 }, { id: "s" }],
      personnel: [{ id: "p", certificates: [{ level: "大师" }] }],
      extra: 1,
    });
    expect(result.ok).toBe(false);
    if (!result.ok)
      for (const fault of result.faults)
        for (const locale of locales) expect(faultsOfSentences(explainFault(fault, { locale }))).toEqual([]);
  });

  it.each([[null], [undefined], [{}], [{ code: "nonsense", path: [], values: {} }], ["type-invalid"]])(
    "is refused where it is none: %j",
    (fault) => {
      expect(codeOf(() => explainFault(fault as never, { locale: "en" }))).toMatch(/type-invalid|variant-unknown/);
    },
  );

  it.each(["zh", "EN", undefined, null, 1])("is refused in the locale %j", (locale) => {
    expect(
      codeOf(() => explainFault({ code: "type-invalid", path: [], values: {} }, { locale: locale as never })),
    ).toBe("value-invalid");
  });
});

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (isRuleInputError(error)) return error.code;
    throw error;
  }
  return "not refused";
}
