import { describe, expect, it } from "vitest";
import { prepareRegister } from "social-work-station-rules/register";
import { comparePolicies, compareScenarios } from "social-work-station-rules/scenario";
import { A, B, figure, policyOf, provision, registerOf, stated } from "../budget/two-towns.js";

/** What another policy changes for two towns, each figure worked out by hand: findings, needs and money. */

const options = { asOf: "2026-12-31", period: { from: "2026-01-01", to: "2026-12-31" } };
const both = (amount: string) => ({ least: amount, most: amount });
const count = (number: number) => ({ least: number, most: number });

/** So many of the towns have a centre; one of two has. */
const cover = (target: string, fields: object = {}) =>
  provision(
    "coverage-target",
    {
      target: stated(target),
      dueOn: stated("2026-12-31"),
      dueConvention: stated("inclusive"),
      display: stated({ decimals: 1, rounding: "half-up" }),
    },
    { appliesTo: { subject: "division", tier: "s:centre" }, measure: "stations", level: "township", ...fields },
  );
const staffing = (minimum: string, fields: object = {}) =>
  provision(
    "staffing",
    { minimum: stated(minimum), measure: stated("head-count"), staff: stated("any"), workload: stated("any") },
    fields,
  );
const money = (amount: number, fields: object = {}) =>
  provision("funding-standard", { amount: stated(amount) }, fields);

const town = (id: string) => ({ id, name: id, level: "township", kind: "subdistrict" });
/** A third town, in another county, with a station. */
const C = "110102001";
const threeTowns = {
  divisions: [A, B, C].map(town),
  stations: [A, B, C].map((division, index) => ({
    id: ["centre", "station", "far"][index],
    division,
    tier: "s:station",
    from: "2020",
  })),
};

const effectsOf = (
  before: ReturnType<typeof policyOf>,
  after: ReturnType<typeof policyOf>,
  more: object = {},
  asked: object = {},
) => comparePolicies(before, after, { register: prepareRegister(registerOf(more)), ...options, ...asked }).effects;

