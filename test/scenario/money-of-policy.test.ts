import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planBudget } from "social-work-station-rules/budget";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { type AmendmentInput, amendPolicy, definePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { comparePolicies, compareScenarios } from "social-work-station-rules/scenario";
import { writeSheets } from "social-work-station-rules/sheets";

/** Scenarios of a policy that says which stations there must be, and how much money each is to have. */

const source = {
  document: "d",
  clause: "三",
  quote: "每站每年20万元",
  authority: "normative",
  verification: "primary-text",
};
const stated = (value: unknown) => ({ status: "stated", value, source });
const rule = { modality: "must", clauses: [] };
const title = (zh: string) => ({ zh, en: zh });
const display = stated({ decimals: 1, rounding: "half-up" });
const tierSystem = {
  id: "s",
  name: title("体系"),
  tiers: [
    { id: "s:centre", name: title("中心"), levels: ["township"] },
    { id: "s:station", name: title("社区站"), levels: ["village"] },
  ],
};

const structure = [
  {
    ...rule,
    id: "p/cover",
    kind: "coverage-target",
    title: title("街道全覆盖"),
    aspect: "cover",
    measure: "stations",
    level: "township",
    appliesTo: { subject: "division", tier: "s:centre" },
    parameters: {
      target: stated("1"),
      dueOn: stated("2025-12-31"),
      dueConvention: stated("inclusive"),
      display,
    },
  },
  {
    ...rule,
    id: "p/quota",
    kind: "share-quota",
    title: title("社区站比例"),
    aspect: "quota",
    committee: "residential-community",
    centreTier: "s:centre",
    stationTier: "s:station",
    appliesTo: { subject: "division", tier: "s:centre" },
    parameters: { share: stated("0.5"), rounding: stated("up"), comparison: stated("at-least") },
  },
  {
    ...rule,
    id: "p/staff",
    kind: "staffing",
    title: title("专职人员"),
    aspect: "staff",
    appliesTo: { subject: "station", tier: "s:centre" },
    parameters: { minimum: stated("3"), measure: stated("head-count"), staff: stated("any"), workload: stated("any") },
  },
];
const money = [
  {
    ...rule,
    id: "p/centre-money",
    kind: "funding-standard",
    title: title("中心经费"),
    aspect: "centre-money",
    appliesTo: { subject: "station", tier: "s:centre" },
    parameters: { amount: stated("200000"), purpose: stated("services") },
  },
  {
    ...rule,
    id: "p/station-money",
    kind: "funding-standard",
    title: title("社区站经费"),
    aspect: "station-money",
    appliesTo: { subject: "station", tier: "s:station" },
    parameters: { amount: stated("30000") },
  },
  {
    ...rule,
    id: "p/share",
    kind: "cost-share",
    title: title("分担"),
    aspect: "share",
    appliesTo: { subject: "station" },
    parameters: {
      parties: stated([
        { id: "city", name: title("市级"), level: "prefecture" },
        { id: "district", name: title("区级"), level: "county" },
      ]),
      ratios: stated([
        { party: "city", ratio: "6" },
        { party: "district", ratio: "4" },
      ]),
    },
  },
];
const policyOf = (provisions: readonly object[], fields: object = {}) =>
  definePolicy({
    version: 1,
    id: "p",
    title: title("办法"),
    jurisdiction: "CN",
    documents: [{ id: "d", title: title("办法"), issuers: [] }],
    effective: {},
    tierSystem,
    provisions,
    ...fields,
  } as never);
const policy = policyOf([...structure, ...money]);

interface Town {
  readonly hasCentre: boolean;
  readonly communities: number;
  readonly stations: number;
}

/** Towns with communities, some of which have a station; `opened` centres are added. */
function registerOf(towns: readonly Town[], opened: readonly number[] = []) {
  const town = (index: number): string => String(110101001 + index);
  const community = (index: number, place: number): string => `${town(index)}${String(1 + place).padStart(3, "0")}`;
  return prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: "2024-12-31",
      tierSystems: [tierSystem],
      divisions: towns.flatMap(({ communities }, index) => [
        { id: town(index), name: `街道${String(index)}`, level: "township", kind: "subdistrict" },
        ...Array.from({ length: communities }, (_, place) => ({
          id: community(index, place),
          name: "社区",
          level: "village",
          committee: "residential-community",
        })),
      ]),
      stations: towns.flatMap(({ hasCentre, communities, stations }, index) => [
        ...(hasCentre || opened.includes(index)
          ? [{ id: `c${String(index)}`, division: town(index), tier: "s:centre", from: "2022" }]
          : []),
        ...Array.from({ length: Math.min(stations, communities) }, (_, place) => ({
          id: `s${community(index, place)}`,
          division: community(index, place),
          tier: "s:station",
          from: "2022",
        })),
      ]),
      completeness: ["divisions", "stations", "personnel"].map((collection) => ({ collection })),
    } as never),
  );
}

