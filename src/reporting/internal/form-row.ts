import type { Division } from "../../model/index.js";
import type { StatisticsForm } from "../../policy/index.js";

/** Where the form counts a place: one of its printed rows, the district level, or no row. */
export type FormRow = "subdistrict" | "township" | "community" | "district" | "none";

/** The row of a station by its division; the kind is stated, never read off the code. */
export function formRow(division: Division | undefined, form: StatisticsForm): FormRow {
  if (division === undefined) return "none";
  if (division.level === "county") return "district";
  if (division.level === "village") {
    return division.committee === "village" && form.parameters.villageRow.value === "not-reported"
      ? "none"
      : "community";
  }
  if (division.level !== "township") return "none";
  if (division.kind === "subdistrict") return "subdistrict";
  return division.kind === "town" || division.kind === "township" ? "township" : "none";
}
