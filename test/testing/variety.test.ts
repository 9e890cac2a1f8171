import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  activitySchema,
  divisionSchema,
  figureSchema,
  fundingSourceSchema,
  judgementSchema,
  operatorSchema,
  personSchema,
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
        ".registrations[].from: always there",
        ".employments: never there",
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
        ".kind: never functional-zone",
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
        ".platforms: never there",
        ".systems[].adoptedOn: never there",
        ".managingBody: never there",
      ],
    ],
    ["an operator", operatorSchema, one(testing.operators({ stations })), [".name: never there"]],
    [
      "an activity",
      activitySchema,
      one(testing.activities({ stations })),
      [".startedOn: never there", ".completedOn: always there"],
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
        ...["division", "person", "operator", "scheme", "submission", "form"].map(
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
