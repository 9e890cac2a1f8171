export {
  markParsed,
  markPolicy,
  markRegister,
  replaceParameters,
  requireParsed,
  requireProvision,
  type ParsedForm,
} from "./parsed.js";
