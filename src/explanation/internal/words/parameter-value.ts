import { isCoarseDate } from "../../../calendar/index.js";
import type { ProvisionKind } from "../../../policy/index.js";
import {
  academicDegrees,
  activityKinds,
  anniversaryConventions,
  areaClasses,
  areaDefinitions,
  certificateDates,
  certificateLevels,
  committeeTypes,
  countedDates,
  countedStaff,
  degreeReadings,
  divisionKinds,
  dueConventions,
  dueTimes,
  educationLevels,
  higherLevelReadings,
  hoursBases,
  managementSystems,
  partYearReadings,
  practiceCountings,
  recurrences,
  roundingModes,
  shareComparisons,
  staffMeasures,
  workloadDemands,
  yearBases,
  type LocalText,
  type Vocabulary,
} from "../../../terms/index.js";
import { PARAMETERS } from "../tables/parameters.js";
import { sayDate } from "./dates.js";
import { sayCount, sayDecimal } from "./figures.js";
import type { ParameterWord } from "./parameter-word.js";
import { sayAnyTerm } from "./terms.js";
import { quoted, same, sayFirst, sayList, sayQuoted } from "./text.js";

/** How a parameter is called and its values are said; a qualification names its parameters itself. */
export function wordOf(kind: ProvisionKind, name: string): ParameterWord<unknown> {
  const words: Readonly<Record<string, ParameterWord<unknown>>> = kind === "qualification" ? {} : PARAMETERS[kind];
  const word = Object.hasOwn(words, name) ? words[name] : undefined;
  return (
    word ?? {
      name: { zh: `参数${quoted(name)}`, en: `parameter ${quoted(name)}` },
      say: (value) => sayCriterionValue(name, value),
    }
  );
}

const CRITERION_VOCABULARIES: readonly Vocabulary[] = [
  certificateLevels,
  educationLevels,
  academicDegrees,
  higherLevelReadings,
  certificateDates,
  anniversaryConventions,
  practiceCountings,
  degreeReadings,
  areaClasses,
  areaDefinitions,
];

/** 本科 and 学士 are one word in code; the parameter's name tells which is meant. */
function sayCriterionValue(name: string, value: unknown): LocalText {
  if (typeof value === "number") return sayCount(value);
  if (Array.isArray(value)) return sayList(value.map((entry) => same(String(entry))));
  const text = String(value);
  if (/^\d+(\.\d+)?$/.test(text)) return sayDecimal(text);
  return sayAnyTerm(/degree/i.test(name) ? [academicDegrees, ...CRITERION_VOCABULARIES] : CRITERION_VOCABULARIES, text);
}

/** As `wordOf` where the kind of provision is not known: by the first that has a parameter of the name. */
export function wordOfAny(name: string): ParameterWord<unknown> {
  const kind = (Object.keys(PARAMETERS) as readonly (keyof typeof PARAMETERS)[]).find((candidate) =>
    Object.hasOwn(PARAMETERS[candidate], name),
  );
  return wordOf(kind ?? "qualification", name);
}

/** A value of a parameter of which nothing is known: figures, days and terms are told by their form. */
export function sayAnyValue(value: unknown): LocalText {
  if (value === null) return { zh: "无", en: "none" };
  if (typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)))
    return sayDecimal(value);
  if (typeof value === "string") return isCoarseDate(value) ? sayDate(value) : sayAnyTerm(VALUE_VOCABULARIES, value);
  if (Array.isArray(value)) return value.length === 0 ? { zh: "空", en: "nothing" } : sayFirst(value.map(sayAnyValue));
  return sayQuoted(same(JSON.stringify(value)));
}

const VALUE_VOCABULARIES: readonly Vocabulary[] = [
  roundingModes,
  partYearReadings,
  yearBases,
  countedDates,
  hoursBases,
  staffMeasures,
  countedStaff,
  workloadDemands,
  shareComparisons,
  dueConventions,
  dueTimes,
  recurrences,
  activityKinds,
  managementSystems,
  divisionKinds,
  committeeTypes,
  ...CRITERION_VOCABULARIES,
];
