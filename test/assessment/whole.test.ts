import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, compareAssessments, type Assessment } from "social-work-station-rules/assessment";
import { calendarYear, parsePlainDate } from "social-work-station-rules/calendar";
import { beijingPilot2021, beijingSystem2022, nationalTwoHaves } from "social-work-station-rules/catalogue";
import {
  checkCoverageTarget,
  measureCoverageByDivision,
  measureServiceCoverage,
} from "social-work-station-rules/coverage";
import { assessRoster } from "social-work-station-rules/eligibility";
import { isBreach, type Finding } from "social-work-station-rules/finding";
import type { Register } from "social-work-station-rules/model";
import { onlyValue, type Policy, type Provision } from "social-work-station-rules/policy";
import * as quota from "social-work-station-rules/quota";
import {
  areaOfSubject,
  prepareRegister,
  registerWithin,
  type PreparedRegister,
} from "social-work-station-rules/register";
import { checkDeadlines } from "social-work-station-rules/reporting";
import { verdicts, type CommitteeType } from "social-work-station-rules/terms";
import { registers } from "social-work-station-rules/testing";
import { sameData } from "../../src/run/compare-findings.js";
import { thrownFault } from "../thrown-fault.js";

const period = calendarYear(2021);
const asOf = parsePlainDate("2021-12-31");
const submissions = [
  { provision: "beijing-pilot-2021/district-report-due", division: "110101", on: "2021-12-19" },
  { provision: "beijing-pilot-2021/district-report-due", division: "110102", on: "2022-01-19" },
];
const options = { asOf, period, submissions };
const drawn = registers({ townships: 4, villages: 6, stations: 6, personnel: 4, activities: 8 });
const example = fc.sample(drawn, { numRuns: 1, seed: 5 })[0] as Register;
const policies = [beijingPilot2021, beijingSystem2022, nationalTwoHaves];

/** The provisions that hold on the day. */
function provisionsOn(policy: Policy): readonly Provision[] {
  return policy.provisions.filter(({ from, until }) => (from ?? asOf) <= asOf && asOf <= (until ?? asOf));
}

/** What the rule of a provision itself finds: null where it makes no findings. */
function ruleFindings(prepared: PreparedRegister, policy: Policy, provision: Provision): readonly Finding[] | null {
  switch (provision.kind) {
    case "coverage-target": {
      const { display } = provision.parameters;
      const base = provision.parameters.base === undefined ? undefined : onlyValue(provision.parameters.base);
      const common = { by: "county", asOf, display: display.value } as const;
      const { total, rows } =
        provision.measure === "stations"
          ? measureCoverageByDivision(prepared, {
              ...common,
              tier: provision.appliesTo.tier ?? provision.level,
              base,
            })
          : measureServiceCoverage(prepared, { ...common, base: base as readonly CommitteeType[] });
      const areas = rows.filter(({ division }) => division !== null && division !== policy.jurisdiction);
      return [
        checkCoverageTarget(total, provision, { asOf, division: policy.jurisdiction }),
        ...areas.map((row) => checkCoverageTarget(row, provision, { asOf, division: row.division ?? "" })),
      ];
    }
    case "share-quota":
      return quota.checkShareQuota(prepared, provision, { asOf });
    case "activity-quota":
      return quota.checkActivityQuota(prepared, provision, { period, asOf });
    case "recurring-duty":
      return quota.checkRecurringDuty(prepared, provision, { period, asOf });
    case "staffing":
      return quota.checkStaffing(prepared, provision, { asOf });
    case "required-systems":
      return quota.checkRequiredSystems(prepared, provision, { asOf });
    case "required-roles":
      return quota.checkRequiredRoles(prepared, provision, { asOf });
    case "funding-sources":
      return quota.checkFundingSources(prepared, provision, { period, asOf });
    case "checklist":
      return quota.checkChecklist(prepared, provision, { asOf });
    case "qualification":
      return assessRoster(prepared, provision, { asOf }).findings;
    case "deadline":
      return checkDeadlines(
        submissions.filter((submission) => submission.provision === provision.id),
        provision,
        { asOf },
      );
    default:
      return null;
  }
}

function partOf(prepared: PreparedRegister, { jurisdiction }: Policy): PreparedRegister {
  return jurisdiction === "CN" ? prepared : registerWithin(prepared, jurisdiction);
}

