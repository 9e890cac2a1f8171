import type { Clause } from "social-work-station-rules/catalogue";
import { onlyValue, type Policy, type Provision } from "social-work-station-rules/policy";
import { cell } from "./language.js";

/** Where every clause of the sources went: to a rule, a structure, an item to judge or verify, a datum, or nowhere, and why. */
export function renderCoverage(clauses: readonly Clause[], policies: readonly Policy[]): string {
  const titles = new Map(policies.flatMap(({ documents }) => documents.map(({ id, title }) => [id, title] as const)));
  const documents = [...new Set(clauses.map(({ document }) => document))];
  const count = (outcome: Clause["became"][number]): number =>
    clauses.filter(({ became }) => became.includes(outcome)).length;
  const provisionsOf = ({ id }: Clause): readonly Provision[] =>
    policies.flatMap(({ provisions }) => provisions.filter((provision) => provision.clauses.includes(id)));
  const checked = clauses.filter((clause) => provisionsOf(clause).some(isChecked)).length;
  const described = clauses.filter(
    (clause) => provisionsOf(clause).some(({ kind }) => kind !== "checklist") && !provisionsOf(clause).some(isChecked),
  ).length;
  return [
    "# Where every clause went",
    "",
    "Generated from the catalogue by `npm run docs:catalogue`; do not edit.",
    "",
    `The sources have ${clauses.length} clauses, tables, facts and observations. ${checked} became rules that a function checks, ${described} a structure that no function reads yet (sources of money, cost sharing, factors), ${count("judgement")} items that a person judges or verifies, ${count("datum")} data, and ${count("left-out")} were left out (some became two of these).`,
    "",
    "The texts of Beijing's pilot plan, of two reports and of two articles were read whole, in copies; of all other documents excerpts were read, or nothing but what the five tell of them. What a report or an article merely describes is marked as reported: it demands nothing, and no breach rests on it.",
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

/** Kinds whose provisions no function of the library reads. */
const STRUCTURES: ReadonlySet<Provision["kind"]> = new Set(["funding-sources", "cost-share", "factor-formula"]);

function isChecked({ kind }: Provision): boolean {
  return kind !== "checklist" && !STRUCTURES.has(kind);
}

function destinationOf({ id, reason }: Clause, policies: readonly Policy[]): string {
  const places = policies.flatMap((policy) => {
    const link = (text: string): string => `[${text}](${policy.id}.en.md)`;
    const provisions = policy.provisions
      .filter(({ clauses }) => clauses.includes(id))
      .map((provision) =>
        provision.kind === "checklist"
          ? `judgement ${link(`\`${provision.id}\``)}: ${onlyValue(provision.parameters.items)
              .map((item) => `\`${item.id}\``)
              .join(", ")}`
          : `${STRUCTURES.has(provision.kind) ? "structure" : "provision"} ${link(`\`${provision.id}\``)}`,
      );
    const data = policy.data
      .filter(({ clauses }) => clauses.includes(id))
      .map((datum) => `datum ${link(`\`${datum.id}\``)}`);
    return [...provisions, ...data];
  });
  return reason === undefined ? places.join("; ") : `left out: ${reason}`;
}
