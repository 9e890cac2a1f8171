import type { PathwayClassification, PathwayCoverage } from "../results/index.js";
import type { DecisionTable } from "../policy/index.js";
import { type Level, buildDiagram } from "./analyse-decision-table.js";
import { type ReadyTable, readTable } from "./internal/read-table.js";
import { requireList, requireObject, throwInputError } from "../checks/index.js";

/**
 * Classifies the pathways of a place by a decision table, for instance the three pathways of Hunan's 禾计划. Where
 * several values of an input occur at once, or several rows apply, the answer is a mixture. What the source leaves open
 * is reported as such; `undetermined` names only the unknown inputs that can still change the answer.
 *
 * @param conditions for each input of the table one value, or a list of values that hold at once; absent: unknown.
 *   the inputs of `pathwayTableHunan` are `area` (rural, urban), `civilAffairsCapacity` (weak, adequate),
 *   `civilAffairsWorkload` (heavy, light), `development` (developed, less-developed), `serviceSystem` (mature, immature),
 *   `organisationCoverage` (narrow, wide; narrow is a reading, the source names only a wide one) and `coordinationNeed`
 *   (yes, no); each is a judgement, to be recorded with its evidence
 * @param table a parsed decision table
 * @returns the pathways, or why there are none, or what is missing
 * @throws RuleInputError `not-parsed` for the table; `key-unknown`, `term-unknown`, `list-empty`, `id-duplicate` for the
 *   conditions; `too-complex` as `analyseDecisionTable`
 *
 * Source: 《北京市社会工作站建设进展报告》(2023) on Hunan: “内嵌式”“下沉式”“桥接式”参与路径; that mixtures occur, ibid.
 *
 * @example
 * ```ts
 * import { pathwayTableHunan } from "social-work-station-rules/catalogue";
 * import { classifyPathway } from "social-work-station-rules/pathway";
 * const village = { area: "rural", civilAffairsCapacity: "weak", civilAffairsWorkload: "heavy" };
 * classifyPathway(village, pathwayTableHunan);
 * //=> { kind: "pathway-classification", outcome: "classified", pathways: ["embedded"], rows: ["rural-weak"], leftOpen: [], gap: "none" }
 * classifyPathway({ area: "urban", civilAffairsCapacity: "weak" }, pathwayTableHunan).outcome; //=> "not-covered-by-source"
 * classifyPathway({ area: "rural" }, pathwayTableHunan).outcome; //=> "undetermined"
 * ```
 */
export function classifyPathway(conditions: PathwayConditions, table: DecisionTable): PathwayClassification {
  const ready = readTable(table);
  const known = readConditions(conditions, ready);
  const levelsOf = (wanted: "known" | "unknown"): readonly Level[] =>
    ready.inputs.flatMap(({ values }, input) => {
      const places = known[input] ?? null;
      return (places === null) === (wanted === "unknown")
        ? [{ input, values: places ?? values.map((_, place) => place) }]
        : [];
    });
  const [open, fixed] = [levelsOf("unknown"), levelsOf("known")];
  const met: Met[] = [];
  const answer = (alive: readonly number[]): PathwayCoverage => {
    const own = meet(ready, alive, fixed);
    met.push(own);
    return tell(ready, own);
  };
  const { nodes } = buildDiagram(
    ready.boxes,
    ready.boxes.map((_, place) => place),
    open,
    answer,
    answerKey,
  );
  const asked = new Set(nodes.map((node) => (node.kind === "fork" ? open[node.level]?.input : undefined)));
  const missing = ready.inputs.filter((_, input) => asked.has(input)).map(({ id }) => id);
  const possible = tell(ready, {
    places: new Set(met.flatMap(({ places }) => [...places])),
    forgotten: met.some(({ forgotten }) => forgotten),
  });
  if (missing.length > 0) return { kind: "pathway-classification", outcome: "undetermined", missing, possible };
  return {
    kind: "pathway-classification",
    outcome:
      possible.pathways.length > 0
        ? "classified"
        : possible.leftOpen.length > 0
          ? "not-covered-by-source"
          : "not-in-table",
    ...possible,
  };
}

/** The boxes (by their places) that hold in some combination, and whether none holds in one. */
interface Met {
  readonly places: ReadonlySet<number>;
  readonly forgotten: boolean;
}

/** What the boxes come to over every combination of the values that hold at once. */
function meet({ boxes }: ReadyTable, alive: readonly number[], fixed: readonly Level[]): Met {
  const holdings: (readonly number[])[] = [];
  const keep = (holding: readonly number[]): readonly number[] => {
    holdings.push(holding);
    return holding;
  };
  buildDiagram(boxes, alive, fixed, keep, String);
  return { places: new Set(holdings.flat()), forgotten: holdings.some((holding) => holding.length === 0) };
}

function tell({ boxes, outputs }: ReadyTable, { places, forgotten }: Met): PathwayCoverage {
  const held = boxes.filter((_, place) => places.has(place));
  const idsOf = (kind: "row" | "left-open"): readonly string[] =>
    held.filter((box) => box.kind === kind).map(({ id }) => id);
  return {
    pathways: outputs.filter((output) => held.some((box) => box.output === output)),
    rows: idsOf("row"),
    leftOpen: idsOf("left-open"),
    gap: forgotten ? "some" : "none",
  };
}

/** Two answers are one where they give the same pathways and leave the same open, by whatever rows. */
function answerKey({ pathways, leftOpen, gap }: PathwayCoverage): string {
  return JSON.stringify([pathways, leftOpen, gap]);
}

/** For each input the places of the values that hold; null where it is unknown. */
function readConditions(conditions: PathwayConditions, { inputs }: ReadyTable): readonly (readonly number[] | null)[] {
  const given = new Map(Object.entries(requireObject(conditions, ["conditions"])));
  for (const key of given.keys()) {
    if (!inputs.some(({ id }) => id === key))
      throwInputError("key-unknown", ["conditions", key], { accepted: inputs.map(({ id }) => id) });
  }
  return inputs.map(({ id, values }) => {
    const value = given.get(id);
    if (value === undefined) return null;
    const listed = typeof value === "string" ? [value] : requireList(value, ["conditions", id], values.length);
    if (listed.length === 0) return throwInputError("list-empty", ["conditions", id], { least: 1 });
    const places = listed.map((one) => {
      const place = values.indexOf(one);
      return place < 0
        ? throwInputError("term-unknown", ["conditions", id], { expected: "listed-value", accepted: values })
        : place;
    });
    return new Set(places).size === places.length ? places : throwInputError("id-duplicate", ["conditions", id]);
  });
}

/** What is known of a place: for each input its value, or several where they occur side by side; absent: unknown. */
export type PathwayConditions = Readonly<Record<string, string | readonly string[] | undefined>>;
