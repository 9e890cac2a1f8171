import * as fc from "fast-check";
import type * as z from "zod";
import { examples, typeNameOf } from "../fields/index.js";
import { parameters } from "./parameters.js";
import { coarseDates, plainDates } from "./dates.js";
import type { OwnTerms } from "../model/index.js";
import { type OwnWordList, type Vocabulary, ownWordVocabularies } from "../terms/index.js";
import { labels, openTermOf } from "./draw.js";
import { varied } from "./varied.js";

/** How deep drawn values of a schema that contains itself may be nested. */
const DEEPEST = 3;

/**
 * Values that a schema accepts, as far as the schema itself shows: enumerations, bounds, lists, optional fields, and the
 * fields that every record shares. What one field requires of another it cannot show.
 *
 * @param schema a schema of `policy`
 * @param around the document that the sources of drawn parameters quote, and the own words that there are
 * @throws Error for a schema that shows no values, a pattern for example
 */
export function valuesOf(schema: z.core.$ZodType, around: DrawnAround, depth = 0): fc.Arbitrary<unknown> {
  const inner = (part: z.core.$ZodType): fc.Arbitrary<unknown> => valuesOf(part, around, depth);
  const name = typeNameOf(schema as z.ZodType);
  const drawByName = NAMED[name?.name ?? ""];
  if (drawByName !== undefined) return drawByName;
  if (name?.name === "Parameter")
    return parameters(inner(name.arguments?.[0] as z.core.$ZodType), { document: around.document });
  // Classes of places fit the first subject of every kind; a kind whose stages have to fit a day of its own is drawn by hand.
  if (name?.name === "Varied") return varied(inner(name.arguments?.[0] as z.core.$ZodType));
  if (name?.name === "OpenTerm") return wordsOf(name.vocabulary as Vocabulary, around.terms);
  const given = examples.get(schema);
  if (given !== undefined) return fc.constantFrom(...given.values);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const checks = (def.checks ?? []) as readonly z.core.$ZodCheck[];
  switch (def.type) {
    case "literal":
      return fc.constantFrom(...def.values);
    case "enum":
      return fc.constantFrom(...Object.values(def.entries));
    case "boolean":
      return fc.boolean();
    case "number":
      return numbers(schema as z.ZodNumber);
    case "string":
      if (checks.some(({ _zod: { def } }) => def.check === "string_format"))
        throw new Error("a pattern shows no values");
      return fc.integer({ min: 1, max: 99 }).map((number) => `text ${number}`);
    case "array":
      return lists(def, checks, inner(def.element));
    case "object":
      return records(def.shape, inner);
    case "union":
      return fc
        .constantFrom(...(depth < DEEPEST ? def.options : def.options.slice(0, 1)))
        .chain((option) => valuesOf(option, around, depth + 1));
    case "optional":
    case "nonoptional":
      return inner(def.innerType);
    case "pipe":
      return inner(def.out);
    case "lazy":
      return inner(def.getter());
    default:
      throw new Error(`no values to draw for a schema of type ${def.type}: draw the kind by hand`);
  }
}

/** What drawn values may refer to. */
export interface DrawnAround {
  readonly document: string;
  readonly terms?: OwnTerms | undefined;
}

function wordsOf(vocabulary: Vocabulary, terms: OwnTerms | undefined): fc.Arbitrary<string> {
  const lists = Object.keys(ownWordVocabularies) as readonly OwnWordList[];
  const list = lists.find((key) => ownWordVocabularies[key] === vocabulary);
  return openTermOf(vocabulary, list === undefined ? [] : terms?.[list]);
}

const NAMED: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  PlainDate: plainDates(),
  CoarseDate: coarseDates(),
  LocalText: labels("内容", "text"),
};

/** The greatest number that is drawn where a schema sets no lower limit. */
const GREATEST = 60;

/** Whole numbers of zero or more, which every schema of a number accepts that sets no other bounds. */
function numbers({ minValue, maxValue }: z.ZodNumber): fc.Arbitrary<number> {
  const min = Math.max(0, minValue ?? 0);
  return fc.integer({ min, max: Math.max(min, Math.min(maxValue ?? GREATEST, GREATEST)) });
}

/** Up to two more members than there must be; words of an enumeration each once. */
function lists(
  list: z.core.$ZodArrayDef,
  checks: readonly z.core.$ZodCheck[],
  drawn: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown[]> {
  const limit = checks.find(({ _zod }) => _zod.def.check === "min_length")?._zod.def;
  const least = (limit as z.core.$ZodCheckMinLengthDef | undefined)?.minimum ?? 0;
  const { def } = (list.element as z.core.$ZodTypes)._zod;
  const size = { minLength: least, maxLength: least + 2 };
  if (def.type === "object" && "id" in def.shape)
    return fc.uniqueArray(drawn, { ...size, selector: (one) => (one as { readonly id: unknown }).id });
  return def.type === "enum" || typeNameOf(list.element as z.ZodType)?.name === "OpenTerm"
    ? fc.uniqueArray(drawn, size)
    : fc.array(drawn, size);
}

function records(
  shape: z.core.$ZodShape,
  inner: (schema: z.core.$ZodType) => fc.Arbitrary<unknown>,
): fc.Arbitrary<object> {
  const fields = Object.entries(shape);
  return fc.record(Object.fromEntries(fields.map(([key, field]) => [key, inner(field)])), {
    requiredKeys: fields.flatMap(([key, field]) => (field._zod.optin === undefined ? [key] : [])),
  });
}
