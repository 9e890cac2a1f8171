import * as z from "zod";
import { id, localText, plainDate, recordOf, typeNames, exactly, oneOf } from "../fields/index.js";
import { provisionSchema } from "./provision.js";
import type { Amendment, AmendmentInput } from "./types.js";

/** A value of JSON: text, number, boolean, null, or a list or object of these. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

const jsonValue = (z.json() as z.ZodType<JsonValue, JsonValue>).register(typeNames, {
  name: "JsonValue",
  from: "policy/amendment",
});

const base = {
  id: id.describe("调整的标识，用于比较结果。Id of the amendment, which comparisons name."),
  title: localText.optional().describe("调整的名称。Title."),
} as const;

const from = plainDate
  .optional()
  .describe("开始适用之日；缺省为自始适用。First day on which it applies; absent: throughout.");

const provision = id.describe("所调整条款的标识。Id of the provision that is changed.");

/** 调整: one small change of a policy. */
export const amendmentSchema: z.ZodType<Amendment, AmendmentInput> = z
  .discriminatedUnion("kind", [
    recordOf({
      ...base,
      kind: exactly("set-parameter").describe("调整一个参数。Changes the value of a parameter."),
      from,
      provision,
      parameter: id.describe("参数的名称。Name of the parameter."),
      value: jsonValue.describe("新的取值。The new value."),
      cutPeriod: oneOf(["as-of", "period-start"])
        .optional()
        .describe(
          "生效日所在期间按哪个取值；缺省为按评估日的取值。Which value governs a period that the first day cuts; absent: the one in force on the day of the question.",
        ),
    })
      .describe("改动一个参数的取值。A new value of one parameter.")
      .register(typeNames, { name: "ParameterAmendment" }),
    recordOf({
      ...base,
      kind: exactly("drop-criterion").describe(
        "删去资格条件的一个分支，不能定日期。Takes one branch out of a qualification; it cannot be dated.",
      ),
      provision,
      criterion: id.describe("条件的标识。Id of the criterion."),
    })
      .describe("删去资格条款中的一个条件。One criterion of a qualification taken away.")
      .register(typeNames, { name: "CriterionRemoval" }),
    recordOf({
      ...base,
      kind: exactly("remove-provision").describe("删去一个条款。Removes a provision."),
      from,
      provision,
    })
      .describe("删去一个条款。One provision taken away.")
      .register(typeNames, { name: "ProvisionRemoval" }),
    recordOf({
      ...base,
      kind: exactly("add-provision").describe("增加一个条款。Adds a provision."),
      from,
      provision: provisionSchema.describe("所增加的条款。The provision that is added."),
    })
      .describe("增加一个条款。One provision added.")
      .register(typeNames, { name: "ProvisionAddition" }),
  ])
  .describe("对政策的一处调整。One small change of a policy.")
  .register(typeNames, { name: "Amendment" });
