export { explain, type AnswerByKind, type Explainable } from "./explain.js";
export { describeDate } from "./describe-date.js";
export { describeBounds, describeMeasure, type DescribeOptions } from "./describe-measure.js";
export { describeParameter, type DescribedParameter } from "./describe-parameter.js";
export { explainFault } from "./explain-fault.js";
export { explainFaults } from "./explain-faults.js";
export type { AlternativeOutcome, ExplainOptions } from "./explanation.js";
export { toHtml, toMarkdown, toText } from "./layouts.js";
export type { Explanation, Reason, ReasonTopic } from "../results/index.js";
