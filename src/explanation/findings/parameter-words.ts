import { isCoarseDate } from "../../calendar/index.js";
import type { ProvisionKind } from "../../policy/index.js";
import {
  type LocalText,
  type Vocabulary,
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
  parameterLabels,
  partYearReadings,
  practiceCountings,
  recurrences,
  roundingModes,
  shareComparisons,
  staffMeasures,
  workloadDemands,
  yearBases,
} from "../../terms/index.js";
import { isByClass, isByStages } from "../../measure-form/index.js";
import { sayBound, sayMoneyBound } from "../words/measure.js";
import { sayVaried } from "../words/varied.js";
import { sayCount, sayDecimal } from "../words/figures.js";
import { same, sayAnyTerm, sayDate, sayFirst, sayList, sayQuoted } from "../words/text.js";
import { QUALIFICATION_PARAMETERS } from "../words/qualification-parameters.js";
import type { NamesOfIds } from "../words/values.js";
import { KIND_WORDS } from "./kinds.js";

/** The name of a parameter, and how a value of it is written. */
interface ParameterWord {
  readonly name: LocalText;
  say(value: unknown, names?: NamesOfIds): LocalText;
}

const BOUNDS: ReadonlySet<unknown> = new Set([sayBound, sayMoneyBound]);

/** Returns the name of a parameter and how its values are written; a qualification names its parameters itself. */
export function wordOf(kind: ProvisionKind, name: string): ParameterWord {
  const labels: Readonly<Record<string, LocalText>> = parameterLabels[kind];
  const says: Readonly<Record<string, ((value: never, names: NamesOfIds) => LocalText) | undefined>> =
    KIND_WORDS[kind].parameters;
  const label = Object.hasOwn(labels, name) ? labels[name] : undefined;
  const say = Object.hasOwn(says, name) ? says[name] : undefined;
  return {
    // The sentence puts the name into quotation marks.
    name: label ?? ownLabel(kind, name) ?? { zh: `参数${name}`, en: `parameter ${name}` },
    say: (value, names = new Map()) => {
      const sayOne = (one: unknown): LocalText =>
        say === undefined ? sayCriterionValue(name, one) : say(one as never, names);
      // A bound has classes and stages of its own form, and writes them itself.
      return BOUNDS.has(say) ? sayOne(value) : sayVaried(value, sayOne);
    },
  };
}

/** The label of a parameter that a qualification of the catalogue uses. */
function ownLabel(kind: ProvisionKind, name: string): LocalText | undefined {
  return kind === "qualification" && Object.hasOwn(QUALIFICATION_PARAMETERS, name)
    ? QUALIFICATION_PARAMETERS[name]
    : undefined;
}

/** As `wordOf` where the kind of provision is not known: by the first, of likely kinds or all, that has the parameter. */
export function wordOfAny(name: string, likely: readonly ProvisionKind[] = []): ParameterWord {
  const kind = [...likely, ...(Object.keys(parameterLabels) as ProvisionKind[])].find((one) =>
    Object.hasOwn(parameterLabels[one], name),
  );
  return wordOf(kind ?? "qualification", name);
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

/** 本科 and 学士 are one word in code; the parameter's name shows which is meant. */
function sayCriterionValue(name: string, value: unknown): LocalText {
  if (typeof value === "number") return sayCount(value);
  if (Array.isArray(value)) return sayList(value.map((entry) => same(String(entry))));
  const text = String(value);
  if (/^\d+(\.\d+)?$/.test(text)) return sayDecimal(text);
  return sayAnyTerm(/degree/i.test(name) ? [academicDegrees, ...CRITERION_VOCABULARIES] : CRITERION_VOCABULARIES, text);
}

/** Writes a value of a parameter of unknown kind: its form shows whether it is a figure, a day or a term. */
export function sayAnyValue(value: unknown): LocalText {
  if (isByClass(value) || isByStages(value)) return sayVaried(value, sayAnyValue);
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
