import { ROUNDING_MODES } from "../../exact/index.js";
import { checkKeys, refuse, requireId } from "../../fault/index.js";
import { DIVISOR_METHODS, type ApportionMethod } from "../apportion-types.js";

const NAMED_METHODS = ["largest-remainder", ...DIVISOR_METHODS] as const;

/** Reads the method; the residual claim must be one of the claims. */
export function readMethod(method: unknown, ids: readonly string[]): ApportionMethod {
  if (method === undefined) return "largest-remainder";
  const named = NAMED_METHODS.find((name) => name === method);
  if (named !== undefined) return named;
  if (typeof method !== "object" || method === null) {
    return refuse("value-invalid", ["method"], { expected: "listed-value", accepted: NAMED_METHODS });
  }
  checkKeys(method, ["residualTo", "rounding"], ["method"]);
  const { residualTo, rounding } = method as { readonly residualTo?: unknown; readonly rounding?: unknown };
  const mode = ROUNDING_MODES.find((listed) => listed === rounding);
  if (mode === undefined)
    return refuse("value-invalid", ["method", "rounding"], { expected: "rounding-mode", accepted: ROUNDING_MODES });
  const id = requireId(residualTo, ["method", "residualTo"]);
  return ids.includes(id)
    ? { residualTo: id, rounding: mode }
    : refuse("reference-dangling", ["method", "residualTo"], { id });
}
