import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareCostsByProvision } from "social-work-station-rules/budget";
import { describeParameter, explain } from "social-work-station-rules/explanation";
import { findProvision, safeParsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import type { Budget } from "social-work-station-rules/results";
import { plan, policyOf, provision, registerOf, stated } from "./two-towns.js";
import { MISSING, TOWNS, UNRECORDED, URBAN, byClass, stages } from "./urban-and-rural.js";

/** A cost share of which the parties and the purposes differ by class of recipient or by stage. */

const NAMES: Readonly<Record<string, readonly [zh: string, level: string]>> = {
  city: ["市级", "prefecture"],
  district: ["区级", "county"],
  town: ["镇级", "township"],
};
const party = (id: string) => ({ id, name: { zh: NAMES[id]?.[0], en: id }, level: NAMES[id]?.[1] });
const ratiosOf = (parts: Readonly<Record<string, string>>) =>
  Object.entries(parts).map(([id, ratio]) => ({ party: id, ratio }));

const CITY_DISTRICT = ["city", "district"].map(party);
const CITY_TOWN = ["city", "town"].map(party);
/** 城区市、区6:4，其他市、镇7:3。 */
const PARTIES = byClass(CITY_DISTRICT, CITY_TOWN);
const RATIOS = byClass(ratiosOf({ city: "6", district: "4" }), ratiosOf({ city: "7", town: "3" }));

const share = (parameters: object, fields: object = {}) =>
  provision(
    "cost-share",
    Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, stated(value)])),
    fields,
  );
const standard = (purpose = "services") =>
  provision("funding-standard", { amount: stated(1000), purpose: stated(purpose) });

/** Who pays what for the stations of towns A and B; nobody: no party is found. */
const partsOf = (budget: Budget): readonly (readonly string[])[] =>
  ["centre", "station"].map((id) =>
    budget.lines
      .filter(({ recipient }) => recipient.id === id)
      .flatMap(({ parts }) => parts.map(({ party: one, amount }) => `${one ?? "nobody"} ${amount.least}`)),
  );

const paid = (parameters: object, more: object = TOWNS, year = 2026) =>
  partsOf(plan([standard(), share(parameters)], more, { year }));

