import * as fc from "fast-check";
import type { DecisionTable, OpenCombination, TableCondition, TableRow } from "../policy/index.js";
import { markParsed } from "../parsed/index.js";
import { ids, labels, named } from "./draw.js";

type Input = DecisionTable["inputs"][number];

/**
 * Decision tables that `parseDecisionTable` accepts: up to three inputs, up to five rows, some combinations declared
 * open. They may have gaps and overlaps, which `analyseDecisionTable` finds.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { safeParseDecisionTable } from "social-work-station-rules/policy";
 * import { decisionTables } from "social-work-station-rules/testing";
 * fc.sample(decisionTables(), 5).every((table) => safeParseDecisionTable(table).ok); //=> true
 * ```
 */
export function decisionTables(): fc.Arbitrary<DecisionTable> {
  return fc
    .tuple(inputs(), named("pathway", { min: 1, max: 3 }))
    .chain(([drawn, outputs]) => tables(drawn, outputs))
    .map((table) => markParsed(table, "decision-table"));
}

function tables(drawn: readonly Input[], outputs: DecisionTable["outputs"]): fc.Arbitrary<DecisionTable> {
  return fc.record({
    id: ids("table"),
    title: labels("决策表", "decision table"),
    inputs: fc.constant(drawn),
    outputs: fc.constant(outputs),
    rows: fc
      .array(fc.tuple(cells(drawn), fc.constantFrom(...outputs)), { minLength: 1, maxLength: 5 })
      .map((rows) => rows.map(([when, { id }], index): TableRow => ({ id: `row-${index + 1}`, when, output: id }))),
    leftOpen: fc.array(cells(drawn), { maxLength: 2 }).map((open) =>
      open.map((when, index): OpenCombination => ({
        id: `open-${index + 1}`,
        when,
        reason: { zh: "原文未涉及", en: "the source is silent" },
      })),
    ),
  });
}

function inputs(): fc.Arbitrary<readonly Input[]> {
  return fc.array(named("value", { min: 1, max: 3 }), { minLength: 1, maxLength: 3 }).map((lists) =>
    lists.map((values, index) => ({
      id: `input-${index + 1}`,
      name: { zh: `输入${index + 1}`, en: `input ${index + 1}` },
      values,
    })),
  );
}

/** A cell for each input: any value, or some. */
function cells(drawn: readonly Input[]): fc.Arbitrary<TableCondition[]> {
  return fc.tuple(
    ...drawn.map(({ id, values }) =>
      fc
        .oneof(
          fc.constant("any" as const),
          fc.subarray(
            values.map((value) => value.id),
            { minLength: 1 },
          ),
        )
        .map((chosen): TableCondition => ({ input: id, values: chosen })),
    ),
  );
}
