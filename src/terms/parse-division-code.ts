import { refuse, type FaultPath } from "../fault/index.js";
import type { DivisionCode, DivisionCodeBand, ParsedDivisionCode } from "./division-code.js";
import { levelOfCode } from "./internal/level-of-code.js";
import type { DivisionLevel } from "./vocabularies/divisions.js";

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
    return refuse("division-code-invalid", path, { expected: "division-code" });
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
