import * as z from "zod";
import type { DeepReadonly, ParseResult } from "../model/index.js";
import { id, localText, text } from "../fields/index.js";
import { type Fault, type FaultPath, RuleInputError } from "../fault/index.js";
import { markParsed } from "../parsed/index.js";
import { faultsOfIssues } from "../fields/index.js";

const named = { id, name: localText };

/** One cell: the values of an input under which a row holds, or any. */
const conditionSchema = z.strictObject({
  input: id,
  values: z.union([z.literal("any"), z.array(id).min(1).max(1000)]),
});

/** A row holds where every cell does; it has a cell for each input, so that none is forgotten. */
const rowSchema = z.strictObject({
  id,
  when: z.array(conditionSchema),
  output: id,
  /** The clause on which it rests. */
  clause: text.optional(),
});

/** Combinations about which the source says nothing: known to be open, which is not the same as forgotten. */
const leftOpenSchema = z.strictObject({
  id,
  when: z.array(conditionSchema),
  reason: localText,
  clause: text.optional(),
});

/** 决策表: inputs with the values they can have, rows with an output, and what the source leaves open. */
export const decisionTableSchema = z.strictObject({
  id,
  title: localText,
  inputs: z
    .array(z.strictObject({ ...named, values: z.array(z.strictObject(named)).min(1).max(1000) }))
    .min(1)
    .max(64),
  outputs: z.array(z.strictObject(named)).min(1).max(1000),
  rows: z.array(rowSchema).min(1).max(1000),
  leftOpen: z.array(leftOpenSchema).max(1000).default([]),
});

export type TableCondition = DeepReadonly<z.infer<typeof conditionSchema>>;

export type TableRow = DeepReadonly<z.infer<typeof rowSchema>>;

export type LeftOpen = DeepReadonly<z.infer<typeof leftOpenSchema>>;

/** 决策表 as plain data. */
export type DecisionTable = DeepReadonly<z.infer<typeof decisionTableSchema>>;

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
  const [first, ...rest] = parsed.success ? findTableFaults(parsed.data) : faultsOfIssues(parsed.error.issues, input);
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