describe("parties by class", () => {
  it("pay for those of their class, by its ratios", () => {
    const budget = plan([standard(), share({ parties: PARTIES, ratios: RATIOS })], TOWNS);
    expect(budget.status).toBe("determined");
    expect(partsOf(budget)).toEqual([
      ["city 600.00", "district 400.00"],
      ["city 700.00", "town 300.00"],
    ]);
    expect(budget.parties.map(({ party: one, name, amount }) => [one, name?.zh, amount.least])).toEqual([
      ["city", "市级", "1300.00"],
      ["district", "区级", "400.00"],
      ["town", "镇级", "300.00"],
    ]);
  });

  it("pay by ratios of classes that are written out", () => {
    const classes = [{ when: URBAN.when, ratios: ratiosOf({ city: "6", district: "4" }) }];
    const ratios = ratiosOf({ city: "7", town: "3" });
    expect(paid({ parties: PARTIES, classes, ratios })).toEqual(paid({ parties: PARTIES, ratios: RATIOS }));
  });

  it("are not known where a ratio is that of a party of another class", () => {
    const budget = plan(
      [standard(), share({ parties: PARTIES, ratios: ratiosOf({ city: "6", district: "4" }) })],
      TOWNS,
    );
    expect(partsOf(budget)).toEqual([["city 600.00", "district 400.00"], ["nobody 1000.00"]]);
    expect(budget.silent).toEqual([{ policy: "own", provision: "own/cost-share", parameter: "ratios" }]);
  });

  it("have no ratio for those of no class of the ratios", () => {
    const urban = byClass(ratiosOf({ city: "6", district: "4" }));
    const budget = plan([standard(), share({ parties: CITY_DISTRICT, ratios: urban })], TOWNS);
    expect(partsOf(budget)).toEqual([["city 600.00", "district 400.00"], ["nobody 1000.00"]]);
    expect(budget.silent).toEqual([{ policy: "own", provision: "own/cost-share", parameter: "ratios" }]);
  });

  it("share nothing for those of no class, and before the first stage", () => {
    expect(paid({ parties: byClass(CITY_DISTRICT), ratios: ratiosOf({ city: "6", district: "4" }) })[1]).toEqual([
      "nobody 1000.00",
    ]);
    const from = (by: string) => ({
      parties: stages([by, CITY_DISTRICT]),
      ratios: ratiosOf({ city: "6", district: "4" }),
    });
    expect(paid(from("2026-12-31"))[0]).toEqual(["city 600.00", "district 400.00"]);
    expect(paid(from("2027-01-01"))[0]).toEqual(["nobody 1000.00"]);
  });

  it("bear one cap in all classes together", () => {
    const caps = [{ party: "city", amount: "650" }];
    const budget = plan([standard(), share({ parties: PARTIES, ratios: RATIOS, caps })], TOWNS);
    expect(budget.parties.find(({ party: one }) => one === "city")).toMatchObject({
      amount: { least: "650.00" },
      uncovered: { least: "650.00" },
    });
  });

  it("are not known where the class is not recorded, unless each class has the same", () => {
    const budget = plan([standard(), share({ parties: PARTIES, ratios: RATIOS })], UNRECORDED);
    expect(budget.status).toBe("undetermined");
    expect(partsOf(budget)).toEqual([["nobody 1000.00"], ["city 700.00", "town 300.00"]]);
    expect(budget.lines.find(({ recipient }) => recipient.id === "centre")?.missing).toEqual(MISSING);
    expect(JSON.stringify(explain(budget, { locale: "zh-CN" }))).toContain("尚缺：行政区划110101001的城乡分类");
    expect(JSON.stringify(explain(budget, { locale: "en" }))).toContain("Missing: urban–rural class of division");
    const same = { parties: byClass(CITY_DISTRICT, CITY_DISTRICT), ratios: ratiosOf({ city: "6", district: "4" }) };
    expect(paid(same, UNRECORDED)[0]).toEqual(["city 600.00", "district 400.00"]);
  });
});

describe("purposes by class", () => {
  const own = { parties: CITY_DISTRICT, ratios: ratiosOf({ city: "6", district: "4" }) };
  const shared = ["city 600.00", "district 400.00"];

  it("are shared for those of the class that names them", () => {
    expect(paid({ ...own, purposes: byClass(["services"], ["pay"]) })).toEqual([shared, ["nobody 1000.00"]]);
    expect(paid({ ...own, purposes: byClass(["services"]) })).toEqual([shared, ["nobody 1000.00"]]);
  });

  it("are those of the last stage that is due in the year, and before the first all", () => {
    const until = (by: string) => ({ ...own, purposes: stages(["2025-12-31", ["services"]], [by, ["pay"]]) });
    expect(paid(until("2026-12-31"))).toEqual([["nobody 1000.00"], ["nobody 1000.00"]]);
    expect(paid(until("2027-12-31"))).toEqual([shared, shared]);
    expect(paid({ ...own, purposes: stages(["2027-12-31", ["pay"]]) })).toEqual([shared, shared]);
  });

  it("leave what they do not name to nobody, whatever else the classes contradict each other about", () => {
    const ratios = {
      classes: [
        { ...URBAN, is: own.ratios },
        { when: { division: { kind: ["subdistrict"] } }, is: own.ratios },
      ],
      otherwise: own.ratios,
    };
    const lineOf = (purposes: readonly string[]) =>
      plan([standard(), share({ ...own, ratios, purposes })], TOWNS).lines[0];
    expect(lineOf(["pay"])).toMatchObject({ shared: null, parts: [{ party: null }] });
    expect(lineOf(["services"])).toMatchObject({ shared: "own/cost-share", parts: [{ party: null }] });
  });

  it("leave open who pays where the class is not recorded, unless each class shares the purpose", () => {
    const budget = plan([standard(), share({ ...own, purposes: byClass(["services"], ["pay"]) })], UNRECORDED);
    expect(budget.status).toBe("undetermined");
    expect(budget.lines[0]).toMatchObject({ parts: [{ party: null }], missing: MISSING });
    expect(paid({ ...own, purposes: byClass(["services"], ["services", "pay"]) }, UNRECORDED)).toEqual([
      shared,
      shared,
    ]);
  });

  const PAID_BY_TOWN = { parties: CITY_TOWN, ratios: ratiosOf({ city: "7", town: "3" }) };
  const two = (purposes: unknown, more: object) =>
    plan(
      [
        standard(),
        share({ ...own, purposes }),
        share({ ...PAID_BY_TOWN, purposes: ["services"] }, { id: "own/other", aspect: "other" }),
      ],
      more,
    );

  it("let another provision share what they do not name", () => {
    const budget = two(byClass(["pay"], ["services"]), TOWNS);
    expect(partsOf(budget)).toEqual([["city 700.00", "town 300.00"], ["nobody 1000.00"]]);
    expect(budget.conflicts.map(({ recipient }) => recipient.id)).toEqual(["station"]);
  });

  it("leave it open whether two provisions share one purpose", () => {
    const budget = two(byClass(["pay"], ["services"]), UNRECORDED);
    expect(budget.lines[0]).toMatchObject({ parts: [{ party: null }], missing: MISSING });
    expect(budget.conflicts.map(({ recipient }) => recipient.id)).toEqual(["station"]);
  });
});

