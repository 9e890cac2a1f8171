export { beijingPilot2021 } from "./beijing-pilot-2021.js";
export { beijingPilotQualification } from "./beijing-pilot-qualification.js";
export { beijingSystem2022 } from "./beijing-system-2022.js";
export { beijingTierSystem } from "./beijing-tier-system.js";
export { nationalSocialWorkerExams } from "./national-social-worker-exams.js";
export { nationalTwoHaves } from "./national-two-haves.js";
export { pathwayTableHunan } from "./pathway-table-hunan.js";
