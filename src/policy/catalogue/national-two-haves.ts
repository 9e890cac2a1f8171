import { markPolicy } from "../../parsed/index.js";
import { parseCoarseDate, parsePlainDate } from "../../calendar/index.js";
import type { Policy } from "../index.js";
import { dateDatum } from "./internal/data.js";
import { beijingReport } from "./internal/documents.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";
import {
  noEndLaidDown,
  percentWithoutTable,
  planPeriodEnd,
  townshipBase,
  whoIsSocialWorker,
} from "./internal/readings.js";

const report = quoting("beijing-2023-report", "reported");
const twoHaves = report("一", "力争“十四五”末,实现街道(乡镇)都有社工站,社区(村)都有社会工作者提供服务");
const meeting = report("一", "2020年10月17日,民政部在湖南省长沙市召开了加强街道(乡镇)社会工作人才队伍建设推进会");

/** The national “two haves” (两有): a station in every subdistrict and township, a worker for every community and village. */
export const nationalTwoHaves: Policy = /* @__PURE__ */ markPolicy({
  version: 1,
  id: "cn-two-haves",
  title: { zh: "“十四五”末“两有”目标", en: "The “two haves” target for the end of the 14th five-year plan" },
  jurisdiction: "CN",
  documents: [beijingReport],
  effective: {
    from: stated(parsePlainDate("2020-10-17"), meeting),
    until: interpreted(null, [parsePlainDate("2025-12-31")], noEndLaidDown, twoHaves),
  },
  supersedes: [],
  successors: [],
  prevailsOver: [],
  provisions: [
    {
      id: "cn-two-haves/stations",
      kind: "coverage-target",
      title: { zh: "街道(乡镇)都有社工站", en: "A station in every subdistrict, town and township" },
      modality: "target",
      wording: "力争",
      aspect: "station-coverage",
      appliesTo: { subject: "division", tier: "township" },
      clauses: ["NA-01"],
      measure: "stations",
      level: "township",
      parameters: {
        target: stated("1", twoHaves),
        base: interpreted(
          ["subdistrict", "town", "township"],
          [["subdistrict", "town", "township", "special-unit"]],
          townshipBase,
          twoHaves,
        ),
        dueOn: stated(parsePlainDate("2025-12-31"), twoHaves),
        dueConvention: interpreted("inclusive", ["exclusive"], planPeriodEnd, twoHaves),
        display: interpreted(
          { decimals: 1, rounding: "half-up" },
          [{ decimals: 1, rounding: "half-even" }],
          percentWithoutTable,
          twoHaves,
        ),
      },
    },
    {
      id: "cn-two-haves/workers",
      kind: "coverage-target",
      title: { zh: "社区(村)都有社会工作者提供服务", en: "A social worker serving every community and village" },
      modality: "target",
      wording: "力争",
      aspect: "worker-coverage",
      appliesTo: { subject: "division", tier: "village" },
      clauses: ["NA-01"],
      measure: "workers",
      level: "village",
      parameters: {
        target: stated("1", twoHaves),
        base: stated(["residential-community", "village"], twoHaves),
        dueOn: stated(parsePlainDate("2025-12-31"), twoHaves),
        dueConvention: interpreted("inclusive", ["exclusive"], planPeriodEnd, twoHaves),
        display: interpreted(
          { decimals: 1, rounding: "half-up" },
          [{ decimals: 1, rounding: "half-even" }],
          percentWithoutTable,
          twoHaves,
        ),
        workers: interpreted("social-work-staff", ["certified"], whoIsSocialWorker, twoHaves),
      },
    },
  ],
  data: [
    dateDatum(
      {
        id: "cn-two-haves/meeting",
        title: {
          zh: "加强街道(乡镇)社会工作人才队伍建设推进会（长沙）",
          en: "Meeting on township social workers (Changsha)",
        },
        clauses: ["NA-03"],
        note: { zh: "另两份材料只写2020年10月。", en: "Two other sources say October 2020 only." },
      },
      stated(parseCoarseDate("2020-10-17"), meeting),
    ),
  ],
});
