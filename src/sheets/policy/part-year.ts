import type { Parameter, SourceReference } from "../../policy/index.js";
import { defineVocabulary, partYearReadings } from "../../terms/index.js";
import { equalJson } from "./json-cells.js";

const NOT_SAID = "not-said";

/** What the cell 不足一期的折算 says: a reading that the text states, or that the text does not say. */
export const partYearWords = /* @__PURE__ */ defineVocabulary("part-year-cell", "public", {
  ...partYearReadings.labels,
  full: { ...partYearReadings.labels.full, accepts: ["不折算"] },
  [NOT_SAID]: { zh: "原文未规定", en: "the text does not say", accepts: ["未规定", "原文未写明", "没有规定"] },
});

/** Makes the parameter of the cell; where the text does not say, it is a reading that can be changed. */
export function readPartYear(cell: string | undefined, source: SourceReference): Readonly<Record<string, unknown>> {
  if (cell === undefined) return {};
  return { partYear: cell === NOT_SAID ? openReading(source) : { status: "stated", value: cell, source } };
}

/** The cell of the parameter; undefined where there is none, or where no cell can say it. */
export function writePartYear(
  parameter: Parameter<(typeof partYearReadings.values)[number]> | undefined,
): string | undefined {
  if (parameter === undefined || parameter.status === "amended") return undefined;
  if (parameter.status === "stated") return parameter.value;
  return equalJson(parameter, openReading(parameter.source)) ? NOT_SAID : undefined;
}

function openReading(source: SourceReference) {
  return {
    status: "interpreted",
    value: "full",
    alternatives: ["pro-rata-months"],
    question: {
      zh: "年中启用的站点是否按全年安排？",
      en: "Does a station that opens during the year receive the whole amount?",
    },
    reason: { zh: "原文没有规定折算。", en: "The text lays down no reduction." },
    source,
  };
}
