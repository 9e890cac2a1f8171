import * as z from "zod";
import { VERSION } from "../run-record/index.js";
import type { PublicSchema } from "./public-schemas.js";

/**
 * The JSON Schema (draft 2020-12) of one of the package's schemas. What a function checks must be said by the field's
 * `meta`; a field that says nothing is refused, so that none lets everything through unnoticed.
 */
export function toJsonSchema(name: string, [schema, description]: PublicSchema): Readonly<Record<string, unknown>> {
  const { $schema, ...body } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io: "input",
    reused: "ref",
    unrepresentable: "any",
  });
  const silent = findEmpty(body, "");
  if (silent !== undefined) throw new Error(`${name}: JSON Schema says nothing at ${silent}`);
  const head = {
    $schema,
    $id: `https://unpkg.com/social-work-station-rules@${VERSION}/dist/schemas/${name}.json`,
    title: name.replaceAll("-", " "),
    description,
  };
  return { ...head, ...body };
}

/** The paths of schemas that accept everything. */
function findEmpty(json: unknown, path: string): string | undefined {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  const entries = Object.entries(json);
  if (entries.length === 0) return path;
  return entries
    .flatMap(([key, value]) =>
      Array.isArray(value)
        ? value.map((item: unknown, index) => [`${key}/${index}`, item] as const)
        : [[key, value] as const],
    )
    .map(([key, value]) => findEmpty(value, `${path}/${key}`))
    .find((found) => found !== undefined);
}
