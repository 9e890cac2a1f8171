import type { Policy } from "../policy.js";
import { beijingPilot2021 } from "./beijing-pilot-2021.js";
import { beijingSystem2022 } from "./beijing-system-2022.js";
import { guangdongDoubleHundred } from "./guangdong-double-hundred.js";
import { nationalSocialWorkerExams } from "./national-social-worker-exams.js";
import { nationalTwoHaves } from "./national-two-haves.js";

/** Every policy of the catalogue: the country first, then by jurisdiction and time. */
export const allPolicies: readonly Policy[] = [nationalTwoHaves, nationalSocialWorkerExams, beijingPilot2021, beijingSystem2022, guangdongDoubleHundred];
