import * as z from "zod";

/** The TypeScript type of a schema, as `npm run types` writes it. */
export interface TypeName {
  readonly name: string;
  /**
   * The module below src that declares the type by hand ("calendar"), or "typescript" for a type of the language;
   * absent: the type is generated from the schema.
   */
  readonly from?: string;
  /** The type of what users write, where it is not the same: "string" for a date. Of a generated type it is found. */
  readonly input?: string;
  /** The schemas of the type's arguments: `Parameter<PlainDate>`. */
  readonly arguments?: readonly object[];
  /** The vocabulary whose values the schema reads; faults give its labels. */
  readonly vocabulary?: object;
}

/**
 * Names the types of schemas: `schema.register(typeNames, { name: "Person" })`. A schema without a name is written out
 * where it is used.
 */
export const typeNames = /* @__PURE__ */ z.registry<TypeName>();

/** Returns the registered name of a schema's type, which a schema made of it by a further check or description keeps. */
export function typeNameOf(schema: z.ZodType): TypeName | undefined {
  return typeNames.get(schema);
}
