import { checkRequirement } from "social-work-station-rules/measure";
import { explain } from "social-work-station-rules/explanation";
import { type ContractInput, type RegisterInput, parseRegister } from "social-work-station-rules/model";
import {
  type Requirement,
  definePolicy,
  findProvision,
  safeParsePolicy,
  stated,
} from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { describe, expect, test } from "vitest";

/** Obligations of a contract: “各类小组活动不少于3个（每个小组不少于4节，每个小组不少于5人）”, 许昌市救助管理站 采购需求, 2020. */

const source = {
  document: "d",
  clause: "三",
  quote: "各类小组活动不少于3个（每个小组不少于4节，每个小组不少于5人）",
  authority: "normative",
  verification: "secondary-copy",
} as const;

const groups = {
  take: "count",
  of: "activities",
  where: { kind: ["group-work"], sessions: { atLeast: 4, persons: { atLeast: 5 } } },
} as const;

const draft = (fields: object = {}, parameters: object = {}) => ({
  version: 1 as const,
  id: "xc",
  title: { zh: "采购需求", en: "Tender" },
  jurisdiction: "CN",
  documents: [{ id: "d", title: { zh: "采购需求", en: "Tender" }, issuers: ["救助管理站"] }],
  effective: {},
  provisions: [
    {
      id: "xc/groups",
      kind: "requirement" as const,
      title: { zh: "小组活动", en: "Groups" },
      modality: "must" as const,
      aspect: "groups",
      appliesTo: { subject: "contract" as const },
      clauses: [],
      where: { contract: { obligation: ["xc/groups"] } },
      parameters: { measure: stated(groups, source), atLeast: stated(3, source), ...parameters },
      ...fields,
    },
  ],
});

const group = (id: string, completedOn: string, station = "a") => ({
  id,
  station,
  kind: "group-work" as const,
  completedOn,
  sessions: [1, 2, 3, 4].map((day) => ({ on: `${completedOn.slice(0, 8)}0${day}`, persons: 5 })),
});

const contract = (fields: Partial<ContractInput> = {}): ContractInput => ({
  id: "C-1",
  stations: ["a"],
  from: "2025-04-01",
  until: "2026-03-31",
  obligations: ["xc/groups"],
  ...fields,
});

function check(
  activities: RegisterInput["activities"],
  {
    contracts = [contract()],
    asOf = "2026-06-30",
    policy = draft(),
    ...rest
  }: { contracts?: readonly ContractInput[]; asOf?: string; policy?: object } & Partial<RegisterInput> = {},
) {
  const prepared = prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: "2026-06-30",
      tierSystems: [
        {
          id: "s",
          name: { zh: "体系", en: "system" },
          tiers: [{ id: "s:t", name: { zh: "站", en: "station" }, levels: ["township"] }],
        },
      ],
      divisions: ["440101001", "440101002"].map((id) => ({ id, name: id, level: "township", kind: "subdistrict" })),
      stations: [
        { id: "a", division: "440101001", tier: "s:t", from: "2020" },
        { id: "b", division: "440101002", tier: "s:t", from: "2020" },
      ],
      operators: [{ id: "o", contracts }],
      activities: activities ?? [],
      completeness: [{ collection: "activities" }, { collection: "operators" }],
      ...rest,
    }),
  );
  const provision = findProvision(definePolicy(policy as never), "requirement") as Requirement;
  return checkRequirement(prepared, provision, { asOf, period: { from: "2025-01-01", to: "2025-12-31" } });
}

const three = [group("g1", "2025-05-20"), group("g2", "2025-11-20"), group("g3", "2026-03-20")];

