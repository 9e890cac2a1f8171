import * as z from "zod";
import { APPORTIONMENT_CHECKS } from "../../funding/index.js";
import { text } from "../internal/parts.js";

/** What `verifyApportionment` answers. */
export const apportionmentVerificationSchema = z.discriminatedUnion("valid", [
  z.strictObject({ valid: z.literal(true) }),
  z.strictObject({
    valid: z.literal(false),
    law: z.enum(APPORTIONMENT_CHECKS),
    id: text.exactOptional(),
    expected: text.exactOptional(),
    found: text.exactOptional(),
  }),
]);
