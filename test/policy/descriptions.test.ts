import { describe, expect, it } from "vitest";
import { PUBLIC_SCHEMAS, type SchemaName, toJsonSchema } from "../../src/public-schemas/index.js";

type Json = Readonly<Record<string, unknown>>;

const IN_BOTH_LANGUAGES = /^[^。]*\p{Script=Han}.*。.*[A-Za-z].*\.$/u;

/** Paths of the properties that neither say in Chinese and English what they are nor refer to a schema that does. */
function findSilent(root: Json): readonly string[] {
  const seen = new Set<unknown>();
  const refer = ({ $ref }: Json): Json =>
    typeof $ref === "string" ? ((root["$defs"] as Record<string, Json>)[$ref.slice("#/$defs/".length)] ?? {}) : {};
  const describes = (schema: Json): boolean => {
    const { description, $ref } = schema;
    if (typeof description === "string") return IN_BOTH_LANGUAGES.test(description);
    return $ref !== undefined && describes(refer(schema));
  };
  const visit = (schema: unknown, path: string): readonly string[] => {
    if (typeof schema !== "object" || schema === null || seen.has(schema)) return [];
    seen.add(schema);
    if (Array.isArray(schema)) return schema.flatMap((part, index) => visit(part, `${path}/${index}`));
    const { properties, $defs: _, ...others } = schema as Json;
    const fields = Object.entries((properties ?? {}) as Readonly<Record<string, Json>>);
    return [
      ...fields.flatMap(([name, field]) => (describes(field) ? [] : [`${path}/${name}`])),
      // The tier system is a record of the model.
      ...fields.flatMap(([name, field]) => (name === "tierSystem" ? [] : visit(field, `${path}/${name}`))),
      ...(others["$ref"] === undefined ? [] : visit(refer(others), path)),
      ...Object.entries(others).flatMap(([key, part]) => visit(part, `${path}/${key}`)),
    ];
  };
  return visit(root, "");
}

describe("the JSON Schema of", () => {
  it.each(Object.keys(PUBLIC_SCHEMAS) as SchemaName[])("%s describes every property in Chinese and English", (name) => {
    const silent = findSilent(toJsonSchema(name, PUBLIC_SCHEMAS[name]));
    expect(silent).toEqual([]);
  });
});
