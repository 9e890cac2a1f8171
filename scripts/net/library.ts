import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * A built package. Its exports are looked up by name when they are needed: what an edition has renamed is then a fault
 * of one operation and not of the compiler.
 */
export class Library {
  constructor(private readonly exports: Readonly<Record<string, unknown>>) {}

  /** Returns an export. */
  value(name: string): unknown {
    if (!(name in this.exports)) throw new Error(`the package under test has no ${name}`);
    return this.exports[name];
  }

  /** Calls an exported function. */
  call(name: string, ...args: readonly unknown[]): unknown {
    const callable = this.value(name);
    if (typeof callable !== "function") throw new Error(`${name} is not a function of the package under test`);
    return (callable as (...args: readonly unknown[]) => unknown)(...args);
  }

  /** Returns all exports by name. */
  all(): object {
    return this.exports;
  }
}

/** Loads the package that was built in a checkout, or one of its other entry points. */
export async function loadLibrary(folder: string, entry = "index"): Promise<Library> {
  const file = join(resolve(folder), "dist", `${entry}.js`);
  if (!existsSync(file)) throw new Error(`${file} is missing: build the checkout first (npm run build:js)`);
  return new Library((await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>);
}
