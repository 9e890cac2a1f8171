import { describe, expect, it } from "vitest";
import { calendarYear, parsePlainDate } from "social-work-station-rules/calendar";
import {
  amendPolicy,
  evaluationSchemeSchema,
  parsePolicy,
  safeParsePolicy,
  type AmendmentInput,
  type Policy,
} from "social-work-station-rules/policy";
import { policiesInForce, policyAsOf } from "social-work-station-rules/in-force";

const source = {
  document: "measures",
  clause: "一",
  quote: "每站配备不少于2名社会工作者",
  authority: "normative",
  verification: "primary-text",
} as const;

const stated = <T>(value: T) => ({ status: "stated", value, source }) as const;

const staffing = {
  id: "own/staff",
  kind: "staffing",
  title: { zh: "人员", en: "Staff" },
  modality: "must",
  aspect: "staff",
  appliesTo: { subject: "station", tier: "township" },
  clauses: [],
  parameters: {
    minimum: stated("2"),
    measure: stated("head-count"),
    staff: stated("any"),
    workload: stated("any"),
  },
};

const cases = {
  ...staffing,
  id: "own/cases",
  kind: "activity-quota",
  aspect: "cases",
  unit: "count",
  parameters: {
    amount: stated("10"),
    kinds: stated(["case-work"]),
    yearBasis: stated("calendar-year"),
    partYear: stated("full"),
    partYearRounding: stated("up"),
    countedOn: stated("completion"),
    hoursBasis: stated("session"),
  },
};

const visits = {
  ...staffing,
  id: "own/visits",
  kind: "recurring-duty",
  aspect: "visits",
  activity: "visit",
  parameters: { every: stated("month"), times: stated(4) },
};

/** A policy in force from 2021 on whose one provision fills the slot of staff at township stations. */
const draft = (id: string, fields: object = {}): unknown => ({
  version: 1,
  id,
  title: { zh: "办法", en: "Measures" },
  jurisdiction: "11",
  documents: [{ id: "measures", title: { zh: "办法", en: "Measures" }, issuers: ["某市民政局"] }],
  effective: { from: stated("2021-01-01"), until: stated(null) },
  provisions: [{ ...staffing, id: `${id}/staff` }],
  ...fields,
});

const policyOf = (id: string, fields: object = {}): Policy => parsePolicy(draft(id, fields));

const inForce = (policies: readonly Policy[], asOf = "2023-05-31") =>
  policiesInForce(policies, { asOf, division: "110101001" });

const idsOf = ({ provisions }: ReturnType<typeof policiesInForce>): readonly string[] =>
  provisions.map(({ provision }) => provision.id);

describe("an amendment of a policy's year", () => {
  const amended = (id: "own/cases" | "own/visits", parameter: string, value: string | number): Policy =>
    amendPolicy(policyOf("own", { provisions: [cases, visits] }), [
      { id: "less", kind: "set-parameter", provision: id, parameter, value, from: "2022-01-01" },
    ]);
  const inSpring = parsePlainDate("2022-03-01");

  // AmendedParameter: the amended value holds from its first day on, and `cutPeriod` is about a period that this day
  // cuts. The year 2021 was over before 2022-01-01, so its quota is the old one on whichever day one asks.
  it("leaves the quota of a year that was over before its first day as it was", () => {
    const { provisions } = policyAsOf(amended("own/cases", "amount", "3"), {
      asOf: inSpring,
      period: calendarYear(2021),
    });
    expect(provisions.flatMap((own) => (own.kind === "activity-quota" ? [own.parameters.amount.value] : []))).toEqual([
      "10",
    ]);
  });

  // As above, for what recurs within the year.
  it("leaves the recurring duty of a year that was over before its first day as it was", () => {
    const { provisions } = policyAsOf(amended("own/visits", "times", 1), {
      asOf: inSpring,
      period: calendarYear(2021),
    });
    expect(provisions.flatMap((own) => (own.kind === "recurring-duty" ? [own.parameters.times.value] : []))).toEqual([
      4,
    ]);
  });
});

