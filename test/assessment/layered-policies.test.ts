import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { beijingTierSystem, allPolicies, jinanSystem2021 } from "social-work-station-rules/catalogue";
import { parseRegister } from "social-work-station-rules/model";
import { amendPolicy, parsePolicy, type Policy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { thrownFault } from "../thrown-fault.js";

const stated = <T>(value: T) =>
  ({
    status: "stated",
    value,
    source: {
      document: "doc",
      clause: "一",
      quote: "每站配备不少于2名社会工作者",
      authority: "normative",
      verification: "primary-text",
    },
  }) as const;

const staffing = {
  id: "staff",
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
  id: "cases",
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

const policyOf = (id: string, title: string, fields: object = {}): Policy =>
  parsePolicy({
    version: 1,
    id,
    title: { zh: title, en: title },
    jurisdiction: "11",
    documents: [{ id: "doc", title: { zh: title, en: title }, issuers: ["某市民政局"] }],
    effective: { from: stated("2020-01-01"), until: stated(null) },
    provisions: [staffing],
    ...fields,
  });

/** One subdistrict's centre, open since 2020, with three cases of 2021 and nobody on its staff. */
const prepared = prepareRegister(
  parseRegister({
    version: 1,
    recordedOn: "2022-03-01",
    tierSystems: [beijingTierSystem],
    divisions: [{ id: "110101001", name: "甲街道", level: "township", kind: "subdistrict" }],
    stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2020-01-01" }],
    activities: ["case-1", "case-2", "case-3"].map((id) => ({
      id,
      station: "centre-1",
      kind: "case-work",
      completedOn: "2021-09-01",
    })),
    completeness: [{ collection: "stations" }, { collection: "personnel" }, { collection: "activities" }],
  }),
);

const ask = { asOf: "2022-03-01", period: calendarYear(2021), division: "110101001" };

describe("an amendment that begins after the year that is asked about", () => {
  const amended = (before: string, after: string): Policy =>
    amendPolicy(
      policyOf("own", "办法", {
        provisions: [{ ...cases, parameters: { ...cases.parameters, amount: stated(before) } }],
      }),
      [
        {
          id: "other",
          kind: "set-parameter",
          provision: "cases",
          parameter: "amount",
          value: after,
          from: "2022-01-01",
        },
      ],
    );
  const verdictOf = (policy: Policy): string | undefined =>
    assess(prepared, policy, { asOf: ask.asOf, period: ask.period }).findings[0]?.verdict;

  // AmendedParameter: the amended value holds from its first day; 2021 was over by then, so ten cases were owed.
  it("does not turn a year's unmet quota into a met one", () => {
    expect(verdictOf(amended("10", "3"))).toBe("unmet");
  });

  // As above: three cases fulfilled the quota of three that held throughout 2021.
  it("does not turn a year's met quota into a breach", () => {
    expect(verdictOf(amended("3", "10"))).toBe("met");
  });
});

describe("an assessment of layered policies", () => {
  // PoliciesInForce: `provisions` are those that hold. The city's provision has ended, so the national one is asked.
  it("asks the national provision when the city's that prevailed over it has ended", () => {
    const national = policyOf("national", "国家办法", {
      jurisdiction: "CN",
      provisions: [{ ...staffing, id: "national/staff" }],
    });
    const city = policyOf("city", "本市办法", {
      prevailsOver: ["national"],
      provisions: [{ ...staffing, id: "city/staff", until: "2021-12-31" }],
    });
    const { findings } = assess(prepared, [national, city], ask);
    expect(findings.map(({ provision }) => provision)).toEqual(["national/staff"]);
  });

  // The guide: two that fill one slot without a stated precedence are a conflict; nothing is silently empty.
  it("reports a conflict where two policies prevail over one another", () => {
    const first = policyOf("first", "甲办法", {
      prevailsOver: ["second"],
      provisions: [{ ...staffing, id: "first/staff" }],
    });
    const second = policyOf("second", "乙办法", {
      prevailsOver: ["first"],
      provisions: [{ ...staffing, id: "second/staff" }],
    });
    expect(assess(prepared, [first, second], ask).conflicts.map(({ provisions }) => provisions.length)).toEqual([2]);
  });

  // Policies are laid over the chain of divisions that the register knows: the zone lies in 3701, as `liesWithin` and
  // `policiesInForce` with `above` answer.
  it("finds the policies of the city in which the register places a zone without a code", () => {
    const register = parseRegister({
      version: 1,
      recordedOn: "2022-06-30",
      tierSystems: [jinanSystem2021.tierSystem],
      divisions: [
        { id: "3701", name: "济南市", level: "prefecture" },
        { id: "jinan-high-tech-zone", name: "高新区", level: "county", parent: "3701" },
        { id: "zone-street", name: "某街道", level: "township", kind: "subdistrict", parent: "jinan-high-tech-zone" },
      ],
    });
    const { policies } = assess(prepareRegister(register), allPolicies, {
      asOf: "2022-06-30",
      period: calendarYear(2022),
      division: "zone-street",
    });
    expect(policies).toContain(jinanSystem2021.id);
  });

  // As for the id of a division in a register: digits that are no statistical code are `division-code-invalid`.
  it.each(["110", "110105000000"])("refuses the digits %s, which are no code, as the division", (division) => {
    expect(() => assess(prepared, [policyOf("own", "办法")], { ...ask, division })).toThrow("division-code-invalid");
  });
});

describe("two policies that are in force together", () => {
  const first = policyOf("first", "甲办法");
  const second = policyOf("second", "乙办法", {
    provisions: [{ ...staffing, id: "second/staff", aspect: "other-staff" }],
  });

  // Every value carries its own source: the ids of documents are each policy's own, so both titles are kept.
  it("keep the titles of their documents though these have one id", () => {
    const { documents } = assess(prepared, [first, second], ask);
    expect(documents.map(({ policy, id, title }) => [policy, id, title.zh])).toEqual([
      ["first", "doc", "甲办法"],
      ["second", "doc", "乙办法"],
    ]);
  });

  // Finding: `id` is stable for provision and subject, and its basis stands under the provision's id.
  it("are refused where two of their provisions have one id", () => {
    const same = policyOf("second", "乙办法", { provisions: [{ ...staffing, aspect: "other-staff" }] });
    expect(thrownFault(() => assess(prepared, [first, same], ask))).toBe(
      "id-duplicate at $.policies[1].provisions[0].id",
    );
    const elsewhere = policyOf("third", "丙办法", { jurisdiction: "12" });
    expect(assess(prepared, [first, elsewhere], ask).findings).toHaveLength(1);
  });
});
