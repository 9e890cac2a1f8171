import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { apportionmentOf, share } from "../internal/apportionment-of.js";
import { infeasible } from "../internal/infeasible.js";
import { ratioText } from "../internal/parts.js";

const explainedShare = share.extend({
  exactShare: ratioText,
  rounded: z.enum(["up", "down", "none"]),
  bound: z.enum(["floor", "cap"]).exactOptional(),
  rank: count.exactOptional(),
});

/** What `apportion` answers. */
export const apportionResultSchema = z.discriminatedUnion("status", [apportionmentOf(explainedShare), infeasible]);
