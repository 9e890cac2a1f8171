export { checkActivityQuotas, type ActivityQuotaOptions } from "./check-activity-quotas.js";
export { checkChecklist, type ChecklistOptions } from "./check-checklist.js";
export { checkRecurringDuties, type RecurringDutyOptions } from "./check-recurring-duties.js";
export { checkRequiredRoles } from "./check-required-roles.js";
export { checkRequiredSystems } from "./check-required-systems.js";
export { checkShareQuotas } from "./check-share-quotas.js";
export { checkStaffing } from "./check-staffing.js";
export type { StationOptions } from "./internal/select-stations.js";
export { planActivityQuotas } from "./plan-activity-quotas.js";
export type {
  ActivityQuotaDetail,
  ActivityQuotaPlan,
  Amount,
  ChecklistDetail,
  ItemStanding,
  LeftOutReason,
  RecurringDutyDetail,
  RequiredRolesDetail,
  RequiredSystemsDetail,
  RoleStanding,
  ShareQuotaDetail,
  StaffingDetail,
} from "./types.js";
