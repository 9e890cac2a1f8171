import * as fc from "fast-check";
import { countyRegister } from "../../../test/consumers/facts.js";
import { policyInput, registerInput, schemeInput, tableInput } from "../../../test/hardening/fixtures.js";
import { toJson, type Json } from "../json.js";
import type { Library } from "../library.js";
import { draw, fields } from "./draw.js";
import {
  readJson,
  type Activity,
  type Arbitraries,
  type Material,
  type Policy,
  type Register,
  type Table,
  type TierSystem,
  type World,
} from "./world.js";

/** Draws registers and policies, adds those of the catalogue, the examples and the tests, and names each. */
export function makeWorld(library: Library, arbitraries: Arbitraries, materials: Map<string, Json>): World {
  const keep = <T>(name: string, value: T): Material<T> => {
    const id = materials.has(name) ? `${name}-${materials.size}` : name;
    materials.set(id, toJson(value));
    return { id, value };
  };
  const policies = library.value("allPolicies") as readonly Policy[];
  const catalogue = policies.map((policy) => keep(policy.id, policy));
  const busy = draw("busy", 40, employed(arbitraries, arbitraries.registers(BUSY)).map(settle)).map((register) =>
    keep("busy", register),
  );
  return {
    arbitraries,
    catalogue,
    everything: keep("everything", joinPolicies(policies)),
    drawnPolicies: draw("policies", 60, arbitraries.policies()).map((policy) => keep("policy", policy)),
    registers: [...drawRegisters(library, arbitraries).map((register) => keep("register", register)), ...busy],
    busy,
    handMade: handMadeRegisters(library).map((register) => keep("hand-made", register)),
    full: {
      register: keep("full-register", registerInput as Register),
      policy: keep("full-policy", policyInput as Policy),
      scheme: keep("full-scheme", schemeInput),
      table: keep("full-table", tableInput as Table),
    },
    keep,
  };
}

function drawRegisters(library: Library, arbitraries: Arbitraries): readonly Register[] {
  return [
    ...draw("registers", 40, arbitraries.registers()),
    ...draw("employed", 25, employed(arbitraries, arbitraries.registers({ personnel: 8, stations: 6 }))),
    ...draw("complete", 25, arbitraries.registers({ stations: 4 }).map(declareComplete)),
    ...draw(
      "elsewhere",
      20,
      arbitraries.registers().map((register) => moveElsewhere(register, library)),
    ),
    ...draw("larger", 5, employed(arbitraries, arbitraries.registers(LARGER)).map(declareComplete)),
    ...draw("empty", 2, arbitraries.registers({ stations: 0, personnel: 0, activities: 0 })),
  ];
}

const BUSY = { townships: 3, villages: 5, stations: 6, personnel: 12, activities: 60 };
const LARGER = { townships: 8, villages: 16, stations: 16, personnel: 14, activities: 40 };

/** A drawn register seldom says for what it is complete, and then every count stays a bound. */
function declareComplete(register: Register): Register {
  const completeness = ["divisions", "stations", "operators", "personnel", "activities"].map((collection) => ({
    collection,
  }));
  return { ...register, ...{ completeness } };
}

/** All stations open, all posts held, everything known to a late day: what a drawn register leaves open seldom settles. */
function settle(register: Register): Register {
  return {
    ...declareComplete(register),
    recordedOn: "2026-12-31",
    activities: (register.activities ?? []).flatMap(recordAgain),
    stations: register.stations.map(({ until: _until, ...station }) => ({ ...station, from: "2019-06-01" })),
    personnel: register.personnel.map((person) => ({
      ...person,
      assignments: (person.assignments ?? []).map(({ until: _until, ...post }) => ({ ...post, from: "2020-01-01" })),
    })),
  };
}

/** Cases are recorded twice, with more hours or none; some others are only begun. */
function recordAgain(activity: Activity, index: number): readonly Activity[] {
  const { hours, completedOn, ...begun } = activity;
  if (activity.caseReference !== undefined && completedOn !== undefined) {
    const again = { ...begun, id: `${activity.id}-again`, completedOn };
    return [activity, index % 2 === 0 ? again : { ...again, hours: `${hours ?? "1"}5` }];
  }
  return [index % 9 === 0 && completedOn !== undefined ? { ...begun, ...{ startedOn: completedOn } } : activity];
}

/** Every other station of a drawn register on a tier of the same level elsewhere: in Jinan, Guangdong or Linzhi. */
function moveElsewhere(register: Register, library: Library): Register {
  const systems = ["jinanTierSystem", "guangdongTierSystem", "linzhiTierSystem"].map(
    (name) => library.value(name) as TierSystem,
  );
  const levelOf = new Map(register.divisions.map(({ id, level }) => [id, level]));
  const stations = register.stations.map((station, index) => {
    const fitting = systems
      .flatMap(({ tiers }) => tiers)
      .filter(({ levels }) => levels.includes(levelOf.get(station.division) ?? ""));
    const tier = fitting[index % fitting.length];
    return index % 2 === 0 || tier === undefined ? station : { ...station, tier: tier.id };
  });
  return { ...register, tierSystems: [...register.tierSystems, ...systems], stations };
}

/** People of drawn registers are not employed by themselves. */
function employed(arbitraries: Arbitraries, registers: fc.Arbitrary<Register>): fc.Arbitrary<Register> {
  const pay = fields({ amount: arbitraries.decimalTexts({ max: 3_000_000n }), per: fc.constantFrom("month", "year") });
  const employment = fields(
    {},
    {
      model: fc.constantFrom("government-purchase", "direct-employment"),
      from: arbitraries.coarseDates(),
      hiredAsGraduate: fc.boolean(),
      pay,
    },
  );
  return registers.chain((register) =>
    fc.tuple(...register.personnel.map(() => fc.option(fc.array(employment, { maxLength: 2 })))).map((lists) => ({
      ...register,
      personnel: register.personnel.map((person, index) => {
        const employments = lists[index] ?? null;
        return employments === null ? person : { ...person, employments };
      }),
    })),
  );
}

/** Registers of the examples and of the tests. */
function handMadeRegisters(library: Library): readonly Register[] {
  const tierSystems = [library.value("beijingTierSystem") as TierSystem];
  const county: object = countyRegister;
  return [
    { ...(county as Register), tierSystems },
    { ...(readJson("examples/04-evaluation-and-report/data/register.json") as Register), tierSystems },
    readJson("examples/05-scenarios/register.json") as Register,
  ];
}

/** Every provision of the catalogue in one policy, asked on the tiers of drawn registers. */
function joinPolicies(policies: readonly Policy[]): Policy {
  const [first] = policies.filter(({ id }) => id === "beijing-pilot-2021");
  if (first === undefined) throw new Error("the catalogue has no pilot policy");
  const documents = new Map(policies.flatMap((policy) => policy.documents).map((document) => [document.id, document]));
  return {
    ...first,
    id: "everything",
    jurisdiction: "CN",
    documents: [...documents.values()],
    provisions: policies.flatMap(({ id, provisions }) =>
      provisions.map((provision) => ({
        ...provision,
        id: `${id}:${provision.id}`,
        appliesTo: {
          ...provision.appliesTo,
          ...(provision.appliesTo.tier?.startsWith("beijing:") === false && { tier: "township" }),
        },
      })),
    ),
  };
}
