import * as z from "zod";
import { collections, divisionLevels } from "../terms/index.js";
import { activitySchema } from "./activity.js";
import { divisionSchema } from "./division.js";
import { fundingSourceSchema } from "./funding-source.js";
import { id, period, plainDate, termOf, typeNames } from "../fields/index.js";
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
export const completenessSchema = z
  .strictObject({
    collection: termOf(collections),
    within: z.array(id).min(1).optional(),
    levels: z.array(termOf(divisionLevels)).min(1).optional(),
    period: period.optional(),
  })
  .register(typeNames, { name: "Completeness" });

/** 台账: everything recorded on one day about the stations of an area, and for what it is complete. */
export const registerSchema = z
  .strictObject({
    /** Version of the register's form. */
    version: z.literal(1),
    recordedOn: plainDate,
    tierSystems: z.array(tierSystemSchema).default([]),
    divisions: z.array(divisionSchema).default([]),
    stations: z.array(stationSchema).default([]),
    operators: z.array(operatorSchema).default([]),
    personnel: z.array(personSchema).default([]),
    activities: z.array(activitySchema).default([]),
    fundingSources: z.array(fundingSourceSchema).default([]),
    judgements: z.array(judgementSchema).default([]),
    completeness: z.array(completenessSchema).default([]),
  })
  .register(typeNames, { name: "Register" });
