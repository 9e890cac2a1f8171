import { describe, expect, it } from "vitest";
import { hunanHePlan, pathwayTableHunan } from "social-work-station-rules/catalogue";
import { analyseDecisionTable, classifyPathway, type PathwayConditions } from "social-work-station-rules/pathway";
import { amendPolicy, parsePolicy, type DecisionTable, type PathwayTable } from "social-work-station-rules/policy";
import { thrownFault } from "../thrown-fault.js";

describe("a table that no parser has read", () => {
  it.each<[string, unknown]>([
    ["nothing", null],
    ["a list", []],
    ["an empty object", {}],
    ["a spread of a parsed table", { ...pathwayTableHunan }],
    ["a JSON copy of a parsed table", JSON.parse(JSON.stringify(pathwayTableHunan))],
  ])("is not accepted: %s", (_, table) => {
    expect(thrownFault(() => analyseDecisionTable(table as DecisionTable))).toBe("not-parsed at $.table");
    expect(thrownFault(() => classifyPathway({}, table as DecisionTable))).toBe("not-parsed at $.table");
  });
});

describe("a table in a parsed policy", () => {
  const parsed = parsePolicy(JSON.parse(JSON.stringify(hunanHePlan)));
  const read = parsed.provisions.flatMap((provision) => (provision.kind === "pathway-table" ? [provision] : []));

  it("is accepted, and so are its alternatives and the one before an amendment", () => {
    const [{ id, parameters }] = read as [PathwayTable];
    const { table } = parameters;
    const alternatives = table.status === "interpreted" ? table.alternatives : [];
    const value = JSON.parse(JSON.stringify({ ...table.value, leftOpen: [] })) as never;
    const amended = amendPolicy(parsed, [{ id: "a", kind: "set-parameter", provision: id, parameter: "table", value }]);
    const [changed] = amended.provisions.flatMap((each) => (each.kind === "pathway-table" ? [each] : []));
    const after = changed?.parameters.table;
    const tables = [
      table.value,
      ...alternatives,
      ...(after?.status === "amended" ? [after.value, after.was.value] : []),
    ];
    expect(tables).toHaveLength(4);
    expect(tables.map((each) => analyseDecisionTable(each).combinations)).toEqual(["128", "128", "128", "128"]);
  });
});

describe("conditions that cannot be read", () => {
  it.each<[string, unknown, string]>([
    ["nothing", null, "type-invalid at $.conditions"],
    ["no argument", undefined, "value-missing at $.conditions"],
    ["a list", [], "type-invalid at $.conditions"],
    ["an input that is not there", { size: "large" }, "key-unknown at $.conditions.size"],
    ["an input called __proto__", JSON.parse('{"__proto__": "rural"}'), "key-unknown at $.conditions.__proto__"],
    ["a value that is not there", { area: "sea" }, "term-unknown at $.conditions.area"],
    ["a value that objects have", { area: "toString" }, "term-unknown at $.conditions.area"],
    ["a number", { area: 1 }, "type-invalid at $.conditions.area"],
    ["null for unknown", { area: null }, "type-invalid at $.conditions.area"],
    ["none of the values", { area: [] }, "list-empty at $.conditions.area"],
    ["a value twice", { area: ["rural", "rural"] }, "id-duplicate at $.conditions.area"],
    ["a list of numbers", { area: [1] }, "term-unknown at $.conditions.area"],
  ])("throws for %s", (_, conditions, fault) => {
    expect(thrownFault(() => classifyPathway(conditions as PathwayConditions, pathwayTableHunan))).toBe(fault);
  });

  it("takes undefined for unknown", () => {
    expect(classifyPathway({ area: undefined, civilAffairsCapacity: "weak" }, pathwayTableHunan)).toMatchObject({
      outcome: "undetermined",
      missing: ["area", "civilAffairsWorkload"],
    });
  });
});
