import * as z from "zod";
import { factorShare, factorsOf } from "../internal/factors-of.js";
import { infeasibleFactors } from "../internal/infeasible.js";
import { ratioText } from "../internal/parts.js";

const explainedShare = factorShare.extend({
  exactShare: ratioText,
  difference: ratioText,
  bound: z.enum(["floor", "cap"]).exactOptional(),
});

/** What `apportionByFactors` answers. */
export const factorResultSchema = z.discriminatedUnion("status", [factorsOf(explainedShare), infeasibleFactors]);