describe("policies of which one prevails over another", () => {
  const national = policyOf("national", { jurisdiction: "CN" });
  const city = (dates: object): Policy =>
    policyOf("city", { prevailsOver: ["national"], provisions: [{ ...staffing, id: "city/staff", ...dates }] });

  // PoliciesInForce: `provisions` are those that hold. A provision that has ended fills no slot.
  it("give a slot back to the national provision when the local one has ended", () => {
    expect(idsOf(inForce([national, city({ until: "2022-12-31" })]))).toEqual(["national/staff"]);
  });

  // As above: before its first day a provision fills no slot either.
  it("leave a slot to the national provision until the local one begins", () => {
    expect(idsOf(inForce([national, city({ from: "2024-01-01" })]))).toEqual(["national/staff"]);
  });

  // As above, for a provision that an amendment has taken away by that day.
  it("give a slot back to the national provision when an amendment has taken the local one away", () => {
    const removed = amendPolicy(city({}), [
      { id: "away", kind: "remove-provision", provision: "city/staff", from: "2023-01-01" } satisfies AmendmentInput,
    ]);
    expect(idsOf(inForce([national, removed]))).toEqual(["national/staff"]);
  });
});

describe("policies without precedence", () => {
  const other = policyOf("other");
  const ended = policyOf("ended", { provisions: [{ ...staffing, id: "ended/staff", until: "2022-12-31" }] });

  // PolicyConflict: two policies fill one slot. One whose provision has ended no longer fills it.
  it("are in no conflict where the provision of one has ended", () => {
    expect(inForce([other, ended]).conflicts).toEqual([]);
  });

  // PoliciesInForce: `provisions` are those that hold on the day.
  it("do not list a provision that has ended", () => {
    expect(idsOf(inForce([ended]))).toEqual([]);
  });
});

describe("a policy that another names as superseded", () => {
  const old = policyOf("old");
  const successor = policyOf("new", {
    effective: { from: stated("2023-01-01"), until: stated(null) },
    supersedes: ["old"],
  });

  // `supersedes` lists the policies that a policy replaces: from its first day on these do not hold, and there is no
  // conflict between the two.
  it("holds until the other begins, and is succeeded by it then", () => {
    const [before, after] = [inForce([old, successor], "2022-12-31"), inForce([old, successor], "2023-01-01")];
    expect([idsOf(before), idsOf(after)]).toEqual([["old/staff"], ["new/staff"]]);
    expect(after.conflicts).toEqual([]);
    expect(after.statuses.find(({ policy }) => policy === "old")).toMatchObject({
      state: "succeeded",
      day: "2023-01-01",
    });
  });

  // Nothing is silently empty: a circle decides nothing.
  it("is in conflict with the other where each names the other", () => {
    const both = [policyOf("a", { supersedes: ["b"] }), policyOf("b", { supersedes: ["a"] })];
    expect(inForce(both).conflicts.map(({ provisions }) => provisions.map(({ policy }) => policy))).toEqual([
      ["a", "b"],
    ]);
  });
});

describe("policies that prevail over one another in a circle", () => {
  // The guide: two policies that fill one slot without a stated precedence are a conflict. Of two that each prevail
  // over the other none goes before, and architecture.md wants nothing silently empty.
  it("are a conflict when there are two", () => {
    const { conflicts } = inForce([policyOf("a", { prevailsOver: ["b"] }), policyOf("b", { prevailsOver: ["a"] })]);
    expect(conflicts.map(({ provisions }) => provisions.map(({ policy }) => policy))).toEqual([["a", "b"]]);
  });

  // As above, for a ring of three.
  it("are a conflict when there are three", () => {
    const { conflicts } = inForce([
      policyOf("a", { prevailsOver: ["b"] }),
      policyOf("b", { prevailsOver: ["c"] }),
      policyOf("c", { prevailsOver: ["a"] }),
    ]);
    expect(conflicts.map(({ provisions }) => provisions.map(({ policy }) => policy))).toEqual([["a", "b", "c"]]);
  });

  // A policy cannot go before itself: its slots would be empty without a word.
  it("do not parse when a policy names itself", () => {
    expect(safeParsePolicy(draft("a", { prevailsOver: ["a"] })).ok).toBe(false);
  });
});

describe("a policy that was succeeded", () => {
  const succeeded = (policy: string, from: string): Policy =>
    policyOf("a", { successors: [{ document: "measures", from: stated(from), text: "known", policy }] });

  // PolicyGap: “succeeded by a text that is not, or only in part, in the catalogue”; never silently nothing.
  it("is a gap where its known successor is not in the list", () => {
    expect(inForce([succeeded("b", "2022-01-01")]).gaps.map(({ policy }) => policy)).toEqual(["a"]);
  });

  // As above: on a day between the two nothing holds, and that is to be said.
  it("is a gap until its known successor begins", () => {
    const later = policyOf("b", { effective: { from: stated("2024-01-01"), until: stated(null) } });
    expect(inForce([succeeded("b", "2022-01-01"), later]).gaps.map(({ policy }) => policy)).toEqual(["a"]);
  });

  // As above: a policy that names itself as its successor leaves nothing in force. It is a gap, or it does not parse.
  it("is a gap, or does not parse, where it names itself as its successor", () => {
    const input = draft("a", {
      successors: [{ document: "measures", from: stated("2022-01-01"), text: "known", policy: "a" }],
    });
    const result = safeParsePolicy(input);
    expect(result.ok ? inForce([result.value]).gaps.length : "refused").not.toBe(0);
  });

  // As above: of two policies that each name the other as successor neither is in force.
  it("is a gap where it and its successor name each other", () => {
    const other = policyOf("b", {
      successors: [{ document: "measures", from: stated("2022-01-01"), text: "known", policy: "a" }],
    });
    expect(inForce([succeeded("b", "2022-01-01"), other]).gaps.map(({ policy }) => policy)).toEqual(["a", "b"]);
  });
});

