import { readFileSync } from "node:fs";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../examples/05-scenarios/${name}`, import.meta.url), "utf8"));

/** The invented register of the scenario example. */
export const register = read("register.json") as Readonly<Record<string, unknown>>;
