export { checkActivityQuotas, type ActivityQuotaOptions } from "./activity-quota.js";
export { checkChecklist, type ChecklistOptions } from "./checklist.js";
export { checkRecurringDuties, type RecurringDutyOptions } from "./recurring-duty.js";
export { checkRequiredRoles } from "./required-roles.js";
export { checkRequiredSystems } from "./required-systems.js";
export { checkShareQuotas } from "./share-quota.js";
export { checkStaffing } from "./staffing.js";
export type { StationOptions } from "./internal/stations.js";
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
