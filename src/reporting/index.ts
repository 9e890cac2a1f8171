export { checkDeadlines } from "./check-deadlines.js";
export { checkStatisticsForm, type FilledForm, type StatisticsFormFault } from "./check-statistics-form.js";
export { compileStatisticsForm } from "./compile-statistics-form.js";
export type { DeadlineDetail, DeadlineOptions, Submission } from "./deadline-types.js";
