import { yesNo } from "social-work-station-rules/terms";
import type { Entry } from "../../../test/hardening/entry.js";
import { policy, prepared, register, scheme, table } from "../../../test/hardening/fixtures.js";
import { bySubpath as data } from "../../../test/hardening/table/data.js";
import { bySubpath as foundation } from "../../../test/hardening/table/foundation.js";
import { bySubpath as joined } from "../../../test/hardening/table/joined.js";
import { bySubpath as rules } from "../../../test/hardening/table/rules.js";
import { TAG, toJson, type Json, type Reference } from "../json.js";
import { listSpoilt } from "./spoil.js";
import { refer, type Inputs, type World } from "./world.js";

/** So many spoilt calls of a function are asked, evenly from all. */
const MOST = 60;

/** What these answer is no data: an index or a schema for other functions. */
const NO_ANSWERS = new Set(["prepareRegister", "registerWithin", "parameterSchema"]);

/**
 * The valid call that the tests have for each public function, and spoilt ones: in `.call` what parsers make is made
 * by the library under test; in `.unparsed` it is handed over as it was written.
 */
export function validCalls(world: World): Inputs {
  const { always, parsed } = references(world);
  const known = new Map([...always, ...parsed]);
  const { fault: _tools, ...subpaths } = { ...foundation, ...data, ...rules, ...joined };
  const entries = Object.values(subpaths).flatMap((own) => Object.entries<Entry>(own));
  return Object.fromEntries(
    entries
      .filter(([name]) => !NO_ANSWERS.has(name))
      .flatMap(([name, { call }]) => {
        const [made, written] = [toJson(call, known), toJson(call, always)];
        const both = JSON.stringify(made) === JSON.stringify(written) ? [made] : [made, written];
        return both.map((json, index) => [
          `${name}.${index === 0 ? "call" : "unparsed"}`,
          [json, ...someOf(listSpoilt(json))],
        ]);
      }),
  ) as Inputs;
}

/** What the tests' fixtures have prepared and parsed, as references to the data it was made from. */
function references({ full }: World): Readonly<Record<"always" | "parsed", ReadonlyMap<unknown, Reference>>> {
  return {
    always: new Map<unknown, Reference>([
      [prepared, refer("prepared", full.register)],
      [yesNo, { [TAG]: "exported", id: "yesNo" }],
    ]),
    parsed: new Map<unknown, Reference>([
      [register, refer("register", full.register)],
      [policy, refer("policy", full.policy)],
      ...policy.provisions.map((provision) => [provision, refer("provision", full.policy, provision.id)] as const),
      [scheme, refer("scheme", full.scheme)],
      [table, refer("table", full.table)],
    ]),
  };
}

function someOf(list: readonly Json[]): readonly Json[] {
  const step = Math.max(1, list.length / MOST);
  return Array.from({ length: Math.min(MOST, list.length) }, (_, index) => list[Math.floor(index * step)] as Json);
}
