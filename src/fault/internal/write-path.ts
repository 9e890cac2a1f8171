import type { FaultPath } from "../fault.js";

/** The text of a path, as `formatPath` gives it, for paths known to be some. */
export function writePath(path: FaultPath): string {
  return path.reduce<string>(
    (text, step) => (/^[A-Za-z_$][\w$]*$/.test(String(step)) ? `${text}.${step}` : `${text}[${JSON.stringify(step)}]`),
    "$",
  );
}
