import * as fc from "fast-check";
import { allPolicies, beijingPilot2021 } from "social-work-station-rules/catalogue";
import { PROVISION_KINDS, type Policy, type Provision } from "social-work-station-rules/policy";
import { provisions } from "social-work-station-rules/testing";
import { asPolicy, asProvision } from "./as-parsed.js";

const published = allPolicies.flatMap(({ id, provisions }) =>
  provisions.map((provision) => ({
    ...provision,
    id: `${id}:${provision.id}`,
    appliesTo: {
      ...provision.appliesTo,
      ...(provision.appliesTo.tier?.startsWith("beijing:") === false ? { tier: "township" } : {}),
    },
  })),
);

/** Provisions of kinds that no policy of the catalogue has. */
const drawn = PROVISION_KINDS.filter((kind) => !published.some((provision) => provision.kind === kind)).flatMap(
  (kind) => toPlain(fc.sample(provisions({ kinds: [kind], tiers: ["township"] }), { numRuns: 3, seed: 14 })),
);

/** Turns what was drawn, of which some objects have no prototype, into plain data. */
function toPlain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** A policy with every provision of the catalogue, for any station, division or person on its level, and with every kind. */
export const everything: Policy = asPolicy({
  ...beijingPilot2021,
  provisions: [...published, ...drawn].map((provision) => asProvision({ ...provision }) as Provision),
});
