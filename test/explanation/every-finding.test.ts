import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { calendarYear, type PlainDate } from "social-work-station-rules/calendar";
import { allPolicies } from "social-work-station-rules/catalogue";
import { basisOf, type Finding } from "social-work-station-rules/finding";
import type { Register } from "social-work-station-rules/model";
import { walkParameters, type Policy, type Provision } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { plainDates, registers } from "social-work-station-rules/testing";
import { modalities, provisionKinds, timings, verdicts } from "social-work-station-rules/terms";
import { faultsOfAnswer } from "./faults-of-sentences.js";
import { asPolicy, asProvision } from "../as-parsed.js";
import { everything } from "../every-kind.js";

const documents = allPolicies.flatMap((policy) => policy.documents);

/** Kinds of provision that an assessment makes no findings of. */
const STRUCTURES: readonly string[] = [
  ...new Set(
    assess(prepareRegister(fc.sample(registers(), { numRuns: 1, seed: 14 })[0] as Register), everything, {
      asOf: "2021-12-31",
      period: calendarYear(2021),
    }).notRun.flatMap(({ kind, reason }) => (["structure-only", "answered-by-budget"].includes(reason) ? [kind] : [])),
  ),
];

function findingsOf(register: Register, asOf: PlainDate, policy = everything): readonly Finding[] {
  const places = register.divisions.map(({ id }) => id);
  const submissions = policy.provisions
    .filter(({ kind }) => kind === "deadline")
    .flatMap(({ id }, index) =>
      places.slice(0, 3).map((division, place) => ({
        provision: id,
        division,
        on: ["2021-05-17", "2021-05-18T18:30", "2021-12-20", "2022-01-04"][(index + place) % 4] ?? "2021-05-31",
      })),
    );
  const assessment = assess(prepareRegister(register), policy, {
    asOf,
    period: calendarYear(Number(asOf.slice(0, 4))),
    submissions,
  });
  const bases = new Map(assessment.bases.map((basis) => [basis.provision, basis]));
  return assessment.findings.flatMap((finding) => {
    const basis = bases.get(finding.provision);
    return basis === undefined ? [] : [{ ...finding, basis }];
  });
}

const drawn = fc.tuple(registers(), plainDates({ from: "2020-06-01", to: "2026-12-31" }));

describe("every finding that the rules make", () => {
  it("is put into whole sentences in both languages", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(drawn, ([register, asOf]) => {
        const findings = findingsOf(register, asOf);
        for (const { basis, verdict } of findings) seen.add(`${basis.kind} ${verdict}`);
        expect(findings.flatMap((finding) => faultsOfAnswer(finding, { documents }))).toEqual([]);
      }),
      { numRuns: 15 },
    );
    const kinds = provisionKinds.values.filter((kind) => !STRUCTURES.includes(kind));
    expect(kinds.filter((kind) => ![...seen].some((entry) => entry.startsWith(`${kind} `)))).toEqual([]);
  });

  it("reads well with every verdict, timing and modality, of every kind", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(drawn, ([register, asOf]) => {
        const one = new Map(findingsOf(register, asOf).map((finding) => [finding.basis.kind, finding]));
        for (const [kind, finding] of one) {
          for (const verdict of verdicts.values) {
            for (const timing of [...timings.values, null]) {
              for (const modality of modalities.values) {
                seen.add(`${kind} ${verdict} ${String(timing)} ${modality}`);
                const varied = { ...finding, verdict, timing, basis: { ...finding.basis, modality } };
                expect(faultsOfAnswer(varied)).toEqual([]);
              }
            }
          }
        }
      }),
      { numRuns: 4 },
    );
    expect(seen.size).toBe(
      (provisionKinds.values.length - STRUCTURES.length) * verdicts.values.length * 3 * modalities.values.length,
    );
  });

  it("says every parameter of the catalogue, each reading and each alternative", () => {
    const bare = {
      kind: "finding",
      subject: { kind: "division", id: "11" },
      asOf: "2021-12-31" as PlainDate,
      verdict: "met",
      timing: null,
      missing: [],
      judgements: [],
    } as const;
    for (const policy of allPolicies) {
      for (const provision of policy.provisions.filter(({ kind }) => STRUCTURES.includes(kind))) {
        const detail =
          provision.kind === "evaluation-scheme" ? { outcome: "conforms", checked: ["grades"], differences: [] } : {};
        const finding: Finding = {
          ...bare,
          id: provision.id,
          provision: provision.id,
          // Kinds that only describe a structure make no findings; their words are tried all the same.
          detail: { kind: provision.kind, ...detail } as Finding["detail"],
          basis: basisOf(provision),
        };
        expect(faultsOfAnswer(finding, { documents })).toEqual([]);
      }
    }
  });

  it("says what a scenario changed, in place of the reading that it replaced", () => {
    const amended: Policy = asPolicy({
      ...everything,
      provisions: everything.provisions.map((provision) => {
        const parameters = Object.entries(provision.parameters).map(([name, was]) => [
          name,
          { status: "amended", value: was.value, was, from: "2024-01-01" },
        ]);
        return asProvision({ ...provision, parameters: Object.fromEntries(parameters) }) as Provision;
      }),
    });
    expect(walkParameters(amended).filter(({ parameter }) => parameter.status === "amended").length).toBeGreaterThan(
      100,
    );
    fc.assert(
      fc.property(registers({ stations: 4 }), (register) => {
        expect(
          findingsOf(register, "2024-06-30" as PlainDate, amended).flatMap((finding) => faultsOfAnswer(finding)),
        ).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});
