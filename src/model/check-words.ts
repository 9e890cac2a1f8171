import { isOwnWord } from "../terms/index.js";
import type { CheckWord } from "../fields/index.js";
import type { Activity, Division, FundingSource, Operator, Person, Station } from "./types.js";

/** The records of a register whose words are checked; those that did not parse are holes. */
interface RecordsWithWords {
  readonly divisions: readonly (Division | undefined)[];
  readonly stations: readonly (Station | undefined)[];
  readonly operators: readonly (Operator | undefined)[];
  readonly personnel: readonly (Person | undefined)[];
  readonly activities: readonly (Activity | undefined)[];
  readonly fundingSources: readonly (FundingSource | undefined)[];
}

/** Checks the words of records that a policy or a register may define itself. */
export function checkWords(register: RecordsWithWords, checkWord: CheckWord): void {
  register.divisions.forEach((division, position) => {
    division?.classes?.forEach((entry, at) => {
      checkWord("divisionClasses", entry.class, ["divisions", position, "classes", at, "class"]);
    });
  });
  register.stations.forEach((station, position) => {
    if (station !== undefined) checkStationWords(station, position, checkWord);
  });
  register.operators.forEach((operator, position) => {
    if (operator === undefined) return;
    checkWord("operatorKinds", operator.kind, ["operators", position, "kind"]);
    operator.contracts.forEach(({ purchaser }, at) => {
      checkWord("governmentBodies", purchaser?.body, ["operators", position, "contracts", at, "purchaser", "body"]);
    });
  });
  register.personnel.forEach((person, position) => {
    if (person !== undefined) checkPersonWords(person, position, checkWord);
  });
  register.fundingSources.forEach((source, position) => {
    checkWord("fundingSourceKinds", source?.kind, ["fundingSources", position, "kind"]);
  });
  register.activities.forEach((activity, position) => {
    if (activity !== undefined) checkActivityWords(activity, position, checkWord);
  });
}

function checkStationWords(station: Station, position: number, checkWord: CheckWord): void {
  const path = ["stations", position];
  station.systems?.forEach(({ system }, at) => {
    checkWord("managementSystems", system, [...path, "systems", at, "system"]);
  });
  station.premises?.facilities?.forEach((facility, at) => {
    checkWord("facilities", facility, [...path, "premises", "facilities", at]);
  });
  station.serviceFields?.forEach((field, at) => {
    checkWord("serviceFields", field, [...path, "serviceFields", at]);
  });
  station.clientGroups?.forEach((group, at) => {
    checkWord("clientGroups", group, [...path, "clientGroups", at]);
  });
  station.authorities?.forEach(({ body }, at) => {
    checkWord("governmentBodies", body, [...path, "authorities", at, "body"]);
  });
}

function checkPersonWords(
  { employments, staffKinds, assignments }: Person,
  position: number,
  checkWord: CheckWord,
): void {
  staffKinds?.forEach((kind, at) => {
    checkWord("staffKinds", kind, ["personnel", position, "staffKinds", at]);
  });
  assignments?.forEach(({ role }, at) => {
    checkWord("stationRoles", role, ["personnel", position, "assignments", at, "role"]);
  });
  employments?.forEach(({ employer, form, post }, at) => {
    const path = ["personnel", position, "employments", at];
    checkWord("employers", employer, [...path, "employer"]);
    checkWord("employmentForms", form, [...path, "form"]);
    checkWord("outsidePosts", post, [...path, "post"]);
  });
}

function checkActivityWords(activity: Activity, position: number, checkWord: CheckWord): void {
  const { kind, form, field, clientGroups } = activity;
  if (isOwnWord(kind)) checkWord("activityKinds", kind, ["activities", position, "kind"]);
  if (form !== undefined) checkWord("activityForms", form, ["activities", position, "form"]);
  if (field !== undefined) checkWord("serviceFields", field, ["activities", position, "field"]);
  clientGroups?.forEach((group, at) => {
    checkWord("clientGroups", group, ["activities", position, "clientGroups", at]);
  });
}
