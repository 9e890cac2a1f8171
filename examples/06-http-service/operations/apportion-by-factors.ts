import { explain } from "social-work-station-rules/explanation";
import { apportionByFactors, type FactorInput } from "social-work-station-rules/funding";
import {
  explanationSchema,
  factorInputSchema,
  factorResultSchema,
  factorSharesSchema,
} from "social-work-station-rules/results";
import * as z from "zod";
import { runOnBody } from "../body-fields.js";
import type { Operation } from "../operation.js";

/** Who receives how much by the factor method. */
export const apportionMoneyByFactors: Operation = {
  id: "apportionMoneyByFactors",
  path: "/factor-apportionments",
  summary: { zh: "按因素法分配资金", en: "Divide money by the factor method" },
  body: factorInputSchema,
  answer: z.strictObject({
    apportionment: z.union([factorResultSchema, factorSharesSchema]),
    explanation: explanationSchema,
  }),
  run: (body, locale) => {
    // The rule checks whatever it is given.
    const apportionment = runOnBody(() => apportionByFactors(body as FactorInput));
    return { apportionment, explanation: explain(apportionment, { locale }) };
  },
};
