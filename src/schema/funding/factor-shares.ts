import * as z from "zod";
import { factorShare, factorsOf } from "../internal/factors-of.js";
import { infeasibleFactors } from "../internal/infeasible.js";

/** What `apportionByFactors` answers with `detail: "shares"`. */
export const factorSharesSchema = z.discriminatedUnion("status", [factorsOf(factorShare), infeasibleFactors]);
