import { describe, expect, it } from "vitest";
import { A, B, plan, provision, stated } from "./two-towns.js";

/** Who receives the pay of a person with posts at two stations: `centre` in the first town, `station` in the second. */

const pay = (appliesTo: object = {}) =>
  provision(
    "pay-standard",
    { amount: stated(50_000), per: stated("year") },
    { appliesTo: { subject: "person", ...appliesTo } },
  );

const personnel = [
  {
    id: "p",
    assignments: ["centre", "station"].map((station) => ({ station, role: "social-worker", from: "2020" })),
  },
];

const recipients = (appliesTo: object, fields: object = {}) =>
  plan([pay(appliesTo)], { personnel }, {}, fields).lines.map(({ recipient, amount }) => [recipient, amount.least]);

describe("the pay of a person with posts at two stations", () => {
  it("goes to the first by id where both are of the standard", () => {
    expect(recipients({})).toEqual([[{ kind: "station", id: "centre" }, "50000.00"]]);
  });

  it("goes to the station of the tier to which the standard applies", () => {
    expect(recipients({ tier: "s:station" })).toEqual([[{ kind: "station", id: "station" }, "50000.00"]]);
    expect(recipients({ tier: "s:centre" })).toEqual([[{ kind: "station", id: "centre" }, "50000.00"]]);
  });

  it.each([
    [A, "centre"],
    [B, "station"],
  ])("goes to the station in the area of the policy: %s", (jurisdiction, id) => {
    expect(recipients({}, { jurisdiction })).toEqual([[{ kind: "station", id }, "50000.00"]]);
  });
});
