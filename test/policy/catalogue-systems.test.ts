import { describe, expect, it } from "vitest";
import {
  allPolicies,
  beijingPilot2021,
  beijingSystem2022,
  beijingTierSystem,
  guangdongDoubleHundred,
  hunanHePlan,
  jinanSystem2021,
  linzhiLinYuePlan,
  nationalTibetStations2023,
  nationalReport2021,
  tibetGuidingOpinion,
} from "social-work-station-rules/catalogue";
import { calendarYear } from "social-work-station-rules/calendar";
import { checkCoverageTarget, measureCoverage } from "social-work-station-rules/coverage";
import { checkSchemeShape, type SchemeShape } from "social-work-station-rules/evaluation";
import { parseRegister } from "social-work-station-rules/model";
import { analyseDecisionTable, classifyPathway } from "social-work-station-rules/pathway";
import {
  findProvision,
  onlyValue,
  parseEvaluationScheme,
  type PolicyDatum,
  type Policy,
  type Provision,
  type ProvisionKind,
  type ProvisionOf,
} from "social-work-station-rules/policy";
import { policiesInForce } from "social-work-station-rules/in-force";
import {
  checkChecklist,
  checkRecurringDuty,
  checkRequiredRoles,
  checkRequiredSystems,
  checkStaffing,
} from "social-work-station-rules/quota";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";
import { exampleScheme } from "../evaluation/example-scheme.js";

const provision = <K extends ProvisionKind>(policy: Policy, kind: K, id: string): ProvisionOf<K> => {
  const found = policy.provisions.find((own) => own.id === `${policy.id}/${id}`);
  if (found?.kind !== kind) throw new Error(`no ${kind} ${id}`);
  return found as ProvisionOf<K>;
};
const datum = (policy: Policy, id: string): PolicyDatum => {
  const found = policy.data.find((own) => own.id === `${policy.id}/${id}`);
  if (found === undefined) throw new Error(`no datum ${id}`);
  return found;
};
const entriesOf = (policy: Policy, id: string): readonly string[] => {
  const { content } = datum(policy, id);
  return content.type === "list" ? content.value.value.map((entry) => entry.name.zh) : [];
};
const readingsOf = (policy: Policy, id: string): readonly unknown[] => {
  const { value } = datum(policy, id).content;
  return value.status === "interpreted" ? [value.value, ...value.alternatives] : [value.value];
};
const register = (parts: object): PreparedRegister =>
  prepareRegister(parseRegister({ version: 1, recordedOn: "2024-12-31", ...parts }));
const slotsWithConflict = (asOf: string, division: string): readonly string[] =>
  policiesInForce(allPolicies, { asOf, division }).conflicts.map(({ slot }) => slot);

describe("the catalogue as a whole", () => {
  it("leaves no slot in conflict, whatever the place and the year", () => {
    for (const { jurisdiction } of allPolicies) {
      for (const asOf of ["2017-07-01", "2019-01-01", "2021-06-01", "2021-12-31", "2022-01-01", "2024-06-30"]) {
        expect(
          slotsWithConflict(asOf, jurisdiction === "CN" ? "310101" : jurisdiction),
          `${jurisdiction} ${asOf}`,
        ).toEqual([]);
      }
    }
  });

  it("demands nothing by what a text only observed or told of: no breach rests on it", () => {
    const authoritiesOf = (own: Provision): readonly string[] =>
      Object.values(own.parameters).flatMap((parameter) =>
        parameter === undefined || parameter.status === "amended" ? [] : [parameter.source.authority],
      );
    for (const own of allPolicies.flatMap(({ provisions }) => provisions)) {
      const authorities = authoritiesOf(own);
      if (authorities.every((authority) => authority === "observed")) expect(own.modality, own.id).toBe("reported");
      if (!authorities.includes("normative"))
        expect(["reported", "generally", "target", "may"], own.id).toContain(own.modality);
    }
  });

  it("gives a share or a ratio only where a source does: none for costs, none for factors", () => {
    for (const own of allPolicies.flatMap(({ provisions }) => provisions)) {
      if (own.kind === "cost-share") expect(own.parameters.ratios).toBeUndefined();
      if (own.kind === "factor-formula") expect(own.parameters.weights).toBeUndefined();
    }
  });
});

