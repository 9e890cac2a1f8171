import * as fc from "fast-check";
import type { Reference } from "../json.js";
import { draw, fields } from "./draw.js";
import {
  readJson,
  refer,
  yearOf,
  type Inputs,
  type Material,
  type Policy,
  type Register,
  type World,
} from "./world.js";

/** Which function checks a kind of provision, and what it asks in addition to the day. */
const CHECKS = [
  { kind: "checklist", name: "checkChecklist", asks: { subject: true } },
  { kind: "recurring-duty", name: "checkRecurringDuties", asks: { station: true, period: true } },
  { kind: "required-roles", name: "checkRequiredRoles", asks: { station: true } },
  { kind: "required-systems", name: "checkRequiredSystems", asks: { station: true } },
  { kind: "share-quota", name: "checkShareQuotas", asks: {} },
  { kind: "staffing", name: "checkStaffing", asks: { station: true } },
] as const;

interface Asks {
  readonly station?: true;
  readonly subject?: true;
  readonly period?: true;
}

/** Every check of one kind of provision, of drawn policies, of the catalogue and of published clauses. */
export function quotaInputs(world: World): Inputs {
  const perKind = CHECKS.map(({ kind, name, asks }) => {
    const policies = policiesOf(world, kind);
    const question = fc
      .tuple(anyRegister(world), fc.constantFrom(...policies))
      .chain(([register, policy]) =>
        fc
          .tuple(provisionOf(policy, kind), options(world, register, asks))
          .map(([provision, asked]) => ({ prepared: refer("prepared", register), provision, options: asked })),
      );
    return [name, draw(name, 120, question)] as const;
  });
  return {
    ...Object.fromEntries(perKind),
    ...activityQuotas(world),
    ...published(world),
    ...judged(world),
    ...alternatives(world),
    ...structures(world),
  };
}

/** Checklists on registers that hold judgements on their items. */
function judged(world: World): Inputs {
  const { arbitraries, busy, keep } = world;
  const policies = policiesOf(world, "checklist");
  const question = fc.tuple(fc.constantFrom(...busy), fc.constantFrom(...policies)).chain(([register, policy]) =>
    provisionOf(policy, "checklist").chain((provision) => {
      const stations = register.value.stations.map(({ id }) => id);
      const judgement = arbitraries.judgements({
        stations: stations.length === 0 ? ["unknown"] : stations,
        provision: provision.part,
        items: itemsOf(policy.value, provision.part),
      });
      return fc
        .uniqueArray(judgement, {
          maxLength: stations.length === 0 ? 0 : 12,
          selector: (one) => (one as { id: string }).id,
        })
        .chain((judgements) =>
          options(world, register, {}).map((asked) => ({ register, provision, judgements, asked })),
        );
    }),
  );
  return {
    "checkChecklist.judged": draw("judged", 80, question).map(({ register, provision, judgements, asked }) => ({
      prepared: refer("prepared", keep("judged", { ...register.value, judgements })),
      provision,
      options: asked,
    })),
  };
}

function itemsOf({ provisions }: Policy, id: string | undefined): readonly string[] {
  const items = provisions.find((provision) => provision.id === id)?.parameters["items"]?.value;
  return (items as readonly { readonly id: string }[]).map((item) => item.id);
}

function anyRegister({ registers, handMade, busy }: World): fc.Arbitrary<Material<Register>> {
  return fc.oneof(fc.constantFrom(...registers, ...handMade), fc.constantFrom(...busy));
}

/** Drawn policies of one kind of provision, and those of the catalogue that have some. */
function policiesOf({ arbitraries, everything, keep }: World, kind: string): readonly Material<Policy>[] {
  const drawn = draw(`policies of ${kind}`, 25, arbitraries.policies({ kinds: [kind], provisions: 3 }));
  const kept = drawn
    .filter(({ provisions }) => provisions.some((provision) => provision.kind === kind))
    .map((policy, index) => keep(`policy-${kind}`, index % 2 === 0 ? ease(policy) : policy));
  return [...kept, everything, everything, everything, everything, everything];
}

/** A policy that asks little: drawn quotas are seldom met by drawn registers. */
function ease(policy: Policy): Policy {
  const little: Readonly<Record<string, unknown>> = { amount: "1", minimum: "1", times: 1, share: "0.1" };
  return {
    ...policy,
    provisions: policy.provisions.map((provision) => ({
      ...provision,
      parameters: Object.fromEntries(
        Object.entries(provision.parameters).map(([name, { source, ...parameter }]) => [
          name,
          name in little && source !== undefined
            ? { status: "stated", value: little[name], source }
            : { ...parameter, ...(source !== undefined && { source }) },
        ]),
      ),
    })),
  };
}

function provisionOf(policy: Material<Policy>, kind: string): fc.Arbitrary<Reference> {
  const own = policy.value.provisions.filter((provision) => provision.kind === kind);
  return fc.constantFrom(...own).map(({ id }) => refer("provision", policy, id));
}