describe("an assessment", () => {
  it("holds what each provision's own rule finds in the policy's jurisdiction, in the policy's order, and the bases once", () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...policies), (register, policy) => {
        const prepared = prepareRegister(register);
        const { findings, bases, notRun } = assess(prepared, policy, options);
        const runs = provisionsOn(policy).map((provision) => ({
          provision,
          found: ruleFindings(partOf(prepared, policy), policy, provision),
        }));
        const expected = runs.flatMap(({ found }) => found ?? []);
        expect(findings).toEqual(
          expected.map(({ basis: _, ...finding }) => ({
            ...finding,
            area: areaOfSubject(prepared, finding.subject, "county"),
          })),
        );
        expect(notRun.map(({ policy: own, provision, title, kind }) => [own, provision, title, kind])).toEqual(
          policy.provisions.flatMap(({ id, title, kind }) => {
            const found = runs.find(({ provision }) => provision.id === id)?.found ?? [];
            return found.length === 0 || kind === "deadline" ? [[policy.id, id, title, kind]] : [];
          }),
        );
        // Who owes a submission was not given.
        const partly = notRun.filter(({ reason }) => reason === "obliged-not-given").map(({ provision }) => provision);
        expect(partly).toEqual(runs.flatMap(({ provision }) => (provision.kind === "deadline" ? [provision.id] : [])));
        const structures = notRun
          .filter(({ reason }) => reason === "structure-only" || reason === "answered-by-budget")
          .map(({ provision }) => provision);
        expect(structures).toEqual(runs.flatMap(({ provision, found }) => (found === null ? [provision.id] : [])));
        for (const { provision, basis } of expected)
          expect(bases.find((own) => own.provision === provision)).toEqual({ ...basis, policy: policy.id });
      }),
      { numRuns: 20 },
    );
  });

  it("counts what it holds: verdicts, breaches, and the missing facts by how many verdicts they would settle", () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...policies), (register, policy) => {
        const prepared = prepareRegister(register);
        const { findings, indicators } = assess(prepared, policy, options);
        const bases = new Map(
          provisionsOn(policy)
            .flatMap((provision) => ruleFindings(partOf(prepared, policy), policy, provision) ?? [])
            .map((finding) => [finding.id, finding]),
        );
        const own = (provision: string) => findings.filter((finding) => finding.provision === provision);
        const countOf = (list: typeof findings) =>
          Object.fromEntries(
            verdicts.values.map((verdict) => [verdict, list.filter((finding) => finding.verdict === verdict).length]),
          );
        const breachesOf = (list: typeof findings) =>
          list.filter(({ id }) => isBreach(bases.get(id) as Finding)).length;
        expect(indicators.verdicts).toEqual(countOf(findings));
        expect(indicators.breaches).toBe(breachesOf(findings));
        expect(indicators.provisions).toEqual(
          provisionsOn(policy).map(({ id, kind }) => {
            const { met = 0, unmet = 0 } = countOf(own(id));
            return {
              provision: id,
              kind,
              findings: own(id).length,
              verdicts: countOf(own(id)),
              breaches: breachesOf(own(id)),
              settled: { met, of: met + unmet },
            };
          }),
        );
        const open = findings
          .filter(({ verdict }) => verdict === "undetermined")
          .map(({ provision, missing }) => ({ provision, facts: new Set(missing.map(({ fact }) => fact)) }));
        const facts = [
          ...new Set(open.flatMap(({ provision, facts }) => [...facts].map((fact) => `${provision} ${fact}`))),
        ].map((key) => {
          const [provision = "", fact = ""] = key.split(" ");
          const naming = open.filter(
            (finding) => finding.provision === provision && [...finding.facts].some((named) => named === fact),
          );
          return {
            fact,
            provision,
            named: naming.length,
            alone: naming.filter((finding) => finding.facts.size === 1).length,
          };
        });
        const place = ({ alone, named, provision, fact }: (typeof facts)[number]) =>
          `${99_999 - alone} ${99_999 - named} ${provision} ${fact}`;
        expect(indicators.missing).toEqual(facts.toSorted((one, other) => (place(one) < place(other) ? -1 : 1)));
      }),
      { numRuns: 20 },
    );
  });

  it("titles each document of its policies once, and has conflicts and gaps only where policies are layered", () => {
    const prepared = prepareRegister(example);
    for (const policy of policies) {
      const { documents, conflicts, gaps } = assess(prepared, policy, options);
      expect(documents).toEqual(policy.documents.map(({ id, title }) => ({ policy: policy.id, id, title })));
      expect([conflicts, gaps]).toEqual([[], []]);
    }
  });

  it("throws for a policy twice, submissions that are not objects, and a list of policies without a division", () => {
    const prepared = prepareRegister(example);
    const ask = (policies: Policy | readonly Policy[], more: object = {}) =>
      thrownFault(() => assess(prepared, policies as never, { ...options, ...more } as never));
    expect(ask([beijingPilot2021, beijingPilot2021], { division: "110101" })).toBe("id-duplicate at $.policies[1].id");
    expect(ask([beijingPilot2021])).toBe("value-missing at $.options.division");
    expect(ask([beijingPilot2021, { ...beijingSystem2022 }], { division: "110101" })).toBe(
      "not-parsed at $.policies[1]",
    );
    expect(ask(beijingPilot2021, { submissions: [{ ...submissions[0], provision: "" }] })).toBe(
      "id-invalid at $.options.submissions[0].provision",
    );
    expect(ask(beijingPilot2021, { submissions: [7] })).toBe("type-invalid at $.options.submissions[0]");
  });
});

