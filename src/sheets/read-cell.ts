import { addDays } from "../calendar/index.js";
import { nearMatch } from "../checks/index.js";
import { compareRatios, toRatio } from "../exact/index.js";
import type { FaultCode, FaultValues } from "../fault/index.js";
import { type AmountUnit, readAmount, readDateText, readTerm, readYesNo, type Vocabulary } from "../terms/index.js";
import { type SheetCell, cellText, dayOf } from "./cell.js";
import type { SheetFaultCode } from "./fault.js";
import type { CellContent } from "./table.js";

/** What a cell says. */
export type CellReading =
  /** Nothing, or a dash: not recorded. */
  | { readonly status: "empty" }
  /** 无: there is none. */
  | { readonly status: "none" }
  /** 不详: there is something, and it is not known what. */
  | { readonly status: "unspecified" }
  | { readonly status: "known"; readonly value: unknown }
  /** A text that names other records, to be looked up. */
  | {
      readonly status: "names";
      readonly names: readonly string[];
      /** Days a month, one for each name, where the column has them. */
      readonly days?: readonly (string | undefined)[] | undefined;
    }
  | {
      readonly status: "refused";
      readonly code: SheetFaultCode | FaultCode;
      readonly values: FaultValues;
      /** For an unknown reference: the records that may be meant; null: any. */
      readonly may?: readonly string[] | null | undefined;
    };

const EMPTY: CellReading = { status: "empty" };
const NONE: CellReading = { status: "none" };
const UNSPECIFIED: CellReading = { status: "unspecified" };

/** What offices write into cells about which they have nothing to say. */
const BLANK = /^(?:[-—–－―─_/\\／＼.…·]+|空|空白|待定|待补|待填|待核实|暂缺|缺|未填|n\/?a)$/i;
const NONE_WORDS = /^(?:无|没有|暂无|未取得|未持证|无证|无证书|均无|都没有)$/;
const UNSPECIFIED_WORDS = /^(?:不详|不明|未知|不清楚|情况不明)$/;
const OPEN_END = /^(?:至今|迄今|今|现在|目前|在岗|在职|在任|长期|仍在运营|运营中|在用|未结案|未结束|进行中|在办)$/;
const CELL_ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;
const SEPARATORS = /[、，,;；\n]+/;

/** Reads one cell by what its column may contain. */
export function readCell(cell: SheetCell, content: CellContent, unit: AmountUnit | undefined): CellReading {
  if (typeof cell === "object" && cell !== null && dayOf(cell) === undefined)
    return refused("date-invalid", { expected: "coarse-date" });
  const text = cellText(cell);
  if (text === "" || BLANK.test(text)) return EMPTY;
  if (CELL_ERROR.test(text)) return refused("cell-error");
  if (UNSPECIFIED_WORDS.test(text)) return UNSPECIFIED;
  if (NONE_WORDS.test(text) && content.kind !== "flag")
    return content.kind === "date" && content.end === "unset" ? known("none") : NONE;
  switch (content.kind) {
    case "id":
      return readId(cell, text);
    case "text":
      return known(typeof cell === "number" && content.numbers === "kept" && PLAIN_NUMBER.test(text) ? cell : text);
    case "date":
      return readDate(cell, text, content.end);
    case "month": {
      const reading = readDate(cell, text, undefined);
      return reading.status === "known" ? known(String(reading.value).slice(0, MONTH_LENGTH)) : reading;
    }
    case "term":
      return readWord(text, content.vocabulary, content.offered);
    case "terms":
      return readWords(text, content.vocabulary);
    case "reference": {
      const reading = readId(cell, text);
      return reading.status === "known" ? { status: "names", names: [String(reading.value)] } : reading;
    }
    case "references":
    case "ids": {
      const readings = entriesOf(text).map((entry) => readId(typeof cell === "number" ? cell : entry, entry));
      const refusal = readings.find(({ status }) => status === "refused");
      if (refusal !== undefined) return refusal;
      const names = readings.flatMap((reading) => (reading.status === "known" ? [String(reading.value)] : []));
      return content.kind === "ids" ? known(names) : { status: "names", names };
    }
    case "supervisions": {
      const parts = entriesOf(text).map((entry) => DAYS.exec(entry)?.slice(1) ?? [entry, undefined]);
      return { status: "names", names: parts.map(([name = ""]) => name.trim()), days: parts.map(([, days]) => days) };
    }
    case "flag":
      return readFlag(cell, text);
    case "count":
      return readCount(text);
    case "decimal":
      return readDecimal(text, content.sign);
    case "amount":
      return readMoney(cell, text, unit, content.most);
  }
}

/** A number that binary arithmetic did not spoil. */
const PLAIN_NUMBER = /^\d{1,12}(?:\.\d{1,8})?$/;

const MONTH_LENGTH = "2026-06".length;

/** A station with the agreed days a month: ZX-01（4天）, ZX-01（每月4天）. */
const DAYS = /^(.+?)[（(](?:每月)?(\d{1,2}(?:\.\d{1,2})?)[天日](?:\/月)?[）)]$/;

function known(value: unknown): CellReading {
  return { status: "known", value };
}

function refused(code: SheetFaultCode | FaultCode, values: FaultValues = {}): CellReading {
  return { status: "refused", code, values };
}

