import * as z from "zod";
import { apportionmentOf, share } from "../internal/apportionment-of.js";
import { infeasible } from "../internal/infeasible.js";

/** What `apportion` answers with `detail: "shares"`. */
export const apportionSharesSchema = z.discriminatedUnion("status", [apportionmentOf(share), infeasible]);
