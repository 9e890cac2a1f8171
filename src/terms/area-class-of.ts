import { refuse, type FaultPath } from "../fault/index.js";
import { URBAN_RURAL_CODES } from "./values.js";
import type { AreaClass, UrbanRuralCode } from "./vocabularies/divisions.js";

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
      return refuse("term-unknown", path, { vocabulary: "urban-rural-code", accepted: URBAN_RURAL_CODES });
  }
}
