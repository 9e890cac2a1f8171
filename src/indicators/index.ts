export { commonIndicators } from "./common-indicators.js";
export { fillReportForm, type ReportOptions } from "./fill-report-form.js";
export { reportForms } from "./report-forms.js";
export { measureIndicators, type IndicatorOptions } from "./measure-indicators.js";