describe("Beijing", () => {
  // 在2023年《指导细则》中规定的各级社工站的主要职责: before it nobody had laid them down.
  it("has the roles of centres and stations since the guidance of February 2023", () => {
    for (const id of ["beijing-system-2022/township-role", "beijing-system-2022/community-role"])
      expect(findProvision(beijingSystem2022, id).from).toBe("2023-02-01");
  });

  it("has 15 pairs of tier and platform under 14 names, as table 3 prints them", () => {
    const pairs = beijingTierSystem.tiers.flatMap(({ id, platforms = [] }) =>
      platforms.map(({ key, name }) => ({ pair: `${id} ${key}`, name: name.zh })),
    );
    expect(new Set(pairs.map(({ pair }) => pair)).size).toBe(15);
    expect(new Set(pairs.map(({ name }) => name)).size).toBe(14);
    for (const [id, quote] of [
      [
        "platforms-township",
        "社会工作服务中心、未成年人保护工作站、社会组织培育孵化中心、慈善工作站、困难群众救助服务所、社会心理服务中心、社会捐助接受工作点",
      ],
      ["platforms-community", "社会工作服务站、社区书记工作室、志愿服务站点、社会心理服务站、社会捐助接受工作点"],
    ] as const) {
      expect(entriesOf(beijingSystem2022, id).join("、")).toBe(quote);
    }
  });

  it("tells seven documents by month, in the order of table 1, the misprinted one with both readings", () => {
    const timeline = beijingSystem2022.data.filter(({ clauses }) => clauses.some((clause) => clause.startsWith("T1-")));
    const dates = timeline.map(({ content }) => (content.type === "date" ? content.value.value : ""));
    expect(dates).toEqual(["2021-05", "2022-01", "2022-05", "2022-06", "2023-02", "2023-02", "2023-05"]);
    expect(dates).toEqual([...dates].sort());
    expect(readingsOf(beijingSystem2022, "issued-beijing-2022-implementation-plan")).toEqual(["2022-01", "2021-01"]);
    expect(beijingSystem2022.documents.find(({ id }) => id === "beijing-2023-talent-plan")?.issuers).toHaveLength(7);
  });

  const centre = {
    tierSystems: [beijingTierSystem],
    divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
    stations: [{ id: "centre", division: "110101001", tier: "beijing:township", from: "2021-05-31" }],
    completeness: [{ collection: "personnel" }],
  };
  const holders = (...roles: readonly (readonly [id: string, role: string])[]): PreparedRegister => {
    const people = [...new Set(roles.map(([id]) => id))];
    return register({
      ...centre,
      personnel: people.map((id) => ({
        id,
        assignments: roles
          .filter(([own]) => own === id)
          .map(([, role]) => ({ station: "centre", role, from: "2021-06-01" })),
        staffKinds: ["community-worker"],
      })),
    });
  };
  const roleVerdict = (prepared: PreparedRegister): string | undefined =>
    checkRequiredRoles(prepared, provision(beijingPilot2021, "required-roles", "roles"), { asOf: "2021-12-01" })[0]
      ?.verdict;

  it("asks one director and one executive director of each centre, two persons, who may do other work there", () => {
    expect(roleVerdict(holders(["a", "director"], ["b", "executive-director"], ["b", "social-worker"]))).toBe("met");
    expect(roleVerdict(holders(["a", "director"], ["a", "executive-director"]))).toBe("unmet");
    expect(roleVerdict(holders(["a", "director"], ["c", "director"], ["b", "executive-director"]))).toBe("unmet");
  });

  it("asks for a resident worker only where one operator runs several stations", () => {
    const run = (stations: readonly string[]): string | undefined =>
      checkChecklist(
        register({
          ...centre,
          stations: ["s-1", "s-2"].map((id) => ({
            id,
            division: "110101001",
            tier: "beijing:township",
            from: "2021-05-31",
          })),
          operators: [{ id: "operator", contracts: [{ stations, from: "2021-06-01" }] }],
          completeness: [{ collection: "operators" }],
        }),
        provision(beijingSystem2022, "checklist", "resident-worker"),
        { asOf: "2023-05-31", subject: "s-1" },
      )[0]?.verdict;
    expect(run(["s-1", "s-2"])).toBe("undetermined");
    expect(run(["s-1"])).toBe("not-applicable");
  });
});

