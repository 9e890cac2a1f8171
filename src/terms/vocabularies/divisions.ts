import { vocabularyOf } from "../vocabulary.js";
import {
  AREA_CLASSES,
  COMMITTEE_TYPES,
  DIVISION_CLASSES,
  DIVISION_KINDS,
  DIVISION_LEVELS,
  URBAN_RURAL_CODES,
} from "../values.js";

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
      "街道(镇)",
      "街(镇)",
    ],
  },
  village: { zh: "村级", en: "village", accepts: ["社区(村)", "村(社区)", "村(居)", "村居", "社区", "村"] },
});
export type DivisionLevel = (typeof divisionLevels.values)[number];

/**
 * 区划类型 of county level (市辖区, 县级市, 县) and of township level. The seventh digit of a code does not tell it: 56 Beijing 地区 are coded as subdistricts. Neither 地区
 * nor 开发区 is accepted: a development zone may be a unit with a code or a functional zone without one.
 */
export const divisionKinds = vocabularyOf("division-kind", "public", DIVISION_KINDS, {
  "municipal-district": { zh: "市辖区", en: "municipal district" },
  "county-level-city": { zh: "县级市", en: "county-level city" },
  county: { zh: "县", en: "county", accepts: ["自治县", "旗", "自治旗", "林区", "特区"] },
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

/** 地区类别: what a notice may treat in its own way; one division may belong to several. */
export const divisionClasses = vocabularyOf("division-class", "public", DIVISION_CLASSES, {
  "revitalisation-key-county": {
    zh: "乡村振兴重点帮扶县",
    en: "key county for rural revitalisation",
    accepts: ["国家乡村振兴重点帮扶县", "重点帮扶县"],
  },
  "poverty-alleviated": { zh: "脱贫地区", en: "area lifted out of poverty", accepts: ["脱贫县", "脱贫村"] },
  "poor-village": { zh: "贫困村", en: "poor village", accepts: ["建档立卡贫困村"] },
  "ethnic-area": { zh: "民族地区", en: "ethnic minority area", accepts: ["少数民族地区", "民族聚居区"] },
  "old-revolutionary-area": {
    zh: "革命老区",
    en: "old revolutionary base area",
    accepts: ["老区", "苏区", "原中央苏区", "苏区县", "老区苏区"],
  },
  "border-area": { zh: "边境地区", en: "border area", accepts: ["边境县"] },
  "mountain-area": { zh: "山区", en: "mountain area", accepts: ["山区县"] },
  "development-zone": { zh: "开发区", en: "development zone", accepts: ["高新区", "经开区"] },
  "relocation-community": {
    zh: "易地扶贫搬迁安置社区",
    en: "relocation community",
    accepts: ["易地搬迁社区", "安置社区"],
  },
});
export type DivisionClass = (typeof divisionClasses.values)[number];

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
