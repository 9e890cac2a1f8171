import { plainDate } from "../../fields/index.js";
import { variedParameter } from "../varied.js";

/** The parameter that requirements and recurring duties share: from which day periods of several years are counted. */
export const countedFromParameter = variedParameter(plainDate, {
  label: { zh: "起算日", en: "first day of the first period" },
  description:
    "每两年、每三年、每五年的周期自何日起算；其他周期不填。The day from which periods of several years are counted; left out for all others.",
}).optional();
