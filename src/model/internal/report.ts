import type { Fault, FaultCode, FaultPath } from "../../fault/index.js";

/** Notes a fault while a register is checked. */
export type Report = (code: FaultCode, path: FaultPath, values?: Fault["values"]) => void;
