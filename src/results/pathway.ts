import * as z from "zod";
import { anyText, named, exactly, listOf, oneOf, recordOf } from "../fields/index.js";

/** How many combinations there are, at any size. */
const combinations = z
  .string()
  .regex(/^[0-9]+$/)
  .describe("组合数，文本。How many combinations there are, as text: they outgrow numbers.");

const ids = listOf(anyText);

const regionSchema = named(
  "TableRegion",
  "覆盖情况相同的一片组合。A region of combinations that are covered alike.",
  recordOf({
    when: listOf(
      recordOf({
        input: anyText.describe("条件编号。Id of the input."),
        values: z.union([exactly("any"), ids]).describe("取值。Its values."),
      }),
    ).describe("各条件的取值。For each input some of its values, or any."),
    rows: ids.describe("适用的行，按表中顺序。Ids of the rows that apply there, in the order of the table."),
    outputs: ids.describe("得出的结果。Ids of the outputs."),
    leftOpen: ids.describe("表中声明未作规定的。Ids of what the table declares left open there."),
    combinations,
  }),
);

const partSchema = named(
  "TablePart",
  "全部组合中的一部分，由互不重叠的几片组成。A part of all combinations, in regions that do not overlap.",
  recordOf({
    combinations,
    regions: listOf(regionSchema).describe("各片。The regions."),
    unlisted: combinations.describe(
      "未列入任何一片的组合数；片数上千时才不为“0”。Combinations in no listed region: “0” unless the part falls into more than thousands of pieces.",
    ),
  }),
);

/** What `analyseDecisionTable` proves of a table. */
export const decisionTableAnalysisSchema = named(
  "DecisionTableAnalysis",
  "决策表在全部条件组合上的覆盖情况。What a decision table covers, over all combinations of its inputs.",
  recordOf({
    kind: exactly("decision-table-analysis").describe("答复类型。Kind of the answer."),
    table: anyText.describe("决策表编号。Id of the table."),
    combinations,
    outcome: oneOf(["sound", "unsound"]).describe(
      "`sound`：每种组合或有规定、或声明未作规定，且不兼有。`sound`: every combination is covered by a row or declared left open, and none is both.",
    ),
    none: partSchema.describe("没有一行规定。Covered by no row."),
    one: partSchema.describe("恰有一行规定。Covered by exactly one."),
    several: partSchema.describe("有几行规定。Covered by several."),
    undeclared: partSchema.describe("没有规定，也未声明。Covered by no row and not declared left open."),
    contradicted: partSchema.describe("声明未作规定，却有规定。Declared left open although a row covers it."),
    rows: listOf(
      recordOf({
        id: anyText.describe("行编号。Id of the row."),
        combinations,
        alone: combinations.describe("仅此一行规定的组合数。Combinations that it alone covers."),
      }),
    ).describe("各行规定的组合数。Over how many combinations each row applies."),
    leftOpen: listOf(recordOf({ id: anyText.describe("编号。Its id."), combinations })).describe(
      "各项声明未作规定的组合数。Over how many combinations each declaration applies.",
    ),
  }),
);

const coverage = {
  pathways: ids.describe("路径，按表中顺序。Ids of the pathways (outputs), in the order of the table."),
  rows: ids.describe("适用的行。Ids of the rows that apply."),
  leftOpen: ids.describe("原文未作规定的。Ids of what the source leaves open among the combinations."),
  gap: oneOf(["none", "some"]).describe(
    "`some`：表中遗漏了组合。`some`: the table itself has forgotten a combination; `analyseDecisionTable` shows which.",
  ),
} as const;

const pathwayCoverageSchema = named(
  "PathwayCoverage",
  "一些条件的各种组合合起来的结果。What the combinations of some conditions lead to, put together.",
  recordOf(coverage),
);

const kind = exactly("pathway-classification").describe("答复类型。Kind of the answer.");

/** What `classifyPathway` answers. */
export const pathwayClassificationSchema = named(
  "PathwayClassification",
  "一地适用的路径。The pathways of a place. `classified`: at least one, more where a mixture applies; `not-covered-by-source`: the source leaves all of it open; `not-in-table`: the table has forgotten it; `undetermined`: an unknown input can still change the answer.",
  z.discriminatedUnion("outcome", [
    recordOf({
      kind,
      outcome: oneOf(["classified", "not-covered-by-source", "not-in-table"]).describe(
        "已归类，或者原文未作规定、决策表未列。Whether it is classified, left open by the source, or missing in the table.",
      ),
      ...coverage,
    }),
    recordOf({
      kind,
      outcome: exactly("undetermined").describe("尚不能归类。An unknown input can still change the answer."),
      missing: ids.describe("能改变结果的未知条件。The unknown inputs that can change the answer."),
      possible: pathwayCoverageSchema.describe("可能的结果。What they can lead to."),
    }),
  ]),
);
