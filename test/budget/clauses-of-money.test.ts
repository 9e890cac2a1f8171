import { describe, expect, it } from "vitest";
import { A, B, parties, plan, provision, ratios, stated } from "./two-towns.js";

/** What each parameter of money does to a budget, reckoned by hand. */

const standard = (amount: unknown, fields: object = {}) =>
  provision("funding-standard", { amount: stated(amount) }, fields);
const share = (fields: object = {}, parameters: object = {}) =>
  provision("cost-share", { parties: stated(parties), ratios: stated(ratios("6", "4")), ...parameters }, fields);

const paid = ({ lines }: ReturnType<typeof plan>) =>
  lines.map(({ recipient, parts }) => [
    recipient.id,
    ...parts.map(({ party, amount }) => [party, Number(amount.least)]),
  ]);

describe("a cost share", () => {
  it("of a tier says nothing of stations of another", () => {
    const budget = plan([standard(100), share({ appliesTo: { subject: "station", tier: "s:centre" } })]);
    expect(paid(budget)).toEqual([
      ["centre", ["city", 60], ["district", 40]],
      ["station", [null, 100]],
    ]);
  });

  it("beside another on the same need names nobody as payer", () => {
    const budget = plan([standard(100), share(), share({ id: "own/second", aspect: "second" })]);
    expect(paid(budget)[0]).toEqual(["centre", [null, 100]]);
    expect(budget.lines[0]?.shared).toBeNull();
  });

  it("by class shares the cost of each class as laid down, and of all others by the plain ratios", () => {
    const classes = stated([{ when: { division: { id: [A] } }, ratios: ratios("8", "2") }]);
    expect(paid(plan([standard(100), share({}, { classes })]))).toEqual([
      ["centre", ["city", 80], ["district", 20]],
      ["station", ["city", 60], ["district", 40]],
    ]);
  });

  it("by a class that is not recorded is not known, and names the fact", () => {
    const classes = stated([{ when: { division: { area: ["urban"] } }, ratios: ratios("8", "2") }]);
    const [line] = plan([standard(100), share({}, { classes })]).lines;
    expect(line?.parts.map(({ party }) => party)).not.toContain("city");
    expect(line?.missing).toMatchObject([{ fact: "area-class" }]);
  });
});

describe("a standard", () => {
  it("adds its parts: 每个村4万元，贫困村增加1万元 (云霄县, 2017)", () => {
    const amount = { parts: [40_000, { classes: [{ when: { division: { id: [A] } }, is: 10_000 }], otherwise: 0 }] };
    const budget = plan([standard(amount, { appliesTo: { subject: "division", tier: "township" } })]);
    expect(budget.lines.map(({ recipient, amount: { least } }) => [recipient.id, Number(least)])).toEqual([
      [A, 50_000],
      [B, 40_000],
    ]);
  });

  it("of pay comes to twelve months for each recorded person, by certificate", () => {
    const amount = {
      classes: [{ when: { person: { certificate: { level: { atLeast: "social-worker" } } } }, is: 6000 }],
      otherwise: 5000,
    };
    const post = (station: string) => [{ station, role: "social-worker", from: "2024" }];
    const budget = plan(
      [
        provision(
          "pay-standard",
          { amount: stated(amount), per: stated("month") },
          { appliesTo: { subject: "person" } },
        ),
      ],
      {
        personnel: [
          { id: "p", certificates: [{ level: "social-worker", issuedOn: "2020" }], assignments: post("centre") },
          { id: "q", certificates: [], assignments: post("centre") },
        ],
      },
    );
    expect(budget.total).toEqual({ least: "132000.00", most: "132000.00" });
  });

  it("of pay goes to the station of a present post, not of one that has ended", () => {
    const pay = provision(
      "pay-standard",
      { amount: stated(5000), per: stated("month") },
      { appliesTo: { subject: "person" } },
    );
    const posts = [
      { station: "centre", role: "social-worker", from: "2020", until: "2022" },
      { station: "station", role: "social-worker", from: "2023" },
    ];
    const budget = plan([pay], { personnel: [{ id: "p", certificates: [], assignments: posts }] });
    expect(budget.lines.map(({ recipient }) => recipient)).toEqual([{ kind: "station", id: "station" }]);
  });
});
