import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, type AssessedFinding } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import type { Register } from "social-work-station-rules/model";
import {
  KINDS_OF_PROVISION,
  stated,
  type Parameter,
  type Provision,
  type ProvisionKind,
} from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { provisions, registers } from "social-work-station-rules/testing";
import { asPolicy, asProvision } from "../as-parsed.js";

const AS_OF = "2023-05-31";

const SOURCE = {
  document: "beijing-pilot-2021",
  clause: "一",
  quote: "…",
  authority: "normative",
  verification: "primary-text",
} as const;

const TIERS = ["beijing:township", "beijing:community"];

/** A parameter of each kind whose value may differ by class of subject, and the kind of subject. */
const VARIED: readonly { readonly kind: ProvisionKind; readonly parameter: string }[] = [
  { kind: "share-quota", parameter: "share" },
  { kind: "share-quota", parameter: "comparison" },
  { kind: "share-quota", parameter: "rounding" },
  { kind: "activity-quota", parameter: "amount" },
  { kind: "activity-quota", parameter: "kinds" },
  { kind: "activity-quota", parameter: "partYear" },
  { kind: "activity-quota", parameter: "countedOn" },
  { kind: "recurring-duty", parameter: "times" },
  { kind: "staffing", parameter: "minimum" },
  { kind: "staffing", parameter: "measure" },
  { kind: "required-systems", parameter: "systems" },
  { kind: "required-roles", parameter: "roles" },
  { kind: "checklist", parameter: "items" },
  { kind: "funding-sources", parameter: "sources" },
  { kind: "funding-sources", parameter: "earmarks" },
  { kind: "funding-sources", parameter: "mayNot" },
  { kind: "funding-sources", parameter: "others" },
  { kind: "evaluation", parameter: "assessor" },
  { kind: "evaluation", parameter: "selfAssessment" },
];

type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** Returns a provision with another value of a parameter. */
function withValue(provision: Provision, name: string, value: unknown): Provision {
  const parameters: Parameters = provision.parameters as never;
  const parameter = { ...(parameters[name] as Parameter<unknown>), value };
  return asProvision({ ...provision, parameters: { ...parameters, [name]: parameter } } as never);
}

/** Returns a provision that is due by a day, which counts; one without a due day of its own is returned as it is. */
function dueBy(provision: Provision, day: string | undefined): Provision {
  if (!("dueOn" in provision.parameters) || day === undefined) return provision;
  return withValue(withValue(provision, "dueOn", day), "dueConvention", "inclusive");
}

/** Replaces each value by class or stage by its first, as the source states it. */
function plain(provision: Provision): Provision {
  const parameters = Object.entries<Parameter<unknown>>(provision.parameters as never).map(([name, parameter]) => {
    const first = (value: unknown): unknown => {
      const { stages, classes } = value as {
        readonly stages?: { is: unknown }[];
        readonly classes?: { is: unknown }[];
      };
      const [own] = stages ?? classes ?? [];
      return own === undefined ? value : first(own.is);
    };
    return [name, stated(first(parameter.value), SOURCE)];
  });
  return asProvision({ ...provision, modality: "must", parameters: Object.fromEntries(parameters) } as never);
}

/** Parameters whose value may differ by stage only. */
const STAGED: typeof VARIED = [
  { kind: "coverage-target", parameter: "base" },
  { kind: "coverage-target", parameter: "among" },
  { kind: "coverage-target", parameter: "stations" },
  { kind: "coverage-target", parameter: "total" },
];

/** Two provisions of a kind that differ in one parameter. */
function pairs(kind: ProvisionKind, parameter: string): fc.Arbitrary<readonly [Provision, unknown, unknown]> {
  const withParameter = provisions({ kinds: [kind], tiers: TIERS }).filter(
    ({ parameters }) => (parameters as unknown as Parameters)[parameter] !== undefined,
  );
  return fc.tuple(withParameter, withParameter).map(([first, second]) => {
    const [one, other] = [plain(first), plain(second)];
    const valueOf = ({ parameters }: Provision): unknown => (parameters as unknown as Parameters)[parameter]?.value;
    return [one, valueOf(one), valueOf(other)] as const;
  });
}

