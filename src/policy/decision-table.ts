import * as z from "zod";
import type { ParseResult } from "../model/index.js";
import { id, localText, recordOf, text, typeNames, exactly, listOf } from "../fields/index.js";
import { type Fault, type FaultPath, RuleInputError } from "../fault/index.js";
import { markParsed } from "../parsed/index.js";
import { faultsOfIssues } from "../fields/index.js";
import type { DecisionTable, TableCondition } from "./types.js";

const value = recordOf({ id: id.describe("标识。Id."), name: localText.describe("名称。Name.") });

/** One cell: the values of an input under which a row applies, or any. */
const conditionSchema = recordOf({
  input: id.describe("条件的标识。Id of the input."),
  values: z
    .union([exactly("any"), listOf(id.describe("取值的标识。Id of a value."), { least: 1, most: 1000 })])
    .describe("适用的取值，或“any”为不限。Values under which the row applies, or “any”."),
})
  .describe(
    "决策表的一格：一个条件在这一行适用的取值。A cell: the values of an input under which a row applies, or any.",
  )
  .register(typeNames, { name: "TableCondition" });

const when = listOf(conditionSchema).describe(
  "每个条件各一格，缺一不可。One cell for each input, so that none is forgotten.",
);

const clause = text.optional().describe("所依据的条款。Clause on which it rests.");

const rowSchema = recordOf({
  id: id.describe("行的标识。Id of the row."),
  when,
  output: id.describe("结果的标识。Id of the output."),
  clause,
})
  .describe("决策表的一行：若干条件及其结果。A row of a decision table: conditions and their output.")
  .register(typeNames, { name: "TableRow" });

/** Combinations about which the source says nothing: known to be open, which is not the same as forgotten. */
const openCombinationSchema = recordOf({
  id: id.describe("标识。Id."),
  when,
  reason: localText.describe("原文为何不作规定。Why the source leaves it open."),
  clause,
})
  .describe(
    "原文没有规定的一种取值组合，与遗漏不同。A combination about which the source says nothing: known to be open, which is not the same as forgotten.",
  )
  .register(typeNames, { name: "OpenCombination" });

/** 决策表: inputs with the values they can have, rows with an output, and what the source leaves open. */
export const decisionTableSchema = recordOf({
  id: id.describe("决策表的标识。Id of the table."),
  title: localText.describe("决策表的名称。Title."),
  inputs: listOf(
    recordOf({
      id: id.describe("条件的标识。Id of the input."),
      name: localText.describe("条件的名称。Name of the input."),
      values: listOf(value, { least: 1, most: 1000 }).describe("可能的取值。Values that it can have."),
    }),
    { least: 1, most: 64 },
  ).describe("条件，至多64个。Inputs, at most 64."),
  outputs: listOf(value, { least: 1, most: 1000 }).describe("可能的结果。Possible outputs."),
  rows: listOf(rowSchema, { least: 1, most: 1000 }).describe(
    "行：何种取值下得出何种结果。Rows: which values lead to which output.",
  ),
  leftOpen: listOf(openCombinationSchema, { most: 1000 })
    .default([])
    .describe("原文未作规定的取值组合。Combinations that the source leaves open."),
})
  .describe(
    "决策表：条件及其可能的取值、各行结果，以及原文未作规定的组合。Inputs with the values they can have, rows with an output, and what the source leaves open.",
  )
  .register(typeNames, { name: "DecisionTable" });

/**
 * Reads a decision table as {@link safeParseDecisionTable} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @returns the table
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { pathwayTableHunan } from "social-work-station-rules/catalogue";
 * import { parseDecisionTable } from "social-work-station-rules/policy";
 * parseDecisionTable(pathwayTableHunan).rows.map(({ output }) => output); //=> ["embedded", "outreach", "bridging"]
 * ```
 */
export function parseDecisionTable(input: unknown): DecisionTable {
  const result = safeParseDecisionTable(input);
  if (result.ok) return result.value;
  throw new RuleInputError(result.faults);
}

