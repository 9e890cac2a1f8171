import { defineVocabulary } from "../../terms/index.js";
import type { SheetColumn } from "../table.js";
import { column, reference, term } from "./columns.js";

const subjects = /* @__PURE__ */ defineVocabulary("figure-subject", "public", {
  division: { zh: "行政区划", en: "division", accepts: ["区划", "街道", "乡镇"] },
  station: { zh: "社工站", en: "station", accepts: ["站点", "中心"] },
  operator: { zh: "承接机构", en: "operator", accepts: ["机构"] },
});

/** The division, station or operator that a record is of: its id, and its kind where the id does not say it. */
export function subjectColumns(words: {
  readonly zh: string;
  readonly en: string;
  readonly synonyms: readonly string[];
}): readonly SheetColumn[] {
  return [
    column(reference("subject"), {
      ...words,
      key: "subject.id",
      need: "required",
      example: "110199001",
      note: {
        zh: "区划代码、站点编号或机构编号，名称不重复的也可填名称；全国填CN。",
        en: "Id of a division, station or operator, or its name where that is unique; CN for the whole country.",
      },
    }),
    column(term(subjects), {
      key: "subject.kind",
      zh: "对象类型",
      en: "Kind of subject",
      synonyms: ["类型"],
      need: "decisive",
      example: "行政区划",
      note: {
        zh: "行政区划、社工站或承接机构；由编号可以得知的，可不填。",
        en: "Division, station or operator; may be left out where the id says it.",
      },
    }),
  ];
}
