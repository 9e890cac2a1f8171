import { assess } from "social-work-station-rules/assessment";
import { takeMeasure } from "social-work-station-rules/measure";
import { parseMeasure, type Measure } from "social-work-station-rules/policy";
import { registerWithin } from "social-work-station-rules/register";
import { describe, expect, test } from "vitest";
import { policyOf, registerOf, requirementOf } from "../small-policy.js";

/**
 * A person, an operator and a contract have their own total, wherever it is: the policy of a county asks of its
 * supervisors and operators all that they do. A place has what lies in it.
 */

const year = { from: "2025-01-01", to: "2025-12-31" };

const post = (station: string, fields: object = {}) => ({ station, role: "social-worker", from: "2020", ...fields });

const visit = (id: string, station: string, completedOn: string, supervisor = "s") => ({
  id,
  station,
  kind: "supervision",
  completedOn,
  workers: [],
  supervisor,
});

const given = {
  operators: [
    {
      id: "o",
      name: "机构",
      contracts: [
        { id: "C-1", stations: ["a", "b"], from: "2024-01-01" },
        { id: "C-2", stations: ["b"], from: "2020", until: "2024-12-31" },
      ],
    },
  ],
  personnel: [
    {
      id: "s",
      certificates: [],
      assignments: [
        post("a", { role: "supervisor", fullTimeEquivalent: "0.5", supervises: [{ station: "a" }] }),
        post("b", { role: "supervisor", fullTimeEquivalent: "0.5", supervises: [{ station: "b" }] }),
      ],
    },
    { id: "w", certificates: [{ level: "social-worker", issuedOn: "2020" }], assignments: [post("b")] },
  ],
  activities: [visit("x", "a", "2025-03-03"), visit("y", "b", "2025-03-04"), visit("z", "b", "2025-03-05", "w")],
};

/** Returns the number of a measure that a requirement of the first county finds for its subjects. */
function measured(subject: "person" | "operator" | "contract" | "division", measure: object, fields: object = {}) {
  const rule = requirementOf({ measure, atLeast: 9 }, { appliesTo: { subject }, ...fields });
  const { findings } = assess(registerOf(given), policyOf([rule], { jurisdiction: "440101" }), {
    asOf: "2025-12-31",
    period: year,
  });
  return findings.flatMap(({ subject: { id }, detail }) =>
    detail.kind === "requirement" ? [`${id} ${detail.measured.least} ${detail.measured.most}`] : [],
  );
}

const supervised = { take: "count", of: "days", where: { kind: ["supervision"], as: "supervisor" } };
const here = { station: { division: { within: ["440101"] } } };

describe("the policy of a county asks", () => {
  test.each([
    ["the days of a supervisor in every county", "person", supervised, ["s 2 2"]],
    [
      "only those in the county where it says so",
      "person",
      { ...supervised, where: { ...supervised.where, ...here } },
      ["s 1 1"],
    ],
    ["the posts of a person everywhere", "person", { take: "count", of: "posts" }, ["s 2 2"]],
    [
      "the equivalents of a person everywhere",
      "person",
      { take: "sum", of: "persons", quantity: "full-time-equivalent" },
      ["s 1 1"],
    ],
    ["the stations of an operator everywhere", "operator", { take: "count", of: "stations" }, ["o 2 2"]],
    [
      "the staff of an operator everywhere",
      "operator",
      { take: "count", of: "persons", where: { certificate: {} } },
      ["o 1 1"],
    ],
    ["what an operator does everywhere", "operator", { take: "count", of: "activities" }, ["o 3 3"]],
    ["the stations of a contract", "contract", { take: "count", of: "stations" }, ["C-1 2 2"]],
    ["the staff of a contract", "contract", { take: "count", of: "persons" }, ["C-1 2 2"]],
  ] as const)("%s", (_, subject, measure, expected) => {
    expect(measured(subject, measure)).toEqual(expected);
  });

  test("conditions on an operator and on a contract look at all of it", () => {
    const two = { has: [{ of: "stations", atLeast: 2 }] };
    const anything = { take: "count", of: "stations" };
    expect(measured("operator", anything, { where: { operator: two } })).toEqual(["o 2 2"]);
    expect(measured("contract", anything, { where: { contract: { operator: two } } })).toEqual(["C-1 2 2"]);
    expect(measured("contract", anything, { where: { division: { within: ["440101"] } } })).toEqual([]);
    const area = { scope: "jurisdiction" };
    expect(measured("division", { take: "count", of: "operators", where: two }, area)).toEqual(["440101 1 1"]);
  });

  test("of a place only what lies in it", () => {
    const area = { scope: "jurisdiction" };
    expect(measured("division", { take: "count", of: "stations" }, area)).toEqual(["440101 1 1"]);
    expect(measured("division", { take: "count", of: "activities" }, area)).toEqual(["440101 1 1"]);
  });

  test("the number is that which a measure has for the subject, in the whole register and in its part", () => {
    const whole = registerOf(given);
    for (const prepared of [whole, registerWithin(whole, "440101")]) {
      const { least } = takeMeasure(prepared, parseMeasure(supervised as Measure), {
        subject: { kind: "person", id: "s" },
        asOf: "2025-12-31",
      });
      expect(least).toBe("2");
    }
  });
});

