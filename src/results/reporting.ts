import * as z from "zod";
import { count, named, exactly, listOf, oneOf, recordOf } from "../fields/index.js";

const faultSchema = named(
  "StatisticsFormFault",
  "统计表中自相矛盾之处。Something in a filled form that contradicts itself.",
  recordOf({
    kind: oneOf([
      "total-mismatch",
      "certified-exceed-total",
      "graduates-exceed-total",
      "registered-exceed-built",
      "pay-without-staff",
      "pay-without-known",
    ]).describe("哪种矛盾。Which contradiction."),
    item: z
      .union([exactly(1), exactly(3), exactly(4), exactly(5), exactly(6)])
      .describe("表中的项目序号。The item of the form, as it is numbered there."),
    found: count.describe("填写的数。The figure in the form."),
    against: count.describe(
      "与之比较的数：应相等，或为上限。The figure that it is compared with: an equal, or an upper bound.",
    ),
  }),
);

/** What contradicts itself in a filled form: what `checkStatisticsForm` answers. */
export const statisticsFormFaultsSchema = named(
  "StatisticsFormFaults",
  "统计表的自查结果；没有矛盾时为空。What contradicts itself in a filled form; no faults where nothing does.",
  recordOf({
    kind: exactly("statistics-form-faults").describe("答复类型。Kind of the answer."),
    faults: listOf(faultSchema).describe("矛盾之处，按项目顺序。The contradictions, in the order of the items."),
  }),
);