describe("obligations of a contract", () => {
  test("are counted over the time of the contract, not over the year of the question", () => {
    const [finding, ...others] = check(three);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      verdict: "met",
      timing: "closed",
      subject: { kind: "contract", id: "C-1" },
      detail: { measured: { least: "3", most: "3" }, period: { from: "2025-04-01", to: "2026-03-31" } },
    });
  });

  test("do not count what was done before the contract or at another station", () => {
    const [finding] = check([
      ...three.slice(0, 2),
      group("early", "2025-03-20"),
      group("elsewhere", "2025-05-20", "b"),
    ]);
    expect(finding).toMatchObject({ verdict: "unmet", detail: { shortfall: { least: "1", most: "1" } } });
  });

  test("are open until its last day", () => {
    expect(check(three.slice(0, 2), { asOf: "2026-03-31" })[0]).toMatchObject({ verdict: "unmet", timing: "open" });
    expect(check(three.slice(0, 2), { asOf: "2026-04-01" })[0]).toMatchObject({ verdict: "unmet", timing: "closed" });
  });

  test("do not bind a contract that does not list them", () => {
    expect(check(three, { contracts: [contract({ obligations: [] })] })).toEqual([]);
  });

  test("of which the contract's record says nothing may or may not bind it", () => {
    const { obligations: _, ...unlisted } = contract();
    expect(check(three.slice(0, 2), { contracts: [unlisted] })[0]).toMatchObject({
      verdict: "undetermined",
      missing: [{ subject: { kind: "contract", id: "C-1" }, fact: "obligations" }],
    });
  });

  test("are undetermined where activities of one of its stations are not complete", () => {
    const [finding] = check(three.slice(0, 2), {
      contracts: [contract({ stations: ["a", "b"] })],
      completeness: [{ collection: "activities", within: ["440101001"] }],
    });
    expect(finding).toMatchObject({ verdict: "undetermined", missing: [{ fact: "activities" }] });
  });

  test("of a contract that ended before the period or begins after it are not asked", () => {
    expect(check(three, { contracts: [contract({ from: "2023", until: "2024" })] })).toEqual([]);
    expect(check(three, { contracts: [contract({ from: "2026", until: "2027" })] })).toEqual([]);
  });

  test("of a contract without a number are named by its operator, its start and its stations", () => {
    const { id: _, ...unnamed } = contract();
    expect(check(three, { contracts: [unnamed] })[0]?.subject).toEqual({ kind: "contract", id: "o/2025-04-01/a" });
  });

  test("are said in words", () => {
    const [finding] = check(three.slice(0, 2));
    const said = JSON.stringify(explain(finding as never, { locale: "zh-CN" }));
    expect(said).toContain("合同C-1");
    expect(said).toContain("还差1");
  });

  test("of staff are asked on the day, while the contract runs", () => {
    const policy = draft({}, { measure: stated({ take: "count", of: "persons" }, source), atLeast: stated(1, source) });
    const staff = { personnel: [{ id: "p", assignments: [{ station: "a", role: "social-worker", from: "2024" }] }] };
    expect(check([], { policy, asOf: "2025-06-30", ...staff } as never)[0]?.verdict).toBe("met");
    expect(check([], { policy, asOf: "2026-06-30", ...staff } as never)).toEqual([]);
  });
});

describe("conditions on contracts", () => {
  const where = (condition: object) => draft({ where: { contract: condition } });

  test("find it by who purchases", () => {
    const contracts = [contract({ purchaser: { body: "civil-affairs", level: "county" } })];
    expect(check(three, { contracts, policy: where({ purchaser: { level: ["county"] } }) })).toHaveLength(1);
    expect(check(three, { contracts, policy: where({ purchaser: { level: ["prefecture"] } }) })).toEqual([]);
    expect(check(three, { policy: where({ purchaser: { body: ["civil-affairs"] } }) })[0]).toMatchObject({
      verdict: "undetermined",
      missing: [{ fact: "purchaser" }],
    });
  });

  test("are put on each place of its stations", () => {
    const contracts = [contract({ stations: ["a", "b"] })];
    const within = (ids: readonly string[]) => draft({ where: { division: { within: ids } } });
    expect(check(three, { contracts, policy: within(["440101"]) })).toHaveLength(1);
    expect(check(three, { contracts, policy: within(["440101001"]) })).toEqual([]);
  });

  test("on another kind of subject do not parse", () => {
    const faulty = safeParsePolicy(draft({ where: { station: { id: ["a"] } } }));
    expect(faulty).toMatchObject({ ok: false, faults: [{ code: "key-unknown" }] });
  });
});

test("a tier restricts persons to those with a post at one of its stations", () => {
  const policy = draft(
    { appliesTo: { subject: "person", tier: "township" }, where: undefined },
    { measure: stated({ take: "count", of: "posts" }, source), atLeast: stated(1, source) },
  );
  const findings = check([], {
    policy,
    personnel: [
      { id: "here", assignments: [{ station: "a", role: "social-worker", from: "2024" }] },
      { id: "nowhere", assignments: [] },
      { id: "unrecorded" },
    ],
  } as never);
  expect(findings.map(({ subject, verdict }) => [subject.id, verdict])).toEqual([
    ["here", "met"],
    ["unrecorded", "undetermined"],
  ]);
});