describe("an operator has what its stations have while a contract for them runs", () => {
  const take = (measure: object, contracts: readonly object[], asOf = "2025-06-30") => {
    const prepared = registerOf({ ...given, operators: [{ id: "o", name: "机构", contracts }] });
    const answer = takeMeasure(prepared, parseMeasure(measure as Measure), {
      subject: { kind: "operator", id: "o" },
      asOf,
      period: { from: "2025-01-01", to: asOf },
    });
    return [answer.least, answer.most, answer.missing.map(({ fact }) => fact)];
  };
  const ended = { stations: ["b"], from: "2020", until: "2025-03-04" };
  const going = { stations: ["a"], from: "2020" };

  test.each([
    ["stations", { take: "count", of: "stations" }, "1"],
    ["persons", { take: "count", of: "persons" }, "1"],
    ["posts", { take: "count", of: "posts" }, "1"],
    ["supervisors", { take: "count", of: "supervising" }, "1"],
    ["persons by post", { take: "count", of: "persons", where: { post: { station: { id: ["b"] } } } }, "0"],
    ["equivalents", { take: "sum", of: "persons", quantity: "full-time-equivalent" }, "0.5"],
    ["activities of the days of a contract", { take: "count", of: "activities" }, "2"],
    ["days of a contract", { take: "count", of: "days" }, "2"],
  ])("%s", (_, measure, number) => {
    expect(take(measure, [ended, going])).toEqual([number, number, []]);
  });

  test("where it is not known on which day a contract ended, so it is of what came to pass in that month", () => {
    const perhaps = { stations: ["b"], from: "2020", until: "2025-03" };
    expect(take({ take: "count", of: "activities" }, [perhaps])).toEqual(["0", "2", ["contract-date"]]);
    expect(take({ take: "count", of: "stations" }, [perhaps], "2025-03-15")).toEqual(["0", "1", ["contract-date"]]);
    expect(take({ take: "count", of: "persons" }, [perhaps], "2025-03-15")).toEqual(["0", "2", ["contract-date"]]);
  });
});

describe("full-time equivalents are those of the posts of the day", () => {
  const take = (assignments: readonly object[] | undefined, take: "sum" | "mean" = "sum") => {
    const person = assignments === undefined ? { id: "p" } : { id: "p", assignments };
    const answer = takeMeasure(
      registerOf({ personnel: [person] }),
      parseMeasure({ take, of: "persons", quantity: "full-time-equivalent" }),
      { subject: { kind: "station", id: "a" }, asOf: "2025-06-15" },
    );
    return [answer.least, answer.most, answer.missing.map(({ fact }) => fact)];
  };
  const full = (fields: object) => post("a", { workload: "full-time", ...fields });

  test("of a post that has ended none is counted", () => {
    expect(take([full({ until: "2024" }), full({ from: "2025-01-01" })])).toEqual(["1", "1", []]);
    expect(take([full({ until: "2024" }), full({ from: "2025-01-01" })], "mean")).toEqual(["1", "1", []]);
  });

  test("of a post of which it is not known whether it has begun, perhaps", () => {
    const half = (fields: object) => post("a", { fullTimeEquivalent: "0.5", ...fields });
    expect(take([half({ from: "2025-06" }), half({})])).toEqual(["0.5", "1", ["assignment-date"]]);
  });

  test("of persons whose posts are not recorded they are not known", () => {
    expect(take(undefined)).toEqual(["0", null, ["assignments"]]);
  });
});

test("whose posts are not recorded makes no number of another person unknown", () => {
  const prepared = registerOf({ personnel: [{ id: "p", assignments: [post("a")] }, { id: "q" }] });
  const take = (of: "posts" | "persons", id: string) => {
    const answer = takeMeasure(prepared, parseMeasure({ take: "count", of }), {
      subject: { kind: "person", id },
      asOf: "2025-06-15",
    });
    return [answer.least, answer.most, answer.missing.map(({ subject, fact }) => `${subject.id} ${fact}`)];
  };
  expect(take("posts", "p")).toEqual(["1", "1", []]);
  expect(take("persons", "p")).toEqual(["1", "1", []]);
  expect(take("persons", "q")).toEqual(["0", "1", ["q assignments"]]);
  expect(take("posts", "q")).toEqual(["0", null, ["q assignments"]]);
});
