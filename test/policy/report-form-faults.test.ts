import { describe, expect, it } from "vitest";
import { parseReportForm, safeParseReportForm } from "social-work-station-rules/policy";
import { requireParsed } from "../../src/parsed/index.js";
import { title } from "../small-policy.js";
import { thrownFault } from "../thrown-fault.js";
import { faultLines, within } from "./fault-lines.js";

const stations = { take: "count", of: "stations" };
const column = (fields: object = {}): object => ({ id: "c", title, unit: title, measure: stations, ...fields });
const table = (fields: object = {}, ...columns: readonly object[]): object => ({
  id: "t",
  by: "township",
  columns: columns.length === 0 ? [column()] : columns,
  ...fields,
});
const form = (...tables: readonly object[]): object => ({ version: 1, id: "own", title, status: "example", tables });

function faults(...tables: readonly object[]): readonly string[] {
  const result = safeParseReportForm(form(...tables));
  return result.ok ? [] : faultLines(result.faults).map((fault) => within("tables.0", fault));
}

const total = (measure: object, way: string, by: string): readonly string[] =>
  faults(table({ by }, column({ measure, total: way })));
const share = { take: "share", of: "persons", where: { certificate: {} } };
const population = { take: "figure", key: "population" };
const EITHER = '{"expected":"listed-value","accepted":';
const OF_STATIONS = '["stations","persons","posts","activities","days"]';

it("a form is returned marked as read with its measures, or refused", () => {
  const parsed = parseReportForm(form(table()));
  expect(parsed.tables[0]?.columns[0]?.measure).toEqual(stations);
  expect(() => {
    requireParsed(parsed, "report-form", []);
    requireParsed(parsed.tables[0]?.columns[0]?.measure, "measure", []);
  }).not.toThrow();
  expect(thrownFault(() => parseReportForm(form()))).toBe("list-empty at $.tables");
});

describe("a table", () => {
  it("has places or classes as its rows, and not both", () => {
    expect(faults(table())).toEqual([]);
    expect(faults(table({ by: undefined, classes: [{ id: "a", title }] }))).toEqual([]);
    expect(faults(table({ by: undefined }))).toEqual(["value-missing by"]);
    expect(faults(table({ classes: [{ id: "a", title }] }))).toEqual(["key-unknown classes"]);
  });

  it("has an id of its own, as its classes and columns have", () => {
    const twice = safeParseReportForm(form(table(), table(), table({ id: "u", by: undefined })));
    expect(twice.ok ? [] : faultLines(twice.faults)).toEqual([
      'id-duplicate tables.1.id {"id":"t"}',
      "value-missing tables.2.by",
    ]);
    const classes = ["a", "b", "a"].map((id) => ({ id, title }));
    expect(faults(table({ by: undefined, classes }))).toEqual(['id-duplicate classes.2.id {"id":"a"}']);
    expect(faults(table({}, column(), column({ id: "d" }), column()))).toEqual([
      'id-duplicate columns.2.id {"id":"c"}',
    ]);
  });

  it("has classes of stations or of divisions", () => {
    const classes = [
      { id: "a", title, stations: {} },
      { id: "b", title, stations: {}, divisions: {} },
    ];
    expect(faults(table({ by: undefined, classes }))).toEqual(["key-unknown classes.1.divisions"]);
  });

  it("does not ask what a person was, and counts what is not always the same", () => {
    const as = { take: "count", of: "activities", where: { as: "worker" } };
    expect(faults(table({}, column(), column({ id: "d", measure: as })))).toEqual([
      "key-unknown columns.1.measure.where.as",
    ]);
    const one = { take: "ratio", of: stations, by: stations };
    expect(faults(table({}, column({ measure: one })))).toEqual([
      'value-invalid columns.0.measure.by {"expected":"another-measure"}',
    ]);
  });
});

describe("the row of totals", () => {
  it("adds up counts and sums, and no shares", () => {
    expect(total(stations, "sum", "township")).toEqual([]);
    expect(total(population, "sum", "county")).toEqual([]);
    expect(total(share, "sum", "township")).toEqual([`value-invalid columns.0.total ${EITHER}["whole"]}`]);
    expect(faults(table({}, column({ measure: share })))).toEqual([]);
  });

  it("is taken of the whole where that can be taken of townships or counties together", () => {
    expect(total(share, "whole", "township")).toEqual([]);
    for (const by of ["township", "county"])
      expect(total(population, "whole", by)).toEqual([`value-invalid columns.0.total ${EITHER}["sum"]}`]);
    for (const by of ["station", "whole"]) expect(total(population, "whole", by)).toEqual([]);
    const perHead = { take: "ratio", of: population, by: { ...population, at: "county" } };
    expect(total(perHead, "whole", "county")).toEqual([`value-invalid columns.0.total ${EITHER}[]}`]);
  });
});

describe("a table of classes", () => {
  const faultsOfClasses = (kind: "stations" | "divisions" | undefined, measure: object): readonly string[] =>
    faults(
      table(
        {
          by: undefined,
          classes: [
            { id: "all", title },
            { id: "a", title, ...(kind === undefined ? {} : { [kind]: {} }) },
          ],
        },
        column(),
        column({ id: "d", measure }),
      ),
    );

  it("counts what belongs to stations, or to divisions as well", () => {
    const divisions = { take: "count", of: "divisions" };
    expect(faultsOfClasses("stations", { take: "count", of: "persons" })).toEqual([]);
    expect(faultsOfClasses("stations", divisions)).toEqual([
      `value-invalid columns.1.measure.of ${EITHER}${OF_STATIONS}}`,
    ]);
    expect(faultsOfClasses("divisions", divisions)).toEqual([]);
    expect(
      faultsOfClasses("divisions", { take: "ratio", of: { take: "count", of: "clients" }, by: divisions }),
    ).toEqual([`value-invalid columns.1.measure.of.of ${EITHER}["divisions",${OF_STATIONS.slice(1)}}`]);
  });

  it("counts anything where no class restricts what is counted", () => {
    expect(faultsOfClasses(undefined, { take: "count", of: "clients" })).toEqual([]);
  });
});