describe("a comparison of assessments", () => {
  const keyOf = ({ provision, subject }: Assessment["findings"][number]) =>
    `${provision}@${subject.kind}:${subject.id}`;

  it("has every finding that answers otherwise, or is only there once, with what that means", () => {
    const effects = new Set<string>();
    fc.assert(
      fc.property(
        drawn,
        drawn,
        fc.constantFrom(...policies),
        fc.constantFrom(...policies),
        (first, second, policy, other) => {
          const before = assess(prepareRegister(first), policy, options);
          const after = assess(prepareRegister(second), other, options);
          const { changes, coverage, breaches } = compareAssessments(before, after);
          const [old, now] = [before, after].map(
            ({ findings }) => new Map(findings.map((finding) => [keyOf(finding), finding])),
          );
          const keys = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])];
          const expected = keys.flatMap((key) => {
            const [was, is] = [old?.get(key) ?? null, now?.get(key) ?? null];
            if (
              was !== null &&
              is !== null &&
              isDeepStrictEqual([was.verdict, was.timing, was.detail], [is.verdict, is.timing, is.detail])
            )
              return [];
            const effect =
              was?.verdict === is?.verdict
                ? "detail"
                : is?.verdict === "met"
                  ? "gained"
                  : was?.verdict === "met"
                    ? "lost"
                    : "moved";
            effects.add(effect);
            const { provision, subject, area } = was ?? (is as Assessment["findings"][number]);
            return [{ key, provision, subject, area, before: was, after: is, effect }];
          });
          expect(changes).toEqual(expected);
          expect(breaches).toEqual({ before: before.indicators.breaches, after: after.indicators.breaches });
          const textOf = ({ indicators }: Assessment, provision: string) =>
            indicators.coverage.find((indicator) => indicator.provision === provision)?.coverage.total.text ?? null;
          const measured = [
            ...new Set(
              [before, after].flatMap(({ indicators }) => indicators.coverage.map(({ provision }) => provision)),
            ),
          ];
          expect(coverage).toEqual(
            measured.map((provision) => ({
              provision,
              before: textOf(before, provision),
              after: textOf(after, provision),
            })),
          );
        },
      ),
      { numRuns: 30 },
    );
    expect([...effects].toSorted()).toEqual(["detail", "gained", "lost", "moved"]);
  });
});

describe("plain data", () => {
  it("is the same where each part of it is", () => {
    const small = fc.letrec((tie) => ({
      data: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(null, true, false, 0, 1, "a", "0"),
        fc.array(tie("data"), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom("a", "b", "length", "0"), tie("data"), { maxKeys: 2, noNullPrototype: true }),
      ),
    })).data;
    fc.assert(
      fc.property(small, small, (one, other) => {
        expect(sameData(one, other)).toBe(isDeepStrictEqual(one, other));
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(small, (one) => {
        expect(sameData(one, structuredClone(one))).toBe(true);
      }),
    );
    for (const [one, other] of [
      [[], {}],
      [{}, []],
      [null, {}],
      [{}, null],
      [{ a: undefined }, { b: undefined }],
      [[1, 2], [1]],
      [[1], [1, 2]],
      [["a"], { 0: "a", length: 1 }],
    ])
      expect(sameData(one, other)).toBe(false);
  });
});
