import { describe, expect, it } from "vitest";
import { parseRegister, safeParseFigure, safeParseRegister } from "social-work-station-rules/model";
import { prepareRegister } from "social-work-station-rules/register";

const DISTRICT = { kind: "division", id: "110101" };
const FIGURE = { subject: DISTRICT, key: "population", value: 708_829, on: "2020" };
const TERMS = {
  figures: [
    { key: "qingshan:files", name: { zh: "建档户数", en: "households on file" }, unit: { zh: "户", en: "households" } },
    {
      key: "qingshan:calls",
      name: { zh: "热线来电数", en: "hotline calls" },
      unit: { zh: "次", en: "calls" },
      whole: true,
    },
  ],
};

const register = (parts: object): object => ({ version: 1, recordedOn: "2023-05-31", ...parts });

/** Every fault of a register with these parts: code, place, and the values that matter here. */
function faultsOf(parts: object): readonly string[] {
  const result = safeParseRegister(register(parts));
  return result.ok
    ? []
    : result.faults.map(({ code, path, values: { id, other, near } }) =>
        [code, path.join("."), id, other, near].filter((part) => part !== undefined).join(" "),
      );
}

describe("a register accepts figures", () => {
  it.each([
    ["of a day, a month or a year", [FIGURE, { ...FIGURE, on: "2020-11" }, { ...FIGURE, on: "2020-11-01" }]],
    ["of the whole country", [{ ...FIGURE, subject: { kind: "division", id: "CN" } }]],
    ["that hold for a span", [{ subject: DISTRICT, key: "floor-area", value: "650.5", from: "2021", until: "2022" }]],
    [
      "that hold for one span after another",
      [
        { subject: DISTRICT, key: "floor-area", value: 600, from: "2021-01-01", until: "2021-12-31" },
        { subject: DISTRICT, key: "floor-area", value: 650, from: "2022-01-01" },
      ],
    ],
    [
      "of spans whose dates are too coarse to overlap for certain",
      [
        { subject: DISTRICT, key: "floor-area", value: 600, from: "2020", until: "2021" },
        { subject: DISTRICT, key: "floor-area", value: 650, from: "2021" },
      ],
    ],
    ["below zero", [{ subject: DISTRICT, key: "qingshan:files", value: "-1.5", on: "2021" }]],
  ])("%s", (_name, figures) => {
    expect(faultsOf({ figures, terms: TERMS })).toEqual([]);
  });
});

describe("a register does not accept", () => {
  it.each([
    ["a figure without a day", { figures: [{ ...FIGURE, on: undefined }] }, ["value-missing figures.0.on"]],
    [
      "an end without a beginning",
      { figures: [{ ...FIGURE, on: undefined, until: "2022" }] },
      ["value-missing figures.0.on", "value-missing figures.0.from"],
    ],
    ["a day and a span", { figures: [{ ...FIGURE, from: "2020" }] }, ["value-invalid figures.0.from on"]],
    [
      "a span that ends before it begins",
      { figures: [{ ...FIGURE, on: undefined, from: "2022", until: "2021" }] },
      ["interval-reversed figures.0.until"],
    ],
    ["half a person", { figures: [{ ...FIGURE, value: "1.5" }] }, ["count-invalid figures.0.value"]],
    [
      "half a call, which the register defines as whole",
      { figures: [{ ...FIGURE, key: "qingshan:calls", value: "0.5" }], terms: TERMS },
      ["count-invalid figures.0.value"],
    ],
    [
      "a figure of a station that is not in it",
      { figures: [{ ...FIGURE, subject: { kind: "station", id: "none" } }] },
      ["reference-dangling figures.0.subject.id none"],
    ],
    [
      "a figure of an operator that is not in it",
      { figures: [{ ...FIGURE, subject: { kind: "operator", id: "none" } }] },
      ["reference-dangling figures.0.subject.id none"],
    ],
    [
      "a figure of a zone that is not in it",
      { figures: [{ ...FIGURE, subject: { kind: "division", id: "zone" } }] },
      ["reference-dangling figures.0.subject.id zone"],
    ],
    [
      "two numbers for one year",
      { figures: [FIGURE, { ...FIGURE, value: 1 }] },
      ["id-duplicate figures.1 population 0"],
    ],
    [
      "two numbers for one day of two spans",
      {
        figures: [
          { subject: DISTRICT, key: "floor-area", value: 600, from: "2021-01-01", until: "2022-01-01" },
          { subject: DISTRICT, key: "floor-area", value: 650, from: "2022-01-01" },
        ],
      },
      ["id-duplicate figures.1 floor-area 0"],
    ],
    [
      "two figures of one id",
      {
        figures: [
          { ...FIGURE, id: "f" },
          { ...FIGURE, id: "f", on: "2021" },
        ],
      },
      ["id-duplicate figures.1.id f"],
    ],
    [
      "a misspelt built-in key",
      { figures: [{ ...FIGURE, key: "populatoin" }] },
      ["term-unknown figures.0.key population"],
    ],
    ["a key in Chinese", { figures: [{ ...FIGURE, key: "常住人口" }] }, ["term-unknown figures.0.key population"]],
    [
      "a misspelt own key",
      { figures: [{ ...FIGURE, key: "qingshan:file" }], terms: TERMS },
      ["term-unknown figures.0.key qingshan:files"],
    ],
    ["an own key that nobody defines", { figures: [{ ...FIGURE, key: "a:b" }] }, ["term-unknown figures.0.key"]],
    ["a key that is missing", { figures: [{ ...FIGURE, key: undefined }] }, ["value-missing figures.0.key"]],
    ["a key that is no text", { figures: [{ ...FIGURE, key: 7 }] }, ["type-invalid figures.0.key"]],
    [
      "an own word without a place",
      { terms: { figures: [{ ...TERMS.figures[0], key: "files" }] } },
      ["id-invalid terms.figures.0.key"],
    ],
    [
      "an own word twice",
      { terms: { figures: [TERMS.figures[0], TERMS.figures[0]] } },
      ["id-duplicate terms.figures.1.key qingshan:files"],
    ],
    [
      "an own word for what is built in",
      { terms: { figures: [{ ...TERMS.figures[0], accepts: ["常住人口"] }] } },
      ["id-duplicate terms.figures.0 常住人口 population"],
    ],
  ])("%s", (_name, parts, faults) => {
    expect(faultsOf(parts)).toEqual(faults);
  });
});

it("safeParseFigure checks one figure without a register", () => {
  const result = safeParseFigure({ ...FIGURE, value: "0.5" });
  expect(result.ok ? [] : result.faults).toEqual([
    { code: "count-invalid", path: ["value"], values: { expected: "integer" } },
  ]);
});

it("prepareRegister finds the figures of a subject", () => {
  const prepared = prepareRegister(parseRegister(register({ figures: [FIGURE, { ...FIGURE, on: "2021" }] })));
  expect(prepared.figuresBySubject.get("division:110101")?.map(({ on }) => on)).toEqual(["2020", "2021"]);
});
