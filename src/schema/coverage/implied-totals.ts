import * as z from "zod";
import { count } from "../../model/internal/fields.js";

/** The totals that a published percentage allows: what `impliedTotals` answers, where any. */
export const impliedTotalsSchema = z.strictObject({ least: count, most: count.nullable() });
