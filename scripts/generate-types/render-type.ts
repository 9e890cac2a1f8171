import type * as z from "zod";
import { typeNameOf, type TypeName } from "../../src/fields/index.js";

/** Of a schema: what its parser returns, or what users write. */
export type Side = "output" | "input";

/** Returns the name under which a named type is written, and notes that it is needed. */
export type Refer = (entry: TypeName, schema: z.ZodType, side: Side) => string;

/**
 * Returns the TypeScript type of a schema: its registered name, or else the type written out.
 *
 * @throws Error for a kind of schema that no type is known for
 */
export function renderType(schema: z.ZodType, side: Side, refer: Refer): string {
  const entry = typeNameOf(schema);
  return entry === undefined ? renderWrittenOut(schema, side, refer) : refer(entry, schema, side);
}

/** Returns the type of a schema written out, whatever its name. */
export function renderWrittenOut(schema: z.ZodType, side: Side, refer: Refer): string {
  const render = (inner: z.core.$ZodType): string => renderType(inner as z.ZodType, side, refer);
  const def = (schema as unknown as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return def.type;
    case "literal":
      return union(def.values.map((value) => JSON.stringify(value)));
    case "enum":
      return union(Object.values(def.entries).map((value) => JSON.stringify(value)));
    case "array":
      return `readonly ${inBrackets(render(def.element))}[]`;
    case "tuple":
      return `readonly [${def.items.map(render).join(", ")}]`;
    case "object":
      return renderObject(schema, side, refer);
    case "record":
      return `Readonly<${isPartial(schema) ? "Partial<" : ""}Record<${render(def.keyType)}, ${render(def.valueType)}>>${isPartial(schema) ? ">" : ""}`;
    case "union":
      return union(def.options.map(render));
    case "intersection":
      return `${inBrackets(render(def.left))} & ${inBrackets(render(def.right))}`;
    case "nullable":
      return union([render(def.innerType), "null"]);
    case "optional":
      return isExact(schema) ? render(def.innerType) : union([render(def.innerType), "undefined"]);
    case "default":
      return side === "input" ? union([render(def.innerType), "undefined"]) : render(def.innerType);
    case "readonly":
    case "nonoptional":
      return render(def.innerType);
    case "lazy":
      return render(def.getter());
    case "pipe":
      return render(def.in._zod.traits.has("$ZodTransform") || side === "output" ? def.out : def.in);
    default:
      throw new Error(`no TypeScript type for a schema of type ${def.type}; register its name in typeNames`);
  }
}

/** Returns the members of an object type, each with its documentation, in braces. */
export function renderObject(schema: z.ZodType, side: Side, refer: Refer): string {
  const members = Object.entries((schema as z.ZodObject).shape).map(([key, field]) => {
    const optional = field._zod[side === "input" ? "optin" : "optout"] !== undefined;
    return `${documentation(field)}readonly ${/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key)}${optional ? "?" : ""}: ${renderType(field, side, refer)};`;
  });
  return `{\n${members.join("\n")}\n}`;
}

/** Returns the description of a schema as a JSDoc comment, or nothing. */
export function documentation(schema: z.ZodType): string {
  const description = descriptionOf(schema)?.replaceAll("*/", "*\\/");
  if (description === undefined) return "";
  const lines = wrap(description);
  return lines.length === 1 ? `/** ${description} */\n` : `/**\n${lines.map((line) => ` * ${line}\n`).join("")} */\n`;
}

/** Returns the description of a field: its own, or that of what an optional field wraps. */
export function descriptionOf(schema: z.ZodType): string | undefined {
  if (schema.description !== undefined) return schema.description;
  const def = (schema as unknown as z.core.$ZodTypes)._zod.def;
  return def.type === "optional" || def.type === "nullable" || def.type === "default" || def.type === "readonly"
    ? descriptionOf(def.innerType as z.ZodType)
    : undefined;
}

/** Finds whether what users write differs from what the parser returns, anywhere in a schema. */
export function hasOwnInput(schema: z.ZodType, seen = new Set<unknown>()): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  const entry = typeNameOf(schema);
  if (entry?.from !== undefined)
    return (
      entry.input !== undefined || (entry.arguments ?? []).some((argument) => hasOwnInput(argument as z.ZodType, seen))
    );
  return (
    (schema as unknown as z.core.$ZodTypes)._zod.def.type === "default" ||
    partsOf(schema).some((part) => hasOwnInput(part, seen))
  );
}

/** Returns the schemas that a schema is directly made of. */
export function partsOf(schema: z.ZodType): readonly z.ZodType[] {
  const def = (schema as unknown as z.core.$ZodTypes)._zod.def;
  const parts: readonly z.core.$ZodType[] = (() => {
    switch (def.type) {
      case "array":
        return [def.element];
      case "tuple":
        return def.items;
      case "object":
        return Object.values(def.shape);
      case "record":
        return [def.keyType, def.valueType];
      case "union":
        return def.options;
      case "intersection":
        return [def.left, def.right];
      case "nullable":
      case "optional":
      case "default":
      case "readonly":
      case "nonoptional":
        return [def.innerType];
      case "lazy":
        return [def.getter()];
      case "pipe":
        return [def.in, def.out];
      default:
        return [];
    }
  })();
  return parts as readonly z.ZodType[];
}

function union(members: readonly string[]): string {
  return [...new Set(members.flatMap((member) => (isUnion(member) ? member.split(" | ") : [member])))].join(" | ");
}

/** Whether a rendered type is a flat union, which needs no brackets inside another. */
function isUnion(type: string): boolean {
  return type.includes(" | ") && !/[{}<>()[\]&]/.test(type);
}

function inBrackets(type: string): string {
  return /[ ]/.test(type) && !type.startsWith("{") ? `(${type})` : type;
}

function isExact(schema: z.ZodType): boolean {
  return schema._zod.traits.has("$ZodExactOptional");
}

function isPartial(schema: z.ZodType): boolean {
  return (
    (schema as unknown as { readonly _zod: { readonly def: { readonly mode?: string } } })._zod.def.mode === "partial"
  );
}

const LINE = 110;

/** Breaks a text into lines of at most 110 columns: at blanks, and before Chinese characters, which are two wide. */
function wrap(text: string): readonly string[] {
  const words =
    text.match(/\s*(?:[\u3000-\u9fff\uff00-\uffef][，。；：、）”》]*|[^\s\u3000-\u9fff\uff00-\uffef]+)/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (widthOf(line + word) > LINE) {
      lines.push(line);
      line = word.trimStart();
    } else line += word;
  }
  return [...lines, line];
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2fff" ? 2 : 1), 0);
}
