import { assessors, evaluationFrequencies } from "../../terms/index.js";
import { explainShapeCheck } from "../answers/evaluation.js";
import { sayCount } from "../words/figures.js";
import { ASPECTS } from "../words/labels.js";
import { sayList } from "../words/text.js";
import { sayNames, sayPlainShare, sayPortions, termOf } from "../words/values.js";
import { YES_OR_NO, sayDecimalOrFraction } from "./evaluation.js";
import type { KindWords } from "./kind-words.js";

export const evaluationShapeWords: KindWords<"evaluation-scheme"> = {
  parameters: {
    grades: sayCount,
    depth: sayCount,
    leaves: sayCount,
    dimensions: sayNames,
    subjects: sayNames,
    frequency: termOf(evaluationFrequencies),
    assessor: termOf(assessors),
    full: sayDecimalOrFraction,
    bounds: (bounds) => sayList(bounds.map(sayDecimalOrFraction)),
    weights: (weights, names) =>
      sayPortions(
        weights.map(({ subject, weight }) => ({ of: subject, portion: sayDecimalOrFraction(weight).zh })),
        names,
      ),
    selfAssessment: (isDemanded) => YES_OR_NO[isDemanded ? "yes" : "no"],
    sample: sayPlainShare,
  },
  explain: ({ detail }, context) => explainShapeCheck(detail, context),
  items: () => new Map(Object.entries(ASPECTS)),
};
