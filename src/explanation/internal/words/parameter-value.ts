import type { ProvisionKind } from "../../../policy/index.js";
import {
  academicDegrees,
  anniversaryConventions,
  areaClasses,
  areaDefinitions,
  certificateDates,
  certificateLevels,
  degreeReadings,
  educationLevels,
  higherLevelReadings,
  practiceCountings,
  type LocalText,
  type Vocabulary,
} from "../../../terms/index.js";
import { PARAMETERS } from "../tables/parameters.js";
import { sayCount, sayDecimal } from "./figures.js";
import type { ParameterWord } from "./parameter-word.js";
import { sayAnyTerm } from "./terms.js";
import { quoted, same, sayList } from "./text.js";

/** How a parameter is called and its values are said; a qualification names its parameters itself. */
export function wordOf(kind: ProvisionKind, name: string): ParameterWord<unknown> {
  const words: Readonly<Record<string, ParameterWord<unknown>>> = kind === "qualification" ? {} : PARAMETERS[kind];
  const word = Object.hasOwn(words, name) ? words[name] : undefined;
  return word ?? { name: { zh: `参数${quoted(name)}`, en: `parameter ${quoted(name)}` }, say: (value) => sayCriterionValue(name, value) };
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

/** A value of a parameter of which only the name is known: by the first kind of provision that has one. */
export function sayPlainValue(name: string, value: unknown): LocalText {
  const kind = (Object.keys(PARAMETERS) as readonly (keyof typeof PARAMETERS)[]).find((candidate) => Object.hasOwn(PARAMETERS[candidate], name));
  return wordOf(kind ?? "qualification", name).say(value);
}