describe("the effects of another policy", () => {
  const [before, after] = [policyOf([cover("1"), staffing("1")]), policyOf([cover("0.5"), staffing("2")])];
  const effects = effectsOf(before, after, {}, { unitCosts: { station: 100, staff: 10 } });

  it("are of the day, the period and the register asked about", () => {
    expect(effects).toMatchObject({
      asOf: "2026-12-31",
      period: { from: "2026-01-01", to: "2026-12-31" },
      recordedOn: "2026-12-31",
      registerAge: 0,
      status: { before: { policy: "own" }, after: { policy: "own" } },
      funding: null,
    });
    expect(effectsOf(before, after, { recordedOn: "2026-12-01" })?.registerAge).toBe(30);
  });

  it("are told by verdict, coverage, area and cause", () => {
    const verdicts = { undetermined: 0, discretionary: 0, "not-applicable": 0 };
    expect(effects?.verdicts).toEqual({
      before: { ...verdicts, met: 0, unmet: 4 },
      after: { ...verdicts, met: 2, unmet: 2 },
    });
    // The target is not due yet; the staff of either station is lacking now.
    expect(effects?.breaches).toEqual({ before: 2, after: 2 });
    expect(effects?.coverage).toEqual([
      { provision: "own/coverage-target", before: "50.0% (1/2)", after: "50.0% (1/2)" },
    ]);
    const none = { gained: 0, lost: 0, moved: 0, detail: 0 };
    const target = { provision: "own/coverage-target", amendments: ["own/coverage-target/target"] };
    expect(effects?.groups).toEqual([
      { area: null, ...target, ...none, gained: 1 },
      { area: "110101", ...target, ...none, gained: 1 },
      { area: "110101", provision: "own/staffing", amendments: ["own/staffing/minimum"], ...none, detail: 2 },
    ]);
    expect(effects).toMatchObject({
      winners: ["division:110101", "division:CN"],
      losers: [],
      newlyJudged: [],
      noLongerJudged: [],
    });
  });

  it("are what it takes to meet either, and what that costs by each change", () => {
    const unqualified = count(0);
    expect(effects?.needs).toEqual({
      before: {
        stations: count(1),
        staff: count(3),
        unqualified,
        following: { stations: count(0), staff: count(1) },
      },
      after: { stations: count(0), staff: count(4), unqualified, following: { stations: count(0), staff: count(0) } },
    });
    // Without the second centre neither it nor its worker is paid for; twice the staff are three more people with it.
    expect(effects?.money).toEqual({
      before: both("130.00"),
      after: both("40.00"),
      effects: {
        total: both("-90.00"),
        alone: [
          { amendment: "own/coverage-target/target", ...both("-110.00") },
          { amendment: "own/staffing/minimum", ...both("30.00") },
        ],
        interaction: both("-10.00"),
      },
    });
    expect(effectsOf(before, after)?.money).toBeNull();
  });

  it("are none by a provision that neither policy has on the day, and of coming and going by one that one has", () => {
    const later = staffing("1", { from: "2027-01-01" });
    const neither = effectsOf(policyOf([cover("1"), later]), policyOf([cover("0.5"), later]), {}, { unitCosts: {} });
    expect(neither?.money?.effects.alone.map(({ amendment }) => amendment)).toEqual(["own/coverage-target/target"]);
    const come = effectsOf(policyOf([cover("1"), later]), policyOf([cover("1"), staffing("1")]));
    expect(come).toMatchObject({
      winners: [],
      newlyJudged: ["station:centre", "station:station"],
      noLongerJudged: [],
      coverage: [{ provision: "own/coverage-target", before: "50.0% (1/2)", after: "50.0% (1/2)" }],
    });
    expect(come?.changes.map(({ effect, attribution, causes }) => [effect, attribution, causes])).toEqual(
      ["centre", "station"].map(() => [
        "moved",
        "single",
        [{ amendment: "own/staffing", sufficient: "sufficient", necessary: "necessary" }],
      ]),
    );
    const gone = effectsOf(policyOf([cover("1"), staffing("1")]), policyOf([staffing("1")]));
    expect(gone).toMatchObject({
      losers: [],
      noLongerJudged: ["division:110101", "division:CN"],
      coverage: [{ provision: "own/coverage-target", before: "50.0% (1/2)", after: null }],
    });
    // Who meets a provision that came wins nothing by it, and who met one that went loses nothing.
    const half = [policyOf([staffing("1")]), policyOf([staffing("1"), cover("0.5")])] as const;
    const met = { winners: [], losers: [] };
    expect(effectsOf(...half)).toMatchObject({ ...met, newlyJudged: ["division:110101", "division:CN"] });
    expect(effectsOf(half[1], half[0])).toMatchObject({ ...met, noLongerJudged: ["division:110101", "division:CN"] });
  });

  it("are none where only the words of a provision differ", () => {
    const told = effectsOf(
      policyOf([staffing("1")]),
      policyOf([staffing("1", { title: { zh: "人员", en: "staff" } })]),
    );
    expect([told?.changes, told?.groups, told?.verdicts.after.unmet]).toEqual([[], [], 2]);
  });
});

