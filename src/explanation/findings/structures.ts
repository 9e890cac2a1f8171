import type { ProvisionOf } from "../../policy/index.js";
import {
  type LocalText,
  countedWorkers,
  districtRows,
  payPeriods,
  payWeightings,
  villageRows,
} from "../../terms/index.js";
import { sayCount, things } from "../words/figures.js";
import { sayWords } from "../words/text.js";
import { termOf } from "../words/values.js";
import type { KindWords } from "./kind-words.js";

/** Kinds of provision that describe a structure and make no findings: only their parameters need words. */

export const pathwayTableWords: KindWords<"pathway-table"> = {
  parameters: { table: sayTable },
  explain: () => [],
};

export const statisticsFormWords: KindWords<"statistics-form"> = {
  parameters: {
    villageRow: termOf(villageRows),
    districtRow: termOf(districtRows),
    payPeriod: termOf(payPeriods),
    payWeighting: termOf(payWeightings),
    professionals: termOf(countedWorkers),
  },
  explain: () => [],
};

type Table = ProvisionOf<"pathway-table">["parameters"]["table"]["value"];

function sayTable({ title, rows }: Table): LocalText {
  const words = sayWords(title);
  return { zh: `${words.zh}（${sayCount(rows.length).zh}行）`, en: `${words.en} (${things(rows.length, "row")})` };
}
