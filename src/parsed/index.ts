export { markParsed, markPolicy, markRegister, requireParsed, requireProvision, type ParsedForm } from "./parsed.js";
