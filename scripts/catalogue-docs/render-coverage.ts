import type { Clause } from "social-work-station-rules/catalogue";
import type { Policy } from "social-work-station-rules/policy";
import { cell } from "./language.js";

/** Where every clause of the sources went: to a rule, an item to judge, a datum, or nowhere, and why. */
export function renderCoverage(clauses: readonly Clause[], policies: readonly Policy[]): string {
  const titles = new Map(policies.flatMap(({ documents }) => documents.map(({ id, title }) => [id, title] as const)));
  const documents = [...new Set(clauses.map(({ document }) => document))];
  const count = (outcome: Clause["became"][number]): number =>
    clauses.filter(({ became }) => became.includes(outcome)).length;
  return [
    "# Where every clause went",
    "",
    "Generated from the catalogue by `npm run docs:catalogue`; do not edit.",
    "",
    `The sources hold ${clauses.length} clauses, tables, facts and observations. ${count("provision")} became rules that are checked, ${count("judgement")} items that a person judges, ${count("datum")} data, and ${count("left-out")} were left out (some became two of these).`,
    "",
    ...documents.flatMap((document) => [
      `## 《${titles.get(document)?.zh ?? document}》`,
      "",
      ...(titles.has(document) ? [`${titles.get(document)?.en ?? ""}.`, ""] : []),
      "| Clause | What it says | What it became |",
      "|---|---|---|",
      ...clauses
        .filter((clause) => clause.document === document)
        .map((clause) => `| ${clause.id} | ${cell(clause.summary)} | ${cell(destinationOf(clause, policies))} |`),
      "",
    ]),
  ]
    .join("\n")
    .replace(/\n*$/, "\n");
}

function destinationOf({ id, reason }: Clause, policies: readonly Policy[]): string {
  const places = policies.flatMap((policy) => {
    const link = (text: string): string => `[${text}](${policy.id}.en.md)`;
    const provisions = policy.provisions
      .filter(({ clauses }) => clauses.includes(id))
      .map((provision) =>
        provision.kind === "checklist"
          ? `judgement ${link(`\`${provision.id}\``)}: ${provision.parameters.items.value.map((item) => `\`${item.id}\``).join(", ")}`
          : `provision ${link(`\`${provision.id}\``)}`,
      );
    const data = policy.data
      .filter(({ clauses }) => clauses.includes(id))
      .map((datum) => `datum ${link(`\`${datum.id}\``)}`);
    return [...provisions, ...data];
  });
  return reason === undefined ? places.join("; ") : `left out: ${reason}`;
}
