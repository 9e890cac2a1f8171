import { recordOf, typeNames, exactly } from "../../fields/index.js";
import { decisionTableSchema } from "../decision-table.js";
import { namedParameter } from "../parameter.js";
import { type KindOfProvision, provisionBase } from "./provision-base.js";

/** 参与路径: which way a station takes under which conditions, as a decision table. */
export const pathwayTable = {
  label: { zh: "参与路径", en: "pathways" },
  purpose: { zh: "何种条件下采用何种路径", en: "which way under which conditions" },
  subjects: ["division"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("pathway-table").describe("条款种类：参与路径。Kind: pathways."),
    parameters: recordOf({
      table: namedParameter(decisionTableSchema, {
        label: { zh: "决策表", en: "decision table" },
        description: "决策表：条件与路径的对应。Decision table: which conditions lead to which pathway.",
      }),
    }).describe("参数。Parameters."),
  })
    .describe(
      "参与路径：在什么条件下采用哪种路径，以决策表表示。Which way a station takes under which conditions, as a decision table.",
    )
    .register(typeNames, { name: "PathwayTable" }),
  detail: null,
} as const satisfies KindOfProvision;
