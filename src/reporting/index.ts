export { checkDeadlines, type DeadlineOptions, type Submission } from "./check-deadlines.js";
export { checkStatisticsForm, type FilledForm } from "./check-statistics-form.js";
export { compileStatisticsForm } from "./compile-statistics-form.js";
export type { DeadlineDetail, StatisticsFormFault, StatisticsFormFaults } from "../results/index.js";
