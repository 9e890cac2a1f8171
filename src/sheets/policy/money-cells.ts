import { type DivisionLevel, type amountPeriods, readAmount } from "../../terms/index.js";
import { namedMeasures } from "./measures.js";

/** Whether an amount is for a month or a year. */
export type AmountPeriod = (typeof amountPeriods.values)[number];

/** For whom an amount is laid down. */
export interface Recipient {
  readonly subject: string;
  /** The level of the divisions that a clause applies to, where it names one. */
  readonly level: DivisionLevel | undefined;
}

/** What a cell says about money: the amount, and for which period; `wrongUnit`: it is per unit of something else. */
export interface MoneyReading {
  readonly yuan: string | number | undefined;
  readonly per: AmountPeriod | undefined;
  /** The last word of the unit: 月 of 3000元/人·月. */
  readonly unit: string | undefined;
  readonly wrongUnit: string | undefined;
}

const PERIODS: Readonly<Record<string, AmountPeriod | undefined>> = { 年: "year", 月: "month" };

/** Reads an amount of a policy: 200000, 20万元, 20万元/站, 3000元/人·月. The unit must be what the clause applies to. */
export function readMoney(cell: string | number, recipient: Recipient, of: string | undefined): MoneyReading {
  if (typeof cell === "number") return { yuan: cell, per: undefined, unit: undefined, wrongUnit: undefined };
  const [amount = "", ...units] = cell
    .normalize("NFKC")
    .replace(/\s/g, "")
    .split(/[/·.](?=\D)|每(?=\D)/);
  return {
    yuan: readYuan(amount),
    per: units.map((unit) => PERIODS[unit]).find((period) => period !== undefined),
    unit: units.at(-1),
    wrongUnit: units.find((unit) => PERIODS[unit] === undefined && !isUnitOf(unit, recipient, of)),
  };
}

const UNITS: Readonly<Record<string, RegExp>> = {
  station: /^(?:站|个站|站点|社工站|中心|点|个|家)$/,
  person: /^(?:人|名)$/,
  township: /^(?:个|街道|乡镇|镇街|街镇|镇|乡|街道\(乡镇\)|乡镇\(街道\))$/,
  county: /^(?:个|区|县|区县|县区|县\(区\)|区\(县\))$/,
  village: /^(?:个|村|社区|村居|社区\(村\)|村\(社区\))$/,
};

/** Whether a unit behind an amount is what the clause counts: its subjects, or what its base is a number of. */
function isUnitOf(unit: string, { subject, level }: Recipient, of: string | undefined): boolean {
  if (of === undefined) return UNITS[subject === "division" ? (level ?? "") : subject]?.test(unit) ?? false;
  const name = namedMeasures().find(({ key }) => key === of)?.zh ?? of;
  return unit === "个" || name.includes(unit);
}

/** Reads an amount: 20万元 as the number 200000; digits alone stay text, as a policy may have them. */
export function readYuan(cell: string | number): string | number | undefined {
  if (typeof cell === "number") return cell;
  const plain = cell.normalize("NFKC").replace(/\s/g, "");
  if (/^\d+(?:\.\d+)?$/.test(plain)) return plain;
  const reading = readAmount(plain);
  if (reading.status === "unknown" || reading.yuan.startsWith("-")) return undefined;
  return reading.yuan.endsWith(".00") ? Number(reading.yuan) : reading.yuan;
}

const TEN_THOUSAND = 10_000;

/** Writes an amount as notices do: 20万元, 3500元; one that a policy has as text, or with fen, stays as it is. */
export function writeMoney(yuan: string | number | undefined): string | number | undefined {
  if (typeof yuan !== "number" || !Number.isSafeInteger(yuan) || yuan <= 0) return yuan;
  return yuan % (TEN_THOUSAND / 10) === 0 && yuan >= TEN_THOUSAND
    ? `${String(yuan / TEN_THOUSAND)}万元`
    : `${String(yuan)}元`;
}
