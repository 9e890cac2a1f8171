import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./layers.mjs";

/**
 * Returns the names of the functions that a built module exports, in order.
 *
 * @param {string} module
 * @returns {Promise<readonly string[]>}
 */
export async function builtFunctions(module) {
  const exported = await import(pathToFileURL(join(root, "dist", module, "index.js")).href);
  return Object.keys(exported).filter((name) => typeof exported[name] === "function");
}
