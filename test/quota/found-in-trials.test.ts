import { describe, expect, it } from "vitest";
import { calendarYear } from "social-work-station-rules/calendar";
import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
import { safeParseRegister } from "social-work-station-rules/model";
import { parsePolicy, type ProvisionKind, type ProvisionOf } from "social-work-station-rules/policy";
import {
  checkActivityQuota,
  checkChecklist,
  checkRequiredRoles,
  checkShareQuota,
  checkStaffing,
} from "social-work-station-rules/quota";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";

const recordedOn = "2021-12-31";

const source = {
  document: "own",
  clause: "一",
  quote: "……",
  authority: "normative",
  verification: "primary-text",
} as const;

/** A provision about township centres, of a policy that has passed the parser. */
function provisionOf<K extends ProvisionKind>(kind: K, values: object, fields: object = {}): ProvisionOf<K> {
  const title = { zh: "规定", en: "Provision" };
  const stated = Object.entries(values).map(([name, value]) => [name, { status: "stated", value, source }]);
  const { provisions } = parsePolicy({
    version: 1,
    id: "own",
    title,
    jurisdiction: "CN",
    documents: [{ id: "own", title, issuers: ["某市民政局"] }],
    effective: {},
    tierSystem: beijingTierSystem,
    provisions: [
      {
        id: "own/provision",
        kind,
        title,
        modality: "must",
        aspect: "own",
        appliesTo: { subject: "station", tier: "beijing:township" },
        clauses: [],
        parameters: Object.fromEntries(stated),
        ...fields,
      },
    ],
  });
  const provision = provisions.find((own): own is ProvisionOf<K> => own.kind === kind);
  if (provision === undefined) throw new Error(`no ${kind}`);
  return provision;
}

/** One subdistrict with a centre that opened in 2020; what else is recorded is given. */
function registerOf(fields: object): ReturnType<typeof safeParseRegister> {
  return safeParseRegister({
    version: 1,
    recordedOn,
    tierSystems: [beijingTierSystem],
    divisions: [{ id: "110101001", name: "甲街道", level: "township", kind: "subdistrict" }],
    stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2020-01-01" }],
    ...fields,
  });
}

function prepared(fields: object): PreparedRegister {
  const result = registerOf(fields);
  if (!result.ok) throw new Error(result.faults[0].code);
  return prepareRegister(result.value);
}

describe("a centre of the pilot whose only person has no recorded posts", () => {
  const roles = beijingPilot2021.provisions.find((provision) => provision.kind === "required-roles");
  if (roles === undefined) throw new Error("the pilot plan names roles");
  const register = prepared({ personnel: [{ id: "p-1" }], completeness: [{ collection: "personnel" }] });
  const [finding] = checkRequiredRoles(register, roles, { asOf: recordedOn });

  // Director and executive director are to be two persons, and the register holds all personnel: one person cannot fill
  // both posts, so every completion is unmet (architecture.md: `missing` names what can still change the verdict).
  it("does not fill two posts that one person may not hold together", () => {
    expect(finding?.verdict).toBe("unmet");
  });

  // checkRequiredRoles: where it is not recorded where someone works, “there may be one holder more”.
  it("may have that person as the holder of either post", () => {
    expect(finding?.detail.roles.map(({ holders }) => holders)).toEqual([
      { least: 0, most: 1 },
      { least: 0, most: 1 },
    ]);
  });
});

// checkChecklist: an item stays a matter of judgement until a recorded judgement with role, date and the demanded
// evidence settles it, whatever its outcome.
it("a judgement of unmet without the demanded evidence settles no item of a checklist", () => {
  const premises = { id: "premises", text: { zh: "场地", en: "Premises" }, evidence: ["document"], when: "always" };
  const register = prepared({
    judgements: [
      {
        id: "judgement-1",
        subject: { kind: "station", id: "centre-1" },
        provision: "own/provision",
        item: "premises",
        outcome: "unmet",
        on: "2021-09-01",
        role: "区民政局社会工作科",
        evidence: [{ reference: "2021年9月1日走访", form: "visit" }],
      },
    ],
  });
  const [finding] = checkChecklist(register, provisionOf("checklist", { items: [premises] }), {
    asOf: recordedOn,
  });
  expect(finding?.verdict).toBe("discretionary");
});