describe("a cost share by class", () => {
  const drawnTowns = fc.array(fc.record({ isIn: fc.boolean(), amount: fc.integer({ min: 1, max: 9999 }) }), {
    minLength: 1,
    maxLength: 6,
  });
  const parts = fc.integer({ min: 0, max: 10 }).map((city) => [String(city), String(10 - city)] as const);

  it("gives each recipient the parts that the values of its class give to all, which add up to its need", () => {
    fc.assert(
      fc.property(drawnTowns, parts, parts, fc.boolean(), (drawn, first, second, isOnePurpose) => {
        const id = (index: number) => String(110101001 + index);
        const places = drawn.flatMap(({ isIn }, index) => (isIn ? [id(index)] : []));
        const when = { division: { id: places.length === 0 ? ["no-place"] : places } };
        const records = {
          divisions: drawn.map((_, index) => ({ id: id(index), name: "某地", level: "township", kind: "town" })),
          stations: drawn.map((_, index) => ({
            id: `s-${index}`,
            division: id(index),
            tier: "s:station",
            from: "2020",
          })),
          figures: drawn.map(({ amount }, index) => ({
            subject: { kind: "division", id: id(index) },
            key: "population",
            value: amount,
            on: "2026",
          })),
        };
        const perHead = { is: "10", forEvery: "1", of: { take: "figure", key: "population", at: "township" } };
        const values = [
          { parties: CITY_DISTRICT, ratios: ratiosOf({ city: first[0], district: first[1] }), purposes: ["services"] },
          {
            parties: CITY_TOWN,
            ratios: ratiosOf({ city: second[0], town: second[1] }),
            purposes: isOnePurpose ? ["pay", "services"] : ["pay"],
          },
        ] as const;
        const varied = Object.fromEntries(
          (["parties", "ratios", "purposes"] as const).map((name) => [
            name,
            { classes: [{ when, is: values[0][name] }], otherwise: values[1][name] },
          ]),
        );
        const [budget, own, others] = [varied, ...values].map((parameters) =>
          plan(
            [
              provision("funding-standard", { amount: stated(perHead), purpose: stated("services") }),
              share(parameters),
            ],
            records,
          ),
        ) as [Budget, Budget, Budget];
        drawn.forEach(({ isIn, amount }, index) => {
          const lineOf = ({ lines }: Budget) => lines.find(({ recipient }) => recipient.id === `s-${index}`);
          expect(lineOf(budget)).toEqual(lineOf(isIn ? own : others));
          const sum = lineOf(budget)?.parts.reduce((total, part) => total + Number(part.amount.least), 0);
          expect(sum).toBe(amount * 10);
        });
        const total = budget.parties.reduce((sum, { amount }) => sum + Number(amount.least), 0);
        expect(total).toBe(Number(budget.total.least));
      }),
      { numRuns: 60 },
    );
  });
});

