import type {
  CriterionFound,
  SingleCriterionKind,
  SingleCriterionTrace,
  MajorMatch,
  RequiredOf,
} from "../../eligibility/index.js";
import {
  type LocalText,
  academicDegrees,
  anniversaryConventions,
  areaClasses,
  certificateDates,
  certificateLevels,
  degreeReadings,
  educationLevels,
  higherLevelReadings,
  verdicts,
} from "../../terms/index.js";
import { quoted, same, sayDate, sayList, sayTerm } from "../words/text.js";
import { sayAmount, sayCount, sayDecimal, sayRange, things } from "../words/figures.js";

type Leaf = { readonly [K in SingleCriterionKind]: SingleCriterionTrace<K> }[SingleCriterionKind];

type Recorded<K extends SingleCriterionKind> = Extract<CriterionFound<K>, { readonly status: "recorded" }>;

/** What one criterion required. */
export function sayRequired({ kind, required }: Leaf): LocalText {
  return (REQUIRED[kind] as (required: Leaf["required"]) => LocalText)(required);
}

/** What was found of a person for it. */
export function sayFound({ kind, found }: Leaf): LocalText {
  if (found.status !== "recorded")
    return found.status === "none"
      ? { zh: "经核实没有", en: "there is none" }
      : { zh: "没有记录", en: "nothing is recorded" };
  return (FOUND[kind] as (found: Recorded<SingleCriterionKind>) => LocalText)(found);
}

const REQUIRED: { readonly [K in SingleCriterionKind]: (required: RequiredOf[K]) => LocalText } = {
  certificate: ({ level, higherLevels, date }) => {
    const [words, higher, from] = [
      sayTerm(certificateLevels, level),
      sayTerm(higherLevelReadings, higherLevels),
      sayTerm(certificateDates, date),
    ];
    return {
      zh: `持有${words.zh}证书（${higher.zh}，以${from.zh}为准）`,
      en: `the ${words.en} certificate (${higher.en}; by the ${from.en})`,
    };
  },
  "certificate-years": ({ level, years, convention, date }) => {
    const [words, counted, from] = [
      sayTerm(certificateLevels, level),
      sayTerm(anniversaryConventions, convention),
      sayTerm(certificateDates, date),
    ];
    return {
      zh: `取得${words.zh}证书满${sayCount(years).zh}年（自${from.zh}起，${counted.zh}）`,
      en: `the ${words.en} certificate for full ${things(years, "year")} (from the ${from.en}; ${counted.en})`,
    };
  },
  education: ({ level, majors }) => {
    const words = sayTerm(educationLevels, level);
    return { zh: `${sayMajors(majors).zh}${words.zh}及以上学历`, en: `${words.en} or higher${sayMajors(majors).en}` };
  },
  degree: ({ degree, majors, counts }) => {
    const words = sayTerm(academicDegrees, degree);
    const reading = sayTerm(degreeReadings, counts);
    return {
      zh: `${sayMajors(majors).zh}${words.zh}及以上学位（${reading.zh}）`,
      en: `${words.en} or higher${sayMajors(majors).en} (${reading.en})`,
    };
  },
  practice: ({ years, convention }) => {
    const counted = sayTerm(anniversaryConventions, convention);
    return {
      zh: `从事社会工作满${sayCount(years).zh}年（${counted.zh}）`,
      en: `full ${things(years, "year")} of social work (${counted.en})`,
    };
  },
  registration: ({ level, higherLevels }) =>
    sayRegistration(level, higherLevels, { zh: "在登记有效期内", en: "a registration in force" }),
  "renewal-window": ({ level, higherLevels, months }) =>
    sayRegistration(level, higherLevels, {
      zh: `登记将在${sayCount(months).zh}个月内到期`,
      en: `a registration that ends within ${things(months, "month")}`,
    }),
  "continuing-education": ({ hours, years }) => ({
    zh: `${sayCount(years).zh}年内继续教育不少于${sayDecimal(hours).zh}学时`,
    en: `at least ${sayDecimal(hours).en} hours of continuing education within ${things(years, "year")}`,
  }),
  area: ({ areaClass }) => {
    const words = sayTerm(areaClasses, areaClass);
    return { zh: `站点所在地区为${words.zh}`, en: `a station in an area that is ${words.en}` };
  },
  judgement: () => ({ zh: "有人工判断记录", en: "a recorded judgement" }),
};

