import { nearMatch } from "../../checks/index.js";
import type { CostShare, Settled } from "../../policy/index.js";
import { type DivisionLevel, type TermEntry, defineVocabulary, readTerm } from "../../terms/index.js";
import { entriesOf } from "../read-cell.js";
import { conditionCells, rowConditions } from "./bound-cells.js";
import { type ClauseKind, statedOf } from "./clause-body.js";
import type { ClauseContext, ClauseRow } from "./clause-fields.js";
import { equalJson } from "./json-cells.js";
import { readYuan, writeMoney } from "./money-cells.js";

/** Who shares a cost, as a cell names it: 市级, 区级. The word is the id of the party. */
export const parties = /* @__PURE__ */ defineVocabulary("cost-party", "public", {
  province: { zh: "省级", en: "province", accepts: ["省", "省财政", "省级财政", "自治区", "自治区级", "自治区财政"] },
  city: { zh: "市级", en: "city", accepts: ["市", "市财政", "市级财政", "州", "州级", "地级", "地市", "地市级"] },
  district: { zh: "区级", en: "district", accepts: ["区", "区财政", "区级财政", "市辖区"] },
  county: {
    zh: "县级",
    en: "county",
    accepts: ["县", "县财政", "县级财政", "区县", "区(县)", "区(县)级", "县区", "县(区)", "县(市,区)", "县(市、区)"],
  },
  township: {
    zh: "乡级",
    en: "township",
    accepts: ["街道", "乡镇", "镇", "乡", "街道(乡镇)", "乡镇(街道)", "镇街", "乡级财政", "乡镇财政"],
  },
  village: { zh: "村级", en: "village", accepts: ["村", "社区", "社区(村)", "村(社区)", "村集体"] },
} satisfies Readonly<Record<string, TermEntry>>);

type PartyId = (typeof parties.values)[number];

const LEVELS: Readonly<Record<PartyId, DivisionLevel>> = {
  province: "province",
  city: "prefecture",
  district: "county",
  county: "county",
  township: "township",
  village: "village",
};

/** Codes of the four municipalities, where 市 is of the rank of a province. */
const MUNICIPALITY = /^(?:11|12|31|50)/;
/** Codes of cities at county level. */
const COUNTY_CITY = /^\d{4}[89]\d$/;

/** 经费分担: which party bears which part, by area, and up to which amount. */
export const costShareKind: ClauseKind = {
  uses: ["comparison", "value", "areas", "within", "content", "purposes"],
  read: ({ rows = [] }, source, context) => {
    const read = rows.map((row, at) => readRow(row, at, context));
    const named = [
      ...new Set(read.flatMap(({ listed, portions }) => [...listed, ...portions.map(({ party }) => party)])),
    ];
    if (rows.every(({ value, content }) => value === undefined && content === undefined))
      context.fault({ key: "value", row: null, code: "cell-empty", values: {} });
    const shares = read.flatMap(({ portions }, at) => (portions.length === 0 ? [] : [{ portions, at }]));
    const conditions = rowConditions(rows, context);
    const [ratios, twice] = shares.filter(({ at }) => conditions[at] === undefined);
    if (twice !== undefined) context.fault({ key: "value", row: twice.at, code: "bound-twice", values: {} });
    const classes = shares.flatMap(({ portions, at }) => {
      const when = conditions[at];
      return when === undefined ? [] : [{ when, ratios: portions }];
    });
    const caps = read.flatMap(({ cap }) => cap ?? []);
    const purposes = rows.flatMap((row) => row.purposes ?? []);
    return {
      parameters: statedOf(
        {
          parties: named.map((id) => partyOf(id, context.jurisdiction)),
          ratios: ratios?.portions,
          classes: classes.length === 0 ? undefined : classes,
          purposes: purposes.length === 0 ? undefined : [...new Set(purposes)],
          caps: caps.length === 0 ? undefined : caps,
        },
        source,
      ),
    };
  },
  write: (provision, _, { jurisdiction }) =>
    provision.kind === "cost-share" ? writeShare(provision, jurisdiction) : undefined,
  placeOf: (name, path, rows) => {
    const index = Number(path.find((step) => /^\d+$/.test(step)) ?? 0);
    const isCap = (row: ClauseRow): boolean => row.comparison === "at-most";
    const isClass = (row: ClauseRow): boolean => !isCap(row) && (row.areas ?? row.within) !== undefined;
    const nth = (test: (row: ClauseRow) => boolean): number | null =>
      rows.flatMap((row, at) => (test(row) ? [at] : []))[index] ?? null;
    if (name === "caps") return { key: path.includes("party") ? "content" : "value", row: nth(isCap) };
    if (name === "classes")
      return { key: path.includes("when") || path.length === 1 ? "areas" : "value", row: nth(isClass) };
    const plain = rows.findIndex((row) => !isCap(row) && !isClass(row));
    return { key: name === "purposes" ? "purposes" : "value", row: plain === -1 ? null : plain };
  },
};

interface Portion {
  readonly party: string;
  readonly ratio: string;
}

interface ReadRow {
  /** The parties of the cell 内容. */
  readonly listed: readonly string[];
  readonly portions: readonly Portion[];
  readonly cap: readonly { readonly party: string; readonly amount: string | number }[] | undefined;
}

/** One row: ratios (市:区=6:4, or 市、区 and 6:4), or with 不多于 the most that a party bears in a year. */
function readRow(row: ClauseRow, at: number, context: ClauseContext): ReadRow {
  const { value, content = "", comparison } = row;
  const listed = partiesIn(entriesOf(content), "content", at, context);
  const text = String(value ?? "")
    .normalize("NFKC")
    .replace(/\s/g, "");
  if (comparison === "at-most") return { listed: [], portions: [], cap: capOf(value ?? "", listed, at, context) };
  const portions = text === "" ? [] : portionsOf(text, listed, at, context);
  return { listed, portions, cap: undefined };
}

