import type * as z from "zod";
import { describedBy } from "./descriptions.js";
import { definitionOf, isInWords, nameOf, partsOf, sectionNameOf, unwrap, valueOf } from "./schema-parts.js";
import { typeText, type Reference } from "./type-text.js";

/** A row of a table of fields. */
export interface FieldRow {
  /** The way to the field from the object: `periods[].from`. */
  readonly path: string;
  /** Where an object has one of several forms: the form that has the field. */
  readonly form: string | undefined;
  readonly need: "required" | "optional";
  readonly type: string;
  readonly meaning: string;
  /** A value as JSON; undefined where the fields of what is inside have examples. */
  readonly example: string | undefined;
}

/** Returns the fields of a schema, with those of objects inside that have no section of their own. */
export function fieldRows(schema: z.ZodType, reference: Reference): readonly FieldRow[] {
  return rowsOf(unwrap(schema), "", undefined, reference, new Set());
}

function rowsOf(
  schema: z.ZodType,
  prefix: string,
  form: string | undefined,
  reference: Reference,
  above: ReadonlySet<z.ZodType>,
): readonly FieldRow[] {
  if (above.has(schema)) return [];
  const seen = new Set(above).add(schema);
  const def = definitionOf(schema);
  switch (def.type) {
    case "object":
      return Object.entries(def.shape).flatMap(([key, field]) =>
        rowsOfField(
          { path: `${prefix}${key}`, example: reference.exampleOf?.(schema, key, field as z.ZodType) },
          field as z.ZodType,
          form,
          reference,
          seen,
        ),
      );
    case "array":
      return below(def.element as z.ZodType, `${prefix.replace(/\.$/, "")}[].`, form, reference, seen);
    case "record":
      return below(def.valueType as z.ZodType, `${prefix}*.`, form, reference, seen);
    case "tuple":
      return def.items.flatMap((item, at) =>
        below(item as z.ZodType, `${prefix.replace(/\.$/, "")}[${at}].`, form, reference, seen),
      );
    case "union":
      return def.options.flatMap((option) =>
        below(option as z.ZodType, prefix, formOf(option as z.ZodType) ?? form, reference, seen),
      );
    case "intersection":
      return [def.left, def.right].flatMap((part) => below(part as z.ZodType, prefix, form, reference, seen));
    default:
      return [];
  }
}

function rowsOfField(
  { path, example }: Pick<FieldRow, "path" | "example">,
  field: z.ZodType,
  form: string | undefined,
  reference: Reference,
  above: ReadonlySet<z.ZodType>,
): readonly FieldRow[] {
  const row: FieldRow = {
    path,
    form,
    need: field._zod.optin === undefined ? "required" : "optional",
    type: typeText(field, reference),
    meaning: describedBy(field)?.[reference.language] ?? "",
    example,
  };
  return [row, ...below(field, `${path}.`, form, reference, above)];
}

/** The rows of what has no section, no page and no words of its own. */
function below(
  schema: z.ZodType,
  prefix: string,
  form: string | undefined,
  reference: Reference,
  above: ReadonlySet<z.ZodType>,
): readonly FieldRow[] {
  const section = sectionNameOf(schema);
  if (section !== undefined && reference.addressOf(section) !== undefined) return [];
  const value = valueOf(schema);
  if (value !== undefined)
    return below(value, nameOf(schema)?.name === "Parameter" ? `${prefix}value.` : prefix, form, reference, above);
  return isInWords(schema) || partsOf(schema).length === 0
    ? []
    : rowsOf(unwrap(schema), prefix, form, reference, above);
}

/** What distinguishes a form of an object: `kind: "leaf"`. */
function formOf(option: z.ZodType): string | undefined {
  const def = definitionOf(unwrap(option));
  if (def.type !== "object") return undefined;
  const marks = Object.entries(def.shape).flatMap(([key, field]) => {
    const inner = definitionOf(unwrap(field as z.ZodType));
    return inner.type === "literal" ? [`${key}: ${inner.values.map((value) => JSON.stringify(value)).join(", ")}`] : [];
  });
  return marks[0];
}
