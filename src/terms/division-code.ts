import type { AreaClass, DivisionLevel, UrbanRuralCode } from "./vocabularies/divisions.js";
import { requireId, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { comparableText } from "./normal-form.js";
import { URBAN_RURAL_CODES } from "./values.js";

/** A statistical division code of 2, 4, 6, 9 or 12 digits, as text. */
export type DivisionCode = string & { readonly __brand: "DivisionCode" };

/**
 * The number band in which the last segment of a township- or village-level code lies. A band says how the unit was
 * numbered when it was coded; it is **not** its kind and **not** its committee type.
 */
export type DivisionCodeBand =
  | "subdistrict-band"
  | "town-band"
  | "township-band"
  | "special-band"
  | "residents-band"
  | "villagers-band"
  | "other-band";

/** What a division code says, and nothing more. */
export interface ParsedDivisionCode {
  readonly code: DivisionCode;
  readonly level: DivisionLevel;
  readonly parent: DivisionCode | null;
  /** From the province down to the parent. */
  readonly ancestors: readonly DivisionCode[];
  /** The band of digits 7–9 or 10–12; null above the township level. */
  readonly section: DivisionCodeBand | null;
}

/**
 * Whether a value is a statistical division code: 2, 4, 6, 9 or 12 digits, no segment all zero (`"110000"` is the
 * province `"11"` padded; write `"11"`). Keys of functional zones are none. It does not say that the division exists.
 *
 * @param text anything
 *
 * @example
 * ```ts
 * import { isDivisionCode } from "social-work-station-rules/terms";
 * isDivisionCode("110101001"); //=> true
 * isDivisionCode("110000"); //=> false
 * isDivisionCode("jinan-high-tech-zone"); //=> false
 * ```
 */
export function isDivisionCode(text: unknown): text is DivisionCode {
  return typeof text === "string" && levelOfCode(text) !== undefined;
}

/**
 * Returns the id of a division: a statistical code, or an own key that is not made of digits alone.
 *
 * @param input the id to check
 * @param path its place, for the fault
 * @throws RuleInputError `id-invalid`, `id-like-identity-number`, `division-code-invalid` for digits that are no code
 *
 * @example
 * ```ts
 * import { parseDivisionId } from "social-work-station-rules/terms";
 * parseDivisionId("jinan-high-tech-zone"); //=> "jinan-high-tech-zone"
 * parseDivisionId("110000"); //=> throws division-code-invalid
 * ```
 */
export function parseDivisionId(input: unknown, path: FaultPath = []): string {
  const id = requireId(input, path);
  return isSpoiltDivisionId(id) ? throwInputError("division-code-invalid", path, { expected: "division-code" }) : id;
}

/**
 * Checks whether an id of a division is meant as a statistical code, or as `CN`, and is neither: digits that are no code,
 * a code in full-width digits or with characters that nobody sees, `cn`.
 *
 * @param id anything
 *
 * @example
 * ```ts
 * import { isSpoiltDivisionId } from "social-work-station-rules/terms";
 * ["110105", "110000", "１１", "cn", "high-tech-zone"].map(isSpoiltDivisionId); //=> [false, true, true, true, false]
 * ```
 */
export function isSpoiltDivisionId(id: unknown): boolean {
  if (typeof id !== "string") return false;
  const form = comparableText(id);
  if (/^cn$/i.test(form)) return id !== "CN";
  return /^\d+$/.test(form) && (form !== id || !isDivisionCode(id));
}

/**
 * The level of a division by the length of its code.
 *
 * @param code 2, 4, 6, 9 or 12 digits
 * @param path where the code stands, for the fault
 * @throws RuleInputError `division-code-invalid`
 *
 * @example
 * ```ts
 * import { divisionLevelOfCode } from "social-work-station-rules/terms";
 * divisionLevelOfCode("110101001"); //=> "township"
 * ```
 */
export function divisionLevelOfCode(code: string, path: FaultPath = []): DivisionLevel {
  const level = typeof code === "string" ? levelOfCode(code) : undefined;
  return level ?? throwInputError("division-code-invalid", path, { expected: "division-code" });
}

/**
 * The code one level up, or null for a province: the fast part of `parseDivisionCode`, for walking a nation. It is the
 * parent by code; the division that in fact administers a zone may be another.
 *
 * @param code 2, 4, 6, 9 or 12 digits
 * @param path where the code stands, for the fault
 * @throws RuleInputError `division-code-invalid`
 *
 * @example
 * ```ts
 * import { parentCodeOf } from "social-work-station-rules/terms";
 * parentCodeOf("110101001002"); //=> "110101001"
 * parentCodeOf("11"); //=> null
 * ```
 */
export function parentCodeOf(code: string, path: FaultPath = []): DivisionCode | null {
  const level = typeof code === "string" ? levelOfCode(code) : undefined;
  switch (level) {
    case "province":
      return null;
    case "prefecture":
      return code.slice(0, 2) as DivisionCode;
    case "county":
      return code.slice(0, 4) as DivisionCode;
    case "township":
      return code.slice(0, 6) as DivisionCode;
    case "village":
      return code.slice(0, 9) as DivisionCode;
    case undefined:
      return throwInputError("division-code-invalid", path, { expected: "division-code" });
  }
}

const SEGMENT_ENDS = [2, 4, 6, 9, 12] as const;

/**
 * Takes a statistical division code apart: level, parent and ancestors by its digits, and the number band of its last
 * segment. What a code does **not** say:
 * - The seventh digit is not the administrative type. A band is not a kind: 56 units of Beijing named 地区 are towns
 *   and townships numbered among the subdistricts. Record the kind (街道、镇、乡) as a fact of the division.
 * - The band of digits 10–12 is neither the committee type nor the urban–rural class, and those two are independent of
 *   each other: 440983102209 is a villagers' committee in the main urban area (class 111).
 * - The parent by code need not administer the division, and a functional zone may have no code at all.
 * - A prefecture segment may be a mere place holder: 市辖区 of a municipality (`"1101"`), 省直辖县级行政区划
 *   (`"4690"`). 东莞, 中山 and 儋州 have no counties; their codes carry the stand-in 00 (`"441900"`), elsewhere refused.
 *
 * @param code 2, 4, 6, 9 or 12 digits as text, not padded with zeros: province, prefecture, county, township, village
 * @param path where the code stands, for the fault
 * @returns level, parent (null for a province), ancestors from the province down, and the band: digits 7–9 are
 *   001–099 subdistrict, 100–199 town, 200–399 township, 400–599 special; digits 10–12 are 001–199 residents',
 *   200–399 villagers'; what lies outside is the other band
 * @throws RuleInputError `division-code-invalid` for another length, other characters or a segment of zeros
 *
 * Source: GB/T 2260 (county and above), GB/T 10114-2003 县级以下行政区划代码编制规则 (digits 7–9), 国家统计局, 统计用区划
 * 代码和城乡划分代码编制规则, 国统字〔2009〕91号; stand-ins as in the bureau's codes of 2023.
 *
 * @example
 * ```ts
 * import { parseDivisionCode } from "social-work-station-rules/terms";
 * parseDivisionCode("110101001");
 * //=> { code: "110101001", level: "township", parent: "110101", ancestors: ["11", "1101", "110101"], section: "subdistrict-band" }
 * parseDivisionCode("440983102209").section; //=> "villagers-band"
 * parseDivisionCode("110000"); //=> throws division-code-invalid
 * ```
 */
export function parseDivisionCode(code: unknown, path: FaultPath = []): ParsedDivisionCode {
  const level = typeof code === "string" ? levelOfCode(code) : undefined;
  if (typeof code !== "string" || level === undefined)
    return throwInputError("division-code-invalid", path, { expected: "division-code" });
  const ancestors = SEGMENT_ENDS.filter((end) => end < code.length).map((end) => code.slice(0, end) as DivisionCode);
  return {
    code: code as DivisionCode,
    level,
    parent: ancestors.at(-1) ?? null,
    ancestors,
    section: sectionOf(code, level),
  };
}

function sectionOf(code: string, level: DivisionLevel): DivisionCodeBand | null {
  if (level !== "township" && level !== "village") return null;
  const number = Number(code.slice(-3));
  if (level === "village") return number < 200 ? "residents-band" : number < 400 ? "villagers-band" : "other-band";
  if (number < 200) return number < 100 ? "subdistrict-band" : "town-band";
  return number < 400 ? "township-band" : number < 600 ? "special-band" : "other-band";
}

const ZERO = 48;

/**
 * Prefecture-level cities without county-level divisions (东莞, 中山, 儋州), which the statistical codes fill with
 * county digits 00 (国家统计局, 统计用区划代码, 2023).
 */
const WITHOUT_COUNTIES: ReadonlySet<string> = new Set(["4419", "4420", "4604"]);

/** The level that a code's length and digits show, or undefined where it is no code. Allocates next to nothing. */
function levelOfCode(code: string): DivisionLevel | undefined {
  const level = levelOfLength(code.length);
  if (level === undefined) return undefined;
  if (!hasNumber(code, 0, 2)) return undefined;
  if (code.length >= 4 && !hasNumber(code, 2, 4)) return undefined;
  if (code.length >= 6 && !hasNumber(code, 4, 6) && !isStandIn(code)) return undefined;
  if (code.length >= 9 && !hasNumber(code, 6, 9)) return undefined;
  if (code.length === 12 && !hasNumber(code, 9, 12)) return undefined;
  return level;
}

function levelOfLength(length: number): DivisionLevel | undefined {
  switch (length) {
    case 2:
      return "province";
    case 4:
      return "prefecture";
    case 6:
      return "county";
    case 9:
      return "township";
    case 12:
      return "village";
    default:
      return undefined;
  }
}

/** Whether ASCII digits stand from `start` to before `end`, not all of them zero. */
function hasNumber(code: string, start: number, end: number): boolean {
  let sum = 0;
  for (let index = start; index < end; index += 1) {
    const digit = code.charCodeAt(index) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return false;
    sum += digit;
  }
  return sum > 0;
}

function isStandIn(code: string): boolean {
  return code.startsWith("00", 4) && WITHOUT_COUNTIES.has(code.slice(0, 4));
}

/**
 * Whether an urban–rural code (城乡分类代码, 国函〔2008〕60号) is of a town or of the country: 1xx urban, 2xx rural. It
 * says nothing about the committee: a villagers' committee can be of class 111.
 *
 * @param urbanRuralCode one of 111, 112, 121, 122, 123, 210, 220, as text
 * @param path where the code stands, for the fault
 * @throws RuleInputError `term-unknown`
 *
 * @example
 * ```ts
 * import { areaClassOf } from "social-work-station-rules/terms";
 * areaClassOf("111"); //=> "urban"
 * areaClassOf("220"); //=> "rural"
 * ```
 */
export function areaClassOf(urbanRuralCode: UrbanRuralCode, path: FaultPath = []): AreaClass {
  switch (urbanRuralCode) {
    case "111":
    case "112":
    case "121":
    case "122":
    case "123":
      return "urban";
    case "210":
    case "220":
      return "rural";
    default:
      return throwInputError("term-unknown", path, { vocabulary: "urban-rural-code", accepted: URBAN_RURAL_CODES });
  }
}
