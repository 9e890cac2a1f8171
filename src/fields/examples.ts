import * as z from "zod";

/**
 * Valid values of fields that are checked by a function, which nothing can find in the schema:
 * `schema.register(examples, { values: ["0", "1"] })`. `testing` draws from them.
 */
export const examples = /* @__PURE__ */ z.registry<{ readonly values: readonly unknown[] }>();
