import type { CriterionOf, PreparedCriterion } from "./criterion.js";
import { tracesOf } from "./trace.js";

/** 人工判断: discretionary until a judgement is recorded. */
export function prepareJudgement(criterion: CriterionOf<"judgement">): PreparedCriterion {
  const traces = tracesOf(criterion, { item: criterion.id });
  const open = traces.make("discretionary", { status: "not-recorded" });
  return {
    id: criterion.id,
    kind: criterion.kind,
    reads: null,
    remedies: [],
    on: (day) => ({
      boundaries: [],
      assess: ({ judge }) => {
        const use = judge(criterion.id, day);
        if (use === null) return open;
        const { judgement, outcome, on } = use;
        return traces.make(outcome, { status: "recorded", judgement, outcome, on });
      },
    }),
    changeDates: () => [],
  };
}
