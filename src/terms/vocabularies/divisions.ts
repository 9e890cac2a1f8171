import { vocabularyOf } from "../vocabulary.js";
import { AREA_CLASSES, COMMITTEE_TYPES, DIVISION_KINDS, DIVISION_LEVELS, URBAN_RURAL_CODES } from "../values.js";

/** 行政区划层级, highest first. 市级 alone is not accepted (a municipality is a province), nor 地区 (in Beijing a township). */
export const divisionLevels = vocabularyOf("division-level", "public", DIVISION_LEVELS, {
  province: { zh: "省级", en: "province", accepts: ["省", "自治区", "直辖市"] },
  prefecture: { zh: "地级", en: "prefecture", accepts: ["地市级", "地级市", "自治州", "盟"] },
  county: {
    zh: "县级",
    en: "county",
    accepts: ["区县", "区(县)", "县区", "区县级", "区级", "市辖区", "县", "县级市", "自治县", "旗", "自治旗"],
  },
  township: {
    zh: "乡级",
    en: "township",
    accepts: [
      "乡镇级",
      "街道(乡镇)",
      "乡镇(街道)",
      "街道乡镇",
      "乡镇街道",
      "街镇",
      "街乡",
      "镇街",
      "乡镇",
      "街道",
      "镇",
      "乡",
    ],
  },
  village: { zh: "村级", en: "village", accepts: ["社区(村)", "村(社区)", "村(居)", "村居", "社区", "村"] },
});
export type DivisionLevel = (typeof divisionLevels.values)[number];

/**
 * 乡级区划类型. The seventh digit of a code does not tell it: 56 Beijing 地区 are coded as subdistricts. Neither 地区
 * nor 开发区 is accepted: a development zone may be a unit with a code or a functional zone without one.
 */
export const divisionKinds = vocabularyOf("division-kind", "public", DIVISION_KINDS, {
  subdistrict: { zh: "街道", en: "subdistrict", accepts: ["街道办事处", "街办"] },
  town: { zh: "镇", en: "town", accepts: ["建制镇"] },
  township: { zh: "乡", en: "township", accepts: ["民族乡", "苏木", "民族苏木"] },
  "special-unit": {
    zh: "类似乡级单位(开发区、农场等)",
    en: "township-like unit (development zone, farm etc.)",
    accepts: ["类似乡级单位", "类乡级单位", "政企合一单位", "农场", "林场", "牧场"],
  },
  "functional-zone": { zh: "功能区", en: "functional zone" },
});
export type DivisionKind = (typeof divisionKinds.values)[number];

/** 村级组织类型: which committee governs; independent of the urban–rural class. */
export const committeeTypes = vocabularyOf("committee-type", "public", COMMITTEE_TYPES, {
  "residential-community": {
    zh: "社区(居委会)",
    en: "residential community",
    accepts: ["社区", "居委会", "居民委员会", "社区居委会", "社区居民委员会"],
  },
  village: {
    zh: "村(村委会)",
    en: "village",
    accepts: ["村", "村委会", "村民委员会", "行政村", "建制村", "嘎查", "嘎查村"],
  },
});
export type CommitteeType = (typeof committeeTypes.values)[number];

/** 城乡分类代码 (国函〔2008〕60号): 1xx urban, 2xx rural. */
export const urbanRuralCodes = vocabularyOf("urban-rural-code", "public", URBAN_RURAL_CODES, {
  "111": { zh: "主城区", en: "main urban area" },
  "112": { zh: "城乡结合区", en: "urban–rural fringe" },
  "121": { zh: "镇中心区", en: "town centre" },
  "122": { zh: "镇乡结合区", en: "town–rural fringe" },
  "123": { zh: "特殊区域", en: "special area" },
  "210": { zh: "乡中心区", en: "township centre" },
  "220": { zh: "村庄", en: "village area" },
});
export type UrbanRuralCode = (typeof urbanRuralCodes.values)[number];

/** 城乡. */
export const areaClasses = vocabularyOf("area-class", "public", AREA_CLASSES, {
  urban: { zh: "城镇", en: "urban", accepts: ["城市", "城区", "镇区", "城镇地区"] },
  rural: { zh: "农村", en: "rural", accepts: ["乡村", "农村地区", "乡村地区"] },
});
export type AreaClass = (typeof areaClasses.values)[number];