function capOf(cell: string | number, listed: readonly string[], at: number, { fault }: ClauseContext): ReadRow["cap"] {
  const [party] = listed;
  if (party === undefined || listed.length > 1)
    fault({ key: "content", row: at, code: party === undefined ? "cell-empty" : "one-word-only", values: {} });
  const amount = readYuan(cell);
  if (amount === undefined) {
    fault({ key: "value", row: at, code: "decimal-invalid", values: { expected: "decimal" } });
    return undefined;
  }
  return [{ party: party ?? "", amount }];
}

const RATIO = String.raw`\d+(?:\.\d+)?%?|\d+/\d+`;
const RATIOS = new RegExp(`^(?:${RATIO})(?::(?:${RATIO}))+$`);
/** 市60%, 区承担40%. */
const NAMED_PART = new RegExp(`^(\\D+?)(?:承担|负担|分担|占|:|=)?(${RATIO})$`);

function portionsOf(text: string, listed: readonly string[], at: number, context: ClauseContext): readonly Portion[] {
  const [left = "", right] = text.split("=");
  const isNamed = right !== undefined;
  const ratios = isNamed ? right : left;
  const invalid = (): readonly Portion[] => {
    context.fault({ key: "value", row: at, code: "ratio-invalid", values: {} });
    return [];
  };
  if (RATIOS.test(ratios)) {
    const names = isNamed ? partiesIn(left.split(/[:、]/), "value", at, context) : listed;
    const parts = ratios.split(":");
    return names.length === parts.length
      ? names.map((party, index) => ({ party, ratio: plainRatio(parts[index] ?? "") }))
      : invalid();
  }
  const parts = entriesOf(text).map((entry) => NAMED_PART.exec(entry));
  if (parts.length < 2 || parts.includes(null)) return invalid();
  const names = partiesIn(
    parts.map((part) => part?.[1] ?? ""),
    "value",
    at,
    context,
  );
  return names.map((party, index) => ({ party, ratio: plainRatio(parts[index]?.[2] ?? "") }));
}

/** 60% as 0.6, since ratios are parts or fractions. */
function plainRatio(text: string): string {
  if (!text.endsWith("%")) return text;
  const [whole = "", decimals = ""] = text.slice(0, -1).split(".");
  const digits = whole.padStart(3, "0") + decimals;
  const point = whole.padStart(3, "0").length - 2;
  return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.?0+$/, "");
}

function partiesIn(
  words: readonly string[],
  key: "content" | "value",
  row: number,
  { fault }: ClauseContext,
): readonly string[] {
  return words.map((word) => {
    const reading = readTerm(parties, word);
    if (reading.status === "known") return reading.value;
    const near = nearMatch(word, parties.accepted);
    const accepted = parties.values.map((value) => parties.labels[value].zh);
    fault({
      key,
      row,
      code: "term-unknown",
      values: { accepted, term: word, ...(near === undefined ? {} : { near }) },
    });
    return word;
  });
}

function partyOf(id: string, jurisdiction: string) {
  const known = parties.values.find((value) => value === id) ?? "city";
  const isCity = known === "city";
  const level =
    isCity && MUNICIPALITY.test(jurisdiction)
      ? "province"
      : isCity && COUNTY_CITY.test(jurisdiction)
        ? "county"
        : LEVELS[known];
  const { zh, en } = parties.labels[known];
  return { id, name: { zh, en }, level };
}

function writeShare(
  provision: Settled<CostShare>,
  jurisdiction: string,
): { readonly rows: readonly ClauseRow[] } | undefined {
  const { parties: all, ratios, classes, purposes, caps } = provision.parameters;
  const ids = all.value.map(({ id }) => id);
  if (!ids.every((id, at) => equalJson(all.value[at], partyOf(id, jurisdiction)))) return undefined;
  const name = (id: string): string => parties.labels[id as PartyId].zh;
  const portions = (list: readonly Portion[]): string =>
    `${list.map(({ party }) => name(party)).join(":")}=${list.map(({ ratio }) => ratio).join(":")}`;
  const areas = (classes?.value ?? []).map(({ when, title }) =>
    title === undefined ? conditionCells(when) : undefined,
  );
  if (areas.includes(undefined)) return undefined;
  const rows: readonly ClauseRow[] = [
    ...(classes?.value ?? []).map((one, at) => ({ value: portions(one.ratios), ...areas[at] })),
    ...(ratios === undefined ? [] : [{ value: portions(ratios.value) }]),
    ...(caps?.value ?? []).map(({ party, amount }): ClauseRow => ({
      content: name(party),
      comparison: "at-most",
      value: writeMoney(amount),
    })),
  ];
  const isListed = equalJson(ids, [
    ...new Set(
      [...(classes?.value ?? []).flatMap((one) => one.ratios), ...(ratios?.value ?? [])].map(({ party }) => party),
    ),
  ]);
  const [first = {}, ...more] = rows;
  const listed = isListed || first.comparison === "at-most" ? {} : { content: ids.map(name).join("、") };
  const head: ClauseRow = { ...listed, ...first, purposes: purposes?.value };
  return first.comparison === "at-most" && !isListed
    ? { rows: [{ content: ids.map(name).join("、"), purposes: purposes?.value }, first, ...more] }
    : { rows: [head, ...more] };
}
