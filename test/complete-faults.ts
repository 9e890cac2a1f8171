import { afterEach, expect, vi } from "vitest";
import type { throwInputError } from "../src/checks/throw-input-error.js";
import { EXPECTATIONS, FAULT_CODES, type Fault, type FaultCode } from "../src/fault/fault.js";
import { FAULT_VALUES } from "../src/explanation/explain-fault.js";

/** Codes whose message needs more than the code, with the values of which at least one must be given. */
const NEED_VALUES: Partial<Readonly<Record<FaultCode, readonly string[]>>> = {
  ...{
    "type-invalid": ["expected"],
    "value-invalid": ["expected"],
    "variant-unknown": ["accepted", "expected"],
    "text-invalid": ["expected"],
  },
  ...{
    "count-invalid": ["expected"],
    "number-invalid": ["expected"],
    "decimal-invalid": ["expected"],
    "decimal-too-long": ["expected"],
  },
  ...{ "out-of-range": ["least", "most", "expected"], "list-too-long": ["most"], "too-complex": ["most", "expected"] },
  ...{ "date-invalid": ["expected"], "interval-reversed": ["expected"], "division-code-invalid": ["expected"] },
  ...{
    "id-invalid": ["expected"],
    "id-like-identity-number": ["expected"],
    "reference-dangling": ["id", "expected"],
    "tier-unknown": ["id"],
  },
  ...{ "term-unknown": ["accepted", "expected"], "key-unknown": ["accepted"], "indicator-zero": ["expected"] },
};

const incomplete: Fault[] = [];

/** Checks whether a message can be written from a fault: a known code, a path of keys and indexes, values that are not empty. */
function isComplete({ code, path, values }: Fault): boolean {
  const steps = code === "key-unknown" || code === "personal-data" ? path.slice(0, -1) : path;
  const { expected } = values;
  return (
    FAULT_CODES.includes(code) &&
    steps.every((step) => (typeof step === "number" ? Number.isSafeInteger(step) && step >= 0 : step !== "")) &&
    Object.entries(values).every(
      ([key, value]) =>
        key === "term" ||
        key === "id" ||
        (Array.isArray(value) ? value.length > 0 && !value.includes("") : value !== "" && !Number.isNaN(value)),
    ) &&
    (expected === undefined || code === "weights-not-one" || EXPECTATIONS.some((known) => known === expected)) &&
    (expected !== "listed-value" || "accepted" in values) &&
    Object.keys(values).every((key) => FAULT_VALUES.has(key)) &&
    (NEED_VALUES[code]?.some((name) => name in values) ?? true)
  );
}

vi.mock("../src/checks/throw-input-error.js", async (importOriginal) => {
  const original = await importOriginal<{ readonly throwInputError: typeof throwInputError }>();
  const recording: typeof throwInputError = (code, path, values) => {
    const fault: Fault = { code, path, values: values ?? {} };
    if (!isComplete(fault)) incomplete.push(fault);
    return original.throwInputError(code, path, values);
  };
  return { throwInputError: recording };
});

/** Every fault that a test provokes has what its message needs. */
afterEach(() => {
  expect(
    incomplete
      .splice(0)
      .map(
        ({ code, path, values }) =>
          `${code} ${JSON.stringify(path)} ${Object.keys(values).join()} ${String(values["expected"])}`,
      ),
  ).toEqual([]);
});
