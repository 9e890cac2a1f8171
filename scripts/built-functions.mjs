import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./layers.mjs";

/**
 * The names of the functions that a built entry exports, in order.
 *
 * @param {string} entry
 * @returns {Promise<readonly string[]>}
 */
export async function builtFunctions(entry) {
  const face = await import(pathToFileURL(join(root, "dist", `${entry}.js`)).href);
  return Object.keys(face).filter((name) => typeof face[name] === "function");
}
