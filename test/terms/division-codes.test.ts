import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areaClassOf,
  divisionKinds,
  divisionLevelOfCode,
  divisionLevels,
  isDivisionCode,
  labelOf,
  parentCodeOf,
  parseDivisionCode,
  readTerm,
  urbanRuralCodes,
  type UrbanRuralCode,
} from "social-work-station-rules/terms";
import vectors from "../vectors/division-codes.json" with { type: "json" };
import { fault } from "./internal/fault.js";

/** A number of the given width, never all zeros. */
const segment = (width: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 10 ** width - 1 }).map((number) => String(number).padStart(width, "0"));
const segments = fc.tuple(segment(2), segment(2), segment(2), segment(3), segment(3));
const codes = fc.tuple(segments, fc.integer({ min: 1, max: 5 })).map(([parts, depth]) => parts.slice(0, depth));

describe("a division code", () => {
  it.each(vectors.rows)("$code, $name", ({ code, level, parent, section }) => {
    expect(parseDivisionCode(code)).toMatchObject({ code, level, parent, section });
  });

  it("says its level and its ancestors by its segments", () => {
    fc.assert(
      fc.property(codes, (parts) => {
        const code = parts.join("");
        const above = parts.slice(1).map((_, count) => parts.slice(0, count + 1).join(""));
        const parsed = parseDivisionCode(code);
        expect(parsed).toMatchObject({
          code,
          level: divisionLevels.values[parts.length - 1],
          ancestors: above,
          parent: above.at(-1) ?? null,
        });
        expect(parentCodeOf(code)).toBe(parsed.parent);
        expect(divisionLevelOfCode(code)).toBe(parsed.level);
        expect(isDivisionCode(code)).toBe(true);
      }),
    );
  });

  it("is walked up to its province by parents alone", () => {
    fc.assert(
      fc.property(codes, (parts) => {
        const walked: string[] = [];
        for (let code = parentCodeOf(parts.join("")); code !== null; code = parentCodeOf(code)) walked.unshift(code);
        expect(walked).toEqual(parseDivisionCode(parts.join("")).ancestors);
      }),
    );
  });

  it.each([
    [1, "subdistrict-band", "residents-band"],
    [99, "subdistrict-band", "residents-band"],
    [100, "town-band", "residents-band"],
    [199, "town-band", "residents-band"],
    [200, "township-band", "villagers-band"],
    [399, "township-band", "villagers-band"],
    [400, "special-band", "other-band"],
    [599, "special-band", "other-band"],
    [600, "other-band", "other-band"],
    [999, "other-band", "other-band"],
  ])("has the bands of number %i", (number, township, village) => {
    const last = String(number).padStart(3, "0");
    expect(parseDivisionCode(`110101${last}`).section).toBe(township);
    expect(parseDivisionCode(`110101001${last}`).section).toBe(village);
  });

  it("is refused with a segment of zeros, but for the stand-ins of three cities without counties", () => {
    fc.assert(
      fc.property(segments, fc.integer({ min: 0, max: 4 }), (parts, zeroed) => {
        const padded = parts.map((part, index) => (index === zeroed ? "0".repeat(part.length) : part));
        fc.pre(!["4419", "4420", "4604"].includes(padded.slice(0, 2).join("")));
        for (let depth = zeroed + 1; depth <= 5; depth += 1)
          expect(isDivisionCode(padded.slice(0, depth).join(""))).toBe(false);
      }),
    );
    expect(["441900", "441900003", "442000001", "460400100"].every(isDivisionCode)).toBe(true);
    expect(
      ["110000", "110100", "441800", "441900000", "110101000", "110101001000", "460300"].some(isDivisionCode),
    ).toBe(false);
  });

  it.each([
    ...["", "1", "110", "11010", "1101010", "11010100", "1101010010", "11010100100", "1101010010021"],
    ...[
      "1a",
      "11 101",
      " 11",
      "11\n",
      "１１",
      "-1",
      "+1",
      "1e",
      "1.",
      "11010100I",
      "११",
      "4419ab",
      "4419a1003",
      "__proto__",
      "constructor",
    ],
    ...[110101, 11, NaN, Infinity, null, undefined, {}, [], ["11"], true, 11n, "1".repeat(1e6)],
  ] as readonly unknown[])("is refused when it is none: %o", (input) => {
    const code = input as string;
    expect(isDivisionCode(input)).toBe(false);
    for (const call of [
      () => parseDivisionCode(code, ["id"]),
      () => parentCodeOf(code, ["id"]),
      () => divisionLevelOfCode(code, ["id"]),
    ]) {
      expect(fault(call)).toMatchObject({
        code: "division-code-invalid",
        path: ["id"],
        values: { expected: "division-code" },
      });
    }
  });
});

describe("the traps of division codes", () => {
  it("the seventh digit is not the administrative type: no function reads a kind off a code", () => {
    const parsed = parseDivisionCode("110105040");
    expect(parsed.section).toBe("subdistrict-band");
    expect(divisionKinds.values).not.toContain(parsed.section);
    expect(parsed).not.toHaveProperty("kind");
  });

  it("a unit named 地区 has neither a kind nor a level by that name", () => {
    expect(readTerm(divisionKinds, "地区")).toMatchObject({ status: "unknown", term: "地区" });
    expect(readTerm(divisionLevels, "地区")).toMatchObject({ status: "unknown", term: "地区" });
  });

  it("the committee's band and the urban–rural class do not follow from each other", () => {
    const seen = vectors.rows.flatMap((row) =>
      "urbanRuralCode" in row && row.urbanRuralCode !== undefined
        ? [`${parseDivisionCode(row.code).section} ${areaClassOf(row.urbanRuralCode as UrbanRuralCode)}`]
        : [],
    );
    expect(seen).toEqual(["villagers-band urban", "villagers-band urban", "residents-band rural"]);
  });

  it("the key of a functional zone without a code is no code", () => {
    for (const key of ["zone:jinan-south", "济南新旧动能转换起步区", "3701-south", "370176x"])
      expect(isDivisionCode(key)).toBe(false);
  });

  it("a zone may have a parent by code that does not administer it: the code names the parent only", () => {
    expect(parentCodeOf("110115403")).toBe("110115");
    expect(parseDivisionCode("110115403")).not.toHaveProperty("administeredBy");
  });
});

describe("the urban–rural class", () => {
  it("is urban for 1xx and rural for 2xx, as the labels of 国函〔2008〕60号 say", () => {
    for (const code of urbanRuralCodes.values) expect(areaClassOf(code)).toBe(code.startsWith("1") ? "urban" : "rural");
    expect(labelOf(urbanRuralCodes, "111", "zh-CN")).toBe("主城区");
    expect(labelOf(urbanRuralCodes, "220", "zh-CN")).toBe("村庄");
  });

  it.each([
    "100",
    "110",
    "120",
    "200",
    "11",
    "",
    "主城区",
    "__proto__",
    111,
    null,
    undefined,
  ] as readonly unknown[] as readonly UrbanRuralCode[])("is refused for %j", (code) => {
    expect(fault(() => areaClassOf(code, ["urbanRuralCode"]))).toMatchObject({
      code: "term-unknown",
      path: ["urbanRuralCode"],
    });
  });
});
