import * as z from "zod";
import { count } from "../../model/internal/fields.js";

/** How many findings have each verdict. */
export const verdictCounts = z.strictObject({
  met: count,
  unmet: count,
  undetermined: count,
  discretionary: count,
  "not-applicable": count,
});
