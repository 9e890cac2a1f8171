export { activities, stations, type ActivitiesOptions, type StationsOptions } from "./stations.js";
export {
  allocateSourcesInputs,
  apportionInputs,
  factorInputs,
  shareCostsInputs,
  type ApportionInputsOptions,
  type FactorInputsOptions,
} from "./money-inputs.js";
export { amendments, scenarioFiles } from "./scenario-files.js";
export { coarseDates, decimalTexts, plainDates } from "./dates.js";
export { decisionTables } from "./decision-tables.js";
export {
  divisions,
  fundingSources,
  judgements,
  registers,
  type DivisionsOptions,
  type JudgementsOptions,
  type RegisterOptions,
} from "./registers.js";
export { evaluationAnswers, evaluationSchemes } from "./evaluations.js";
export { figures, type FiguresOptions } from "./figures.js";
export {
  allocations,
  clients,
  heldEvaluations,
  spending,
  type ClientsOptions,
  type MoneyOptions,
  type SubjectsOptions,
} from "./records.js";
export { indicatorFiles } from "./indicator-files.js";
export { reportFormDefinitions } from "./report-forms.js";
export { operators } from "./operators.js";
export { parameters, type ParametersOptions } from "./parameters.js";
export { policies, provisions, type PoliciesOptions, type ProvisionsOptions } from "./policies.js";
export { people, type PeopleOptions } from "./people.js";
