import { assessors, evaluationFrequencies } from "../../terms/index.js";
import { explainShapeCheck } from "../answers/evaluation.js";
import { sayCount } from "../words/figures.js";
import { ASPECTS } from "../words/labels.js";
import { sayNames, termOf } from "../words/values.js";
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
  },
  explain: ({ detail }, context) => explainShapeCheck(detail, context),
  items: () => new Map(Object.entries(ASPECTS)),
};
