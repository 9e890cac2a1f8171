import { parseRegister, type Register } from "social-work-station-rules/model";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";
import { deepFreeze } from "../deep-freeze.js";

/** The tiers of the tests' registers, and the subdistrict of their stations. */
export const OWN = {
  version: 1,
  recordedOn: "2021-12-31",
  tierSystems: [
    {
      id: "own",
      name: { zh: "体系", en: "system" },
      tiers: [
        { id: "own:centre", name: { zh: "中心", en: "centre" }, levels: ["township"] },
        { id: "own:station", name: { zh: "站", en: "station" }, levels: ["village"] },
      ],
    },
  ],
  divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
} as const;

/** Returns a station of the first tier. */
export function centre(fields: object = {}): object {
  return { id: "centre-1", division: "110101001", tier: "own:centre", ...fields };
}

/** Returns a parsed register, deeply frozen. */
export function ownRegister(fields: object): Register {
  return deepFreeze(parseRegister({ ...OWN, ...fields }));
}

/** Returns a prepared register, its records deeply frozen. */
export function prepared(fields: object): PreparedRegister {
  return prepareRegister(ownRegister(fields));
}
