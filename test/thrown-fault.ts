import { formatPath, isRuleInputError } from "../src/fault/index.js";

/** Returns code and path of the first fault that a call throws: "date-invalid at $.asOf". Throws for any other outcome. */
export function thrownFault(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (isRuleInputError(error)) return `${error.code} at ${formatPath(error.path)}`;
    throw error;
  }
  throw new Error("no fault was thrown");
}
