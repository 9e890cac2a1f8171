import type { FaultCode, FaultPath, FaultValues } from "../../fault/index.js";

/** Notes a fault of a policy. */
export type Report = (code: FaultCode, path: FaultPath, values?: FaultValues) => void;
