import { type Register, safeParseRegister } from "../model/index.js";
import { jsonProblem, parseJson } from "./read-json.js";

/** Reads a register of JSON; of its faults at most so many are said, each with line and column. */
export function readRegister(text: string, name: string, mostFaults?: number): Register {
  const json = parseJson({ kind: "json", path: "", text }, name);
  const parsed = safeParseRegister(json.content);
  if (parsed.ok) return parsed.value;
  throw jsonProblem(json, name, parsed.faults, mostFaults);
}
