import { expect, it } from "vitest";
import { toText } from "social-work-station-rules/explanation";

const reason = { about: "result", level: 0, text: "符合。" };
const good = { locale: "zh-CN", heading: "结论", reasons: [reason], sources: ["办法"] };
const levels = { least: 0, most: 100 };

it.each<[string, unknown, code: string, path: readonly (string | number)[], values: object]>([
  ["null", null, "type-invalid", [], { expected: "object" }],
  ["a text", "结论", "type-invalid", [], { expected: "object" }],
  ["no heading", { ...good, heading: 7 }, "type-invalid", ["heading"], { expected: "text" }],
  ["another locale", { ...good, locale: "zh" }, "value-invalid", ["locale"], { accepted: ["zh-CN", "en"] }],
  ["no list of reasons", { ...good, reasons: 7 }, "type-invalid", ["reasons"], {}],
  [
    "a level below zero",
    { ...good, reasons: [{ ...reason, level: -1 }] },
    "out-of-range",
    ["reasons", 0, "level"],
    levels,
  ],
  ["half a level", { ...good, reasons: [{ ...reason, level: 0.5 }] }, "out-of-range", ["reasons", 0, "level"], levels],
  [
    "a level too deep",
    { ...good, reasons: [reason, { ...reason, level: 101 }] },
    "out-of-range",
    ["reasons", 1, "level"],
    levels,
  ],
  [
    "a reason without text",
    { ...good, reasons: [{ ...reason, text: 7 }] },
    "type-invalid",
    ["reasons", 0, "text"],
    { expected: "text" },
  ],
  ["no list of sources", { ...good, sources: 7 }, "type-invalid", ["sources"], {}],
  ["a source without text", { ...good, sources: ["办法", 7] }, "type-invalid", ["sources", 1], { expected: "text" }],
])("an explanation with %s is refused with its place", (_, explanation, code, path, values) => {
  expect(() => toText(explanation as never)).toThrow(
    expect.objectContaining({
      code,
      path: ["explanation", ...path],
      values: expect.objectContaining(values) as object,
    }),
  );
});

it("may be as deep as a hundred levels", () => {
  const deep = Array.from({ length: 101 }, (_, level) => ({ ...reason, level }));
  expect(toText({ ...good, reasons: deep } as never).split("\n")[101]).toBe(`${" ".repeat(200)}- 符合。`);
});
