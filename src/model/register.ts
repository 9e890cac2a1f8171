import { collections, divisionLevels } from "../terms/index.js";
import { activitySchema } from "./activity.js";
import { divisionSchema } from "./division.js";
import { fundingSourceSchema } from "./funding-source.js";
import { exactly, id, listOf, period, plainDate, recordOf, termOf, typeNames } from "../fields/index.js";
import { judgementSchema } from "./judgement.js";
import { operatorSchema } from "./operator.js";
import { personSchema } from "./person.js";
import { stationSchema } from "./station.js";
import { tierSystemSchema } from "./tier-system.js";

/**
 * 完整性声明: what a register holds completely. `within` names divisions and all below them (absent:
 * everywhere); `period` bounds dated collections (absent: up to `recordedOn`); `levels` tells which levels
 * of divisions, or of stations by the level of their division (absent: all).
 */
export const completenessSchema = recordOf({
  collection: termOf(collections),
  within: listOf(id, { least: 1 }).optional(),
  levels: listOf(termOf(divisionLevels), { least: 1 }).optional(),
  period: period.optional(),
}).register(typeNames, { name: "Completeness" });

/** 台账: everything recorded on one day about the stations of an area, and for what it is complete. */
export const registerSchema = recordOf({
  /** Version of the register's form. */
  version: exactly(1),
  recordedOn: plainDate,
  tierSystems: listOf(tierSystemSchema).default([]),
  divisions: listOf(divisionSchema).default([]),
  stations: listOf(stationSchema).default([]),
  operators: listOf(operatorSchema).default([]),
  personnel: listOf(personSchema).default([]),
  activities: listOf(activitySchema).default([]),
  fundingSources: listOf(fundingSourceSchema).default([]),
  judgements: listOf(judgementSchema).default([]),
  completeness: listOf(completenessSchema).default([]),
}).register(typeNames, { name: "Register" });
