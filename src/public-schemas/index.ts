export { INPUTS, PUBLIC_SCHEMAS, RESULTS, type PublicSchema, type SchemaName } from "./public-schemas.js";
export { toJsonSchema } from "./to-json-schema.js";
