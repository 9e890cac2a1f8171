import { describe, expect, it } from "vitest";
import { hunanHePlan } from "social-work-station-rules/catalogue";
import { amendPolicy, safeParsePolicy, type DecisionTable, type Policy } from "social-work-station-rules/policy";

const id = "hunan-he-plan/pathways";

/** Hunan's policy with its table, or its other reading, changed. */
function withTables(change: { readonly value?: DecisionTable; readonly other?: DecisionTable }): Policy {
  const provisions = hunanHePlan.provisions.map((provision) => {
    if (provision.kind !== "pathway-table" || provision.parameters.table.status !== "interpreted") return provision;
    const { table } = provision.parameters;
    return {
      ...provision,
      parameters: {
        table: {
          ...table,
          value: change.value ?? table.value,
          alternatives: change.other === undefined ? table.alternatives : [change.other],
        },
      },
    };
  });
  return { ...hunanHePlan, provisions };
}

const faultsOf = (policy: Policy): readonly string[] => {
  const result = safeParsePolicy(policy);
  return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`);
};

describe("a pathway table in a policy", () => {
  const [provision] = hunanHePlan.provisions;
  const table = provision?.kind === "pathway-table" ? provision.parameters.table.value : null;
  if (table === null) throw new Error("no table");
  const broken: DecisionTable = {
    ...table,
    id: "broken",
    rows: table.rows.map((row) => ({ ...row, output: "elsewhere" })),
  };

  it("names no output that it does not declare, in the reading taken as in the others", () => {
    expect(faultsOf(hunanHePlan)).toEqual([]);
    const place = "provisions.0.parameters.table";
    expect(faultsOf(withTables({ value: broken }))).toEqual(
      [0, 1, 2].map((row) => `reference-dangling ${place}.value.rows.${row}.output`),
    );
    expect(faultsOf(withTables({ other: broken }))).toEqual(
      [0, 1, 2].map((row) => `reference-dangling ${place}.alternatives.0.rows.${row}.output`),
    );
  });

  it("is held to the same where a scenario sets it", () => {
    const amend = (value: DecisionTable): Policy =>
      amendPolicy(hunanHePlan, [
        {
          id: "other-table",
          kind: "set-parameter",
          provision: id,
          parameter: "table",
          value: JSON.parse(JSON.stringify(value)),
        },
      ]);
    expect(amend({ ...table, id: "mine" }).provisions[0]).toMatchObject({
      parameters: { table: { status: "amended", value: { id: "mine" } } },
    });
    expect(() => amend(broken)).toThrow(expect.objectContaining({ code: "reference-dangling" }));
  });
});
