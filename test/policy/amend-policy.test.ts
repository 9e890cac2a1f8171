import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beijingPilot2021, beijingSystem2022 } from "social-work-station-rules/catalogue";
import { isRuleInputError } from "social-work-station-rules/fault";
import { amendPolicy, parsePolicy, walkParameters, type AmendmentInput } from "social-work-station-rules/policy";
import { policyAsOf } from "social-work-station-rules/in-force";
import { calendarYear } from "social-work-station-rules/calendar";
import { policyOf, requirementOf } from "../small-policy.js";
import { thrownFault } from "../thrown-fault.js";

const SHARE = "beijing-system-2022/community-stations";
const set = (
  parameter: string,
  value: AmendmentInput extends { value: infer V } ? V : string | number,
  more: object = {},
): AmendmentInput =>
  ({ id: parameter, kind: "set-parameter", provision: SHARE, parameter, value, ...more }) as AmendmentInput;
const provisionOf = (policy: typeof beijingSystem2022, id = SHARE) =>
  policy.provisions.find((provision) => provision.id === id);

const members = beijingPilot2021.provisions.flatMap((provision) =>
  provision.kind === "qualification" && "members" in provision.criteria
    ? provision.criteria.members.map(({ id }) => id)
    : [],
);

function faultsOf(amendments: readonly unknown[]): readonly string[] {
  try {
    amendPolicy(beijingSystem2022, amendments as AmendmentInput[]);
    return [];
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    return error.faults.map(({ code, path }) => `${code} ${path.join(".")}`);
  }
}

