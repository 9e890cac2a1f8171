import { beijingClauses } from "./beijing.js";
import { beijingPilotClauses } from "./beijing-pilot.js";
import type { Clause } from "./clause.js";
import { jinanClauses } from "./jinan.js";
import { linzhiClauses } from "./linzhi.js";
import { nationalClauses } from "./national.js";
import { provincialClauses } from "./provinces.js";
import { publicClauses } from "./public.js";

/** Every clause, fact and observation that was found in the sources, and what it became. */
export const allClauses: readonly Clause[] = [
  ...beijingClauses,
  ...beijingPilotClauses,
  ...provincialClauses,
  ...nationalClauses,
  ...jinanClauses,
  ...linzhiClauses,
  ...publicClauses,
];
