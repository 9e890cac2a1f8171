import { afterEach, expect, vi } from "vitest";
import type { refuse } from "../src/fault/refuse.js";
import { EXPECTATIONS, FAULT_CODES, type Fault, type FaultCode } from "../src/fault/fault.js";
import { FAULT_VALUES } from "../src/explanation/explain-fault.js";

/** What a message cannot be written from the code alone, and the values of which one at least tells the rest. */
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
  ...{ "term-unknown": ["accepted", "expected"], "key-unknown": ["known", "accepted"], "indicator-zero": ["expected"] },
};

const untold: Fault[] = [];

/** Whether a reader can be told what is wrong: a known code, a path of real steps, values that say something. */
function isTold({ code, path, values }: Fault): boolean {
  const steps = code === "key-unknown" ? path.slice(0, -1) : path;
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
  expect(
    untold
      .splice(0)
      .map(
        ({ code, path, values }) =>
          `${code} ${JSON.stringify(path)} ${Object.keys(values).join()} ${String(values["expected"])}`,
      ),
  ).toEqual([]);
});