describe("the order of policies in force", () => {
  // PoliciesInForce: “National first, then by jurisdiction inwards”. The zone lies in the province, whatever the
  // length of its key.
  it("puts a province before a zone in it whose key is shorter than the province's code", () => {
    const zone = policyOf("zone-policy", { jurisdiction: "z" });
    const province = policyOf("province-policy");
    const { policies } = policiesInForce([zone, province], { asOf: "2023-05-31", division: "z", above: ["11"] });
    expect(policies.map(({ id }) => id)).toEqual(["province-policy", "zone-policy"]);
  });

  // As above, for a zone whose key is shorter than the code of the prefecture around it.
  it("puts a prefecture before a zone in it whose key is shorter than the prefecture's code", () => {
    const zone = policyOf("zone-policy", { jurisdiction: "zon" });
    const prefecture = policyOf("prefecture-policy", { jurisdiction: "9901" });
    const { policies } = policiesInForce([zone, prefecture], {
      asOf: "2023-05-31",
      division: "zon",
      above: ["9901", "99"],
    });
    expect(policies.map(({ id }) => id)).toEqual(["prefecture-policy", "zone-policy"]);
  });
});

describe("a jurisdiction or division of digits that are no code", () => {
  // As for the id of a division in a register: digits that are no statistical code are `division-code-invalid`, since a
  // policy of “110000” holds nowhere, of “110” in 110105 but not in 11, and of “1” in three provinces.
  it.each(["110000", "110", "1", "110105000000", "１１", "11\u200b", "cn", "ＣＮ"])(
    "is refused as the jurisdiction %s of a policy",
    (jurisdiction) => {
      const result = safeParsePolicy(draft("a", { jurisdiction }));
      expect(result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
        "division-code-invalid jurisdiction",
      ]);
    },
  );

  // As above, for the division that is asked about.
  it.each(["110", "110105000000", "１１０１０５", "cn"])(
    "is refused as the division %s that policies in force are asked for",
    (division) => {
      const ask = (): unknown => policiesInForce([policyOf("a")], { asOf: "2023-05-31", division });
      expect(ask).toThrow("division-code-invalid");
    },
  );
});

describe("values nested deeper than any reader can follow", () => {
  const nested = (depth: number): unknown => {
    let minimum: unknown = stated("2");
    for (let level = 0; level < depth; level += 1) minimum = { status: "amended", value: "2", was: minimum };
    return { ...staffing, parameters: { ...staffing.parameters, minimum } };
  };

  // safeParsePolicy returns the policy or all faults; too deep is the fault `too-complex`, as amendPolicy says it.
  it("are a fault of safeParsePolicy where a parameter was amended 3,000 times over", () => {
    const result = safeParsePolicy(draft("a", { provisions: [nested(3000)] }));
    expect(result.ok ? [] : result.faults.map(({ code }) => code)).toEqual(["too-complex"]);
  });

  // The guide to evaluations: a tree of indicators has at most 50 levels. safeParse reports and does not throw.
  it("are refused by evaluationSchemeSchema where indicators are nested a thousand groups deep", () => {
    const name = { zh: "指标", en: "Indicator" };
    let indicator: object = {
      kind: "leaf",
      id: "leaf",
      name,
      worth: 100,
      rule: { kind: "range", least: 0, most: 100 },
    };
    for (let level = 0; level < 1000; level += 1)
      indicator = { kind: "group", id: `group-${level}`, name, worth: 100, children: [indicator] };
    const scheme = {
      id: "scheme",
      version: "1",
      title: name,
      status: "example",
      counting: "points",
      full: 100,
      display: { decimals: 0, rounding: "half-up" },
      grades: [{ id: "all", name }],
      indicators: [indicator],
    };
    expect(evaluationSchemeSchema.safeParse(scheme).success).toBe(false);
  });
});
