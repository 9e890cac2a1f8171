import { openTermOf, recordOf, typeNames, exactly, listOf } from "../../fields/index.js";
import { managementSystems } from "../../terms/index.js";

import { variedParameter } from "../varied.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

const systems = listOf(openTermOf(managementSystems));

const requiredSystemsDetail = detailOf(
  "RequiredSystemsDetail",
  "required-systems",
  "管理制度结论的具体情况。Particulars of required management systems.",
  {
    present: systems.describe("已建立的制度。Systems that are in place."),
    lacking: systems.describe("未建立的制度。Systems that are lacking."),
    doubtful: systems.describe("情况不明的制度。Systems for which it is unknown."),
  },
);

/** 管理制度: the management systems that each station must have; the set is each policy's own. */
export const requiredSystems = {
  label: { zh: "管理制度", en: "required management systems" },
  purpose: { zh: "应建立的管理制度", en: "management systems" },
  subjects: ["station"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("required-systems").describe("条款种类：管理制度。Kind: required management systems."),
    parameters: recordOf({
      systems: variedParameter(listOf(openTermOf(managementSystems), { least: 1 }), {
        label: { zh: "管理制度", en: "management systems" },
        description: "站点应建立的管理制度。Management systems that a station must have.",
      }),
    }).describe("参数。Parameters."),
  })
    .describe(
      "管理制度：每个站点应建立的制度，由各政策自定。The management systems that each station must have; the set is the own one of each policy.",
    )
    .register(typeNames, { name: "RequiredSystems" }),
  detail: requiredSystemsDetail,
} as const satisfies KindOfProvision;
