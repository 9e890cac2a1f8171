export { createHandler, type HandlerOptions } from "./create-handler.js";
export type { HttpLimits } from "./limits.js";
export { toNodeListener, type NodeRequest, type NodeResponse } from "./node-listener.js";