function found(register: Register, provision: Provision, asOf = AS_OF): readonly AssessedFinding[] {
  const { from: _from, until: _until, ...rest } = provision;
  const policy = asPolicy({
    ...beijingPilot2021,
    provisions: [asProvision({ ...rest, appliesTo: { ...rest.appliesTo, tier: undefined } }) as Provision],
  });
  const { findings } = assess(prepareRegister(register), policy, {
    asOf,
    period: calendarYear(Number(asOf.slice(0, 4))),
  });
  // How many of an area were evaluated as a sample is no question about a subject of a class.
  return findings.filter(
    ({ subject }) => provision.kind !== "evaluation" || subject.kind === provision.appliesTo.subject,
  );
}

/** What a finding says, apart from the class and the stage that it names. */
function said({ applied: _applied, stage: _stage, cases: _cases, ...finding }: AssessedFinding): object {
  return finding;
}

/** Returns a finding without its place among the stages of a provision. */
function unstaged(finding: AssessedFinding): object {
  const { id: _id, timing: _timing, ...rest } = said(finding) as AssessedFinding;
  return rest;
}

function sorted(findings: readonly object[]): readonly object[] {
  const textOf = (finding: object): string => JSON.stringify(finding);
  return findings.toSorted((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
}

/** Returns the division in which a subject is. */
function placeOf({ stations }: Register, { kind, id }: AssessedFinding["subject"]): string | undefined {
  return kind === "station" ? stations.find((station) => station.id === id)?.division : id;
}

describe.each(VARIED)("$parameter of $kind", ({ kind, parameter }) => {
  it("by class equals, for each subject, the plain value of its class", () => {
    let [own, others] = [0, 0];
    fc.assert(
      fc.property(
        registers({ stations: 6 }),
        pairs(kind, parameter),
        fc.infiniteStream(fc.boolean()),
        (register, [provision, is, otherwise], choices) => {
          const places = register.divisions.flatMap(({ id }) => (choices.next().value ? [id] : []));
          const when = { division: { id: places.length === 0 ? ["no-place"] : places } };
          const byClass = found(register, withValue(provision, parameter, { classes: [{ when, is }], otherwise }));
          const [first, second] = [is, otherwise].map((value) =>
            found(register, withValue(provision, parameter, value)),
          ) as [readonly AssessedFinding[], readonly AssessedFinding[]];
          expect(byClass.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
          byClass.forEach((finding, index) => {
            const isIn = places.includes(placeOf(register, finding.subject) ?? "");
            if (isIn) own += 1;
            else others += 1;
            expect(finding.applied?.[parameter]).toEqual(
              isIn ? { value: is, class: 0 } : { value: otherwise, class: null },
            );
            expect(said(finding)).toEqual(said((isIn ? first : second)[index] as AssessedFinding));
          });
        },
      ),
      { numRuns: 120 },
    );
    expect(Math.min(own, others)).toBeGreaterThan(5);
  });
});

describe.each([...VARIED, ...STAGED])("$parameter of $kind", ({ kind, parameter }) => {
  it("by stage equals, for each stage, the plain value on the last day that it governs", () => {
    fc.assert(
      fc.property(
        registers({ stations: 6 }),
        pairs(kind, parameter),
        fc.constantFrom("2021-06-30", "2022-06-30", "2024-06-30"),
        (register, [provision, first, second], asOf) => {
          const [early, late] = ["2021-12-31", "2023-12-31"];
          const value = {
            stages: [
              { by: early, is: first },
              { by: late, is: second },
            ],
          };
          const byStage = found(register, dueBy(withValue(provision, parameter, value), late), asOf);
          const plainly = (is: unknown, day: string, dueOn?: string) =>
            found(register, dueBy(withValue(provision, parameter, is), dueOn), day);
          if (KINDS_OF_PROVISION[kind].byPeriod) {
            const governing = asOf.slice(0, 4) < late.slice(0, 4) ? first : second;
            expect(byStage.map(said)).toEqual(plainly(governing, asOf).map(said));
            return;
          }
          const expected = [
            ...plainly(first, asOf > late ? early : asOf, early).map((finding) => ({
              ...unstaged(finding),
              dueOn: early,
            })),
            ...plainly(second, asOf, late).map((finding) => ({ ...unstaged(finding), dueOn: late })),
          ];
          const dated = byStage.map((finding) => ({ ...unstaged(finding), dueOn: finding.stage?.dueOn }));
          expect(sorted(dated)).toEqual(sorted(expected));
        },
      ),
      { numRuns: 60 },
    );
  });
});
