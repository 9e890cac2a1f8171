import * as z from "zod";
import { type Node, findNodeAtLocation, getLocation, getNodeValue, parseTree } from "jsonc-parser";
import { policySchema } from "social-work-station-rules/policy";

/** What can be typed at a place of a policy's JSON. */
export interface Completions {
  /** Where the word begins that is replaced. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly { readonly label: string; readonly insert: string; readonly detail: string }[];
}

type Schema = Readonly<Record<string, unknown>>;

/** As `policy.json` of the package; made when it is first needed. */
let policyJsonSchema: Schema | undefined;

function rootSchema(): Schema {
  policyJsonSchema ??= z.toJSONSchema(policySchema, { io: "input", reused: "ref", unrepresentable: "any" }) as Schema;
  return policyJsonSchema;
}

/** The keys that can stand at a place and are not there yet, or the values that are accepted there. */
export function completionsAt(text: string, offset: number): Completions | null {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const tree = parseTree(text);
  const covers = previousNode !== undefined && previousNode.offset <= offset;
  const from = covers ? previousNode.offset : offset;
  const to = covers ? previousNode.offset + previousNode.length : offset;
  const parent = isAtPropertyKey ? path.slice(0, -1) : path;
  const schemas = schemasAt(parent, tree);
  const options = isAtPropertyKey ? keysOf(schemas, parent, tree, path.at(-1)) : valuesOf(schemas);
  return options.length === 0 ? null : { from, to, options };
}

/** The schemas that can hold at a path, by what the text around it says about their kind. */
function schemasAt(path: readonly (string | number)[], tree: Node | undefined): readonly Schema[] {
  let schemas = branchesOf(rootSchema(), valueAt(tree, []));
  path.forEach((step, depth) => {
    const value = valueAt(tree, path.slice(0, depth + 1));
    // A value that is being typed decides nothing: every kind that can stand there is offered.
    const known = depth === path.length - 2 ? without(value, path[depth + 1]) : value;
    schemas = schemas.flatMap((schema) => {
      const next = childOf(schema, step);
      return next === undefined ? [] : branchesOf(next, known);
    });
  });
  return schemas;
}

function without(value: unknown, key: string | number | undefined): unknown {
  if (typeof value !== "object" || value === null || typeof key !== "string") return value;
  return Object.fromEntries(Object.entries(value).filter(([own]) => own !== key));
}

function childOf(schema: Schema, step: string | number): Schema | undefined {
  const { properties, items, additionalProperties } = schema as {
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly items?: Schema;
    readonly additionalProperties?: Schema | boolean;
  };
  if (typeof step === "number") return items;
  if (properties !== undefined && Object.hasOwn(properties, step)) return properties[step];
  return typeof additionalProperties === "object" ? additionalProperties : undefined;
}

/** A schema without references and choices: of several forms those whose fixed values agree with the text. */
function branchesOf(schema: Schema, value: unknown): readonly Schema[] {
  const { $ref, anyOf, oneOf, allOf } = schema as {
    readonly $ref?: string;
    readonly anyOf?: readonly Schema[];
    readonly oneOf?: readonly Schema[];
    readonly allOf?: readonly Schema[];
  };
  if ($ref !== undefined) return branchesOf(definition($ref), value);
  const branches = [...(anyOf ?? []), ...(oneOf ?? []), ...(allOf ?? [])].flatMap((one) => branchesOf(one, value));
  if (branches.length === 0) return [schema];
  const agreeing = branches.filter((branch) => agrees(branch, value));
  return agreeing.length === 0 ? branches : agreeing;
}

function definition(ref: string): Schema {
  let found: unknown = rootSchema();
  for (const step of ref
    .replace(/^#\/?/, "")
    .split("/")
    .filter((part) => part !== ""))
    found = (found as Schema)[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  return found as Schema;
}

function agrees({ properties }: Schema, value: unknown): boolean {
  if (typeof value !== "object" || value === null || typeof properties !== "object" || properties === null) return true;
  return Object.entries(properties as Readonly<Record<string, Schema>>).every(([key, own]) => {
    const fixed = typeof own["$ref"] === "string" ? definition(own["$ref"]) : own;
    return !("const" in fixed) || !(key in value) || (value as Schema)[key] === fixed["const"];
  });
}

function valueAt(tree: Node | undefined, path: readonly (string | number)[]): unknown {
  const node = tree === undefined ? undefined : findNodeAtLocation(tree, [...path]);
  return node === undefined ? undefined : (getNodeValue(node) as unknown);
}

function keysOf(
  schemas: readonly Schema[],
  path: readonly (string | number)[],
  tree: Node | undefined,
  typed: string | number | undefined,
): Completions["options"] {
  const value = valueAt(tree, path);
  const there = new Set(typeof value === "object" && value !== null ? Object.keys(value) : []);
  const found = new Map<string, string>();
  for (const { properties } of schemas)
    for (const [key, own] of Object.entries((properties ?? {}) as Readonly<Record<string, Schema>>))
      if (!there.has(key) || key === typed) found.set(key, found.get(key) ?? describe(own));
  return Array.from(found, ([key, detail]) => ({ label: key, insert: JSON.stringify(key), detail }));
}

function valuesOf(schemas: readonly Schema[]): Completions["options"] {
  const values = new Map<string, string>();
  for (const schema of schemas) {
    const { enum: listed, type } = schema as { readonly enum?: readonly unknown[]; readonly type?: unknown };
    const own = "const" in schema ? [schema["const"]] : (listed ?? (type === "boolean" ? [true, false] : []));
    for (const value of own) values.set(JSON.stringify(value), describe(schema));
    if (type === "null") values.set("null", describe(schema));
  }
  return Array.from(values, ([insert, detail]) => ({ label: insert.replaceAll('"', ""), insert, detail }));
}

/** The Chinese sentence of a field, or of what it refers to. */
function describe(schema: Schema): string {
  const { description, $ref } = schema as { readonly description?: string; readonly $ref?: string };
  if (description !== undefined) return description.split("。")[0] ?? "";
  return $ref === undefined ? "" : describe(definition($ref));
}
