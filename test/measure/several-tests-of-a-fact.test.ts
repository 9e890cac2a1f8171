import { checkRequirement } from "social-work-station-rules/measure";
import { parseRegister } from "social-work-station-rules/model";
import { findProvision } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { describe, expect, it } from "vitest";
import { parametersOf, policyOf, tierSystem } from "../small-policy.js";

/** One fact that is not known may be asked about in several ways at once: on which day, and whether it holds on another. */

const AS_OF = "2025-06-30";

/** Whether there is at least one, asked of a register that was recorded a year after the day. */
function check(of: string, where: object, records: object, recordedOn = "2026-06-30") {
  const parameters = parametersOf({ measure: { take: "count", of, where }, atLeast: 1 });
  const policy = policyOf([{ kind: "requirement", appliesTo: { subject: "station" }, parameters }]);
  const register = parseRegister({
    version: 1,
    recordedOn,
    tierSystems: [tierSystem],
    divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
    stations: [{ id: "a", division: "110101001", tier: "s:station", from: "2019-01-01" }],
    completeness: ["divisions", "stations", "personnel", "evaluations"].map((collection) => ({ collection })),
    ...records,
  });
  const period = { from: "2025-01-01", to: "2025-12-31" };
  const [finding] = checkRequirement(prepareRegister(register), findProvision(policy, "requirement"), {
    asOf: AS_OF,
    period,
  });
  return [finding?.verdict, ...(finding?.missing ?? []).map(({ fact }) => fact)];
}

const person = (fields: object): object => ({
  personnel: [{ id: "p", assignments: [{ station: "a", role: "social-worker", from: "2022" }], ...fields }],
});

describe("a certificate of some day in 2025", () => {
  const certified = (issuedOn: string) => person({ certificates: [{ level: "social-worker", issuedOn }] });
  const since = (from: string) => ({ certificate: { obtained: { from } } });

  it("may be there by the end of June, and be of March or later", () => {
    expect(check("persons", since("2025-03-01"), certified("2025"))).toEqual(["undetermined", "certificate-date"]);
    expect(check("persons", { not: since("2025-03-01") }, certified("2025"))).toEqual([
      "undetermined",
      "certificate-date",
    ]);
  });

  it("is not there by the end of June if it is of July or later", () => {
    expect(check("persons", since("2025-07-01"), certified("2025"))).toEqual(["unmet"]);
  });

  it("is there on the one or the other day, or comes later", () => {
    const either = { anyOf: [since("2025-03-01"), { certificate: { obtained: { until: "2025-02-28" } } }] };
    expect(check("persons", either, certified("2025"))).toEqual(["undetermined", "certificate-date"]);
    expect(check("persons", either, certified("2025-06"))).toEqual(["met"]);
  });
});

describe("an evaluation of some day in 2025", () => {
  const evaluated = (...on: readonly string[]) => ({
    evaluations: on.map((day, index) => ({
      id: `e${index}`,
      subject: { kind: "station", id: "a" },
      on: day,
      score: 90,
    })),
  });
  const good = { evaluation: { score: { atLeast: 80 } } };

  it("may be held after the day of the question", () => {
    expect(check("stations", good, evaluated("2025"))).toEqual(["undetermined", "evaluation-date"]);
    expect(check("stations", good, evaluated("2025-05"))).toEqual(["met"]);
    expect(check("stations", good, evaluated("2025-07"))).toEqual(["unmet"]);
  });

  it("was held before it was recorded", () => {
    expect(check("stations", good, evaluated("2025"), AS_OF)).toEqual(["met"]);
  });
});

describe("an employment of which neither the days nor the rest is recorded", () => {
  const employed = (fields: object) => person({ employments: [{ ...fields }] });

  it("may last, and be of another model", () => {
    const where = { employment: { model: ["direct-employment"], asGraduate: false } };
    expect(check("persons", where, employed({}))).toEqual(["undetermined", "operating-model"]);
    expect(
      check("persons", where, employed({ hiredAsGraduate: false, model: "direct-employment", from: "2024" })),
    ).toEqual(["met"]);
  });
});