describe("the effects of a policy of another place", () => {
  const named = (id: string, jurisdiction: string, provisions: readonly object[], fields: object = {}) =>
    policyOf(provisions, { id, jurisdiction, ...fields });
  const [old, now] = ["old", "new"].map((id) => (minimum: string) => staffing(minimum, { id: `${id}/staffing` }));

  it("are those of its place, called by the later id", () => {
    const effects = effectsOf(
      named("old", "110101", [old?.("1") ?? {}]),
      named("new", "1101", [now?.("1") ?? {}]),
      threeTowns,
    );
    expect(effects?.changes.map(({ key, provision: id, before, effect }) => [key, id, before, effect])).toEqual([
      ["new/staffing@station:far", "new/staffing", null, "moved"],
    ]);
    expect(effects?.changes[0]).toMatchObject({
      attribution: "single",
      causes: [{ amendment: "new/staffing/jurisdiction", sufficient: "sufficient", necessary: "necessary" }],
    });
    expect(effects?.newlyJudged).toEqual(["station:far"]);
    expect(effects?.needs.after.staff).toEqual(count(3));
  });

  it("are by the place and by the figure, each alone and both together", () => {
    const effects = effectsOf(
      named("old", "110101", [old?.("1") ?? {}]),
      named("new", "1101", [now?.("2") ?? {}]),
      threeTowns,
      { unitCosts: { staff: 1 } },
    );
    // Two workers at two stations; six at three. The place alone takes one more, the figure alone two more.
    expect(effects?.money?.effects).toEqual({
      total: both("4.00"),
      alone: [
        { amendment: "new/staffing/id", ...both("0.00") },
        { amendment: "new/staffing/jurisdiction", ...both("1.00") },
        { amendment: "new/staffing/minimum", ...both("2.00") },
      ],
      interaction: both("1.00"),
    });
    const told = effects?.changes.map(({ provision: id, key, effect, causes }) => [
      id,
      key,
      effect,
      ...causes.map(({ amendment }) => amendment),
    ]);
    expect(told).toEqual([
      ["new/staffing", "new/staffing@station:centre", "detail", "new/staffing/minimum"],
      ["new/staffing", "new/staffing@station:station", "detail", "new/staffing/minimum"],
      ["new/staffing", "new/staffing@station:far", "moved", "new/staffing/jurisdiction"],
    ]);
  });

  it("on money are by the place and by the amount, each alone", () => {
    const effects = effectsOf(
      named("old", "110101", [money(100, { id: "old/money" })]),
      named("new", "1101", [money(150, { id: "new/money" })]),
      threeTowns,
    );
    // 100 yuan at two stations; 150 at three.
    expect(effects?.funding).toMatchObject({
      before: { total: both("200.00") },
      after: { total: both("450.00") },
      effects: {
        total: both("250.00"),
        alone: [
          { amendment: "new/money/jurisdiction", ...both("100.00") },
          { amendment: "new/money/amount", ...both("100.00") },
        ],
        interaction: both("50.00"),
      },
    });
  });

  it.each([
    ["has ended", { effective: { from: stated("2010-01-01"), until: stated("2020-12-31") } }],
    [
      "is succeeded",
      {
        effective: { from: stated("2010-01-01"), until: stated(null) },
        successors: [{ document: "d", from: stated("2020-01-01"), text: "unknown" }],
      },
    ],
    ["begins later", { effective: { from: stated("2030-01-01"), until: stated(null) } }],
  ])("on money are told of its provisions though it %s", (_, fields) => {
    const effects = effectsOf(
      named("old", "110101", [money(100, { id: "old/money" })]),
      named("new", "1101", [money(100, { id: "old/money" }), money(30, { id: "new/more" })], fields),
      threeTowns,
    );
    // Each amount is that of a policy by itself: 200 at two stations, 390 at three; alone 100 more, or 90 more.
    expect(effects?.funding?.effects).toEqual({
      total: both("190.00"),
      alone: [
        { amendment: "old/money/jurisdiction", ...both("100.00") },
        { amendment: "new/more", ...both("90.00") },
      ],
      interaction: both("0.00"),
    });
  });
});

describe("what stations that are to be opened owe", () => {
  const needsOf = (provisions: readonly object[], more: object = {}) =>
    compareScenarios(prepareRegister(registerOf(more)), policyOf(provisions), { alternatives: [], ...options }).baseline
      .needs;
  const centres = { appliesTo: { subject: "station", tier: "s:centre" } };

  it("is the staff of the new ones, not of those there are", () => {
    // The centre there is lacks five people, the new one will lack one.
    const minimum = { classes: [{ when: { station: { id: ["centre"] } }, is: "5" }], otherwise: "1" };
    const byStation = provision(
      "staffing",
      { minimum: stated(minimum), measure: stated("head-count"), staff: stated("any"), workload: stated("any") },
      centres,
    );
    const { staff, following } = needsOf([cover("1"), byStation]);
    expect([staff, following.staff]).toEqual([count(6), count(1)]);
  });

  it("is whole people at each", () => {
    const towns = { divisions: [A, B, C].map(town) };
    expect(needsOf([cover("1"), staffing("1.5", centres)], towns).following.staff).toEqual(count(4));
  });

  it("is nothing in a town to which the quota does not apply", () => {
    const community = (id: string) => ({ id, name: id, level: "village", committee: "residential-community" });
    const towns = {
      divisions: [A, B].flatMap((id) => [town(id), community(`${id}001`), community(`${id}002`)]),
      stations: [],
    };
    const quota = (share: unknown) =>
      provision(
        "share-quota",
        { share: stated(share), rounding: stated("up"), comparison: stated("at-least") },
        {
          appliesTo: { subject: "division", tier: "s:centre" },
          committee: "residential-community",
          centreTier: "s:centre",
          stationTier: "s:station",
        },
      );
    const following = (share: unknown) => needsOf([cover("1"), quota(share)], towns).following.stations;
    expect(following("1")).toEqual(count(4));
    expect(following({ classes: [{ when: { division: { id: [A] } }, is: "1" }] })).toEqual(count(2));
  });

  it("is money for a whole year, whatever part of it is left", () => {
    const opening = (more: object) =>
      compareScenarios(
        prepareRegister(registerOf()),
        policyOf([cover("1"), provision("funding-standard", { amount: stated(1200), ...more })]),
        { alternatives: [], ...options },
      ).baseline.funding?.opening.map(({ each }) => each);
    expect(opening({ partYear: stated("pro-rata-months") })).toEqual([both("1200.00")]);
    expect(opening({ partYear: stated("pro-rata-days") })).toEqual([both("1200.00")]);
  });
});

