import type { AreaClass } from "../../terms/index.js";
import type { CriterionContext, CriterionOf, PreparedCriterion } from "./criterion.js";
import { tracesOf } from "./trace.js";

/** 地区: the class of the area of the person's station. */
export function prepareArea(criterion: CriterionOf<"area">, { read }: CriterionContext): PreparedCriterion {
  const required = { areaClass: read(criterion.areaClass) as AreaClass };
  const traces = tracesOf(criterion, required);
  return {
    id: criterion.id,
    kind: criterion.kind,
    reads: null,
    remedies: [],
    on: () => ({
      boundaries: [],
      assess: ({ areaClass }) =>
        areaClass === undefined
          ? traces.notRecorded
          : traces.make(areaClass === required.areaClass ? "met" : "unmet", { status: "recorded", areaClass }),
    }),
    changeDates: () => [],
  };
}
