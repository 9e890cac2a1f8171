import type { CheckWord } from "../fields/index.js";
import type { Report } from "./check-record.js";
import type { Activity, Division, Operator, Person, Station } from "./types.js";

/** Checks of the words of a record that a policy or a register may define itself. Paths begin in the record. */

export function checkDivisionWords({ classes }: Division, checkWord: CheckWord, fault: Report): void {
  classes?.forEach((entry, at) => {
    checkWord("divisionClasses", entry.class, ["classes", at, "class"], fault);
  });
}

export function checkOperatorWords({ kind, contracts }: Operator, checkWord: CheckWord, fault: Report): void {
  checkWord("operatorKinds", kind, ["kind"], fault);
  contracts.forEach(({ purchaser }, at) => {
    checkWord("governmentBodies", purchaser?.body, ["contracts", at, "purchaser", "body"], fault);
  });
}

export function checkStationWords(station: Station, checkWord: CheckWord, fault: Report): void {
  station.systems?.forEach(({ system }, at) => {
    checkWord("managementSystems", system, ["systems", at, "system"], fault);
  });
  station.premises?.facilities?.forEach((facility, at) => {
    checkWord("facilities", facility, ["premises", "facilities", at], fault);
  });
  station.serviceFields?.forEach((field, at) => {
    checkWord("serviceFields", field, ["serviceFields", at], fault);
  });
  station.clientGroups?.forEach((group, at) => {
    checkWord("clientGroups", group, ["clientGroups", at], fault);
  });
  station.authorities?.forEach(({ body }, at) => {
    checkWord("governmentBodies", body, ["authorities", at, "body"], fault);
  });
}

export function checkPersonWords(person: Person, checkWord: CheckWord, fault: Report): void {
  person.staffKinds?.forEach((kind, at) => {
    checkWord("staffKinds", kind, ["staffKinds", at], fault);
  });
  person.assignments?.forEach(({ role }, at) => {
    checkWord("stationRoles", role, ["assignments", at, "role"], fault);
  });
  person.employments?.forEach(({ employer, form, post }, at) => {
    checkWord("employers", employer, ["employments", at, "employer"], fault);
    checkWord("employmentForms", form, ["employments", at, "form"], fault);
    checkWord("outsidePosts", post, ["employments", at, "post"], fault);
  });
}

export function checkActivityWords(activity: Activity, checkWord: CheckWord, fault: Report): void {
  checkWord("activityKinds", activity.kind, KIND, fault);
  checkWord("activityForms", activity.form, FORM, fault);
  checkWord("serviceFields", activity.field, FIELD, fault);
  activity.clientGroups?.forEach((group, at) => {
    checkWord("clientGroups", group, ["clientGroups", at], fault);
  });
}

/** Made once: a register may have a million activities. */
const [KIND, FORM, FIELD] = [["kind"], ["form"], ["field"]];
