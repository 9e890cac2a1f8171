import { expect, it } from "vitest";
import * as z from "zod";
import * as root from "social-work-station-rules";
import { findEntryPoints } from "../../scripts/layers.mjs";

/** Functions that only their own subpath exports, because few programs need them. A new one is added here or to the root. */
const ONLY_IN_SUBPATH: Readonly<Record<string, readonly string[]>> = {
  calendar: [
    "addDays",
    "addMonths",
    "addYears",
    "coarseDateInterval",
    "dateOf",
    "daysBetween",
    "fullYearsReachedOn",
    "haveYearsElapsed",
    "haveYearsElapsedSince",
    "intersectPeriods",
    "isCoarseDate",
    "isOfYears",
    "isPastDue",
    "isPlainDate",
    "isPlainDateTime",
    "lastDayDue",
    "parsePlainDateTime",
    "periodDays",
    "shareOfPeriod",
    "windowsFrom",
    "windowsWithin",
  ],
  exact: [
    "addRatios",
    "compareRatios",
    "divideRatios",
    "makeRatio",
    "multiplyRatios",
    "parseDecimal",
    "roundRatio",
    "subtractRatios",
    "sumRatios",
    "toRatio",
    "toRatioText",
  ],
  finding: ["basisOf", "combineAll", "combineAny", "compareStrength", "findingId", "settleJudgement"],
  http: ["createHandler", "toNodeListener"],
  policy: ["onlyValue", "parameterSchema"],
  register: [
    "areaOf",
    "areaOfSubject",
    "divisionAbove",
    "divisionExistsOn",
    "isComplete",
    "liesWithin",
    "registerRecordedOn",
    "spanHoldsOn",
    "stationMatchesTier",
  ],
  sheets: ["readPolicySheets", "readSheets", "writePolicySheets", "writeSheets"],
};

/** Subpaths whose functions few programs call without the vocabularies, schemas or arbitraries beside them. */
const WHOLLY_APART: ReadonlySet<string> = new Set(["index", "terms", "testing"]);

const modules = await Promise.all(
  findEntryPoints()
    .filter(({ entry }) => !WHOLLY_APART.has(entry))
    .map(
      async ({ entry, source }) =>
        [entry, (await import(/* @vite-ignore */ `../../${source}`)) as Readonly<Record<string, unknown>>] as const,
    ),
);

it.each(modules)("exports the functions of %s from the root, except those that few need", (entry, own) => {
  const missing = Object.entries(own).flatMap(([name, value]) =>
    typeof value === "function" && !(value instanceof z.ZodType) && !(name in root) ? [name] : [],
  );
  expect(missing.toSorted()).toEqual(ONLY_IN_SUBPATH[entry] ?? []);
});

it("exports neither schemas nor vocabularies from the root", () => {
  const values = Object.entries(root).filter(
    ([, value]) =>
      (value as unknown) instanceof z.ZodType || (typeof value === "object" && "values" in value && "labels" in value),
  );
  expect(values.map(([name]) => name)).toEqual([]);
});