/** The entries of a cell with several, without the marks between them. */
export function entriesOf(text: string): readonly string[] {
  return text
    .split(SEPARATORS)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** Spreadsheets keep 15 digits of a number: a longer code has lost its end. */
const MOST_DIGITS = 1e15;
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i;

/** Reads an id; what a spreadsheet did to a code is undone where nothing is lost: `'110199001`, `110199001.0`, full-width digits. */
function readId(cell: SheetCell, text: string): CellReading {
  if (typeof cell === "number") return Math.abs(cell) >= MOST_DIGITS ? refused("code-spoilt") : known(String(cell));
  const plain = text.replace(/[０-９Ａ-Ｚａ-ｚ－．／＿]/g, (character) => character.normalize("NFKC"));
  const code = plain.replace(/^'(?=\d)/, "").replace(/^(\d+)\.0+$/, "$1");
  if (SCIENTIFIC.test(code)) return refused("code-spoilt");
  // A quotation mark in an id is a slip of the pen.
  return code.includes('"') ? refused("id-invalid", { expected: "id" }) : known(code);
}

const TIME_OF_DAY = /[ T]+\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?Z?$/;

/** Serial numbers of the days from October 1954 to the end of 2099, which nobody would take for a year or a month. */
const SERIALS = { first: 20_000, last: 73_050 };
const SERIAL_TEXT = /^\d{5}(?:\.\d+)?$/;

function readDate(cell: SheetCell, text: string, end: "open" | "unset" | undefined): CellReading {
  if (typeof cell === "object" && cell !== null) return known(text);
  if (end === "open" && OPEN_END.test(text)) return EMPTY;
  const serial = typeof cell === "number" ? cell : SERIAL_TEXT.test(text) ? Number(text) : NaN;
  if (serial >= SERIALS.first && serial <= SERIALS.last) return known(dayOfSerial(Math.floor(serial)));
  const reading = readDateText(text.replace(TIME_OF_DAY, ""));
  return reading.status === "known" ? known(reading.date) : refused("date-invalid", { expected: "coarse-date" });
}

/** The day of a serial number; day 61 is 1 March 1900, before which spreadsheets count a day that never was. */
function dayOfSerial(serial: number): string {
  return addDays("1900-03-01", serial - 61);
}

function readWord(text: string, vocabulary: Vocabulary, offered = vocabulary.values): CellReading {
  const reading = readTerm(vocabulary, text);
  if (reading.status === "known") return known(reading.value);
  // Only words that the vocabulary has, and nothing of the cell where it is about a person.
  const near = nearMatch(text, reading.accepted);
  return refused("term-unknown", {
    accepted: offered.map((value) => vocabulary.labels[value]?.zh ?? value),
    ...(near === undefined ? {} : { near }),
    ...(reading.term === undefined ? {} : { term: reading.term }),
  });
}

function readWords(text: string, vocabulary: Vocabulary): CellReading {
  const readings = entriesOf(text).map((entry) => readWord(entry, vocabulary));
  const refusal = readings.find(({ status }) => status === "refused");
  return refusal ?? known(readings.flatMap((reading) => (reading.status === "known" ? [reading.value] : [])));
}

function readFlag(cell: SheetCell, text: string): CellReading {
  if (typeof cell === "boolean") return known(cell);
  const reading = readYesNo(text);
  return reading.status === "known" ? known(reading.value) : refused("term-unknown", { accepted: ["是", "否"] });
}

function readCount(text: string): CellReading {
  const digits = plainNumber(text).replace(/[人个名位次项]$/, "");
  return /^\d{1,15}$/.test(digits) ? known(Number(digits)) : refused("count-invalid", { expected: "count" });
}

/** A number, with or without 小时 behind it. */
function readDecimal(text: string, sign: "any" | undefined): CellReading {
  const digits = plainNumber(text).replace(/(?:个?小时|学时|课时|h)$/i, "");
  const number = sign === "any" ? digits.replace(/^-/, "") : digits;
  return /^\d{1,15}(?:\.\d{1,15})?$/.test(number)
    ? known(digits)
    : refused("decimal-invalid", { expected: sign === "any" ? "number" : "non-negative-decimal" });
}

function plainNumber(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

/** Whether a cell names its own unit: with one an amount of any size is taken at its word. */
const OWN_UNIT = /[¥￥元圆千万亿]|人民币|rmb|cny/i;

function readMoney(cell: SheetCell, text: string, unit: AmountUnit | undefined, most: string): CellReading {
  const digits = typeof cell === "number" ? plainDigits(cell) : text;
  const reading = readAmount(digits, { unit });
  if (reading.status === "unknown" || reading.yuan.startsWith("-"))
    return refused("decimal-invalid", { expected: "decimal" });
  if (!OWN_UNIT.test(text) && compareRatios(toRatio(reading.yuan), toRatio(most)) > 0)
    return refused("amount-doubtful", { unit: unit ?? "元", most: `${String(Number(most) / 10_000)}万元` });
  const asWritten = digits.normalize("NFKC");
  return known((unit ?? "元") === "元" && /^\d+(?:\.\d+)?$/.test(asWritten) ? asWritten : withoutZeros(reading.yuan));
}

/** A number as digits, to the fen: what a formula left beyond is an error of binary arithmetic. */
function plainDigits(number: number): string {
  const text = String(number);
  return /\.\d{9,}$/.test(text) ? String(Number(number.toFixed(6))) : text;
}

function withoutZeros(yuan: string): string {
  return yuan.replace(/\.00$/, "");
}