describe("amendPolicy", () => {
  it("keeps the old parameter inside the amended one, and every other provision the same object", () => {
    const amended = amendPolicy(beijingSystem2022, [set("share", "0.5")]);
    const share = provisionOf(amended)?.parameters as {
      share: { status: string; value: string; was: { value: string } };
    };
    expect(share.share).toMatchObject({ status: "amended", value: "0.5", was: { status: "stated", value: "0.3" } });
    const others = amended.provisions.filter(({ id }) => id !== SHARE);
    expect(others).toHaveLength(beijingSystem2022.provisions.length - 1);
    expect(others.every((provision) => beijingSystem2022.provisions.includes(provision))).toBe(true);
  });

  it("changes nothing without amendments, or with one that sets the value that stands", () => {
    expect(amendPolicy(beijingSystem2022, [])).toBe(beijingSystem2022);
    expect(amendPolicy(beijingSystem2022, [set("share", "0.3")])).toBe(beijingSystem2022);
  });

  it("restores the baseline bit by bit when an amended parameter is set back", () => {
    const amended = amendPolicy(beijingSystem2022, [set("share", "0.5"), set("rounding", "down")]);
    const back = amendPolicy(amended, [set("share", "0.3"), set("rounding", "up")]);
    expect(JSON.stringify(back)).toBe(JSON.stringify(beijingSystem2022));
  });

  it("adds and removes provisions, from a day where one is given", () => {
    const copy = { ...provisionOf(beijingSystem2022), id: "own/copy", aspect: "copy" };
    const added = amendPolicy(beijingSystem2022, [
      { id: "a", kind: "add-provision", provision: copy, from: "2024-01-01" } as AmendmentInput,
    ]);
    expect(provisionOf(added, "own/copy")).toMatchObject({ from: "2024-01-01" });
    const removed = amendPolicy(beijingSystem2022, [{ id: "r", kind: "remove-provision", provision: SHARE }]);
    expect(provisionOf(removed)).toBeUndefined();
    const later = amendPolicy(beijingSystem2022, [
      { id: "r", kind: "remove-provision", provision: SHARE, from: "2024-01-01" },
    ]);
    expect(provisionOf(later)).toMatchObject({ until: "2023-12-31" });
  });

  it("drops one branch of a qualification's criteria, and refuses one that is not there or is the whole", () => {
    const drop = (criterion: string): AmendmentInput => ({
      id: "drop",
      kind: "drop-criterion",
      provision: "beijing-pilot-2021/qualification",
      criterion,
    });
    const ids = (policy: typeof beijingPilot2021): readonly string[] => {
      const provision = policy.provisions.find(({ kind }) => kind === "qualification");
      return provision?.kind === "qualification" && "members" in provision.criteria
        ? provision.criteria.members.map(({ id }) => id)
        : [];
    };
    expect(ids(amendPolicy(beijingPilot2021, [drop("rural-relaxation")]))).toEqual(
      ids(beijingPilot2021).filter((id) => id !== "rural-relaxation"),
    );
    expect(() => amendPolicy(beijingPilot2021, [drop("nowhere")])).toThrow("criterion-unknown");
    expect(() => amendPolicy(beijingPilot2021, [drop("qualification")])).toThrow("criterion-unknown");
  });

  it("refuses what names nothing", () => {
    expect(faultsOf([{ id: "x", kind: "remove-provision", provision: "nowhere" }])).toEqual([
      "provision-unknown amendments.0.provision",
    ]);
    expect(faultsOf([set("sharre", "0.5")])).toEqual(["parameter-unknown amendments.0.parameter"]);
  });

  it("refuses a value that breaks the schema, and says at which amendment", () => {
    expect(faultsOf([set("share", "1.5")])).toEqual(["out-of-range amendments.0.value"]);
    expect(faultsOf([set("share", "1.00000000000000000001")])).toEqual(["out-of-range amendments.0.value"]);
    expect(() => amendPolicy(beijingSystem2022, [set("share", "1.5")])).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ values: { least: 0, most: 1 } })] }),
    );
    expect(faultsOf([set("rounding", "sideways")])).toEqual(["term-unknown amendments.0.value"]);
    expect(faultsOf([set("share", "0.5"), { ...set("rounding", "down"), surprise: 1 }])).toEqual([
      "key-unknown amendments.1.surprise",
    ]);
  });

  it("says at which amendment also where the value has not the form of a bound", () => {
    const policy = policyOf([requirementOf({ measure: { take: "count", of: "persons" }, atLeast: 1 })]);
    for (const value of ["x", { per: "x" }, [1], null]) {
      const amend = () =>
        amendPolicy(policy, [
          { id: "a", kind: "set-parameter", provision: "p/1", parameter: "atLeast", value } as never,
        ]);
      expect(thrownFault(amend)).toMatch(/^[a-z-]+ at \$\.amendments\[0\]\.value/);
    }
  });

  it("refuses amendments that contradict one another", () => {
    expect(faultsOf([set("share", "0.5"), { ...set("share", "0.6"), id: "again" }])).toEqual([
      "amendment-conflict amendments.1",
    ]);
    expect(faultsOf([set("share", "0.5"), { id: "r", kind: "remove-provision", provision: SHARE }])).toEqual([
      "amendment-conflict amendments.1",
    ]);
    expect(faultsOf([{ id: "r", kind: "remove-provision", provision: SHARE }, set("share", "0.5")])).toEqual([
      "amendment-conflict amendments.1",
    ]);
    expect(faultsOf([set("share", "0.5"), { ...set("rounding", "down"), id: "share" }])).toEqual([
      "id-duplicate amendments.1.id",
    ]);
  });

  it("finds two amendments of one provision to contradict if one removes it, or both change the same of it, and only then", () => {
    const provision = "beijing-pilot-2021/qualification";
    const of = (kind: string, more: object): object => ({ kind, provision, ...more });
    const things: Readonly<Record<string, object>> = {
      years: of("set-parameter", { parameter: "assistantYears", value: 2 }),
      yearsLater: of("set-parameter", { parameter: "assistantYears", value: 3, from: "2024-01-01" }),
      convention: of("set-parameter", { parameter: "fullYears", value: "day-after" }),
      rural: of("drop-criterion", { criterion: "rural-relaxation" }),
      other: of("drop-criterion", { criterion: members.find((id) => id !== "rural-relaxation") }),
      gone: of("remove-provision", {}),
      goneLater: of("remove-provision", { from: "2024-01-01" }),
    };
    const elsewhere = {
      id: "elsewhere",
      kind: "set-parameter",
      provision: "beijing-pilot-2021/service-cases",
      parameter: "amount",
      value: "8",
    };
    for (const [one, first] of Object.entries(things)) {
      for (const [other, second] of Object.entries(things)) {
        const contradict = one === other || [one, other].some((name) => name.startsWith("gone"));
        const told: unknown[] = [];
        try {
          amendPolicy(beijingPilot2021, [elsewhere, { id: "1", ...first }, { id: "2", ...second }] as never);
        } catch (error) {
          if (!isRuleInputError(error)) throw error;
          told.push(
            ...error.faults
              .filter(({ code }) => code === "amendment-conflict")
              .map(({ path, values }) => [path.join("."), values["other"]]),
          );
        }
        expect([one, other, told]).toEqual([one, other, contradict ? [["amendments.2", 1]] : []]);
      }
    }
  });

  it("refuses what is no list of amendments", () => {
    for (const bad of [null, 1, "x", {}, [null], [{}], [{ kind: "set-parameter" }], [{ id: "x", kind: "rename" }]]) {
      expect(() => amendPolicy(beijingSystem2022, bad as never)).toThrow(/RuleInputError|invalid|missing|unknown/);
    }
  });

  it("does not depend on the order of amendments that are independent", () => {
    const changes = [set("share", "0.5"), set("rounding", "down"), set("comparison", "exactly")];
    const amended = JSON.stringify(amendPolicy(beijingSystem2022, changes));
    fc.assert(
      fc.property(fc.shuffledSubarray(changes, { minLength: changes.length }), (order) => {
        expect(JSON.stringify(amendPolicy(beijingSystem2022, order))).toBe(amended);
      }),
      { numRuns: 10 },
    );
  });

  it("makes policies that parse again, with every parameter still sourced", () => {
    const amended = amendPolicy(beijingPilot2021, [
      {
        id: "cases",
        kind: "set-parameter",
        provision: "beijing-pilot-2021/service-cases",
        parameter: "amount",
        value: "12",
      },
    ]);
    expect(parsePolicy(JSON.parse(JSON.stringify(amended)))).toEqual(JSON.parse(JSON.stringify(amended)));
    expect(walkParameters(amended)).toHaveLength(walkParameters(beijingPilot2021).length);
  });
});