describe("supervisors in Guangdong and Jinan", () => {
  const zone = { id: "jinan-zone-south", name: "某功能区", level: "county", kind: "functional-zone", parent: "3701" };
  const supervised = (policy: Policy, tier: string, division: string, workload: string): PreparedRegister =>
    register({
      tierSystems: [policy.tierSystem],
      divisions: [
        { id: "44", name: "广东省", level: "province" },
        { id: "441421001", name: "某镇", level: "township", kind: "town" },
        { id: "3701", name: "济南市", level: "prefecture", parent: "37" },
        { id: "37", name: "山东省", level: "province" },
        zone,
        { id: "370102001", name: "某街道", level: "township", kind: "subdistrict" },
      ],
      stations: [{ id: "place", division, tier, from: "2021-03-08" }],
      personnel: [{ id: "p", assignments: [{ station: "place", role: "supervisor", workload, from: "2021-04-01" }] }],
      completeness: [{ collection: "personnel" }],
    });
  const verdict = (policy: Policy, id: string, prepared: PreparedRegister): string | undefined =>
    checkStaffing(prepared, provision(policy, "staffing", id), { asOf: "2021-12-31" })[0]?.verdict;

  it("may work part-time in Guangdong and not in Jinan, at the hub of a functional zone as at a station", () => {
    expect(
      verdict(
        guangdongDoubleHundred,
        "supervisor",
        supervised(guangdongDoubleHundred, "guangdong:station", "441421001", "part-time"),
      ),
    ).toBe("met");
    expect(
      verdict(
        jinanSystem2021,
        "station-supervisor",
        supervised(jinanSystem2021, "jinan:station", "370102001", "part-time"),
      ),
    ).toBe("unmet");
    expect(
      verdict(
        jinanSystem2021,
        "station-supervisor",
        supervised(jinanSystem2021, "jinan:station", "370102001", "full-time"),
      ),
    ).toBe("met");
    expect(
      verdict(jinanSystem2021, "hub-supervisor", supervised(jinanSystem2021, "jinan:hub", zone.id, "part-time")),
    ).toBe("unmet");
    expect(
      verdict(jinanSystem2021, "hub-supervisor", supervised(jinanSystem2021, "jinan:hub", zone.id, "full-time")),
    ).toBe("met");
  });

  it("keeps both figures of Guangdong's stations, and the six unified items and four kinds of staff", () => {
    expect(readingsOf(guangdongDoubleHundred, "network-stations")).toEqual(["200", "407"]);
    expect(
      onlyValue(provision(guangdongDoubleHundred, "checklist", "direct-employment").parameters.items)
        .map(({ text }) => text.zh.slice(2))
        .join("、"),
    ).toBe("招聘、薪酬、培训、管理、督导、监测");
    expect(entriesOf(guangdongDoubleHundred, "staff-taken-over")).toHaveLength(4);
  });

  it("adds up the money of 2017: 29 stations at 150,000 yuan are 4.35 million of the 30 million", () => {
    const [stations, each, all] = ["2017-fully-funded-stations", "2017-money-per-station", "2017-provincial-money"].map(
      (id) => Number(datum(guangdongDoubleHundred, id).content.value.value),
    );
    expect((stations ?? 0) * (each ?? 0)).toBe(4_350_000);
    expect(all).toBe(30_000_000);
  });
});

