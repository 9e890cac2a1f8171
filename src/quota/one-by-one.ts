/** What the rules find, one finding at a time, for `run`, which need not keep them; not published. */
export { activityQuotaFindings } from "./activity-quota.js";
export { checklistFindings } from "./checklist.js";
export { recurringDutyFindings } from "./recurring-duty.js";
export { requiredRolesFindings } from "./required-roles.js";
export { requiredSystemsFindings } from "./required-systems.js";
export { staffingFindings } from "./staffing.js";
