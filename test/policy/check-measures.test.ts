import { describe, expect, it } from "vitest";
import { parseIndicators, parseMeasure, safeParseIndicators, safeParseMeasure } from "social-work-station-rules/policy";
import { requireParsed } from "../../src/parsed/index.js";
import { title } from "../small-policy.js";
import { thrownFault } from "../thrown-fault.js";
import { faultLines } from "./fault-lines.js";

function faults(measure: unknown): readonly string[] {
  const result = safeParseMeasure(measure);
  return result.ok ? [] : faultLines(result.faults);
}

const persons = { take: "count", of: "persons" };
const counted = (of: string, where: object): readonly string[] => faults({ take: "count", of, where });

describe("a condition that nothing meets", () => {
  it.each<[string, object, string]>([
    [
      "divisions",
      { level: ["township", "county"], committee: ["village"] },
      'value-invalid where.committee {"other":"level"}',
    ],
    ["clients", { hasFile: false, fileOpened: {} }, 'value-invalid where.fileOpened {"other":"hasFile"}'],
    [
      "persons",
      { staffKind: ["local"], not: { staffKind: ["local"] } },
      'value-invalid where.not {"other":"staffKind"}',
    ],
    [
      "stations",
      { anyOf: [{}, { division: { level: ["county"], committee: ["village"] } }] },
      'value-invalid where.anyOf.1.division.committee {"other":"level"}',
    ],
  ])("is a fault of %s, with the other field: %j", (of, where, fault) => {
    expect(counted(of, where)).toEqual([fault]);
  });

  it.each<[string, object]>([
    ["divisions", { level: ["village"], committee: ["village"] }],
    ["divisions", { level: ["township", "village"], committee: ["village"] }],
    ["divisions", { committee: ["village"] }],
    ["divisions", { level: ["township"] }],
    ["clients", { hasFile: true, fileOpened: {} }],
    ["clients", { hasFile: false }],
    ["clients", { fileOpened: {} }],
    ["persons", { staffKind: ["local"], not: { staffKind: ["professional"] } }],
    ["persons", { not: {} }],
  ])("is none of %s: %j", (of, where) => {
    expect(counted(of, where)).toEqual([]);
  });
});

describe("a measure that is always the same", () => {
  const certified = { certificate: {} };
  const share = (where: object, among?: object): object => ({
    take: "share",
    of: "persons",
    where,
    ...(among === undefined ? {} : { among }),
  });

  it.each<[object, string]>([
    [share({}), 'value-invalid where {"expected":"narrower-condition"}'],
    [share(certified, { ...certified, age: { atLeast: 30 } }), 'value-invalid where {"expected":"narrower-condition"}'],
    [{ take: "ratio", of: persons, by: persons }, 'value-invalid by {"expected":"another-measure"}'],
    [
      { take: "total", parts: [{ measure: persons }, { times: "0.0", measure: share(certified) }] },
      'value-invalid parts.1.times {"expected":"non-zero-decimal"}',
    ],
    [
      { take: "total", parts: [{ measure: persons }, { measure: share(certified) }, { times: -1, measure: persons }] },
      'value-invalid parts.2.measure {"expected":"another-measure"}',
    ],
    [
      { take: "earlier", measure: { take: "total", parts: [{ measure: share({}) }] } },
      'value-invalid measure.parts.0.measure.where {"expected":"narrower-condition"}',
    ],
  ])("is a fault: %j", (measure, fault) => {
    expect(faults(measure)).toEqual([fault]);
  });

  it.each<[object]>([
    [share(certified)],
    [share({ ...certified, age: { atLeast: 30 } }, certified)],
    [share({ anyOf: [certified, { age: { atLeast: 30 } }] }, { staffKind: ["local"] })],
    [{ take: "ratio", of: persons, by: { ...persons, where: certified } }],
    [{ take: "total", parts: [{ measure: persons }, { times: 2, measure: persons }] }],
    [
      {
        take: "total",
        parts: [
          { times: 2, measure: persons },
          { times: -1, measure: persons },
        ],
      },
    ],
  ])("is none: %j", (measure) => {
    expect(faults(measure)).toEqual([]);
  });
});

describe("a measure by itself", () => {
  it("is returned marked as read, or refused", () => {
    const measure = parseMeasure(persons);
    expect(measure).toEqual(persons);
    expect(() => {
      requireParsed(measure, "measure", []);
    }).not.toThrow();
    expect(thrownFault(() => parseMeasure({ take: "ratio", of: persons, by: persons }))).toBe("value-invalid at $.by");
  });
});

describe("a file of indicators", () => {
  const entry = (id: string, measure: object = persons): object => ({ id, title, unit: title, measure });
  const file = (...indicators: readonly object[]): object => ({ version: 1, indicators });

  it("is returned with its measures marked as read", () => {
    const { indicators } = parseIndicators(file(entry("own/a"), entry("own/b")));
    expect(indicators.map(({ id }) => id)).toEqual(["own/a", "own/b"]);
    for (const { measure } of indicators)
      expect(() => {
        requireParsed(measure, "measure", []);
      }).not.toThrow();
    expect(safeParseIndicators(file(entry("own/a")))).toMatchObject({ ok: true, value: { version: 1 } });
  });

  it("is refused with ids used twice, what only persons were asked, and what is always the same", () => {
    const as = { take: "count", of: "activities", where: { as: "worker" } };
    const result = safeParseIndicators(
      file(entry("own/a", as), entry("own/b"), entry("own/a", { take: "ratio", of: persons, by: persons })),
    );
    expect(result.ok ? [] : faultLines(result.faults)).toEqual([
      'id-duplicate indicators.2.id {"id":"own/a"}',
      "key-unknown indicators.0.measure.where.as",
      'value-invalid indicators.2.measure.by {"expected":"another-measure"}',
    ]);
    expect(thrownFault(() => parseIndicators(file()))).toBe("list-empty at $.indicators");
  });
});
