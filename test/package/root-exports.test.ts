import { expect, it } from "vitest";
import * as root from "social-work-station-rules";
import * as exact from "social-work-station-rules/exact";
import * as finding from "social-work-station-rules/finding";
import * as register from "social-work-station-rules/register";
import * as terms from "social-work-station-rules/terms";

/** Values that only their own subpath exports, because few programs need them. A new one is added here or to the root. */
const ONLY_IN_SUBPATH: Readonly<Record<string, readonly string[]>> = {
  exact: [
    "ROUNDING_MODES",
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
  register: [
    "areaOf",
    "areaOfSubject",
    "divisionAbove",
    "divisionExistsOn",
    "isComplete",
    "liesWithin",
    "spanHoldsOn",
    "stationMatchesTier",
  ],
  finding: ["basisOf", "combineAll", "combineAny", "compareStrength", "findingId", "settleJudgement"],
  terms: [
    "ACADEMIC_DEGREES",
    "ACTIVITY_KINDS",
    "AMOUNT_UNITS",
    "AREA_CLASSES",
    "AUTHORITIES",
    "CERTIFICATE_LEVELS",
    "COLLECTIONS",
    "COMMITTEE_TYPES",
    "COPIES_READ",
    "COUNTED_WORKERS",
    "DETAILS",
    "DIVISION_KINDS",
    "DIVISION_LEVELS",
    "DIVISOR_METHODS",
    "DUTIES",
    "EDUCATION_LEVELS",
    "FACT_KINDS",
    "FLOOR_MEANINGS",
    "FUNDING_SOURCE_KINDS",
    "INDICATOR_DIRECTIONS",
    "ITEM_FACTS",
    "KINDS_BY_PERIOD",
    "MANAGEMENT_SYSTEMS",
    "MODALITIES",
    "OPERATING_MODELS",
    "PARAMETER_STATUSES",
    "PRECISIONS",
    "SIMULTANEITIES",
    "STAFF_KINDS",
    "STATION_ROLES",
    "SUBJECT_KINDS",
    "TIE_RULES",
    "TIMINGS",
    "URBAN_RURAL_CODES",
    "VERDICTS",
    "VERIFICATIONS",
    "WORKLOADS",
    "comparableText",
    "divisionLevelOfCode",
    "normalForm",
    "parentCodeOf",
    "parseDivisionId",
    "rankOf",
  ],
};

it.each(Object.entries({ exact, finding, register, terms }))(
  "exports %s from the root, except what few need",
  (name, own) => {
    const missing = Object.keys(own).filter((value) => !(value in root));
    expect(missing.toSorted()).toEqual(ONLY_IN_SUBPATH[name]);
  },
);
