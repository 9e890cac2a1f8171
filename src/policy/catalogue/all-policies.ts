import type { Policy } from "../index.js";
import { beijingPilot2021 } from "./beijing-pilot-2021.js";
import { beijingSystem2022 } from "./beijing-system-2022.js";
import { guangdongDoubleHundred } from "./guangdong-double-hundred.js";
import { hunanHePlan } from "./hunan-he-plan.js";
import { jinanSystem2021 } from "./jinan-system-2021.js";
import { linzhiLinYuePlan } from "./linzhi-lin-yue-plan.js";
import { nationalReport2021 } from "./national-report-2021.js";
import { nationalSocialWorkerExams } from "./national-social-worker-exams.js";
import { nationalTibetStations2023 } from "./national-tibet-stations-2023.js";
import { nationalTwoHaves } from "./national-two-haves.js";
import { tibetGuidingOpinion } from "./tibet-guiding-opinion.js";

/** Every policy of the catalogue: the country first, then by jurisdiction. */
export const allPolicies: readonly Policy[] = [
  nationalTwoHaves,
  nationalReport2021,
  nationalSocialWorkerExams,
  beijingPilot2021,
  beijingSystem2022,
  jinanSystem2021,
  hunanHePlan,
  guangdongDoubleHundred,
  nationalTibetStations2023,
  tibetGuidingOpinion,
  linzhiLinYuePlan,
];