const towns = fc.array(fc.record({ hasCentre: fc.boolean(), communities: fc.nat(6), stations: fc.nat(3) }), {
  minLength: 1,
  maxLength: 6,
});
const asOf = "2024-12-31";
const period = { from: "2024-01-01", to: "2024-12-31" };
const set = (provision: string, parameter: string, value: string): AmendmentInput => ({
  id: `${provision}-${parameter}`,
  kind: "set-parameter",
  provision,
  parameter,
  value,
});
const amendments = fc.subarray([
  set("p/quota", "share", "0.8"),
  set("p/cover", "target", "0.6"),
  set("p/centre-money", "amount", "250000"),
  { id: "gone", kind: "remove-provision", provision: "p/station-money" } as AmendmentInput,
]);
const compare = (prepared: ReturnType<typeof registerOf>, changes: readonly AmendmentInput[], of = policy) => {
  const { baseline, scenarios } = compareScenarios(prepared, of, {
    alternatives: [{ id: "a", amendments: changes }],
    asOf,
    period,
  });
  const [scenario] = scenarios;
  if (scenario === undefined) throw new Error("one was asked for");
  return { baseline, scenario };
};

describe("the money of a scenario", () => {
  it("is the budget of the amended policy", () => {
    fc.assert(
      fc.property(towns, amendments, (drawn, changes) => {
        const prepared = registerOf(drawn);
        const { scenario } = compare(prepared, changes);
        for (const [side, of] of [
          ["before", policy],
          ["after", amendPolicy(policy, changes)],
        ] as const) {
          const { total, purposes, parties, shortfall, status, silent, bases } = planBudget(prepared, of, {
            year: 2024,
            asOf,
          });
          expect(scenario.funding?.[side]).toMatchObject({
            year: 2024,
            status,
            total,
            purposes,
            parties,
            shortfall,
            silent,
          });
          expect(scenario.funding?.[side]?.provisions).toEqual(bases.map(({ provision }) => provision));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("of stations to open is what the budget grows by once they are open", () => {
    fc.assert(
      fc.property(towns, (drawn) => {
        const { baseline } = compare(registerOf(drawn), []);
        const whole = drawn.map(({ communities }) => ({
          hasCentre: true,
          communities,
          stations: Math.ceil(communities / 2),
        }));
        const done = drawn.map((town, index) => ({
          ...town,
          ...whole[index],
          stations: Math.max(town.stations, whole[index]?.stations ?? 0),
        }));
        const grown =
          Number(planBudget(registerOf(done), policy, { year: 2024, asOf }).total.least) -
          Number(baseline.funding?.total.least);
        const opening = (baseline.funding?.opening ?? []).map(({ amount }) => Number(amount.least));
        expect(opening.reduce((sum, amount) => sum + amount, 0)).toBe(grown);
      }),
      { numRuns: 30 },
    );
  });

  it("is nothing where the policy lays down no amount", () => {
    expect(
      compare(registerOf([{ hasCentre: true, communities: 2, stations: 0 }]), [], policyOf(structure)).scenario.funding,
    ).toBeNull();
  });
});

describe("the money of another policy", () => {
  it("is that of a scenario whose amendments lead to it, with the same effect of each change", () => {
    fc.assert(
      fc.property(towns, amendments, (drawn, changes) => {
        const prepared = registerOf(drawn);
        const { funding } = compare(prepared, changes).scenario;
        const { effects } = comparePolicies(policy, amendPolicy(policy, changes), { register: prepared, asOf, period });
        const named = new Map([
          ["gone", "p/station-money"],
          ...changes.map(
            ({ id }) =>
              [id, id.replace("-share", "/share").replace("-target", "/target").replace("-amount", "/amount")] as const,
          ),
        ]);
        expect(effects?.funding).toEqual(
          funding && {
            ...funding,
            effects: {
              ...funding.effects,
              alone: expect.arrayContaining(
                funding.effects.alone.map((effect) => ({
                  ...effect,
                  amendment: effect.amendment === "gone" ? "p/station-money" : named.get(effect.amendment),
                })),
              ) as unknown,
            },
          },
        );
        expect(effects?.funding?.effects.alone.length).toBe(funding?.effects.alone.length);
      }),
      { numRuns: 12 },
    );
  });

  it("is what each change adds alone, and the rest that several changes of one amount add", () => {
    const prepared = registerOf([
      { hasCentre: true, communities: 4, stations: 2 },
      { hasCentre: false, communities: 2, stations: 0 },
    ]);
    const later = amendPolicy(policy, [set("p/centre-money", "amount", "250000"), set("p/cover", "target", "0.5")]);
    const { effects } = comparePolicies(policy, later, { register: prepared, asOf, period });
    expect(
      explain(comparePolicies(policy, later, { register: prepared, asOf, period }), { locale: "zh-CN" }).reasons,
    ).toContainEqual(expect.objectContaining({ text: "连同待设站点，所需经费减少180,000.00元。" }));
    // One centre is open: 50,000 more. Half the towns have one already: the second and its station need not be opened.
    expect(effects?.funding?.effects).toEqual({
      total: { least: "-180000.00", most: "-180000.00" },
      alone: [
        { amendment: "p/cover/target", least: "-230000.00", most: "-230000.00" },
        { amendment: "p/centre-money/amount", least: "100000.00", most: "100000.00" },
      ],
      interaction: { least: "-50000.00", most: "-50000.00" },
    });
  });

  it.each([{}, { supersedes: ["before"] }, { prevailsOver: ["before"] }])(
    "is what each change adds where the later policy governs another place as well: %o",
    (fields) => {
      const prepared = registerOf([
        { hasCentre: true, communities: 0, stations: 0 },
        { hasCentre: true, communities: 0, stations: 0 },
      ]);
      const amount = (id: string, value: string) => ({
        ...rule,
        id,
        kind: "funding-standard",
        title: title(id),
        aspect: "money",
        appliesTo: { subject: "station" },
        parameters: { amount: stated(value) },
      });
      const before = policyOf([amount("b/money", "100")], { id: "before", jurisdiction: "1101" });
      const after = policyOf([amount("b/money", "100"), amount("a/more", "30")], {
        id: "after",
        jurisdiction: "11",
        ...fields,
      });
      const { effects } = comparePolicies(before, after, { register: prepared, asOf, period });
      expect(effects?.funding?.effects).toEqual({
        total: { least: "60.00", most: "60.00" },
        alone: [{ amendment: "a/more", least: "60.00", most: "60.00" }],
        interaction: { least: "0.00", most: "0.00" },
      });
    },
  );

  it("is said in both languages and written with the change of every amount", () => {
    const prepared = registerOf([{ hasCentre: true, communities: 2, stations: 1 }]);
    const later = policyOf([
      ...structure,
      ...money.map((one) =>
        one.id === "p/centre-money" ? { ...one, parameters: { ...one.parameters, amount: stated("250000") } } : one,
      ),
    ]);
    const comparison = comparePolicies(policy, later, { register: prepared, asOf, period });
    const said = explain(comparison, { locale: "zh-CN" }).reasons.map(({ text }) => text);
    expect(said).toContain("所需经费增加50,000.00元。");
    expect(said.filter((line) => line.includes("仅"))).toEqual([
      "仅中心经费，金额（p/centre-money/amount）一项，增加50,000.00元。",
    ]);
    expect(said.join("")).toContain("2024年度经费预算：230,000.00元→280,000.00元");
    expect(explain(comparison, { locale: "en" }).reasons.map(({ text }) => text)).toContain(
      "The money needed rises by 50,000.00 yuan.",
    );
    const sheet = writeSheets(comparison, { locale: "zh-CN", policies: [policy] }).find(
      ({ name }) => name === "年度经费",
    );
    expect(sheet?.rows.map((row) => row.slice(0, 4))).toContainEqual([
      "之后",
      "其中：仅此一项",
      "50000.00",
      "中心经费，金额",
    ]);
  });

  it("is compared where parties and their ratios only change together", () => {
    const parties = stated([
      { id: "district", name: title("区级"), level: "county" },
      { id: "town", name: title("街道"), level: "township" },
    ]);
    const ratios = stated([
      { party: "district", ratio: "3" },
      { party: "town", ratio: "1" },
    ]);
    const changes = (
      [
        ["parties", parties],
        ["ratios", ratios],
      ] as const
    ).map(
      ([parameter, { value }]) =>
        ({ id: parameter, kind: "set-parameter", provision: "p/share", parameter, value }) as AmendmentInput,
    );
    const { funding } = compare(registerOf([{ hasCentre: true, communities: 0, stations: 0 }]), changes).scenario;
    expect(funding?.after?.parties.map(({ party, amount }) => [party, amount.least])).toEqual([
      ["district", "150000.00"],
      ["town", "50000.00"],
    ]);
    expect(funding?.effects.alone).toEqual([]);
  });
});

describe("stations to open", () => {
  it("include those that newly opened centres will owe, and their staff", () => {
    fc.assert(
      fc.property(towns, (drawn) => {
        const { needs } = compare(registerOf(drawn), []).baseline;
        const missing = drawn.flatMap(({ hasCentre }, index) => (hasCentre ? [] : [index]));
        const later = compare(registerOf(drawn, missing), []).baseline.needs;
        expect(needs.stations).toEqual({
          least: later.stations.least + missing.length,
          most: later.stations.most + missing.length,
        });
        expect(needs.staff).toEqual(later.staff);
        expect(needs.following.staff).toEqual({ least: 3 * missing.length, most: 3 * missing.length });
      }),
      { numRuns: 30 },
    );
  });

  it("lie between the divisions that owe least and those that owe most, where not all need a centre", () => {
    const prepared = registerOf([
      { hasCentre: false, communities: 2, stations: 0 },
      { hasCentre: false, communities: 6, stations: 0 },
      { hasCentre: false, communities: 4, stations: 0 },
    ]);
    const { scenario } = compare(prepared, [set("p/cover", "target", "0.34")]);
    // 0.34 of 3 takes two centres: 1 + 2 stations at least, 3 + 2 at most.
    expect(scenario.needs.after.following.stations).toEqual({ least: 3, most: 5 });
    expect(scenario.needs.after.stations).toEqual({ least: 5, most: 7 });
    expect(scenario.funding?.after?.opening.map(({ tier, amount }) => [tier, amount])).toEqual([
      ["s:centre", { least: "400000.00", most: "400000.00" }],
      ["s:station", { least: "90000.00", most: "150000.00" }],
    ]);
  });

  it("are said in two parts, with the clause of every amount", () => {
    const prepared = registerOf([{ hasCentre: false, communities: 4, stations: 0 }]);
    const comparison = compareScenarios(prepared, policy, {
      alternatives: [{ id: "a", amendments: [set("p/centre-money", "amount", "250000")] }],
      asOf,
      period,
    });
    const { register } = prepared;
    const said = explain(comparison, { locale: "zh-CN", register, policies: [policy] })
      .reasons.map(({ text }) => text)
      .join("");
    expect(said).toContain("需新设站点（个）：3。其中：新建的中心建成后须设的站点：2。");
    expect(said).toContain("2024年度经费预算：0.00元（依据");
    expect(said).toContain(
      "待设站点2个，按“社区站经费（p/station-money）”每站每年未定用途的经费30,000.00元，另需60,000.00元。",
    );
    expect(
      explain(comparison, { locale: "en" })
        .reasons.map(({ text }) => text)
        .join(""),
    ).toContain("2 stations to open would need another 60,000.00 yuan a year");
    const sheets = writeSheets(comparison, { locale: "zh-CN", register, policies: [policy] });
    expect(
      sheets
        .find(({ name }) => name === "年度经费")
        ?.rows.map((row) => row.map((cell) => (typeof cell === "object" ? "" : String(cell))).join("|"))
        .filter((row) => row.includes("待设")),
    ).toContain("a|待设站点1个，服务活动经费，每站250000.00元，另需|250000.00|中心经费");
    expect(sheets[0]?.rows.map(([label, was]) => [label, was])).toContainEqual([
      "其中：新建的中心建成后须设的站点（个）",
      2,
    ]);
  });
});
