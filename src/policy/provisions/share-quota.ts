import { count, counts, id, recordOf, termOf, typeNames, exactly } from "../../fields/index.js";
import { committeeTypes, shareComparisons, simultaneities } from "../../terms/index.js";
import { roundingMode, share } from "../parameter.js";
import { variedParameter } from "../varied.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

const shareQuotaDetail = detailOf(
  "ShareQuotaDetail",
  "share-quota",
  "一个中心辖区内社区或村的设站情况。The communities or villages in the area of one centre.",
  {
    base: count.describe("登记的社区或村数。Communities or villages listed."),
    required: count.describe("应设站的数量。How many must have a station."),
    covered: count.describe("已设站的数量。How many have one."),
    unknown: count.describe("是否设站不明的数量。For how many it is unknown."),
    shortfall: counts.describe("还缺的站点数。Stations that are missing."),
  },
);

/** 比例配额: in the area of each centre, stations in a share of the communities or of the villages. */
export const shareQuota = {
  label: { zh: "比例配额", en: "share quota" },
  purpose: {
    zh: "中心所辖社区或村按比例设站",
    en: "stations in a share of the communities or villages around a centre",
  },
  subjects: ["division"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("share-quota").describe("条款种类：比例配额。Kind: share quota."),
    committee: termOf(committeeTypes).describe("计入的村级区划：社区或村。Villages or residential communities."),
    centreTier: id.describe("其辖区作为基数的中心的层级。Tier of the centre whose area is the base."),
    stationTier: id.describe("计入的站点的层级。Tier of the stations that are counted."),
    parameters: recordOf({
      share: variedParameter(share, {
        label: { zh: "比例", en: "share" },
        description: "应设站的比例，0至1。Share that must have a station, from 0 to 1.",
      }),
      rounding: variedParameter(roundingMode, {
        label: { zh: "取整方式", en: "rounding" },
        description: "比例乘以基数后的取整方式。How the share of the base is rounded.",
      }),
      comparison: variedParameter(termOf(shareComparisons), {
        label: { zh: "比较方式", en: "comparison" },
        description: "不少于该数，或恰为该数。At least that many, or exactly.",
      }),
      simultaneity: variedParameter(termOf(simultaneities), {
        label: { zh: "“同步”的时限", en: "by when the stations are due" },
        description:
          "与中心建设“同步”的时限：中心启用当日、当年年底，或原文未定时限；缺省为不问时限。By when the stations are due: on the day on which the centre opens, by the end of that year, or no term is named; absent: no time is asked about.",
      }).optional(),
    }).describe("参数。Parameters."),
  })
    .describe(
      "比例配额：每个中心辖区内，设站的社区（村）所占的比例。In the area of each centre, stations in a share of the communities or of the villages.",
    )
    .register(typeNames, { name: "ShareQuota" }),
  detail: shareQuotaDetail,
} as const satisfies KindOfProvision;
