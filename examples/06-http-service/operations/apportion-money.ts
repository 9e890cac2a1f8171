import { explain } from "social-work-station-rules/explanation";
import { apportion, type ApportionInput } from "social-work-station-rules/funding";
import {
  apportionInputSchema,
  apportionResultSchema,
  apportionSharesSchema,
  explanationSchema,
} from "social-work-station-rules/results";
import * as z from "zod";
import { runOnBody } from "../body-fields.js";
import type { Operation } from "../operation.js";

/** Who receives how much by weight. */
export const apportionMoney: Operation = {
  id: "apportionMoney",
  path: "/apportionments",
  summary: { zh: "按权重分配资金，分文不差", en: "Divide money by weight, to the last fen" },
  body: apportionInputSchema,
  answer: z.strictObject({
    apportionment: z.union([apportionResultSchema, apportionSharesSchema]),
    explanation: explanationSchema,
  }),
  run: (body, locale) => {
    // The rule checks whatever it is given.
    const apportionment = runOnBody(() => apportion(body as ApportionInput));
    return { apportionment, explanation: explain(apportionment, { locale }) };
  },
};
