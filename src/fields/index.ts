export { amounts, anyText, counts, dayText, decimalText, localWords, named } from "./answer-fields.js";
export { exactly, flag, listOf, oneOf, optionalFields, recordOf, textUpTo } from "./containers.js";
export type { DeepReadonly } from "./deep-readonly.js";
export { bounded } from "./bounded.js";
export * from "./fields.js";
export { faultsOf, type SchemaIssue } from "./faults-of.js";
export { faultsOfIssues } from "./faults-of-issues.js";
export { acceptedTerms, openTermOf, termOf } from "./term-of.js";
export { typeNameOf, typeNames, type TypeName } from "./type-names.js";
