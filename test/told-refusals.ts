import { afterEach, expect, vi } from "vitest";
import type { refuse } from "../src/fault/refuse.js";
import { EXPECTATIONS } from "../src/fault/expectation.js";
import { FAULT_CODES, type FaultCode } from "../src/fault/fault-code.js";
import type { Fault } from "../src/fault/fault.js";

/** What a message cannot be written from the code alone. */
const NEED_VALUES: readonly FaultCode[] = [
  "type-invalid", "variant-unknown", "list-too-long", "count-invalid", "number-invalid", "decimal-invalid",
  "decimal-too-long", "out-of-range", "term-unknown", "date-invalid", "interval-reversed", "id-invalid", "id-like-identity-number",
  "reference-dangling", "division-code-invalid", "tier-unknown", "too-complex",
];

const untold: Fault[] = [];

/** Whether a reader can be told what is wrong: a known code, a path of real steps, values that say something. */
function isTold({ code, path, values }: Fault): boolean {
  const steps = code === "key-unknown" ? path.slice(0, -1) : path;
  const { expected } = values;
  return (
    FAULT_CODES.includes(code) &&
    steps.every((step) => (typeof step === "number" ? Number.isSafeInteger(step) && step >= 0 : step !== "")) &&
    Object.entries(values).every(([key, value]) => key === "term" || key === "id" || (Array.isArray(value) ? value.length > 0 && !value.includes("") : value !== "" && !Number.isNaN(value))) &&
    (expected === undefined || code === "weights-not-one" || EXPECTATIONS.some((known) => known === expected)) &&
    (!NEED_VALUES.includes(code) || Object.keys(values).length > 0)
  );
}

vi.mock("../src/fault/refuse.js", async (importOriginal) => {
  const real = await importOriginal<{ readonly refuse: typeof refuse }>();
  const heard: typeof refuse = (code, path, values) => {
    const fault: Fault = { code, path, values: values ?? {} };
    if (!isTold(fault)) untold.push(fault);
    return real.refuse(code, path, values);
  };
  return { refuse: heard };
});

/** Whatever a test provokes, each refusal on the way can be told in words. */
afterEach(() => {
  expect(untold.splice(0).map(({ code, path, values }) => `${code} ${JSON.stringify(path)} ${Object.keys(values).join()} ${String(values["expected"])}`)).toEqual([]);
});