describe("Hunan", () => {
  const { table } = provision(hunanHePlan, "pathway-table", "pathways").parameters;

  it("covers every combination or declares it open, in the reading taken; the other lets two pathways overlap", () => {
    expect(table.status).toBe("interpreted");
    expect(analyseDecisionTable(table.value).outcome).toBe("sound");
    const [other] = table.status === "interpreted" ? table.alternatives : [];
    if (other === undefined) throw new Error("no other reading");
    expect(analyseDecisionTable(other).undeclared.combinations).toBe("0");
    const city = {
      area: "urban",
      civilAffairsCapacity: "adequate",
      development: "developed",
      serviceSystem: "mature",
      organisationCoverage: "wide",
      coordinationNeed: "yes",
    } as const;
    expect(classifyPathway(city, table.value)).toMatchObject({ pathways: ["bridging"] });
    expect(classifyPathway(city, other)).toMatchObject({ pathways: ["outreach", "bridging"] });
  });

  it("keeps both start dates, in the datum and in the effective date", () => {
    expect(readingsOf(hunanHePlan, "start")).toEqual(["2018-05", "2017"]);
    const { from } = hunanHePlan.effective;
    expect(from?.status === "interpreted" && [from.value, ...from.alternatives].map((day) => day.slice(0, 4))).toEqual([
      "2018",
      "2018",
      "2017",
    ]);
  });
});

describe("the country", () => {
  it("keeps 余, 多 and 近 as the precision of a figure", () => {
    const precisionOf = (id: string): string => datum(nationalReport2021, id).precision;
    expect(
      [
        "stations",
        "workers",
        "provinces-with-leading-mechanism",
        "provinces-with-plans",
        "yunnan-stations",
        "yunnan-money",
      ].map(precisionOf),
    ).toEqual(["at-least", "at-least", "at-least", "almost", "exact", "at-least"]);
  });

  it("has three lists of money sources, none equal to another, each in its order", () => {
    const sources = [
      provision(nationalReport2021, "funding-sources", "funding-sources"),
      provision(tibetGuidingOpinion, "funding-sources", "funding-sources"),
      provision(beijingPilot2021, "funding-sources", "funding-sources"),
    ].map((own) => own.parameters.sources.value);
    expect(sources).toEqual([
      ["fiscal-special", "social-assistance", "welfare-lottery", "charity"],
      ["social-assistance", "welfare-lottery", "general-budget", "counterpart-support"],
      ["general-budget", "transfer-payment"],
    ]);
  });
});

describe("Jinan", () => {
  it("asks for six management systems where Beijing asks for four", () => {
    const systems = ["personnel", "finance", "volunteers", "premises", "documents"];
    const prepared = register({
      tierSystems: [jinanSystem2021.tierSystem],
      divisions: [{ id: "370102001", name: "某街道", level: "township", kind: "subdistrict" }],
      stations: [
        {
          id: "station",
          division: "370102001",
          tier: "jinan:station",
          from: "2021-03-08",
          systems: systems.map((system) => ({ system })),
        },
      ],
    });
    const [finding] = checkRequiredSystems(
      prepared,
      provision(jinanSystem2021, "required-systems", "management-systems"),
      { asOf: "2024-12-31" },
    );
    expect(finding?.detail.lacking).toEqual(["client-data"]);
  });

  it("demands a shape of evaluation that a scheme of 4 grades, 3 levels and 37 items in six dimensions has", () => {
    const { parameters } = provision(jinanSystem2021, "evaluation-scheme", "evaluation");
    const shape: SchemeShape = Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => [name, parameter?.value]),
    );
    const check = checkSchemeShape(parseEvaluationScheme(exampleScheme()), shape);
    expect(check.checked).toEqual(["grades", "depth", "leaves", "dimensions", "frequency", "assessor"]);
    expect(check.differences).toEqual([]);
    expect(checkSchemeShape(parseEvaluationScheme(exampleScheme()), { ...shape, leaves: 36 }).outcome).toBe("differs");
  });

  it("counts 161 townships in 12 districts and 3 zones, in four tiers", () => {
    expect(
      ["townships", "districts", "functional-zones"].map((id) => datum(jinanSystem2021, id).content.value.value),
    ).toEqual(["161", "12", "3"]);
    expect(jinanSystem2021.tierSystem?.tiers.map(({ levels }) => levels.join())).toEqual([
      "prefecture",
      "county",
      "township",
      "village",
    ]);
  });
});