describe("the money of stations that are to be opened", () => {
  const towns = {
    divisions: [A, B, C].map(town),
    stations: [],
    figures: [figure(A, "population", 30), figure(C, "population", 70)],
  };
  const openingOf = (provisions: readonly object[], more: object = {}) =>
    compareScenarios(prepareRegister(registerOf({ ...towns, ...more })), policyOf(provisions), {
      alternatives: [],
      ...options,
    }).baseline.funding?.opening;
  const opened = (id: string, stations: number, each: readonly unknown[], amount: readonly unknown[]) => ({
    tier: "s:centre",
    provision: `own/${id}`,
    purpose: null,
    stations: count(stations),
    each: { least: each[0], most: each[1] },
    amount: { least: amount[0], most: amount[1] },
  });
  const byTown = (where: object) => money(100, { where: { station: { division: where } } });

  it("starts from nothing where some of those that may be opened receive none", () => {
    // Two of three towns get a centre.
    const target = cover("0.6");
    expect(openingOf([target, byTown({ id: [A, B] })])).toEqual([
      opened("funding-standard", 2, ["0.00", "100.00"], ["0.00", "200.00"]),
    ]);
    expect(openingOf([target, byTown({ id: [A, B, C] })])).toEqual([
      opened("funding-standard", 2, ["100.00", "100.00"], ["200.00", "200.00"]),
    ]);
    expect(openingOf([target, byTown({ id: ["110103001"] })])).toEqual([]);
  });

  it("lies between the least and the most that any receives, and has no upper bound where one has none", () => {
    const byFigure = provision("funding-standard", {
      amount: stated({ is: 2, of: { take: "figure", key: "population", at: "township" } }),
    });
    expect(openingOf([cover("1"), byFigure])).toEqual([opened("funding-standard", 3, ["0.00", null], ["0.00", null])]);
    const figures = [...towns.figures, figure(B, "population", 50)];
    expect(openingOf([cover("1"), byFigure], { figures })).toEqual([
      opened("funding-standard", 3, ["60.00", "140.00"], ["180.00", "420.00"]),
    ]);
  });

  it("is by standard, in the order of their ids, and none by a formula that divides a total", () => {
    const formula = provision("factor-formula", {
      factors: stated([
        { id: "f", name: { zh: "人口" }, measure: { take: "figure", key: "population", at: "township" } },
      ]),
      total: stated(1000),
    });
    const [second, first] = ["second", "first"].map((id) => money(10, { id: `own/${id}`, aspect: id }));
    expect(openingOf([cover("1"), formula, second ?? {}, first ?? {}])?.map((one) => one.provision)).toEqual([
      "own/first",
      "own/second",
    ]);
  });

  it("is not asked where the texts lay down no amount at all", () => {
    const silent = provision("factor-formula", { factors: stated([{ id: "f", name: { zh: "服务量" } }]) });
    expect(openingOf([cover("1"), silent])).toBeUndefined();
    expect(openingOf([cover("1"), silent, money(10)])).toHaveLength(1);
  });
});