describe("the facts that a finding misses", () => {
  const factsOf = (
    missing: readonly { readonly subject: { readonly id: string }; readonly fact: string }[] | undefined,
  ) => (missing ?? []).map(({ subject, fact }) => `${subject.id} ${fact}`);

  // Finding: `missing` names every unknown that can still change the verdict, nothing else. The first post places the
  // person for sure, so the date of a second post at the same centre decides nothing; the certificate's date does.
  it("do not include the date of a second post of somebody who is there for certain", () => {
    const staff = provisionOf("staffing", {
      minimum: 1,
      measure: "head-count",
      staff: "certified",
      workload: "any",
    });
    const register = prepared({
      personnel: [
        {
          id: "p-1",
          certificates: [{ level: "social-worker" }],
          assignments: [
            { station: "centre-1", role: "social-worker", from: "2021-01-01" },
            { station: "centre-1", role: "supervisor" },
          ],
        },
      ],
      completeness: [{ collection: "personnel" }],
    });
    const [finding] = checkStaffing(register, staff, { asOf: "2021-06-30" });
    expect(factsOf(finding?.missing)).toEqual(["p-1 certificate-date"]);
  });

  // As above: checkStaffing counts a full-time post without a statement as 1, so the workload settles this finding as
  // well as the full-time equivalent does.
  it("include the workload where recording a post as full-time settles the verdict", () => {
    const staff = provisionOf("staffing", {
      minimum: 1,
      measure: "full-time-equivalent",
      staff: "any",
      workload: "any",
    });
    const register = prepared({
      personnel: [{ id: "p-1", assignments: [{ station: "centre-1", role: "social-worker", from: "2021-01-01" }] }],
      completeness: [{ collection: "personnel" }],
    });
    const [finding] = checkStaffing(register, staff, { asOf: recordedOn });
    expect(factsOf(finding?.missing).toSorted()).toEqual(["p-1 full-time-equivalent", "p-1 workload"]);
  });

  // As above: one director is sure and no upper number is set, so a further director changes nothing; what is open is
  // whether the first is a supervisor at once.
  it("do not include the date of a further holder of a role that is filled without an upper number", () => {
    const director = { role: "director", least: 1, mayAlsoHold: [] };
    const register = prepared({
      personnel: [
        {
          id: "p-1",
          assignments: [
            { station: "centre-1", role: "director", from: "2021-01-01" },
            { station: "centre-1", role: "supervisor" },
          ],
        },
        { id: "p-2", assignments: [{ station: "centre-1", role: "director" }] },
      ],
      completeness: [{ collection: "personnel" }],
    });
    const [finding] = checkRequiredRoles(register, provisionOf("required-roles", { roles: [director] }), {
      asOf: "2021-06-30",
    });
    expect(factsOf(finding?.missing)).toEqual(["p-1 assignment-date"]);
  });

  // As above: where all communities need a station, one that has a station adds as much to what is covered as to what
  // is required, so whether it is a community decides nothing.
  it("do not include the committee type of a division with a station where the share is 1", () => {
    const quota = provisionOf(
      "share-quota",
      { share: "1", rounding: "up", comparison: "at-least" },
      {
        appliesTo: { subject: "division", tier: "beijing:township" },
        committee: "residential-community",
        centreTier: "beijing:township",
        stationTier: "beijing:community",
      },
    );
    const register = prepared({
      divisions: [
        { id: "110101001", name: "甲街道", level: "township", kind: "subdistrict" },
        { id: "110101001001", name: "甲社区", level: "village", committee: "residential-community" },
        { id: "110101001002", name: "乙社区", level: "village" },
      ],
      stations: [
        { id: "centre-1", division: "110101001", tier: "beijing:township", from: "2020-01-01" },
        { id: "station-2", division: "110101001002", tier: "beijing:community", from: "2020-01-01" },
      ],
    });
    const [finding] = checkShareQuota(register, quota, { asOf: recordedOn });
    expect(factsOf(finding?.missing)).toEqual(["110101001 divisions", "110101001 stations"]);
  });
});

// checkActivityQuota: a repeat (same station, kind, date and case reference) counts once. A mark that nobody sees makes
// no other case: the reference is read without it, or refused.
it("one case is counted once, or refused, where a reference holds a zero-width space", () => {
  const done = { station: "centre-1", kind: "case-work", completedOn: "2021-09-01" };
  const quota = provisionOf(
    "activity-quota",
    {
      amount: "1",
      kinds: ["case-work"],
      yearBasis: "calendar-year",
      partYear: "full",
      partYearRounding: "up",
      countedOn: "completion",
      hoursBasis: "session",
    },
    { unit: "count" },
  );
  const result = registerOf({
    activities: [
      { id: "a-1", ...done, caseReference: "case-1" },
      { id: "a-2", ...done, caseReference: "case-1\u200b" },
    ],
  });
  const question = { period: calendarYear(2021), asOf: recordedOn };
  const count = result.ok
    ? checkActivityQuota(prepareRegister(result.value), quota, question)[0]?.detail.done
    : "refused";
  expect(count).not.toBe("2");
});

// A provision for divisions is no provision for their stations: nothing is checked in its name.
it("a provision for subjects that its kind cannot check is not accepted", () => {
  const parameters = { minimum: "2", measure: "head-count", staff: "any", workload: "any" };
  const staffing = provisionOf("staffing", parameters, { appliesTo: { subject: "division", tier: "township" } });
  expect(() => checkStaffing(prepared({}), staffing, { asOf: recordedOn })).toThrow(
    "value-invalid at $.provision.appliesTo.subject",
  );
});
