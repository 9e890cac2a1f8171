import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { percentToDecimal } from "../../src/cli/percent.js";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
const register = new URL("../../examples/05-scenarios/register.json", import.meta.url);
writeFileSync(join(desk.folder, "register.json"), readFileSync(register));
afterAll(desk.clear);

it("prints figures to the right with grouped digits, the day, and what makes them other than current", async () => {
  const { code } = await desk.run(
    ...["scenario", "register.json", "--policy", "beijing-pilot-2021", "--as-of", "2024-06-30"],
    ...[
      "--set",
      "service-cases/amount=12",
      "--station-cost",
      "200000",
      "--staff-cost",
      "100000",
      "--html",
      "测算.html",
    ],
  );
  expect(code).toBe(0);
  const page = readFileSync(join(desk.folder, "测算.html"), "utf8");
  expect(page).toContain("（截至2024年6月30日）");
  expect(page).toContain("每年至少完成10个服务案例：数量12");
  expect(page).toContain("有效期至2021年12月31日，截至日期在其之后");
  expect(page).toContain("台账登记于2021年12月31日，早于截至日期");
  expect(page).toContain('<td class="number">0.00至400,000.00</td>');
});

it.each([
  ["33.3", "0.333"],
  ["1.1", "0.011"],
  ["50", "0.5"],
])("reads %s percent as exactly %s", (percent, decimal) => {
  expect(percentToDecimal(percent)).toBe(decimal);
});
