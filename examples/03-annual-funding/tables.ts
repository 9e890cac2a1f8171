import { sumDecimals } from "social-work-station-rules/exact";
import type { Row } from "../page/html-page.js";
import { nameIn } from "../page/name-in.js";
import type { Language } from "../page/read-language.js";
import { districtOf, type computeFunding } from "./compute.js";
import { texts } from "./texts.js";

export type Funding = ReturnType<typeof computeFunding>;

/** The tables of the example, the same for the terminal and the page. */
export function factorTable({ byFactors }: Funding, lang: Language): readonly Row[] {
  const { name, money, total } = texts[lang];
  const rows = byFactors.recipients.map(({ id, cells, boundsAdjustment, amount }) => ({
    cells: [name(id), ...cells.map((cell) => money(cell.amount)), money(boundsAdjustment), money(amount)],
  }));
  const leaves = byFactors.pools.filter(({ id }) => id !== "services").map(({ amount }) => money(amount));
  return [
    ...rows,
    { cells: [total, ...leaves, money(byFactors.boundsAdjustment), money(byFactors.total)], mark: "total" },
  ];
}

export function methodTable({ methods, districts }: Funding, lang: Language): readonly Row[] {
  return districts.map(({ id }, index) => {
    const amounts = methods.map(({ shares }) => shares[index]?.amount ?? "");
    const differ = new Set(amounts).size > 1;
    return {
      cells: [texts[lang].name(id), ...amounts.map(texts[lang].money)],
      ...(differ ? { mark: "marked" as const } : {}),
    };
  });
}

export function sharingTable({ shared, districts }: Funding, lang: Language): readonly Row[] {
  const { name, money, total } = texts[lang];
  const rows = districts.map(({ id }) => {
    const own = shared.recipients.filter((recipient) => districtOf(recipient.id) === id);
    const part = (party: string): string =>
      sumDecimals(
        own.flatMap(({ parts }) => parts.filter((entry) => entry.party === party).map(({ amount }) => amount)),
        2,
      );
    return {
      cells: [
        name(id),
        money(
          sumDecimals(
            own.map(({ amount }) => amount),
            2,
          ),
        ),
        money(part("city")),
        money(part("district")),
      ],
    };
  });
  return [
    ...rows,
    { cells: [total, money(shared.amount), ...shared.parties.map(({ amount }) => money(amount))], mark: "total" },
  ];
}

export function sourceTable({ allocation }: Funding, lang: Language): readonly Row[] {
  const { sourceNames, money, total } = texts[lang];
  const sum = (amounts: readonly string[]): string => money(sumDecimals(amounts, 2));
  return [
    ...allocation.sources.map(({ id, amount, spent }) => ({
      cells: [nameIn(sourceNames, id), money(amount), money(spent)],
    })),
    {
      cells: [
        total,
        sum(allocation.sources.map(({ amount }) => amount)),
        sum(allocation.sources.map(({ spent }) => spent)),
      ],
      mark: "total",
    },
  ];
}

export function purposeTable({ allocation }: Funding, lang: Language): readonly Row[] {
  const { purposeNames, money, total } = texts[lang];
  return [
    ...allocation.purposes.map(({ id, needed, amount }) => ({
      cells: [nameIn(purposeNames, id), money(needed), money(amount)],
    })),
    { cells: [total, money(allocation.needed), money(allocation.amount)], mark: "total" },
  ];
}

/** The paragraphs of the four steps. */
export function notes({ byFactors, methods, shared, allocation }: Funding, lang: Language, floor: string) {
  const say = texts[lang];
  const pool = (id: string): string => say.money(byFactors.pools.find((entry) => entry.id === id)?.amount ?? "0");
  const party = (id: string): string => say.money(shared.parties.find((entry) => entry.id === id)?.amount ?? "0");
  return {
    factors: [
      say.factorNote({
        tasks: pool("tasks"),
        communities: pool("communities"),
        villages: pool("villages"),
        floor: say.money(floor),
      }),
    ],
    methods: [say.methodNote, say.verified(methods.every(({ verified }) => verified.valid))],
    sharing: [
      say.sharingNote({ city: party("city"), district: party("district"), stations: shared.recipients.length }),
    ],
    sources: [
      say.shortNote({
        needed: say.money(allocation.needed),
        amount: say.money(allocation.amount),
        shortfall: say.money(allocation.shortfall),
        lines: allocation.ledger.length,
      }),
      ...(allocation.status === "all-met"
        ? [say.metNote]
        : allocation.bindings.map(({ sources, shortfall, needs }) =>
            say.bindingNote({
              sources: sources.map((id) => nameIn(say.sourceNames, id)).join(lang === "en" ? ", " : "、"),
              shortfall: say.money(shortfall),
              needs: needs.length,
            }),
          )),
    ],
  };
}
