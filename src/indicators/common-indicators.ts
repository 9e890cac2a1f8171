import { markParsed } from "../parsed/index.js";
import type { Indicator, PersonCondition } from "../policy/index.js";

/** 驻站社工: who has a post as social worker. */
const workers: PersonCondition = { post: { role: ["social-worker"] } };

/**
 * The indicators by which offices compare stations, places and quarters. Each is data: take one as the beginning of your
 * own.
 */
export const commonIndicators: readonly Indicator[] = /* @__PURE__ */ mark([
  {
    id: "common/cases-per-worker",
    title: { zh: "社工人均办结个案", en: "Cases completed per social worker" },
    unit: { zh: "个", en: "cases" },
    measure: {
      take: "ratio",
      of: { take: "count", of: "activities", where: { kind: ["case-work"] } },
      by: { take: "count", of: "persons", where: workers },
    },
  },
  {
    id: "common/served-per-worker",
    title: { zh: "社工人均服务人次", en: "Participants per social worker" },
    unit: { zh: "人次", en: "participants" },
    measure: {
      take: "ratio",
      of: { take: "sum", of: "activities", quantity: "participants" },
      by: { take: "count", of: "persons", where: workers },
    },
  },
  {
    id: "common/clients-per-worker",
    title: { zh: "社工人均建档服务对象", en: "Clients on file per social worker" },
    unit: { zh: "人", en: "clients" },
    measure: {
      take: "ratio",
      of: { take: "count", of: "clients", where: { hasFile: true } },
      by: { take: "count", of: "persons", where: workers },
    },
  },
  {
    id: "common/supervisors-per-worker",
    title: { zh: "每名社工配备督导", en: "Supervisors per social worker" },
    unit: { zh: "名", en: "supervisors" },
    decimals: 2,
    measure: {
      take: "ratio",
      of: { take: "count", of: "persons", where: { post: { role: ["supervisor"] } } },
      by: { take: "count", of: "persons", where: workers },
    },
  },
  {
    id: "common/certified-share",
    title: { zh: "社工持证比例", en: "Share of social workers with a certificate" },
    unit: { zh: "—", en: "—" },
    format: "percent",
    measure: { take: "share", of: "persons", among: workers, where: { certificate: {} } },
  },
  {
    id: "common/stations-staffed",
    title: { zh: "有社工在岗的站点比例", en: "Share of stations with a social worker" },
    unit: { zh: "—", en: "—" },
    format: "percent",
    measure: { take: "share", of: "stations", where: { has: [{ of: "persons", where: workers }] } },
  },
  {
    id: "common/reporting-delay",
    title: { zh: "平均报送延误天数（按登记的统计数据）", en: "Mean delay in reporting, as recorded" },
    unit: { zh: "日", en: "days" },
    measure: { take: "mean", of: "divisions", where: { level: ["township"] }, figure: "reporting-delay" },
  },
  {
    id: "common/spending-rate",
    title: { zh: "支出占拨付资金的比例", en: "Spending as a share of allocations" },
    unit: { zh: "—", en: "—" },
    format: "percent",
    measure: {
      take: "ratio",
      of: { take: "sum", of: "spending", quantity: "amount" },
      by: { take: "sum", of: "allocations", quantity: "amount" },
    },
  },
  {
    id: "common/coverage",
    title: { zh: "街道（乡镇）覆盖率", en: "Coverage of subdistricts and townships" },
    unit: { zh: "—", en: "—" },
    format: "percent",
    measure: coverageOf(undefined),
  },
  {
    id: "common/coverage-urban",
    title: { zh: "城镇街道（乡镇）覆盖率", en: "Coverage of urban subdistricts and townships" },
    unit: { zh: "—", en: "—" },
    format: "percent",
    measure: coverageOf("urban"),
  },
  {
    id: "common/coverage-rural",
    title: { zh: "农村街道（乡镇）覆盖率", en: "Coverage of rural subdistricts and townships" },
    unit: { zh: "—", en: "—" },
    format: "percent",
    measure: coverageOf("rural"),
  },
]);

/** The share of township-level divisions, of one class of area or of all, in which a station is open. */
function coverageOf(area: "urban" | "rural" | undefined): Indicator["measure"] {
  return {
    take: "share",
    of: "divisions",
    among: { level: ["township"], ...(area === undefined ? {} : { area: [area] }) },
    where: { has: [{ of: "stations", where: { tier: ["township"] } }] },
  };
}

function mark(indicators: readonly Indicator[]): readonly Indicator[] {
  for (const { measure } of indicators) markParsed(measure, "measure");
  return Object.freeze(indicators);
}
