import { pathwayTableHunan } from "social-work-station-rules/catalogue";
import { isBreach } from "social-work-station-rules/finding";
import type { LocalText } from "social-work-station-rules/terms";
import type { Row } from "../page/html-page.js";
import type { Language } from "../page/read-language.js";
import { writeDate } from "../page/write-date.js";
import { writeMoney } from "../page/write-money.js";
import type { computeYear } from "./compute.js";
import { texts } from "./texts.js";

export type Year = ReturnType<typeof computeYear>;

/** The tables of the example, the same for the terminal, the page and the CSV file. */
export function formTable({ form }: Year, lang: Language): readonly Row[] {
  const { formItems: items, formParts: parts, paid, nobody } = texts[lang];
  const rows = (item: string, counts: Year["form"]["built"]): Row[] => [
    { cells: [item, parts.subdistrict, counts.subdistrict, ""] },
    { cells: ["", parts.township, counts.township, ""] },
    { cells: ["", parts.community, counts.community, ""] },
  ];
  const pay = (
    item: string,
    part: string,
    { amount, known, unknown }: Year["form"]["averagePay"]["district"],
  ): Row => ({ cells: [item, part, amount === null ? nobody : writeMoney(String(amount)), paid(known, unknown)] });
  const { yes, no, unknown } = form.nationallyRegistered;
  return [
    ...rows(items.built, form.built),
    { cells: [items.registered, parts.yes, yes, ""] },
    { cells: ["", parts.no, no, ""] },
    { cells: ["", parts.unknown, unknown, ""] },
    ...rows(items.professionals, form.professionals),
    { cells: [items.total, "", form.professionalTotal, ""] },
    { cells: [items.certified, "", form.certified.count, texts[lang].unknownPeople(form.certified.unknown)] },
    { cells: [items.graduates, "", form.graduates.count, texts[lang].unknownPeople(form.graduates.unknown)] },
    pay(items.pay, parts.district, form.averagePay.district),
    pay("", parts.townships, form.averagePay.township),
  ];
}

export function deadlineTable({ deadlines }: Year, lang: Language): readonly Row[] {
  const say = texts[lang];
  return deadlines.map((finding) => ({
    cells: [
      say.local(finding.basis.title),
      writeDate(finding.detail.lastDay, lang),
      writeDayTime(finding.detail.submittedOn, lang),
      say.state(finding.detail),
      say.standing(finding, isBreach(finding)),
    ],
    ...(finding.verdict === "met" ? {} : { mark: "marked" as const }),
  }));
}

/** A day, with the time of day where it is recorded. */
function writeDayTime(text: string | null, lang: Language): string {
  if (text === null) return "—";
  const [day = "", time] = text.split("T");
  return time === undefined ? writeDate(day, lang) : `${writeDate(day, lang)} ${time}`;
}

export function scoreTable({ evaluation, scheme }: Year, lang: Language): readonly Row[] {
  const say = texts[lang];
  const names = namesOf(scheme.indicators);
  const rows = evaluation.leaves.map((leaf): Row => {
    const group = leaf.parents[0] ?? "";
    return {
      cells: [
        say.local(names.get(group)),
        say.local(names.get(leaf.id)),
        leaf.worth.display,
        leaf.state === "settled" ? leaf.lowest.display : say.open,
      ],
      ...(leaf.state === "settled" ? {} : { mark: "marked" as const }),
    };
  });
  const { lowest, highest } = evaluation;
  return [...rows, { cells: [say.total, "", "100.0", say.range(lowest.display, highest.display)], mark: "total" }];
}

export function missingTable({ evaluation, scheme }: Year, lang: Language): readonly Row[] {
  const say = texts[lang];
  const names = namesOf(scheme.indicators);
  return evaluation.missing.map(({ id, span, changesGrade }) => ({
    cells: [say.local(names.get(id)), span.display, say.changesGrade[changesGrade]],
  }));
}

export function pathwayTable({ pathways }: Year, lang: Language): readonly Row[] {
  const say = texts[lang];
  const named = (list: readonly { readonly id: string; readonly name: LocalText }[], ids: readonly string[]): string =>
    ids.map((id) => say.local(list.find((own) => own.id === id)?.name)).join(say.and);
  const { inputs, outputs, leftOpen } = pathwayTableHunan;
  return pathways.map(({ place, pathway }) => {
    const settled = pathway.outcome === "undetermined" ? pathway.possible : pathway;
    const paths = named(outputs, settled.pathways);
    const why = settled.leftOpen
      .map((id) => say.local(leftOpen.find((own) => own.id === id)?.reason))
      .join(say.sentenceGap);
    switch (pathway.outcome) {
      case "classified":
        return {
          cells: [
            say.name(place),
            pathway.pathways.length > 1 ? say.mixture(paths) : paths,
            why === "" ? "" : say.partlyOpen(why),
          ],
        };
      case "undetermined":
        return {
          cells: [say.name(place), say.undetermined, say.needs(named(inputs, pathway.missing))],
          mark: "marked" as const,
        };
      case "not-covered-by-source":
      case "not-in-table":
        return { cells: [say.name(place), say.notCovered, why], mark: "marked" as const };
    }
  });
}

export function gradeNames({ scheme, evaluation }: Year, lang: Language): readonly string[] {
  return evaluation.possibleGrades.map((id) => texts[lang].local(scheme.grades.find((grade) => grade.id === id)?.name));
}

/** Names of indicators by id. */
export function namesOf(indicators: Year["scheme"]["indicators"]): ReadonlyMap<string, LocalText> {
  const names = new Map<string, LocalText>();
  const waiting = [...indicators];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    names.set(next.id, next.name);
    if (next.kind === "group") for (const child of next.children) waiting.push(child);
  }
  return names;
}