describe("policyAsOf", () => {
  const year = calendarYear(2023);
  const valueOn = (day: string, more: object = {}): unknown => {
    const policy = amendPolicy(beijingPilot2021, [
      {
        id: "x",
        kind: "set-parameter",
        provision: "beijing-pilot-2021/service-cases",
        parameter: "amount",
        value: "12",
        from: "2023-07-01",
        ...more,
      } as AmendmentInput,
    ]);
    const provision = policyAsOf(policy, { asOf: day, period: year }).provisions.find(
      ({ id }) => id === "beijing-pilot-2021/service-cases",
    );
    return provision?.kind === "activity-quota" ? provision.parameters.amount.value : null;
  };

  it("lets an amendment hold from its day on and not before", () => {
    expect(valueOn("2023-06-30")).toBe("10");
    expect(valueOn("2023-07-01")).toBe("12");
  });

  it("lets the value at the period's start govern a period that the amendment cuts, where so read", () => {
    expect(valueOn("2023-12-31", { cutPeriod: "period-start" })).toBe("10");
    expect(valueOn("2023-12-31", { cutPeriod: "as-of" })).toBe("12");
  });

  it("returns the policy itself where nothing is dated", () => {
    expect(policyAsOf(beijingSystem2022, { asOf: "2023-05-31", period: year })).toBe(beijingSystem2022);
  });
});
