import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

type Json = Readonly<Record<string, unknown>>;

const REFERENCE = "#/$defs/";

// A reference may narrow what it refers to, which has the type.
const ajv = new Ajv2020({ strict: true, strictTypes: false, code: { optimize: false } });
addFormats(ajv);

/** Parts by their text, and the keys under which they are compiled. */
const keysOfParts = new Map<string, string>();

/**
 * Compiles a JSON Schema. The schemas of the package are made of the same parts: each is compiled once, under a key of
 * its own, and every schema refers to it there. A part that contains itself is compiled anew with each schema.
 */
export function compile(schema: Json): ValidateFunction {
  const { $id, $defs, ...body } = schema as { $id: string; $defs?: Readonly<Record<string, Json>> };
  const keys = new Map<string, string>();
  const open = new Set<string>();
  const recursive = new Set<string>();

  function keyOf(name: string): string {
    if (open.has(name)) recursive.add(name);
    const known = keys.get(name);
    if (known !== undefined) return known;
    const own = `${$id}/${name}`;
    keys.set(name, own);
    open.add(name);
    const part = refer($defs?.[name]) as Json;
    open.delete(name);
    const text = JSON.stringify(part);
    const shared = recursive.has(name) ? own : keysOfParts.get(text);
    if (shared === undefined) keysOfParts.set(text, own);
    const key = shared ?? own;
    if (key === own) ajv.addSchema(part, own);
    keys.set(name, key);
    return key;
  }

  /** The part of a schema with the keys of what it refers to. */
  function refer(part: unknown): unknown {
    if (Array.isArray(part)) return part.map(refer);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, value]: [string, unknown]) => [
        key,
        key === "$ref" && typeof value === "string" && value.startsWith(REFERENCE)
          ? keyOf(value.slice(REFERENCE.length))
          : refer(value),
      ]),
    );
  }

  return ajv.compile(refer(body) as Json);
}
