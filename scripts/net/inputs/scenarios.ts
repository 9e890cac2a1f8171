import * as fc from "fast-check";
import { draw, fields } from "./draw.js";
import { readJson, refer, yearOf, type Inputs, type Material, type Policy, type World } from "./world.js";

/** What-if questions: drawn amendments, budgets, sweeps, readings, and the questions of the example. */
export function scenarioInputs(world: World): Inputs {
  const { arbitraries, catalogue, drawnPolicies, registers, handMade, busy } = world;
  const prepared = fc
    .constantFrom(...registers, ...handMade.slice(0, 2), ...busy, ...busy)
    .map((register) => refer("prepared", register));
  const policy = fc.constantFrom(...catalogue, ...drawnPolicies);
  const asOf = arbitraries.plainDates({ from: "2021-01-01", to: "2025-12-31" });
  const days = asOf.map((day) => ({ asOf: day, period: yearOf(day) }));

  return {
    compareScenarios: [
      ...draw("scenarios", 110, scenarios(world, prepared, policy, days)).map((question) => ({ question })),
      ...example(world),
    ],
    interpretationSensitivity: draw(
      "sensitivity",
      90,
      fc.tuple(prepared, policy, days, fields({}, { mostJoint: fc.integer({ min: 0, max: 3 }) })),
    ).map(([register, own, when, most]) => ({
      prepared: register,
      policy: refer("policy", own),
      question: { ...when, ...most },
    })),
    sweepParameter: draw("sweeps", 110, sweeps(prepared, policy, days)),
  };
}

function scenarios(
  { arbitraries }: World,
  prepared: fc.Arbitrary<object>,
  policies: fc.Arbitrary<Material<Policy>>,
  days: fc.Arbitrary<object>,
): fc.Arbitrary<object> {
  const budget = arbitraries.factorInputs({ factors: "simple" });
  const title = fc.constant({ zh: "方案", en: "alternative" });
  return policies.chain((policy) => {
    const alternatives = fc
      .array(fields({ amendments: manyAmendments(arbitraries, policy.value) }, { title, budget }), {
        minLength: 1,
        maxLength: 2,
      })
      .map((list) => list.map((alternative, index) => ({ id: `alternative-${index}`, ...alternative })));
    const costs = fields({}, { station: arbitraries.decimalTexts(), staff: arbitraries.decimalTexts() });
    return fc
      .tuple(prepared, alternatives, days, fields({}, { unitCosts: costs }), budget)
      .map(([register, others, when, more, before]) => ({
        register,
        baseline: refer("policy", policy),
        alternatives: others,
        ...when,
        ...more,
        ...(others.some((alternative) => "budget" in alternative) && { budget: before }),
      }));
  });
}

/** Up to a dozen amendments, no two of one provision. */
function manyAmendments({ amendments }: World["arbitraries"], policy: Policy): fc.Arbitrary<readonly object[]> {
  return fc.array(amendments(policy), { minLength: 1, maxLength: 4 }).map((lists) => {
    const byProvision = new Map(lists.flat().map((amendment) => [placeOf(amendment), amendment]));
    return [...byProvision.values()].map((amendment, index) => ({ ...amendment, id: `amendment-${index}` }));
  });
}

function placeOf(amendment: object): unknown {
  const { provision } = amendment as { readonly provision: string | { readonly id: string } };
  return typeof provision === "string" ? provision : provision.id;
}

function sweeps(
  prepared: fc.Arbitrary<object>,
  policies: fc.Arbitrary<Material<Policy>>,
  days: fc.Arbitrary<object>,
): fc.Arbitrary<Inputs[string][number]> {
  const open = policies.filter(({ value }) => value.provisions.length > 0);
  return fc.tuple(prepared, open, days).chain(([register, policy, when]) => {
    const places = policy.value.provisions.flatMap(({ id, parameters }) =>
      Object.entries(parameters).map(([name, { value, alternatives = [] }]) => ({ id, name, value, alternatives })),
    );
    return fc.constantFrom(...places).map(({ id, name, value, alternatives }) => ({
      prepared: register,
      policy: refer("policy", policy),
      question: { ...when, provision: id, parameter: name, values: otherValues(value, alternatives) },
    }));
  });
}

/** The value, its other readings, and where it is a number two more. */
function otherValues(value: unknown, alternatives: readonly unknown[]): readonly unknown[] {
  const more =
    typeof value === "number"
      ? [value + 1, value * 2]
      : typeof value === "string" && /^(0\.)?\d+$/.test(value)
        ? ["0.5", "1"]
        : [];
  return [value, ...alternatives, ...more];
}

interface ScenarioFile {
  readonly questions: readonly ({ readonly id: string; readonly policy: string } & Readonly<Record<string, unknown>>)[];
}

/** The example's questions, where they name a policy of the catalogue. */
function example({ catalogue, handMade }: World): Inputs[string] {
  const file = readJson("examples/05-scenarios/scenario.json") as ScenarioFile;
  const register = handMade.at(-1);
  return file.questions.flatMap(({ id: _id, title: _title, policy, ...question }) =>
    catalogue
      .filter(({ id }) => id === policy && register !== undefined)
      .map((own) => ({
        question: {
          register: refer("prepared", register as Material<unknown>),
          baseline: refer("policy", own),
          ...question,
        },
      })),
  );
}
