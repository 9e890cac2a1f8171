import { staffKinds, stationRoles } from "./vocabularies/people.js";
import { activityKinds, managementSystems, fundingSourceKinds } from "./vocabularies/work.js";
import { divisionClasses } from "./vocabularies/divisions.js";
import { figureKeys } from "./vocabularies/figures.js";
import {
  employers,
  employmentForms,
  governmentBodies,
  operatorKinds,
  outsidePosts,
} from "./vocabularies/organisations.js";
import { activityForms, clientGroups, facilities, purposes, serviceFields } from "./vocabularies/services.js";

/** The vocabulary that each list of a register's or a policy's own words adds to. */
export const ownWordVocabularies = Object.freeze({
  stationRoles,
  staffKinds,
  activityKinds,
  managementSystems,
  divisionClasses,
  operatorKinds,
  governmentBodies,
  facilities,
  employers,
  employmentForms,
  outsidePosts,
  activityForms,
  clientGroups,
  serviceFields,
  fundingSourceKinds,
  purposes,
  figures: figureKeys,
} as const);

/** One of the lists of own words: `stationRoles`, `figures` … */
export type OwnWordList = keyof typeof ownWordVocabularies;