describe("costs shared by a provision alone", () => {
  const shareOf = (parameters: object, more: object) =>
    shareCostsByProvision(
      prepareRegister(registerOf(more)),
      findProvision(policyOf([share(parameters)]), "cost-share"),
      {
        year: 2026,
        needs: ["centre", "station"].map((id) => ({ recipient: { kind: "station", id }, amount: 1000 })),
      },
    );

  it("are borne by the parties of each class, whatever purposes the classes name", () => {
    const purposes = byClass(["services"], ["pay"]);
    expect(shareOf({ parties: PARTIES, ratios: RATIOS, purposes }, TOWNS)).toMatchObject({
      kind: "shared-costs",
      parties: [
        { id: "city", amount: "1300.00" },
        { id: "district", amount: "400.00" },
        { id: "town", amount: "300.00" },
      ],
    });
  });

  it("are not computed where the class is not recorded or is one of two, and refused where there is none", () => {
    expect(shareOf({ parties: PARTIES, ratios: RATIOS }, UNRECORDED)).toMatchObject({
      reason: "facts-missing",
      missing: MISSING,
    });
    const two = {
      classes: [
        { ...URBAN, is: CITY_DISTRICT },
        { when: { division: { kind: ["subdistrict"] } }, is: CITY_TOWN },
      ],
      otherwise: CITY_TOWN,
    };
    expect(shareOf({ parties: two, ratios: RATIOS }, TOWNS)).toMatchObject({ reason: "facts-missing", missing: [] });
    expect(() =>
      shareOf({ parties: byClass(CITY_DISTRICT), ratios: ratiosOf({ city: "6", district: "4" }) }, TOWNS),
    ).toThrow(expect.objectContaining({ code: "value-invalid", path: ["options", "needs", 1, "recipient"] }) as Error);
  });
});

describe("parties and purposes that differ, in words and parsed", () => {
  const described = (name: "parties" | "ratios" | "purposes", locale: "zh-CN" | "en") =>
    describeParameter(
      findProvision(
        policyOf([share({ parties: PARTIES, ratios: RATIOS, purposes: stages(["2026-12-31", ["pay"]]) })]),
        "cost-share",
      ),
      name,
      { locale },
    ).value;

  it("are said for each class and stage, ratios by the names of their parties", () => {
    expect(described("parties", "zh-CN")).toBe("城区市级、区级；其余市级、镇级");
    expect(described("parties", "en")).toBe("city and district for urban areas; city and town for all others");
    expect(described("ratios", "zh-CN")).toBe("城区市级 6、区级 4；其余市级 7、镇级 3");
    expect(described("purposes", "zh-CN")).toMatch(/^2026年12月31日前/);
  });

  it("name each party once in a class, by one name, and ratios of known parties", () => {
    const faults = (parameters: object): readonly string[] => {
      const result = safeParsePolicy({ ...policyOf([]), provisions: [share(parameters)] });
      return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
    };
    expect(faults({ parties: byClass(CITY_DISTRICT, [party("city"), party("city")]) })).toEqual([
      "id-duplicate parties.value.otherwise.1.id",
    ]);
    const renamed = [{ ...party("city"), name: { zh: "省级", en: "province" } }, party("town")];
    expect(faults({ parties: byClass(CITY_DISTRICT, renamed) })).toEqual(["id-duplicate parties.value.otherwise.0.id"]);
    expect(faults({ parties: PARTIES, ratios: RATIOS, caps: [{ party: "town", amount: "1" }] })).toEqual([]);
    expect(faults({ parties: byClass(CITY_DISTRICT, CITY_DISTRICT), ratios: RATIOS })).toEqual([
      "reference-dangling ratios.value.otherwise.1.party",
    ]);
  });
});
