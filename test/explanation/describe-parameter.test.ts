import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allPolicies } from "social-work-station-rules/catalogue";
import { describeParameter } from "social-work-station-rules/explanation";
import { findProvision, parsePolicy } from "social-work-station-rules/policy";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";

const qingshan = parsePolicy(
  JSON.parse(readFileSync(join(root, "docs/guides/budget/qingshan-2025.json"), "utf8")) as object,
);

describe("describeParameter", () => {
  it("writes money in yuan and parties by name", () => {
    const [money, share] = [findProvision(qingshan, "funding-standard"), findProvision(qingshan, "cost-share")];
    expect(describeParameter(money, "amount", { locale: "zh-CN" })).toEqual({ label: "金额", value: "200,000元" });
    expect(describeParameter(money, "amount", { locale: "en" }).value).toBe("200,000 yuan");
    expect(describeParameter(share, "ratios", { locale: "zh-CN" }).value).toBe("市级 6、区级 4");
    expect(describeParameter(share, "ratios", { locale: "en" }).value).toBe("city 6 and district 4");
  });

  it.each(allPolicies.map((policy) => [policy.id, policy] as const))(
    "writes every parameter of %s without ids of code and JSON",
    (_, policy) => {
      for (const provision of policy.provisions)
        for (const name of Object.keys(provision.parameters)) {
          const { label, value } = describeParameter(provision, name, { locale: "zh-CN", policies: [policy] });
          expect(`${provision.id}/${name} ${label}：${value}`).not.toMatch(
            /[{}[\]]|参数\w+：|：.*[a-z]{3,}-[a-z]|undefined/,
          );
        }
    },
  );

  it("names the parameters that there are where it is asked for another", () => {
    const money = findProvision(qingshan, "funding-standard");
    expect(() => describeParameter(money, "ammount", { locale: "en" })).toThrow(
      "parameter-unknown at $.name: id qingshan-2025/money, accepted amount",
    );
  });
});
