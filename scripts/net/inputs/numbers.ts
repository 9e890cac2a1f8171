import * as fc from "fast-check";
import { TAG } from "../json.js";
import { draw, fields } from "./draw.js";
import type { Arbitraries, Inputs } from "./world.js";

type Arguments = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const MODES = fc.constantFrom("half-up", "half-even", "up", "down");
const CONVENTIONS = fc.constantFrom("corresponding-day", "day-after", "calendar-years", "previous-year-end");
const DUE = fc.constantFrom("inclusive", "exclusive");

/** Exact numbers and dates by themselves: drawn arguments for each function of `exact` and `calendar`. */
export function numberInputs(arbitraries: Arbitraries): Inputs {
  return Object.fromEntries(
    Object.entries({ ...exact(), ...ties(), ...calendar(arbitraries) }).map(([name, arguments_]) => [
      name,
      draw(name, 100, fields(arguments_)),
    ]),
  );
}

function exact(): Readonly<Record<string, Arguments>> {
  const whole = fc.oneof(fc.bigInt({ min: -40n, max: 40n }), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }));
  const positive = fc.oneof(fc.bigInt({ min: 1n, max: 12n }), fc.bigInt({ min: 1n, max: 10n ** 25n }));
  const ratio = fc.record({ numerator: whole, denominator: positive });
  const both: Arguments = { first: ratio, second: ratio };
  const digits = fc.tuple(whole, fc.nat(8)).map(([number, scale]) => {
    const text = `${number < 0n ? -number : number}`.padStart(scale + 1, "0");
    const point = text.length - scale;
    return `${number < 0n ? "-" : ""}${text.slice(0, point)}${scale === 0 ? "" : `.${text.slice(point)}`}`;
  });
  const written = fc.constantFrom<unknown>(
    ...[
      "1e3",
      "1E-7",
      "-0",
      "+1",
      "01",
      ".5",
      "5.",
      " 1",
      "0x10",
      "1_000",
      "Infinity",
      "１２",
      "1e400",
      "9".repeat(61),
    ],
    ...[1e21, 1e-7, 0.1, 5e-324, 2 ** 53, -1.005],
  );
  const decimal = fc.oneof(
    { weight: 4, arbitrary: digits },
    { weight: 2, arbitrary: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((number) => number / 1000) },
    { weight: 1, arbitrary: digits.map((text) => ({ [TAG]: "decimal", id: text })) },
    { weight: 1, arbitrary: written },
  );
  const fraction = fc.oneof(
    decimal,
    fc.tuple(digits, positive).map(([top, bottom]) => `${top}/${bottom}`),
    fc.tuple(whole, positive).map(([top, bottom]) => ({ numerator: `${top}`, denominator: `${bottom}` })),
  );
  const place = fc.oneof(
    fc.integer({ min: -3, max: 12 }).map((decimals) => ({ decimals })),
    fc.integer({ min: 0, max: 12 }).map((significant) => ({ significant })),
  );
  return {
    ...{ addRatios: both, subtractRatios: both, multiplyRatios: both, divideRatios: both, compareRatios: both },
    makeRatio: { numerator: whole, denominator: whole },
    sumRatios: { ratios: fc.array(ratio, { maxLength: 5 }) },
    toRatioText: { ratio },
    toRatio: { input: fraction },
    greatestCommonDivisor: { first: whole, second: whole },
    parseDecimal: { input: decimal },
    toDecimal: { input: fraction },
    roundDecimal: { input: fraction, place, mode: MODES },
    roundDivision: { numerator: whole, denominator: positive, mode: MODES },
    roundRatio: { ratio, decimals: fc.nat(9), mode: MODES },
    formatScaled: { digits: whole, scale: fc.nat(9) },
    sumDecimals: { values: fc.array(decimal, { maxLength: 6 }), decimals: fc.constantFrom(undefined, 2, 30) },
  };
}

