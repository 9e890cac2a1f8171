import { type Register, safeParseRegister } from "../model/index.js";
import { parseJson, sayJsonFaults } from "./read-json.js";
import { problem } from "./words.js";

/** Reads a register of JSON; of its faults at most so many are said, each with line and column. */
export function readRegister(text: string, name: string, mostFaults = Infinity): Register {
  const json = parseJson({ kind: "json", path: "", text }, name);
  const parsed = safeParseRegister(json.content);
  if (parsed.ok) return parsed.value;
  const { zh, en } = sayJsonFaults(json, parsed.faults.slice(0, mostFaults));
  const count = String(parsed.faults.length);
  throw problem(`“${name}”有${count}处问题：\n${zh.join("\n")}`, `“${name}” has ${count} faults:\n${en.join("\n")}`, 1);
}
