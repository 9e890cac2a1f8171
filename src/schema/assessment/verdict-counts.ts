import * as z from "zod";
import { count, term } from "../../model/internal/fields.js";
import { verdicts } from "../../terms/index.js";

/** How many findings have each verdict. */
export const verdictCounts = z.record(term(verdicts), count);
