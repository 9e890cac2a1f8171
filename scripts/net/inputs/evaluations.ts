import * as fc from "fast-check";
import { evaluationScheme } from "../../../test/consumers/facts.js";
import { answers } from "../../../test/hardening/fixtures.js";
import type { Library } from "../library.js";
import { draw, fields } from "./draw.js";
import { readJson, refer, type Inputs, type Material, type Scheme, type Table, type World } from "./world.js";

/** Evaluation schemes with their answers, and decision tables. */
export function evaluationInputs(world: World, library: Library): Inputs {
  const { arbitraries, full, keep } = world;
  const schemes = draw("schemes", 60, arbitraries.evaluationSchemes()).map((scheme, index) =>
    keep("scheme", weighEvidence(scheme, index)),
  );
  const tables = draw("tables", 60, arbitraries.decisionTables()).map((table) => keep("table", table));
  const hunan = keep("table-hunan", library.value("pathwayTableHunan") as Table);
  return { ...evaluated(world, schemes), ...shapes(world, schemes), ...pathways([...tables, full.table], hunan) };
}

/** What a leaf without its evidence comes to: drawn schemes know one way of three. */
function weighEvidence(scheme: Scheme, index: number): Scheme {
  const without = ["lowest", "counts", "unanswered"][index % 3] ?? "lowest";
  return JSON.parse(JSON.stringify(scheme).replaceAll('"without":"lowest"', `"without":"${without}"`)) as Scheme;
}

type Answers = readonly object[];

function evaluated({ arbitraries, full, keep }: World, schemes: readonly Material<Scheme>[]): Inputs {
  const answered = fc
    .constantFrom(...schemes)
    .chain((scheme) =>
      fc
        .tuple(arbitraries.evaluationAnswers(scheme.value), arbitraries.evaluationAnswers(scheme.value))
        .map(([first, second]) => ({ scheme: refer("scheme", scheme), first, second })),
    );
  const example = readJson("examples/04-evaluation-and-report/data/evaluation-scheme.json") as Scheme;
  const given = readJson("examples/04-evaluation-and-report/data/answers.json") as { readonly answers: Answers };
  const handMade: readonly (readonly [object, Answers])[] = [
    [refer("scheme", keep("scheme-example", example)), given.answers],
    [refer("scheme", full.scheme), answers as Answers],
    [refer("scheme", keep("scheme-county", evaluationScheme)), []],
    ...rules().map(([scheme, answer]) => [refer("scheme", keep("scheme-rule", scheme)), [answer]] as const),
  ];
  const put = fields({}, { version: fc.constant("later"), scheme: fc.constant("another") });
  return {
    scoreEvaluation: [
      ...draw("scores", 250, answered).map(({ scheme, first }) => ({ scheme, answers: first })),
      ...handMade.flatMap(([scheme, list]) => [
        { scheme, answers: list },
        { scheme, answers: [] },
        { scheme, answers: list.slice(0, -1) },
      ]),
    ],
    "compareEvaluations.scored": [
      ...draw("comparisons", 100, fc.tuple(answered, put)).map(([{ scheme, first, second }, change]) => ({
        schemes: [scheme, scheme],
        answers: [first, second],
        put: change,
      })),
      ...draw("other schemes", 60, fc.tuple(answered, answered)).map(([one, other]) => ({
        schemes: [one.scheme, other.scheme],
        answers: [one.first, other.first],
        put: {},
      })),
    ],
  };
}

/** A scheme of one leaf for each published case of a rule. */
function rules(): readonly (readonly [object, object])[] {
  const rows = readJson("test/vectors/evaluation-rules.json") as readonly {
    readonly rule: object;
    readonly answer: object;
  }[];
  const name = { zh: "指标", en: "indicator" };
  return rows.map(({ rule, answer }, index) => [
    {
      ...evaluationScheme,
      id: `rule-${index}`,
      full: "10",
      subjects: [],
      grades: [{ id: "any", name }],
      indicators: [{ kind: "leaf", id: "leaf", name, worth: "10", rule }],
      vetoes: [],
    },
    { indicator: "leaf", ...answer },
  ]);
}

function shapes({ arbitraries, catalogue, keep }: World, schemes: readonly Material<Scheme>[]): Inputs {
  const part = fc
    .constantFrom("office", "residents", "leaf-1", "group", "other")
    .map((id) => ({ id, name: { zh: id, en: id } }));
  const parts = fc.uniqueArray(part, { maxLength: 3, selector: ({ id }) => id });
  const shape = fields(
    {},
    {
      grades: fc.integer({ min: 2, max: 5 }),
      depth: fc.integer({ min: 1, max: 3 }),
      leaves: fc.integer({ min: 1, max: 5 }),
      dimensions: parts,
      subjects: parts,
      frequency: fc.constantFrom("yearly", "half-yearly", "quarterly"),
      assessor: fc.constantFrom("third-party", "authority"),
    },
  );
  const scheme = fc.constantFrom(...schemes).map((own) => refer("scheme", own));
  const drawn = draw("shapes", 25, arbitraries.policies({ kinds: ["evaluation-scheme"], provisions: 2 }));
  const provisions = [...drawn.map((policy) => keep("policy-shape", policy)), ...catalogue].flatMap((policy) =>
    policy.value.provisions
      .filter(({ kind }) => kind === "evaluation-scheme")
      .map(({ id }) => refer("provision", policy, id)),
  );
  return {
    checkSchemeShape: [
      ...draw("checkSchemeShape", 100, fields({ scheme, shape })),
      ...draw("one aspect", 60, fields({ scheme, shape: oneAspect(shape) })),
    ],
    checkEvaluationScheme: draw(
      "checkEvaluationScheme",
      100,
      fields({
        scheme,
        provision: fc.constantFrom(...provisions),
        options: fields({ asOf: arbitraries.plainDates() }),
      }),
    ),
  };
}

function oneAspect(shape: fc.Arbitrary<object>): fc.Arbitrary<object> {
  return shape.map((aspects) => Object.fromEntries(Object.entries(aspects).slice(0, 1)));
}

function pathways(tables: readonly Material<Table>[], hunan: Material<Table>): Inputs {
  const all = [...tables, hunan];
  const conditions = (table: Table): fc.Arbitrary<object> =>
    fields(
      {},
      Object.fromEntries(
        table.inputs.map(({ id, values }) => {
          const ids = values.map((value) => value.id);
          return [id, fc.oneof(fc.constantFrom(...ids), fc.subarray(ids, { minLength: 1 }))];
        }),
      ),
    );
  const asked = fc
    .constantFrom(...all)
    .chain((table) => conditions(table.value).map((known) => ({ conditions: known, table: refer("table", table) })));
  const published = readJson("test/vectors/hunan-pathways.json") as readonly { readonly conditions: object }[];
  const example = readJson("examples/04-evaluation-and-report/data/pathway-conditions.json") as {
    readonly stations: readonly { readonly conditions: object }[];
  };
  return {
    classifyPathway: [
      ...draw("pathways", 150, asked),
      ...draw("pathways of Hunan", 80, conditions(hunan.value)).map((known) => ({ conditions: known })),
      ...[...published, ...example.stations].map((row) => ({ conditions: row.conditions })),
    ],
    analyseDecisionTable: all.map((table) => ({ table: refer("table", table) })),
  };
}
