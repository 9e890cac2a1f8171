import { anyText, named, recordOf, termOf } from "../fields/index.js";
import { subjectSchema } from "../model/index.js";
import { factKinds } from "../terms/index.js";

/** A fact that is not recorded and can still change an answer. */
export const missingFactSchema = named(
  "MissingFact",
  "尚未登记、仍可能改变结论的情况。A fact that is not recorded and can still change the verdict.",
  recordOf({
    subject: subjectSchema.describe("何人、何处的情况。Whom or what the fact is about."),
    fact: termOf(factKinds).describe("情况的类型。Kind of the fact."),
    detail: anyText
      .optional()
      .describe(
        "类型不足以说明时的具体所指：条目、证书级别、站点等；缺省：类型已说明。What exactly, where the kind alone does not say: an item, a certificate level, a station.",
      ),
  }),
);