/** Numbers that lie halfway between two that can be written: drawn numbers seldom do. */
function ties(): Readonly<Record<string, Arguments>> {
  const whole = fc.integer({ min: -999, max: 999 });
  const halves = fc.tuple(whole, fc.nat(99)).map(([front, digits]) => `${front}.${`${digits}`.padStart(2, "0")}5`);
  const odd = fc.integer({ min: -500, max: 500 }).map((number) => BigInt(2 * number + 1));
  return {
    "roundDecimal.ties": { input: halves, place: fc.constantFrom({ decimals: 2 }, { significant: 3 }), mode: MODES },
    "roundDivision.ties": { numerator: odd, denominator: fc.constantFrom(2n, -2n), mode: MODES },
    "roundRatio.ties": {
      ratio: odd.map((numerator) => ({ numerator, denominator: 8n })),
      decimals: fc.constantFrom(2, 3),
      mode: MODES,
    },
  };
}

function calendar({ plainDates, coarseDates }: Arbitraries): Readonly<Record<string, Arguments>> {
  const edges = [
    "2024-02-29",
    "2023-02-28",
    "2023-01-31",
    "2000-02-29",
    "1900-01-01",
    "2100-02-28",
    "2200-12-31",
    "1899-12-31",
  ];
  const day = fc.oneof({ weight: 4, arbitrary: plainDates() }, { weight: 2, arbitrary: fc.constantFrom(...edges) });
  const coarse = fc.oneof(coarseDates(), fc.constantFrom("2024", "2024-02", "2023-12", "2024-02-29"));
  const amount = fc.oneof(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -800, max: 800 }));
  const years = fc.integer({ min: 0, max: 40 });
  const period = fc
    .tuple(day, day)
    .map(([one, other]) => (one <= other ? { from: one, to: other } : { from: other, to: one }));
  const range = fc.oneof(period, fields({ from: day }));
  const texts = fc.oneof(
    day,
    coarse,
    fc.constantFrom(
      "2023-02-29",
      "2023-2-3",
      "2023-13",
      "20230101",
      "2023/01/01",
      "+002023-01-01",
      "2023-01-01T00:00",
      "",
    ),
  );
  const times = fc.oneof(
    fc.tuple(day, fc.nat(23), fc.nat(59)).map(([date, hour, minute]) => `${date}T${two(hour)}:${two(minute)}`),
    fc.constantFrom("2023-05-31T24:00", "2023-05-31T12:60", "2023-05-31 12:00", "2023-05-31", "2023-02-29T12:00"),
  );
  return {
    addDays: { date: day, days: amount },
    addMonths: { date: day, months: amount },
    addYears: { date: day, years: fc.integer({ min: -90, max: 90 }) },
    calendarYear: { year: fc.integer({ min: 1895, max: 2205 }) },
    coarseDateInterval: { date: coarse },
    coarseDatePrecision: { date: coarse },
    comparePlainDates: { first: day, second: day },
    customPeriod: { from: day, to: day },
    dateOf: { time: times },
    daysBetween: { from: day, to: day },
    daysUntilDue: { asOf: day, due: day, convention: DUE },
    fullYearsReachedOn: { start: day, years, convention: CONVENTIONS },
    haveYearsElapsed: { start: day, years, asOf: day, convention: CONVENTIONS },
    haveYearsElapsedSince: { start: coarse, years, asOf: day, convention: CONVENTIONS },
    intersectPeriods: { period, range },
    isCoarseDate: { text: texts },
    isPastDue: { asOf: day, due: day, convention: DUE },
    isPlainDate: { text: texts },
    isPlainDateTime: { text: times },
    lastDayDue: { due: day, convention: DUE },
    parseCoarseDate: { input: texts },
    parsePeriod: { input: fc.record({ from: texts, to: texts }) },
    parsePlainDate: { input: texts },
    parsePlainDateTime: { input: times },
    periodDays: { period },
    serviceYear: { start: day, nth: fc.integer({ min: 0, max: 12 }) },
    shareOfPeriod: { period, range, unit: fc.constantFrom("days", "months-begun", "full-months") },
  };
}

function two(number: number): string {
  return `${number}`.padStart(2, "0");
}
