/**
 * A district's year: the agenda of each week, one of them in words, the second quarter next to the first, Beijing's
 * pilot next to its system, and the case tables of three policies. The numbers
 * of subdistricts, towns and townships are those of a real district; the policy and the stations are invented.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { planAgenda } from "social-work-station-rules/agenda";
import { addDays } from "social-work-station-rules/calendar";
import { explain, toText } from "social-work-station-rules/explanation";
import { commonIndicators, measureIndicators } from "social-work-station-rules/indicators";
import { parsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import type { Agenda } from "social-work-station-rules/results";
import { agendaUrgencies, labelOf } from "social-work-station-rules/terms";
import { makeRegister } from "./make-register.js";
import { tellPolicies } from "./policies.js";

const folder = new URL("./", import.meta.url);
const policy = parsePolicy(JSON.parse(readFileSync(new URL("policy.json", folder), "utf8")));

/** What was handed in by a day: each quarter's report three days before it is due, but for the third, which is late. */
function submissionsBy(day: string) {
  return [
    { provision: "example-county-2026/report-q1", division: "110116", on: "2026-04-07" },
    { provision: "example-county-2026/report-q2", division: "110116", on: "2026-07-07" },
    { provision: "example-county-2026/report-q3", division: "110116", on: "2026-10-14" },
  ].filter(({ on }) => on <= day);
}

const obliged = ["q1", "q2", "q3"].map((quarter) => ({
  provision: `example-county-2026/report-${quarter}`,
  divisions: ["110116"],
}));

function agendaOf(monday: string): Agenda {
  const prepared = prepareRegister(makeRegister(monday, policy));
  return planAgenda(prepared, policy, { asOf: monday, within: 14, submissions: submissionsBy(monday), obliged });
}

const urgencies = agendaUrgencies.values;
console.log("示例区2026年每周一看今后14日的工作清单（区划数为怀柔区实际数，办法和站点均为虚构）\n");
console.log(`周一        ${urgencies.map((urgency) => labelOf(agendaUrgencies, urgency, "zh-CN")).join("  ")}`);
for (let monday = "2026-01-05"; monday <= "2026-12-28"; monday = addDays(monday, 7)) {
  const { entries } = agendaOf(monday);
  const counts = urgencies.map((urgency) => entries.filter((entry) => entry.urgency === urgency).length);
  console.log(`${monday}  ${counts.map((count) => String(count).padStart(6)).join("  ")}`);
}

const week = "2026-06-22";
const register = makeRegister(week, policy);
console.log(`\n${toText(explain(agendaOf(week), { locale: "zh-CN", register, policies: [policy] }))}`);

const midyear = makeRegister("2026-06-30", policy);
const table = measureIndicators(prepareRegister(midyear), {
  asOf: "2026-06-30",
  by: "whole",
  periods: [
    { from: "2026-04-01", to: "2026-06-30" },
    { from: "2026-01-01", to: "2026-03-31" },
  ],
  indicators: commonIndicators.filter(({ id }) => /cases|served|certified|staffed|coverage/.test(id)),
});
console.log(toText(explain(table, { locale: "zh-CN", register: midyear })));

console.log(`\n${tellPolicies()}\n`);

const out = new URL("out/", folder);
mkdirSync(out, { recursive: true });
writeFileSync(new URL("register.json", out), JSON.stringify(midyear, null, 1));
console.log("台账已写入 examples/08-a-countys-year/out/register.json，可以用命令打印一张A4纸的清单：");
console.log(
  "npx social-work-station-rules agenda examples/08-a-countys-year/out/register.json --policy examples/08-a-countys-year/policy.json --as-of 2026-06-30 --within 30 --html 清单.html",
);