describe("Tibet and Linzhi", () => {
  it("run the ministry's target for Tibet beside the national one: nine tenths suffice for the former, only there", () => {
    const place = (division: string): readonly string[] =>
      policiesInForce(allPolicies, { asOf: "2024-06-30", division }).provisions.map((own) => own.provision.id);
    expect(place("540402")).toContain("cn-tibet-stations-2023/stations");
    expect(place("540402")).toContain("cn-two-haves/stations");
    expect(place("430102")).toContain("cn-two-haves/stations");
    expect(place("430102")).not.toContain("cn-tibet-stations-2023/stations");
    const target = provision(nationalTibetStations2023, "coverage-target", "stations");
    const verdict = (covered: number): string =>
      checkCoverageTarget(measureCoverage({ covered, total: 10 }), target, { asOf: "2026-01-01" }).verdict;
    expect([verdict(8), verdict(9)]).toEqual(["unmet", "met"]);
    expect([target.modality, target.wording]).toEqual(["target", "支持西藏基本实现"]);
  });

  it("run Linzhi's plan from the year of the article, which is a reading", () => {
    const found = policiesInForce(allPolicies, { asOf: "2024-06-30", division: "540402" });
    expect(found.provisions.map(({ provision: own }) => own.id)).toContain("linzhi-lin-yue-plan/traceable-money");
    expect(found.gaps.map(({ policy }) => policy)).not.toContain("linzhi-lin-yue-plan");
    expect(linzhiLinYuePlan.effective.from?.status).toBe("interpreted");
  });

  it("name the regulations of the region as a datum and ask no station for them", () => {
    expect(entriesOf(tibetGuidingOpinion, "regional-regulations")).toHaveLength(4);
    expect(tibetGuidingOpinion.provisions.map(({ kind }) => kind)).toEqual(["funding-sources"]);
  });

  it("tell four kinds of lesson apart, which a log of lessons does not: a plain lesson settles only the daily one", () => {
    const duties = linzhiLinYuePlan.provisions.filter((own) => own.kind === "recurring-duty");
    expect(duties.map((own) => own.parameters.every.value)).toEqual(["weekday", "week", "month", "quarter"]);
    expect(duties.every(({ modality }) => modality === "reported")).toBe(true);
    expect(entriesOf(linzhiLinYuePlan, "five-learnings")).toHaveLength(5);
    const prepared = register({
      tierSystems: [linzhiLinYuePlan.tierSystem],
      divisions: [{ id: "540402001", name: "某街道", level: "township", kind: "subdistrict" }],
      stations: [{ id: "station", division: "540402001", tier: "linzhi:station", from: "2023-01-01" }],
      activities: ["2024-02-01", "2024-05-01", "2024-08-01"].map((completedOn) => ({
        id: completedOn,
        station: "station",
        kind: "training",
        completedOn,
      })),
      completeness: [{ collection: "activities" }],
    });
    const quarterly = duties.at(-1);
    const [finding] =
      quarterly === undefined
        ? []
        : checkRecurringDuty(prepared, quarterly, { period: calendarYear(2024), asOf: "2024-12-31" });
    expect(finding?.detail.windows).toEqual({ done: 0, missed: 0, unknown: 3, open: 1 });
    expect(finding?.verdict).toBe("unmet");
  });

  it("keeps one to two staff as an observation: no provision asks for a number of staff", () => {
    expect(
      ["staff-observed-least", "staff-observed-most"].map((id) => datum(linzhiLinYuePlan, id).content.value),
    ).toMatchObject([
      { value: "1", source: { authority: "observed" } },
      { value: "2", source: { authority: "observed" } },
    ]);
    expect(linzhiLinYuePlan.provisions.some(({ kind }) => kind === "staffing")).toBe(false);
  });

  it("settles acceptance only by evidence from before, after and on site", () => {
    const items = onlyValue(provision(linzhiLinYuePlan, "checklist", "before-and-after").parameters.items);
    expect(items.map(({ id, evidence }) => [id, evidence])).toEqual([
      ["baseline-evidence", ["document"]],
      ["acceptance-evidence", ["document"]],
      ["seen-on-site", ["visit"]],
    ]);
  });
});