function options({ arbitraries }: World, register: Material<Register>, asks: Asks): fc.Arbitrary<object> {
  const days = arbitraries.plainDates({ from: "2020-06-01", to: "2026-12-31" });
  const stations = register.value.stations.map(({ id }) => id);
  const station = fc.constantFrom(...(stations.length === 0 ? ["unknown"] : stations));
  return days.chain((asOf) =>
    fields(
      {
        asOf: fc.constant(asOf),
        ...(asks.period && {
          period: fc.constantFrom(
            yearOf(asOf),
            { from: "2020-06-01", to: asOf },
            { from: "2021-02-15", to: "2023-04-30" },
          ),
        }),
      },
      { ...(asks.station && { station }), ...(asks.subject && { subject: station }) },
    ),
  );
}

/** Quotas are judged together, and planned. */
function activityQuotas(world: World): Inputs {
  const kind = "activity-quota";
  const policies = policiesOf(world, kind);
  const question = fc
    .tuple(anyRegister(world), fc.constantFrom(...policies))
    .chain(([register, policy]) =>
      fc
        .tuple(
          fc.uniqueArray(provisionOf(policy, kind), { minLength: 1, maxLength: 2, selector: ({ part }) => part }),
          options(world, register, { station: true, period: true }),
        )
        .map(([provisions, asked]) => ({ prepared: refer("prepared", register), provisions, options: asked })),
    );
  return {
    checkActivityQuotas: draw("checkActivityQuotas", 200, question),
    planActivityQuotas: draw("planActivityQuotas", 120, question),
  };
}

interface Clause {
  readonly provision: string;
  readonly register: { readonly tiers: string };
  readonly asOf: string;
  readonly period?: object;
}

/** The clauses of public policies, passing and failing. */
function published({ catalogue, keep }: World): Inputs {
  const rows = readJson("test/vectors/quota-clauses.json") as readonly Clause[];
  const tierSystems = catalogue.flatMap(({ value }) => {
    const { tierSystem } = value as { readonly tierSystem?: { readonly id: string } };
    return tierSystem === undefined ? [] : [tierSystem];
  });
  const asked = rows.map(({ provision, register: { tiers, ...parts }, asOf, period = yearOf("2021-01-01") }) => {
    const own = tierSystems.filter(({ id }) => id === tiers).slice(0, 1);
    const register = keep("clause", { version: 1, recordedOn: asOf, tierSystems: own, ...parts });
    const policy = catalogue.find(({ value }) => value.provisions.some(({ id }) => id === provision));
    const kind = policy?.value.provisions.find(({ id }) => id === provision)?.kind;
    const check = CHECKS.find((known) => known.kind === kind);
    if (policy === undefined) throw new Error(`not in the catalogue: ${provision}`);
    const prepared = refer("prepared", register);
    const reference = refer("provision", policy, provision);
    if (check === undefined)
      return ["checkActivityQuotas", { prepared, provisions: [reference], options: { period, asOf } }] as const;
    const asks: Asks = check.asks;
    return [check.name, { prepared, provision: reference, options: { asOf, ...(asks.period && { period }) } }] as const;
  });
  const names = [...new Set(asked.map(([name]) => name))];
  return Object.fromEntries(
    names.map((name) => [`${name}.published`, asked.filter(([own]) => own === name).map(([, input]) => input)]),
  );
}

/** Provisions of kinds that no rule answers. */
function structures({ arbitraries, catalogue, keep }: World): Inputs {
  const kinds = ["cost-share", "factor-formula", "funding-sources", "pathway-table", "statistics-form"];
  const drawn = draw("structures", 20, arbitraries.policies({ kinds, provisions: 3 }));
  const policies = [...catalogue, ...drawn.map((policy) => keep("policy-structure", policy))];
  return {
    "explain.structure": policies.flatMap((policy) =>
      policy.value.provisions
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ id }) => ({
          provision: refer("provision", policy, id),
          finding: {
            ...{ id, provision: id, subject: { kind: "division", id: "11" }, asOf: "2021-12-31", verdict: "met" },
            ...{ timing: null, missing: [], judgements: [], detail: {} },
          },
        })),
    ),
  };
}

/** Findings explained with what other readings come to. */
function alternatives(world: World): Inputs {
  const policies = policiesOf(world, "staffing");
  const alternative = fc.record({
    parameter: fc.constantFrom("minimum", "measure"),
    value: fc.constantFrom(3, "2.5", "head-count"),
    verdict: fc.constantFrom("met", "unmet", "undetermined"),
  });
  const question = fc.tuple(anyRegister(world), fc.constantFrom(...policies)).chain(([register, policy]) =>
    fc
      .tuple(provisionOf(policy, "staffing"), options(world, register, {}), fc.array(alternative, { maxLength: 2 }))
      .map(([provision, asked, others]) => ({
        prepared: refer("prepared", register),
        provision,
        options: asked,
        alternatives: others,
      })),
  );
  return { "explain.alternatives": draw("alternatives", 40, question) };
}
