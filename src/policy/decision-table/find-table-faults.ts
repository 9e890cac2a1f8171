import type { Fault, FaultPath } from "../../fault/index.js";
import type { DecisionTable, TableCondition } from "./table.js";

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
