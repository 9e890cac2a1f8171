import { afterAll, expect, it } from "vitest";
import { allPolicies } from "social-work-station-rules/catalogue";
import { walkParameters } from "social-work-station-rules/policy";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

it.each(allPolicies.map((policy) => [policy.id, policy] as const))(
  "policies lists the provisions of %s with the names of their parameters, as a file of scenarios has them",
  async (id, policy) => {
    const { code, out } = await desk.run("policies", id);
    expect(code).toBe(0);
    for (const provision of policy.provisions) {
      const [, own = ""] = out.split(`（${provision.id}）\n`);
      const lines = own.split("\n■ ")[0] ?? "";
      for (const { owner, name } of walkParameters(policy))
        if (owner === provision.id) expect(lines, provision.id).toContain(`（${name}）`);
    }
  },
);
