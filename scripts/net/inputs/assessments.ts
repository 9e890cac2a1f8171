import * as fc from "fast-check";
import { draw, fields } from "./draw.js";
import {
  refer,
  referAll,
  yearOf,
  type Inputs,
  type Material,
  type Policy,
  type Register,
  type World,
} from "./world.js";

/** Whole assessments, of one policy and of all in force; two of them side by side; progress. */
export function assessmentInputs(world: World): Inputs {
  const { arbitraries, catalogue, everything, drawnPolicies, registers, handMade, busy, keep } = world;
  const days = arbitraries.plainDates({ from: "2020-06-01", to: "2026-12-31" });
  const anyRegister = fc.constantFrom(...registers, ...handMade, ...busy);
  const onePolicy = fc.oneof(fc.constantFrom(...drawnPolicies), fc.constantFrom(...catalogue));

  const asked = (policies: fc.Arbitrary<Material<Policy>>): fc.Arbitrary<Asked> =>
    fc.tuple(anyRegister, policies, days).chain(([register, policy, asOf]) =>
      fields(
        {
          asOf: fc.constant(asOf),
          period: fc.constantFrom(yearOf(asOf), { from: "2021-03-15", to: asOf > "2021-04" ? asOf : "2021-06-30" }),
        },
        { submissions: submissions(policy.value, register.value, days) },
      ).map((options) => ({ prepared: refer("prepared", register), policy: refer("policy", policy), options })),
    );
  const inForce = fc
    .tuple(anyRegister, fc.subarray([...drawnPolicies], { maxLength: 2 }), days)
    .chain(([register, drawn, asOf]) =>
      fields({ asOf: fc.constant(asOf), period: fc.constant(yearOf(asOf)), division: divisions(register.value) }).map(
        (options) => ({
          prepared: refer("prepared", register),
          policy: referAll("policy", [...catalogue, ...drawn]),
          options,
        }),
      ),
    );
  const changed = fc
    .constantFrom(...catalogue, ...drawnPolicies.slice(0, 20))
    .chain((policy) => arbitraries.amendments(policy.value).map((amendments) => ({ policy, amendments })));

  return {
    assess: [
      ...draw("assess", 180, asked(onePolicy)),
      ...draw("assess everything", 25, asked(fc.constant(everything))),
    ],
    "assess.in-force": draw("assess in force", 70, inForce),
    "assess.list": draw("assess list", 30, asked(onePolicy)).map(({ prepared, policy, options }) => ({
      prepared,
      policy: [policy],
      options: { ...options, division: "110101" },
    })),
    "compareAssessments.assessed": draw("compare", 60, fc.tuple(asked(onePolicy), asked(onePolicy), fc.nat(2))).map(
      ([before, other, sort]) => ({
        prepared: before.prepared,
        before,
        after: [other, { ...before, options: other.options }, { ...before, prepared: other.prepared }][sort],
      }),
    ),
    amendPolicy: draw("amendPolicy", 120, changed).map(({ policy, amendments }) => ({
      policy: refer("policy", policy),
      amendments,
    })),
    policiesInForce: draw(
      "policiesInForce",
      100,
      fields({
        policies: fc.subarray([...catalogue, ...drawnPolicies.slice(0, 10)]).map((list) => referAll("policy", list)),
        options: fields(
          { asOf: days, division: fc.constantFrom("110101", "110105", "11", "430102", "370102", "540402", "own") },
          { above: fc.constantFrom(["110101"], ["43", "4301"]) },
        ),
      }),
    ),
    "policiesInForce.rivals": draw(
      "rivals",
      30,
      fields({
        policies: fc
          .constantFrom(...catalogue, ...drawnPolicies)
          .map((policy) =>
            referAll("policy", [policy, keep("rival", { ...policy.value, id: `${policy.value.id}-copy` })]),
          ),
        options: fields({ asOf: days, division: fc.constantFrom("110101", "430102", "370102", "540402") }),
      }),
    ),
    policyAsOf: draw("policyAsOf", 80, fc.tuple(changed, days)).map(([{ policy, amendments }, asOf]) => ({
      policy: refer("policy", keep("amended", amendParameters(policy.value, amendments))),
      asOf,
      period: yearOf(asOf),
    })),
    walkParameters: referAll("policy", [...catalogue, ...drawnPolicies.slice(0, 20)]).map((policy) => ({ policy })),
    measureProgress: progress(world),
  };
}

interface Asked {
  readonly prepared: object;
  readonly policy: object;
  readonly options: Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
}

/** What some divisions handed in for some of the deadlines. */
function submissions(policy: Policy, register: Register, days: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const deadlines = policy.provisions.filter(({ kind }) => kind === "deadline");
  if (deadlines.length === 0 || register.divisions.length === 0) return fc.constant([]);
  const submission = fc.record({
    provision: fc.constantFrom(...deadlines.map(({ id }) => id)),
    division: divisions(register),
    on: fc.oneof(days, fc.constantFrom("2021-05-17", "2021-05-18T18:30", "2021-12-20", "2022-01-04")),
  });
  return fc.array(submission, { maxLength: 5 });
}

function divisions({ divisions: list }: Register): fc.Arbitrary<string> {
  return fc.constantFrom(...(list.length === 0 ? ["110101"] : list.map(({ id }) => id)));
}

/** A policy into which a scenario has written dated values, for the day on which they begin to hold. */
function amendParameters(policy: Policy, amendments: readonly object[]): Policy {
  const changes = amendments as readonly Change[];
  return {
    ...policy,
    provisions: policy.provisions.map((provision) => {
      const change = changes.find(({ kind, provision: id }) => kind === "set-parameter" && id === provision.id);
      const was = change?.parameter === undefined ? undefined : provision.parameters[change.parameter];
      if (change?.parameter === undefined || was === undefined || "was" in was) return provision;
      const { value, from, cutPeriod } = change;
      const amended = { status: "amended", value, was, ...(from && { from }), ...(cutPeriod && { cutPeriod }) };
      return { ...provision, parameters: { ...provision.parameters, [change.parameter]: amended } };
    }),
  };
}

interface Change {
  readonly kind: string;
  readonly provision: unknown;
  readonly parameter?: string;
  readonly value?: unknown;
  readonly from?: string;
  readonly cutPeriod?: string;
}

function progress({ arbitraries, catalogue, drawnPolicies }: World): Inputs[string] {
  const point = fields(
    { asOf: arbitraries.plainDates(), covered: fc.nat(300), total: fc.integer({ min: 300, max: 343 }) },
    { unknown: fc.nat(20) },
  );
  const points = fc.uniqueArray(point, { minLength: 1, maxLength: 5, selector: ({ asOf }) => asOf });
  const milestones = fc.constantFrom(...catalogue, ...drawnPolicies).map(({ value }) => value.data);
  const display = fields({}, { decimals: fc.nat(4), rounding: fc.constantFrom("half-up", "half-even", "up", "down") });
  return draw("measureProgress", 120, fields({ points, milestones, display }));
}
