import { formatPath, isRuleInputError } from "../src/fault/index.js";

/** Code and place of the first fault with which a call refuses its input: "date-invalid at $.asOf". Anything else fails the test. */
export function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (isRuleInputError(error)) return `${error.code} at ${formatPath(error.path)}`;
    throw error;
  }
  throw new Error("nothing was refused");
}
