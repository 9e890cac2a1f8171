import { describe, expect, it } from "vitest";
import * as z from "zod";
import * as model from "social-work-station-rules/model";

type Json = Readonly<Record<string, unknown>>;

const SCHEMAS = Object.entries<unknown>(model).flatMap(([name, value]) =>
  value instanceof z.ZodType ? [[name, value] as const] : [],
);

/** Every object inside a JSON Schema, with its place. */
function* objectsIn(json: unknown, place = ""): Iterable<readonly [string, Json]> {
  if (typeof json !== "object" || json === null) return;
  if (!Array.isArray(json)) yield [place, json as Json];
  for (const [key, value] of Object.entries(json)) yield* objectsIn(value, `${place}/${key}`);
}

describe("the JSON Schema of", () => {
  it.each(SCHEMAS)("%s describes itself and each of its properties, in Chinese and then in English", (_, schema) => {
    const json = z.toJSONSchema(schema, { io: "input" }) as Json;
    const silent = [...objectsIn(json)].flatMap(([place, { properties }]) =>
      Object.entries((properties ?? {}) as Readonly<Record<string, Json>>)
        .filter(([, property]) => !/^[^\n]*\p{Script=Han}.*。[ -~–“”]+\.$/u.test(String(property["description"])))
        .map(([name]) => `${place}.${name}`),
    );
    expect(silent).toEqual([]);
    expect(json["description"]).toMatch(/\p{Script=Han}.*。[A-Z].*\.$/u);
  });
});
