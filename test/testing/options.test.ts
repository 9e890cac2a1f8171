import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beijingPilotQualification, beijingSystem2022 } from "social-work-station-rules/catalogue";
import { PROVISION_KINDS } from "social-work-station-rules/policy";
import { DIVISION_LEVELS } from "../../src/terms/values.js";
import * as testing from "social-work-station-rules/testing";
import { thrownFault } from "../thrown-fault.js";

function sample<T>(arbitrary: fc.Arbitrary<T>, numRuns = 200): readonly T[] {
  return fc.sample(arbitrary, { numRuns, seed: 13 });
}

/** How many are drawn at least and at most. */
function range(counts: readonly number[]): readonly [number, number] {
  return counts.reduce<readonly [number, number]>(
    ([least, most], count) => [Math.min(least, count), Math.max(most, count)],
    [Infinity, -Infinity],
  );
}

const seen = (words: readonly (string | undefined)[]): ReadonlySet<string | undefined> => new Set(words);

describe("an option", () => {
  it("of how many is kept to, and reached", () => {
    const registers = sample(
      testing.registers({ townships: 3, villages: 4, stations: 5, personnel: 2, activities: 6 }),
      300,
    );
    const most = (counts: readonly number[]): number => range(counts)[1];
    expect(most(registers.map(({ divisions }) => divisions.filter(({ level }) => level === "village").length))).toBe(4);
    expect(most(registers.map(({ divisions }) => divisions.filter(({ level }) => level === "township").length))).toBe(
      3,
    );
    expect(most(registers.map(({ stations }) => stations.length))).toBe(5);
    expect(most(registers.map(({ personnel }) => personnel.length))).toBe(2);
    expect(most(registers.map(({ activities }) => activities.length))).toBe(6);
    expect(most(sample(testing.policies({ provisions: 2 })).map(({ provisions }) => provisions.length))).toBe(2);
    expect(range(sample(testing.apportionInputs({ claims: 3 })).map(({ claims }) => claims.length))).toEqual([1, 3]);
    expect(range(sample(testing.factorInputs({ recipients: 2 })).map(({ recipients }) => recipients.length))).toEqual([
      1, 2,
    ]);
  });

  it("of which kinds is kept to, and without it all are drawn", () => {
    const kinds = ["staffing", "deadline"] as const;
    expect(seen(sample(testing.provisions({ kinds })).map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(
      seen(sample(testing.policies({ kinds })).flatMap(({ provisions }) => provisions.map(({ kind }) => kind))),
    ).toEqual(new Set(kinds));
    expect(
      seen(sample(testing.policies(), 300).flatMap(({ provisions }) => provisions.map(({ kind }) => kind))),
    ).toEqual(new Set(PROVISION_KINDS));
    const simple = sample(testing.factorInputs({ factors: "simple" })).flatMap(({ factors }) =>
      factors.flatMap((factor) => Object.keys(factor)),
    );
    expect(simple).not.toContain("product");
    expect(
      sample(testing.factorInputs()).flatMap(({ factors }) => factors.flatMap((factor) => Object.keys(factor))),
    ).toContain("product");
  });

  it("that names where or whose is kept to", () => {
    const people = sample(testing.people({ stations: ["a"], villages: ["v", "w"] }));
    expect(seen(people.flatMap(({ assignments = [] }) => assignments.map(({ station }) => station)))).toEqual(
      new Set(["a"]),
    );
    expect(seen(people.flatMap(({ assignments = [] }) => assignments.flatMap(({ serves = [] }) => serves)))).toEqual(
      new Set(["v", "w"]),
    );
    const judgements = sample(testing.judgements({ stations: ["a", "b"], provision: "own", items: ["one", "two"] }));
    expect([
      seen(judgements.map(({ subject }) => subject.id)),
      seen(judgements.map(({ item }) => item)),
      seen(judgements.map(({ outcome }) => outcome)),
    ]).toEqual([new Set(["a", "b"]), new Set(["one", "two"]), new Set(["met", "unmet"])]);
    const parameters = sample(testing.parameters(fc.constantFrom("x", "y", "z"), { document: "notice" }));
    expect(seen(parameters.flatMap((parameter) => ("source" in parameter ? [parameter.source.document] : [])))).toEqual(
      new Set(["notice"]),
    );
    expect(
      seen(
        sample(testing.provisions({ tiers: ["own:centre"], kinds: ["staffing"] })).map(
          ({ appliesTo }) => appliesTo.tier,
        ),
      ),
    ).toEqual(new Set(["own:centre", undefined]));
  });

  it("that bounds dates is kept to, day by day, and not accepted where it is none", () => {
    const bounds = { from: "2021-02-27", to: "2021-03-01" };
    expect(seen(sample(testing.plainDates(bounds)))).toEqual(new Set(["2021-02-27", "2021-02-28", "2021-03-01"]));
    expect(
      [...seen(sample(testing.coarseDates(bounds)))].every(
        (date) => date === undefined || /^2021(-0[23](-\d\d)?)?$/.test(date),
      ),
    ).toBe(true);
    expect(range(sample(testing.plainDates(), 2000).map((date) => Number(date.slice(0, 4))))).toEqual([2000, 2039]);
    expect(thrownFault(() => testing.plainDates({ from: "2021" }))).toBe("date-invalid at $.bounds.from");
    expect(thrownFault(() => testing.plainDates({ to: "2021-02-30" }))).toBe("date-invalid at $.bounds.to");
  });

  it("that bounds decimals is kept to", () => {
    const decimals = sample(testing.decimalTexts({ max: 300n, decimals: 2 }), 500);
    expect(decimals.filter((text) => !/^[0-3](\.\d{1,2})?$/.test(text) || Number(text) > 3)).toEqual([]);
    expect(seen(sample(testing.decimalTexts({ max: 9n, decimals: 0 }), 500))).toEqual(
      new Set(Array.from("0123456789")),
    );
  });
});

describe("what is drawn together", () => {
  it("amends with and without a day, by the readings that a policy names, and numbers its amendments", () => {
    const lists = sample(
      testing.amendments({
        ...beijingSystem2022,
        provisions: [...beijingSystem2022.provisions, beijingPilotQualification],
      }),
      400,
    );
    const drawn = lists.flat();
    for (const kind of ["set-parameter", "remove-provision"])
      expect(
        seen(drawn.flatMap((amendment) => (amendment.kind === kind ? [String("from" in amendment)] : []))),
      ).toEqual(new Set(["true", "false"]));
    expect(seen(drawn.flatMap((amendment) => ("cutPeriod" in amendment ? [amendment.cutPeriod] : [])))).toEqual(
      new Set(["as-of", "period-start"]),
    );
    expect(range(lists.map(({ length }) => length))).toEqual([0, 3]);
    for (const list of lists)
      expect(list.map(({ id }) => id)).toEqual(list.map((_, index) => `amendment-${index + 1}`));
    const roundings = drawn.flatMap((amendment) =>
      amendment.kind === "set-parameter" &&
      amendment.provision === "beijing-system-2022/community-stations" &&
      amendment.parameter === "rounding"
        ? [amendment.value]
        : [],
    );
    expect(roundings).toEqual(expect.arrayContaining(["half-up", "down"]));
    expect(
      seen(drawn.flatMap((amendment) => (amendment.kind === "drop-criterion" ? [amendment.provision] : []))),
    ).toEqual(new Set([beijingPilotQualification.id]));
  });

  it("divides by factors with layers, with caps and without, and ties either way", () => {
    const inputs = sample(testing.factorInputs(), 300);
    expect(
      seen(
        inputs.flatMap(({ recipients }) =>
          recipients.map((recipient) =>
            Object.keys(recipient)
              .filter((key) => key !== "id")
              .join(),
          ),
        ),
      ),
    ).toEqual(new Set(["", "cap", "floor"]));
    expect(seen(inputs.map(({ ties }) => ties))).toEqual(new Set([undefined, "report", "claim-order", "id-order"]));
  });

  it("numbers what has no name: grades, vetoes, what a table leaves open, stations", () => {
    const schemes = sample(testing.evaluationSchemes());
    for (const { grades, vetoes } of schemes) {
      expect(grades.map(({ id }) => id)).toEqual(grades.map((_, index) => `grade-${index + 1}`));
      expect(
        vetoes.filter(({ id, grade }) => !/^veto-[1-9]\d*$/.test(id) || !grades.some((own) => own.id === grade)),
      ).toEqual([]);
    }
    expect(range(schemes.map(({ vetoes }) => vetoes.length))).toEqual([0, 2]);
    for (const { leftOpen } of sample(testing.decisionTables()))
      expect(leftOpen.map(({ id }) => id)).toEqual(leftOpen.map((_, index) => `open-${index + 1}`));
    const register = sample(testing.registers(), 100);
    expect(register.flatMap(({ stations }) => stations.filter(({ id }) => !/^station-[1-9]\d*$/.test(id)))).toEqual([]);
  });

  it("claims completeness of every collection, everywhere, in places, on levels and over periods", () => {
    const claims = sample(testing.registers(), 300).flatMap(({ completeness }) => completeness);
    expect(seen(claims.map(({ within }) => within?.join()))).toEqual(
      new Set([undefined, "11", "110101", "110105,110116"]),
    );
    expect(seen(claims.flatMap(({ levels = [] }) => levels)).size).toBeLessThanOrEqual(DIVISION_LEVELS.length);
  });

  it("files scenarios with one alternative or two, each with an id of its own", () => {
    const files = sample(testing.scenarioFiles(), 100);
    const alternatives = files.flatMap(({ questions }) =>
      questions.flatMap((question) => ("alternatives" in question ? [question.alternatives] : [])),
    );
    expect(range(alternatives.map(({ length }) => length))).toEqual([1, 2]);
    for (const list of alternatives) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });
});