describe("the money that another policy changes", () => {
  const fundingOf = (before: readonly object[], after: readonly object[], asked: object = {}) =>
    effectsOf(policyOf(before), policyOf(after), {}, asked)?.funding;

  it("is none where neither lays down an amount", () => {
    expect(fundingOf([staffing("1")], [staffing("2")])).toBeNull();
  });

  it("is all of it where only one lays down an amount", () => {
    const came = fundingOf([staffing("1")], [staffing("1"), money(100)]);
    expect(came?.before).toBeNull();
    expect(came?.effects).toEqual({
      total: both("200.00"),
      alone: [{ amendment: "own/funding-standard", ...both("200.00") }],
      interaction: both("0.00"),
    });
    const went = fundingOf([staffing("1"), money(100)], [staffing("1")]);
    expect(went?.after).toBeNull();
    expect(went?.effects.alone).toEqual([{ amendment: "own/funding-standard", ...both("-200.00") }]);
  });

  it("adds up by provision, also where two are about one matter", () => {
    const second = (amount: number) => money(amount, { id: "own/second", aspect: "second" });
    expect(fundingOf([money(100), second(10)], [money(120), second(20)])?.effects).toEqual({
      total: both("60.00"),
      alone: [
        { amendment: "own/funding-standard/amount", ...both("40.00") },
        { amendment: "own/second/amount", ...both("20.00") },
      ],
      interaction: both("0.00"),
    });
  });

  it("is that of the provisions which apply at the end of the year of the day", () => {
    const june = { asOf: "2026-06-30" };
    const from = (fields: object) => fundingOf([money(100)], [money(130, fields)], june)?.effects.alone;
    expect(from({ from: "2026-07-01" })).toEqual([{ amendment: "own/funding-standard/amount", ...both("60.00") }]);
    expect(from({ from: "2027-01-01" })).toEqual([{ amendment: "own/funding-standard", ...both("-200.00") }]);
  });

  it("is that of the stations to be opened as well", () => {
    const opened = fundingOf([money(100), cover("0.5")], [money(100), cover("1")]);
    expect([opened?.before?.opening, opened?.after?.opening]).toEqual([
      [],
      [
        {
          tier: "s:centre",
          provision: "own/funding-standard",
          purpose: null,
          stations: count(1),
          each: both("100.00"),
          amount: both("100.00"),
        },
      ],
    ]);
    expect(opened?.effects).toEqual({
      total: both("100.00"),
      alone: [{ amendment: "own/coverage-target/target", ...both("100.00") }],
      interaction: both("0.00"),
    });
  });

  it("is as before under a change of which no policy could contain one part alone", () => {
    const [stations, towns] = [
      money(100, { where: { station: { tier: ["s:station"] } } }),
      money(30, { appliesTo: { subject: "division" }, where: { division: { level: ["township"] } } }),
    ];
    // One station at 100; two towns at 30. A town has no tier: of the place alone nothing is known, of the amount 70 less.
    expect(fundingOf([stations], [towns])?.effects).toEqual({
      total: both("-40.00"),
      alone: [
        { amendment: "own/funding-standard/where", ...both("100.00") },
        { amendment: "own/funding-standard/amount", ...both("-70.00") },
      ],
      interaction: both("-70.00"),
    });
  });

  it("is not that of a mixture which no policy can contain", () => {
    const parties = (ids: readonly string[]) =>
      stated(ids.map((id) => ({ id, name: { zh: id }, level: "prefecture" })));
    const ratios = (ids: readonly string[]) => stated(ids.map((party) => ({ party, ratio: "1" })));
    const share = (ids: readonly string[]) => provision("cost-share", { parties: parties(ids), ratios: ratios(ids) });
    const funding = fundingOf([money(100), share(["a", "b"])], [money(100), share(["c", "d"])]);
    expect(funding?.after?.parties.map(({ party, amount }) => [party, amount])).toEqual([
      ["c", both("100.00")],
      ["d", both("100.00")],
    ]);
    expect(funding?.effects).toEqual({ total: both("0.00"), alone: [], interaction: both("0.00") });
  });
});
