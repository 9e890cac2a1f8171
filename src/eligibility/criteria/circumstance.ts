import type { AreaClass } from "../../terms/index.js";
import { AREA_CLASSES } from "../../terms/index.js";
import type { LeafTrace } from "../types.js";
import { type Leaf, type LeafContext, type LeafOf, traceMaker } from "./criterion.js";

/** 地区: the class of the station's area; three answers, made once. */
export function areaLeaf(leaf: LeafOf<"area">, { read }: LeafContext): Leaf {
  const areaClass = read.listed(leaf.areaClass, AREA_CLASSES);
  const trace = traceMaker(leaf, { areaClass });
  const answers = new Map<AreaClass | undefined, LeafTrace<"area">>(
    AREA_CLASSES.map((found) => [
      found,
      trace.make(found === areaClass ? "met" : "unmet", { status: "recorded", areaClass: found }),
    ]),
  );
  return {
    id: leaf.id,
    kind: leaf.kind,
    reads: null,
    options: [],
    on: () => ({ boundaries: [], assess: (facts) => answers.get(facts.areaClass) ?? trace.notRecorded }),
    turns: () => [],
  };
}

/** 人工判断: a matter of judgement until one is recorded. */
export function judgementLeaf(leaf: LeafOf<"judgement">): Leaf {
  const trace = traceMaker(leaf, { item: leaf.id });
  const open = trace.make("discretionary", { status: "not-recorded" });
  return {
    id: leaf.id,
    kind: leaf.kind,
    reads: null,
    options: [],
    on: (day) => ({
      boundaries: [],
      assess: ({ judge }) => {
        const use = judge(leaf.id, day);
        return use === null
          ? open
          : trace.make(use.outcome, { status: "recorded", judgement: use.judgement, outcome: use.outcome, on: use.on });
      },
    }),
    turns: () => [],
  };
}