/**
 * Reads a decision table: ids used once, a cell for every input in every row, no input, value or output that is
 * not declared. Whether rows overlap or leave combinations uncovered is for `analyseDecisionTable` to prove.
 *
 * @param input anything, usually parsed JSON; at most 64 inputs, 1,000 values each, 1,000 rows
 * @returns the table, or all faults, each with its code and path
 *
 * @example
 * ```ts
 * import { safeParseDecisionTable } from "social-work-station-rules/policy";
 * const result = safeParseDecisionTable({ id: "local", title: { zh: "示例", en: "Example" }, inputs: [], outputs: [], rows: [] });
 * result.ok ? [] : result.faults.map(({ code }) => code); //=> ["list-empty", "list-empty", "list-empty"]
 * ```
 */
export function safeParseDecisionTable(input: unknown): ParseResult<DecisionTable> {
  const parsed = decisionTableSchema.safeParse(input);
  const [first, ...rest] = parsed.success
    ? findTableFaults(parsed.data)
    : faultsOfIssues(parsed.error.issues, input, decisionTableSchema);
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  return { ok: true, value: markParsed(parsed.data as DecisionTable, "decision-table") };
}

/** What the shape cannot show: ids used twice, cells for inputs or values that are not there, cells left out. */
export function findTableFaults(table: DecisionTable): readonly Fault[] {
  const domains = new Map(table.inputs.map(({ id, values }) => [id, new Set(values.map((value) => value.id))]));
  const outputs = new Set(table.outputs.map(({ id }) => id));
  return [
    ...findDuplicates(placed(table.inputs, ["inputs"])),
    ...table.inputs.flatMap(({ values }, index) => findDuplicates(placed(values, ["inputs", index, "values"]))),
    ...findDuplicates(placed(table.outputs, ["outputs"])),
    ...findDuplicates([...placed(table.rows, ["rows"]), ...placed(table.leftOpen, ["leftOpen"])]),
    ...table.rows.flatMap(({ output }, index) => (outputs.has(output) ? [] : [dangling(["rows", index, "output"])])),
    ...table.rows.flatMap(({ when }, index) => findCellFaults(when, domains, ["rows", index, "when"])),
    ...table.leftOpen.flatMap(({ when }, index) => findCellFaults(when, domains, ["leftOpen", index, "when"])),
  ];
}

type Domains = ReadonlyMap<string, ReadonlySet<string>>;

function findCellFaults(when: readonly TableCondition[], domains: Domains, path: FaultPath): readonly Fault[] {
  const given = new Set(when.map(({ input }) => input));
  return [
    ...findDuplicates(when.map(({ input }, index) => ({ id: input, path: [...path, index, "input"] }))),
    ...[...domains.keys()]
      .filter((id) => !given.has(id))
      .map((id): Fault => ({ code: "value-missing", path, values: { input: id } })),
    ...when.flatMap(({ input, values }, index) => {
      const domain = domains.get(input);
      if (domain === undefined) return [dangling([...path, index, "input"])];
      if (values === "any") return [];
      return [
        ...values.flatMap((value, place) => (domain.has(value) ? [] : [dangling([...path, index, "values", place])])),
        ...findDuplicates(values.map((id, place) => ({ id, path: [...path, index, "values", place] }))),
      ];
    }),
  ];
}

interface Placed {
  readonly id: string;
  readonly path: FaultPath;
}

function placed(named: readonly { readonly id: string }[], path: FaultPath): readonly Placed[] {
  return named.map(({ id }, index) => ({ id, path: [...path, index, "id"] }));
}

function findDuplicates(named: readonly Placed[]): readonly Fault[] {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }): readonly Fault[] => {
    if (seen.has(id)) return [{ code: "id-duplicate", path, values: {} }];
    seen.add(id);
    return [];
  });
}

function dangling(path: FaultPath): Fault {
  return { code: "reference-dangling", path, values: { expected: "id" } };
}
