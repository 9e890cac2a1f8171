import type { FundingSources, Settled } from "../../policy/index.js";
import { extendVocabulary, fundingSourceKinds } from "../../terms/index.js";
import { type ClauseKind, type ClausePlace, labelOfWord, statedOf, wordsIn } from "./clause-body.js";
import type { ClauseRow } from "./clause-fields.js";

/** 资金渠道: which sources pay, in their order, what each may pay for only, and what none or each may not pay for. */
export const fundingSourcesKind: ClauseKind = {
  uses: ["content", "purposes", "notFor", "order", "others"],
  read: ({ rows = [], order, others }, source, context) => {
    const vocabulary = extendVocabulary(fundingSourceKinds, context.terms?.fundingSourceKinds);
    const read = rows.map((row, at) => ({ ...row, at, kinds: wordsIn(row, vocabulary, at, context) }));
    const sources = [...new Set(read.flatMap(({ kinds }) => kinds))];
    if (sources.length === 0) context.fault({ key: "content", row: null, code: "cell-empty", values: {} });
    for (const { kinds, purposes, at } of read)
      if (kinds.length === 0 && purposes !== undefined)
        context.fault({ key: "content", row: at, code: "cell-empty", values: {} });
    const earmarks = read.flatMap(({ kinds, purposes }) =>
      purposes === undefined ? [] : kinds.map((kind) => ({ source: kind, purposes })),
    );
    const mayNot = read.flatMap(({ kinds, notFor }) => {
      if (notFor === undefined) return [];
      return kinds.length === 0 ? [{ purposes: notFor }] : kinds.map((kind) => ({ source: kind, purposes: notFor }));
    });
    return {
      parameters: statedOf(
        {
          sources,
          earmarks: earmarks.length === 0 ? undefined : earmarks,
          mayNot: mayNot.length === 0 ? undefined : mayNot,
          others,
          order,
        },
        source,
      ),
    };
  },
  write: (provision, _, { terms }) => {
    if (provision.kind !== "funding-sources") return undefined;
    const { order, others } = provision.parameters;
    const vocabulary = extendVocabulary(fundingSourceKinds, terms?.fundingSourceKinds);
    return {
      order: order?.value,
      others: others?.value,
      rows: rowsOf(provision).map(({ content, ...row }) => ({
        ...row,
        content: content
          ?.split(BETWEEN)
          .map((word) => labelOfWord(vocabulary, word))
          .join(BETWEEN),
      })),
    };
  },
  placeOf: placeOfSource,
};

const BETWEEN = "、";

/** One row for all sources, or where some are restricted a row for each; further rows for what is forbidden to all. */
function rowsOf({ parameters }: Settled<FundingSources>): readonly ClauseRow[] {
  const { sources, earmarks, mayNot } = parameters;
  const forbidden = mayNot?.value ?? [];
  const ofAll = forbidden.flatMap(({ source, purposes }) => (source === undefined ? [{ notFor: purposes }] : []));
  if (earmarks === undefined && forbidden.length === ofAll.length)
    return [{ content: sources.value.join(BETWEEN) }, ...ofAll];
  const ofEach = sources.value.map((kind) => ({
    content: kind,
    purposes: earmarks?.value.find(({ source }) => source === kind)?.purposes,
    notFor: forbidden.find(({ source }) => source === kind)?.purposes,
  }));
  return [...ofEach, ...ofAll];
}

function placeOfSource(name: string, path: readonly string[], rows: readonly ClauseRow[]): ClausePlace | undefined {
  if (name !== "sources" && name !== "earmarks" && name !== "mayNot") return undefined;
  const key = name === "sources" ? "content" : name === "earmarks" ? "purposes" : "notFor";
  const index = Number(path.find((step) => /^\d+$/.test(step)) ?? 0);
  const filled = rows.flatMap((row, at) =>
    row[key] === undefined ? [] : Array.from({ length: row.content?.split(BETWEEN).length ?? 1 }, () => at),
  );
  return { key, row: filled[index] ?? 0 };
}
