/** A worker starts without the compiler that runs the examples (tsx), so it is brought in first. Compiled services point at worker.js. */
import { register } from "tsx/esm/api";

register();
const { default: begin } = await import("./worker.js");

export default begin;
