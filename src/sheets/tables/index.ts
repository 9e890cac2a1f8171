import type { SheetTable } from "../table.js";
import { about } from "./about.js";
import { activities } from "./activities.js";
import { clients } from "./clients.js";
import { completeness } from "./completeness.js";
import { divisions } from "./divisions.js";
import { evaluations } from "./evaluations.js";
import { figures } from "./figures.js";
import { fundingSources } from "./funding-sources.js";
import { judgements } from "./judgements.js";
import { allocations, spending } from "./money.js";
import { operators } from "./operators.js";
import { personnel } from "./personnel.js";
import { sessions } from "./sessions.js";
import { stations } from "./stations.js";

/**
 * The tables that offices keep, in the order in which they are read: a table refers to records of those before it. Templates
 * of workbooks, the reading of sheets and the writing of registers are made from these definitions.
 */
export const sheetTables: readonly SheetTable[] = Object.freeze([
  about,
  divisions,
  stations,
  operators,
  personnel,
  clients,
  activities,
  sessions,
  fundingSources,
  allocations,
  spending,
  evaluations,
  judgements,
  figures,
  completeness,
]);
