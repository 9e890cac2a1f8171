/** Coverage of Beijing's subdistricts and townships, the distance to the target, and an audit of the published table. */
import { mkdirSync, writeFileSync } from "node:fs";
import { beijingSystem2022 } from "social-work-station-rules/catalogue";
import {
  auditCoverageTable,
  checkCoverageTarget,
  type CoverageAudit,
  type CoverageRate,
  measureCoverage,
  planCoverage,
} from "social-work-station-rules/coverage";
import { explain, toHtml, toText } from "social-work-station-rules/explanation";
import { findProvision, onlyValue } from "social-work-station-rules/policy";
import { readLanguage } from "../page/read-language.js";
import { readPrintedTable, readReference } from "./read-tables.js";

const AS_OF = "2023-05-31";

const locale = readLanguage();
const target = findProvision(beijingSystem2022, "coverage-target");
const audit = auditCoverageTable(readPrintedTable(), {
  referenceTotals: readReference(target.parameters.base === undefined ? [] : onlyValue(target.parameters.base)),
});

const city = rateOf(audit.totalRow);
if (city === null) throw new Error("The percentage of the total row allows several totals, or none.");
const finding = checkCoverageTarget(city, target, { asOf: AS_OF, division: "11" });
const plan = planCoverage(city, {
  target: onlyValue(target.parameters.target),
  asOf: AS_OF,
  dueOn: onlyValue(target.parameters.dueOn),
  per: "month",
});

for (const row of audit.rows) console.log(`${row.label}\t${rateOf(row)?.text ?? `${row.percent}%`}`);

const options = { locale, policies: [beijingSystem2022], names: { "11": { zh: "北京市", en: "Beijing" } } };
const explanations = [finding, plan, audit].map((answer) => explain(answer, options));
for (const explanation of explanations) console.log(`\n${toText(explanation)}`);

mkdirSync(new URL("out/", import.meta.url), { recursive: true });
writeFileSync(
  new URL("out/report.html", import.meta.url),
  `<!doctype html><meta charset="utf-8"><title>01-beijing-coverage</title>\n${explanations.map(toHtml).join("")}`,
);
console.log("examples/01-beijing-coverage/out/report.html");

/** The rate of a row, whose total follows from its percentage; null where several totals would give it. */
function rateOf(row: Pick<CoverageAudit["rows"][number], "numerator" | "implied"> | null): CoverageRate | null {
  if (row?.implied == null || row.implied.least !== row.implied.most) return null;
  return measureCoverage({ covered: row.numerator, total: row.implied.least });
}
