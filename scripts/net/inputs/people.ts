import * as fc from "fast-check";
import { draw, fields } from "./draw.js";
import { readJson, refer, type Inputs, type Material, type Policy, type World } from "./world.js";

/** Qualification of drawn people and of published cases, by drawn criteria and those of the catalogue. */
export function peopleInputs(world: World): Inputs {
  const { arbitraries, registers, handMade, busy } = world;
  const days = arbitraries.plainDates({ from: "2018-01-01", to: "2026-12-31" });
  const provision = fc.constantFrom(...qualifications(world));
  const person = arbitraries.people({ stations: ["station-1"], villages: ["110101001001"] });
  const judgement = arbitraries.judgements({ stations: ["station-1"] });
  const options = fields(
    { asOf: days },
    {
      recordedOn: days,
      areaClass: fc.constantFrom("urban", "rural"),
      judgements: fc.array(judgement, { maxLength: 2 }),
    },
  );
  const ownCriteria = fc.constantFrom(...handMadeCriteria(world));
  const own = fields({
    id: fc.constant("judgement-1"),
    subject: fc.constantFrom("person-1", "person-2").map((id) => ({ kind: "person", id })),
    provision: fc.constant("own/qualification"),
    item: fc.constant("is-judged"),
    outcome: fc.constantFrom("met", "unmet"),
    on: days,
    role: fc.constant("社工科"),
    evidence: fc.constant([]),
  });
  const roster = fc
    .constantFrom(...registers, ...handMade, ...busy, ...busy)
    .map((register) => refer("prepared", register));

  return {
    assessQualification: draw("assessQualification", 320, fields({ person, provision, options })),
    "assessQualification.published": published(world),
    planQualification: draw("planQualification", 200, fields({ person, provision, options })),
    "planQualification.published": published(world),
    prepareQualification: draw(
      "prepareQualification",
      60,
      fields({
        provision,
        options: fields({ asOf: days }, { recordedOn: days }),
        person,
        areaClass: fc.constantFrom("urban", "rural", undefined),
      }),
    ),
    "assessQualification.hand-made": draw(
      "hand-made",
      160,
      fields({
        person,
        provision: ownCriteria,
        options: fields(
          { asOf: days },
          {
            recordedOn: days,
            areaClass: fc.constantFrom("urban", "rural"),
            judgements: fc.array(own, { maxLength: 1 }),
          },
        ),
      }),
    ),
    "assessRoster.hand-made": draw(
      "hand-made rosters",
      120,
      fields({ register: roster, provision: ownCriteria, options: fields({ asOf: days }) }),
    ),
    assessRoster: draw("assessRoster", 160, fields({ register: roster, provision, options: fields({ asOf: days }) })),
  };
}

function qualifications({ arbitraries, catalogue, keep }: World): readonly object[] {
  const drawn = draw("qualifications", 60, arbitraries.policies({ kinds: ["qualification"], provisions: 2 }));
  const policies = [...drawn.map((policy) => keep("policy-qualification", policy)), ...catalogue, ...catalogue];
  return policies.flatMap((policy) =>
    policy.value.provisions
      .filter(({ kind }) => kind === "qualification")
      .map(({ id }) => refer("provision", policy, id)),
  );
}

/** The tests' policy of every criterion, and criteria that differ from area to area and count years twice. */
function handMadeCriteria({ full, keep }: World): readonly object[] {
  const title = { zh: "条件", en: "criterion" };
  const all = (id: string, ...members: readonly object[]): object => ({ kind: "all-of", id, title, members });
  const any = (id: string, ...members: readonly object[]): object => ({ kind: "any-of", id, title, members });
  const area = (id: string, areaClass: string): object => ({
    kind: "area",
    id,
    title,
    areaClass,
    definedBy: "definedBy",
  });
  const certificate = { kind: "certificate", id: "holds", title, level: "level", higherLevels: "higher", date: "date" };
  const education = { kind: "education", id: "studied", title, level: "education", majors: "majors" };
  const practice = (id: string, years: string): object => ({
    kind: "practice",
    id,
    title,
    years,
    convention: "convention",
  });
  const judged = { kind: "judgement", id: "is-judged", title };
  const criteria = [
    any(
      "either",
      all("in-town", area("town", "urban"), certificate),
      all("in-country", area("country", "area"), education),
    ),
    any(
      "years",
      all("short", practice("some-years", "years"), education, judged),
      all("long", practice("more-years", "moreYears"), certificate),
    ),
    all("strict", any("which", area("country", "area"), certificate), practice("more-years", "moreYears"), judged),
  ];
  const policies = criteria.map((own, index) =>
    keep("hand-made-criteria", {
      ...full.policy.value,
      provisions: full.policy.value.provisions
        .filter(({ kind }) => kind === "qualification")
        .map((provision) => {
          const { years, area: rural } = provision.parameters;
          const more = {
            ...provision.parameters,
            moreYears: { ...years, value: index === 2 ? 0 : 5 },
            urban: { ...rural, value: "urban" },
          };
          const used = Object.entries(more).filter(([name]) => JSON.stringify(own).includes(`:"${name}"`));
          const parameters = Object.fromEntries(used);
          return { ...provision, appliesTo: { subject: "person" }, criteria: own, parameters };
        }),
    }),
  );
  return [full.policy, ...policies].map((policy) => refer("provision", policy, "own/qualification"));
}

interface Case {
  readonly provision: string;
  readonly asOf: string;
  readonly areaClass?: string;
  readonly person: object;
}

function published({ catalogue }: World): Inputs[string] {
  const rows = ["qualification-beijing-pilot", "qualification-national-exams"].flatMap(
    (name) => readJson(`test/vectors/${name}.json`) as readonly Case[],
  );
  return rows.map(({ person, provision, asOf, areaClass }) => ({
    person,
    provision: refer("provision", policyWith(catalogue, provision), provision),
    options: { asOf, ...(areaClass !== undefined && { areaClass }) },
  }));
}

function policyWith(catalogue: readonly Material<Policy>[], provision: string): Material<Policy> {
  const policy = catalogue.find(({ value }) => value.provisions.some(({ id }) => id === provision));
  if (policy === undefined) throw new Error(`not in the catalogue: ${provision}`);
  return policy;
}
