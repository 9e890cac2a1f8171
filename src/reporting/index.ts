export { checkDeadlines, type DeadlineDetail, type DeadlineOptions, type Submission } from "./check-deadlines.js";
export {
  checkStatisticsForm,
  type FilledForm,
  type StatisticsFormFault,
  type StatisticsFormFaults,
} from "./check-statistics-form.js";
export { compileStatisticsForm } from "./compile-statistics-form.js";
