import { explain } from "../explanation/index.js";
import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import type { AssessedFinding, Assessment } from "../results/index.js";
import { type WrittenSheet, writeSheets } from "../sheets/index.js";
import { type Locale, type LocalText, labelOf, modalities } from "../terms/index.js";
import { escapeHtml, stackingTable } from "./html-page.js";
import { type MoneyUnit, sheetsIn } from "./money-unit.js";
import { cellOfWord } from "./verdict-cell.js";
import { shown } from "./widths.js";
import { say } from "./words.js";

/** The findings of one provision that a page shows together, with its clause and quote once. */
export interface ProvisionGroup {
  readonly provision: string;
  readonly title: string;
  readonly modality: string;
  readonly breaches: number;
  /** Clause and quote, as explanations write them. */
  readonly sources: readonly string[];
  /** The readings that the answer rests on, and the other ones below each. */
  readonly readings: readonly { readonly level: number; readonly text: string }[];
  readonly rows: readonly GroupRow[];
}

/** Subjects that have the same answer for the same reason. */
interface GroupRow {
  readonly subjects: readonly string[];
  /** Verdict, what was found, what is missing. */
  readonly cells: readonly string[];
}

/** What findings are grouped from. */
export interface Answered {
  readonly assessment: Assessment;
  readonly register: Register;
  readonly policies: readonly Policy[];
  readonly locale: Locale;
  /** In what amounts are written; yuan when left out. */
  readonly unit?: MoneyUnit | undefined;
}

/** Verdicts of the sheet that lists what is to be done. */
const OPEN: readonly string[] = ["unmet", "undetermined", "discretionary"];

/** Groups the findings with some verdicts by provision, most breaches first, then most subjects. */
export function groupFindings(
  answered: Answered,
  isWanted: (finding: AssessedFinding) => boolean,
): readonly ProvisionGroup[] {
  const { assessment, register, policies, locale, unit = "yuan" } = answered;
  const [, , todo] = sheetsIn(unit, writeSheets(assessment, { locale, register, policies }));
  const found = assessment.findings.filter(({ verdict }) => OPEN.includes(verdict));
  const groups = new Map<
    string,
    { readonly finding: AssessedFinding; readonly cells: WrittenSheet["rows"][number] }[]
  >();
  found.forEach((finding, at) => {
    if (!isWanted(finding)) return;
    const own = groups.get(finding.provision) ?? [];
    groups.set(finding.provision, [...own, { finding, cells: todo?.rows[at] ?? [] }]);
  });
  return Array.from(groups, ([provision, own]) => ({
    provision,
    ...wordsOf(provision, own[0]?.finding, answered),
    breaches: own.filter(({ finding }) => finding.verdict === "unmet" && finding.timing === "closed").length,
    rows: joinRows(own.map(({ cells }) => cells)),
  })).sort((one, other) => other.breaches - one.breaches || other.rows.length - one.rows.length);
}

function wordsOf(
  provision: string,
  finding: AssessedFinding | undefined,
  { assessment, register, policies, locale }: Answered,
): Pick<ProvisionGroup, "title" | "modality" | "sources" | "readings"> {
  const basis = assessment.bases.find((own) => own.provision === provision);
  const { sources, reasons } =
    finding === undefined ? { sources: [], reasons: [] } : explain(finding, { locale, register, policies, assessment });
  return {
    title: basis === undefined ? provision : say(locale, basis.title),
    modality: basis === undefined ? "" : labelOf(modalities, basis.modality, locale),
    sources,
    readings: reasons.filter(({ about }) => about === "reading"),
  };
}

/** The columns of the sheet of what is to be done, by their places. */
const COLUMNS = { division: 0, station: 1, kind: 2, id: 3, verdict: 5, found: 7, missing: 8 } as const;

function joinRows(rows: WrittenSheet["rows"]): readonly GroupRow[] {
  const joined = new Map<string, { readonly subjects: string[]; readonly cells: readonly string[] }>();
  for (const row of rows) {
    const cells = [COLUMNS.verdict, COLUMNS.found, COLUMNS.missing].map((at) => shown(row[at]));
    const key = cells.join("\n");
    const group = joined.get(key) ?? { subjects: [], cells };
    joined.set(key, group);
    group.subjects.push(nameOf(row));
  }
  return [...joined.values()];
}

/** The station, or else the division; a person has no name in a register, so station and number say who it is. */
function nameOf(row: WrittenSheet["rows"][number]): string {
  const text = (column: keyof typeof COLUMNS): string => shown(row[COLUMNS[column]]);
  const place = text("station") || text("division");
  const isPerson = text("kind") === "人员" || text("kind") === "person";
  return isPerson || place === "" ? `${place} ${text("id")}`.trim() : place;
}

/** Writes groups as HTML: the provision, its source, and one row for each answer with all subjects that have it. */
export function groupsToHtml(groups: readonly ProvisionGroup[], locale: Locale): string {
  const words = (text: LocalText): string => say(locale, text);
  if (groups.length === 0) return `<p>${words({ zh: "无。", en: "None." })}</p>`;
  const columns = [
    { heading: words({ zh: "对象", en: "Subject" }) },
    { heading: words({ zh: "结论", en: "Verdict" }), align: "whole" as const },
    { heading: words({ zh: "现状", en: "Found" }) },
    { heading: words({ zh: "还差或尚缺", en: "Missing" }) },
  ];
  return groups
    .map(({ title, modality, sources, rows }) => {
      const quoted = sources.map((source) => `<blockquote>${escapeHtml(source)}</blockquote>`).join("");
      const table = stackingTable(
        columns,
        rows.map(({ subjects, cells: [verdict = "", ...others] }) => ({
          cells: [listed(subjects, locale), cellOfWord(verdict, locale), ...others],
        })),
      );
      return `<h3>${escapeHtml(title)}${modality === "" ? "" : ` <span class="soft">${escapeHtml(modality)}</span>`}</h3>${quoted}${table}`;
    })
    .join("\n");
}

function listed(subjects: readonly string[], locale: Locale): string {
  const names = subjects.join(locale === "en" ? ", " : "、");
  const [, second] = subjects;
  if (second === undefined) return names;
  return locale === "en" ? `${names} (${String(subjects.length)})` : `${names}（${String(subjects.length)}个）`;
}

/** Writes the readings that answers rest on, once for each provision. */
export function readingsToHtml(groups: readonly ProvisionGroup[]): string {
  return groups
    .filter(({ readings }) => readings.length > 0)
    .map(
      ({ title, readings }) =>
        `<h3>${escapeHtml(title)}</h3><ul>${readings
          .map(({ text, level }) => `<li${level > 0 ? ' class="soft"' : ""}>${escapeHtml(text)}</li>`)
          .join("")}</ul>`,
    )
    .join("\n");
}
