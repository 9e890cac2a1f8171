import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  activitySchema,
  allocationSchema,
  clientSchema,
  divisionSchema,
  figureSchema,
  heldEvaluationSchema,
  fundingSourceSchema,
  judgementSchema,
  operatorSchema,
  personSchema,
  spendingSchema,
  stationSchema,
} from "social-work-station-rules/model";
import * as testing from "social-work-station-rules/testing";
import * as z from "zod";

/** What of JSON Schema is looked at. */
interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
}

/** Where what was drawn does not vary: a word that is never drawn, a field that is never or always there, lists all of one length. */
function sameness(schema: Schema, values: readonly unknown[], path: string): readonly string[] {
  if (schema.enum !== undefined)
    return schema.enum.flatMap((word) => (values.includes(word) ? [] : [`${path}: never ${String(word)}`]));
  if (schema.items !== undefined) {
    const lists = values as readonly (readonly unknown[])[];
    return [
      ...(new Set(lists.map(({ length }) => length)).size < 2 ? [`${path}: of one length`] : []),
      ...sameness(schema.items, lists.flat(), `${path}[]`),
    ];
  }
  if (schema.properties !== undefined) {
    return Object.entries(schema.properties).flatMap(([key, part]) => {
      const place = `${path}.${key}`;
      const there = values.flatMap((value) =>
        Object.hasOwn(value as object, key) ? [(value as Readonly<Record<string, unknown>>)[key]] : [],
      );
      if (there.length === 0) return [`${place}: never there`];
      return [
        ...(there.length === values.length && schema.required?.includes(key) !== true
          ? [`${place}: always there`]
          : []),
        ...sameness(part, there, place),
      ];
    });
  }
  return new Set(values).size < 2 ? [`${path}: always ${String(values[0])}`] : [];
}

const stations = ["station-1", "station-2"];
const one = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> => arbitrary.map((value) => [value]);

describe("what is drawn varies in every field", () => {
  it.each<readonly [string, z.ZodType, fc.Arbitrary<readonly unknown[]>, readonly string[]]>([
    [
      "a person",
      personSchema,
      one(testing.people({ stations })),
      [
        ".household: always 110101",
        ".registrations[].from: always there",
        ".employments[].operator: never there",
        ".assignments[].fullTimeEquivalent: never there",
        ".assignments[].serves: of one length",
        ".assignments[].serves[]: always undefined",
      ],
    ],
    [
      "divisions",
      divisionSchema,
      testing.divisions(),
      [
        ".level: never province",
        ".level: never prefecture",
        ".parent: never there",
        ".administeredBy: never there",
        ...["municipal-district", "county-level-city", "county", "functional-zone"].map(
          (kind) => `.kind: never ${kind}`,
        ),
        ".from: never there",
        ".until: never there",
      ],
    ],
    [
      "stations",
      stationSchema,
      testing.divisions().chain((divisions) => testing.stations({ divisions })),
      [
        ".name: never there",
        ".operatingModels[].from: always there",
        ".platforms: never there",
        ".systems[].adoptedOn: never there",
        ".pilots[].from: always there",
        ".authorities[].name: never there",
        ".authorities[].from: always there",
        ".managingBody: never there",
      ],
    ],
    [
      "an operator",
      operatorSchema,
      one(testing.operators({ stations })),
      [".name: never there", ".ratings[].from: always there", ".contracts[].purchaser.name: never there"],
    ],
    [
      "an activity",
      activitySchema,
      one(
        testing.activities({
          stations,
          divisions: ["110101", "110105"],
          clients: ["client-1", "client-2"],
          personnel: ["person-1", "person-2"],
        }),
      ),
      [
        ".startedOn: never there",
        ".completedOn: always there",
        ".sessions[].hours: always there",
        ".sessions[].hours: always 1.5",
      ],
    ],
    [
      "a source of money",
      fundingSourceSchema,
      one(testing.fundingSources()),
      [
        ".name: never there",
        ".period: never there",
        ".purposes: never there",
        ".areas: never there",
        ".recipients: never there",
      ],
    ],
    ["a client", clientSchema, one(testing.clients({ divisions: ["110101", "110105"], stations })), []],
    [
      "money received",
      allocationSchema,
      one(
        testing.allocations({
          divisions: ["110101", "110105"],
          stations,
          operators: ["operator-1"],
          fundingSources: ["source-1", "source-2"],
        }),
      ),
      [],
    ],
    [
      "money spent",
      spendingSchema,
      one(
        testing.spending({
          divisions: ["110101"],
          stations,
          operators: ["operator-1"],
          fundingSources: ["source-1", "source-2"],
        }),
      ),
      [],
    ],
    [
      "an evaluation",
      heldEvaluationSchema,
      one(testing.heldEvaluations({ divisions: ["110101"], stations, operators: ["operator-1"] })),
      [],
    ],
    [
      "a figure",
      figureSchema,
      one(testing.figures({ divisions: ["110101"], stations, operators: ["operator-1"] })),
      [".source.title: always 统计公报", ".source.place: always 表1"],
    ],
    [
      "a judgement",
      judgementSchema,
      one(testing.judgements({ stations, provision: "own", items: ["one", "two"] })),
      [
        ...["division", "person", "operator", "contract", "scheme", "submission", "form"].map(
          (kind) => `.subject.kind: never ${kind}`,
        ),
        ...[
          ".provision: always own",
          ".role: always 区民政局社会工作科",
          ".evidence: of one length",
          ".evidence[].reference: always 现场核查记录",
        ],
        ...["document", "photo", "interview", "system-record"].map((form) => `.evidence[].form: never ${form}`),
      ],
    ],
  ])("of %s, but in these", (_name, schema, arbitrary, same) => {
    const drawn = fc.sample(arbitrary, { numRuns: 300, seed: 7 }).flat();
    const said: unknown = z.toJSONSchema(schema, { unrepresentable: "any", io: "input" });
    expect(sameness(said as Schema, JSON.parse(JSON.stringify(drawn)) as readonly unknown[], "")).toEqual(same);
  });
});