const FOUND: { readonly [K in SingleCriterionKind]: (found: Recorded<K>) => LocalText } = {
  certificate: ({ level, date }) => sayCertificate(level, date),
  "certificate-years": ({ level, date }) => sayCertificate(level, date),
  education: ({ level, major, date }) => sayStudies(sayTerm(educationLevels, level), major, date),
  degree: ({ degree, major, date }) => sayStudies(sayTerm(academicDegrees, degree), major, date),
  practice: ({ leastDays, mostDays }) => {
    const days = sayRange({ least: leastDays, most: mostDays });
    return { zh: `可计入的从业时间为${days.zh}日`, en: `${days.en} ${days.en === "1" ? "day" : "days"} of it count` };
  },
  registration: ({ level, from, until }) => saySpan(level, from, until),
  "renewal-window": ({ level, from, until }) => saySpan(level, from, until),
  "continuing-education": ({ leastHours, mostHours }) => {
    const hours = sayAmount({ least: leastHours, most: mostHours });
    return { zh: `可计入${hours.zh}学时`, en: `${hours.en} ${hours.en === "1" ? "hour" : "hours"} count` };
  },
  area: ({ areaClass }) => {
    const words = sayTerm(areaClasses, areaClass);
    return { zh: `所在地区为${words.zh}`, en: `the area is ${words.en}` };
  },
  judgement: ({ judgement, outcome, on }) => {
    const [words, day] = [sayTerm(verdicts, outcome), sayDate(on)];
    return {
      zh: `${day.zh}的判断记录（${same(judgement).zh}）为“${words.zh}”`,
      en: `the judgement of ${day.en} (${same(judgement).en}) says “${words.en}”`,
    };
  },
};

type CertificateLevel = RequiredOf["certificate"]["level"];

function sayMajors(majors: readonly string[] | null): LocalText {
  if (majors === null) return { zh: "", en: "" };
  const list = sayList(majors.map((major) => same(major)));
  return { zh: `专业为${list.zh}的`, en: ` in ${list.en}` };
}

function sayRegistration(
  level: CertificateLevel,
  higherLevels: RequiredOf["registration"]["higherLevels"],
  what: LocalText,
): LocalText {
  const [words, higher] = [sayTerm(certificateLevels, level), sayTerm(higherLevelReadings, higherLevels)];
  return { zh: `${words.zh}${what.zh}（${higher.zh}）`, en: `${what.en}, as ${words.en} (${higher.en})` };
}

function sayCertificate(level: CertificateLevel, date: string | null): LocalText {
  const words = sayTerm(certificateLevels, level);
  if (date === null)
    return { zh: `持有${words.zh}证书，日期未记录`, en: `the ${words.en} certificate is held, its date not recorded` };
  const day = sayDate(date);
  return { zh: `持有${words.zh}证书（${day.zh}）`, en: `the ${words.en} certificate is held (${day.en})` };
}

const MAJORS: Readonly<Record<MajorMatch, LocalText>> = {
  accepted: { zh: "，专业符合", en: ", in an accepted field" },
  "in-doubt": { zh: "，是否属于所要求的专业须认定", en: ", in a field that may be an accepted one" },
  "not-accepted": { zh: "，专业不符", en: ", in another field" },
  "not-recorded": { zh: "，专业未记录", en: ", the field not recorded" },
  any: { zh: "", en: "" },
};

function sayStudies(words: LocalText, major: MajorMatch, date: string | null): LocalText {
  const day = date === null ? { zh: "日期未记录", en: "date not recorded" } : sayDate(date);
  return {
    zh: `最接近的记录为${quoted(words.zh)}${MAJORS[major].zh}（${day.zh}）`,
    en: `the record that serves best is ${quoted(words.en)}${MAJORS[major].en} (${day.en})`,
  };
}

function saySpan(level: CertificateLevel, from: string | null, until: string | null): LocalText {
  const words = sayTerm(certificateLevels, level);
  const first =
    from === null
      ? { zh: "起始日期未记录", en: "start not recorded" }
      : { zh: `${sayDate(from).zh}起`, en: `from ${sayDate(from).en}` };
  const last =
    until === null
      ? { zh: "截止日期未记录", en: "end not recorded" }
      : { zh: `${sayDate(until).zh}止`, en: `until ${sayDate(until).en}` };
  return { zh: `${words.zh}登记，${first.zh}，${last.zh}`, en: `registered as ${words.en}, ${first.en}, ${last.en}` };
}
