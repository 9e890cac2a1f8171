export { safeParseScenarioFile } from "./safe-parse-scenario-file.js";
export { scenarioFileSchema, type ScenarioFile } from "./scenario-file.js";
