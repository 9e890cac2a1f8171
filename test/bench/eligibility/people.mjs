/** The people of the bench, drawn from a fixed seed, as a parsed register holds them; and the same as flat facts. */

import { drawFrom } from "../draw-from.mjs";

/** The day of the question, and the last day on which full three years may have begun (by the corresponding day). */
export const AS_OF = "2021-06-15";
export const THREE_YEARS_BEFORE = 20_180_615;

const CERTIFICATES = ["assistant-social-worker", "social-worker", "senior-social-worker"];
const SCHOOLING = ["senior-secondary", "junior-college", "bachelor", "master", "doctor"];
const MAJORS = ["社会工作", "社会学", "公共管理", "法学"];

/** Everything is recorded, to the day. */
export function drawComplete(count) {
  const draw = drawFrom(20_210_615);
  return Array.from({ length: count }, (_, index) => {
    const assistant = { level: CERTIFICATES[0], issuedOn: drawDay(draw, 2012) };
    const higher = { level: CERTIFICATES[1 + (draw(8) === 0 ? 1 : 0)], issuedOn: drawDay(draw, 2016) };
    const certificates = [
      [],
      [],
      [],
      [assistant],
      [assistant],
      [assistant],
      [assistant],
      [higher],
      [assistant, higher],
      [higher],
    ][draw(10)];
    const education =
      draw(5) === 0
        ? []
        : [
            {
              level: SCHOOLING[draw(SCHOOLING.length)],
              major: MAJORS[draw(3) === 0 ? 0 : draw(MAJORS.length)],
              graduatedOn: drawDay(draw, 2000),
            },
          ];
    return { person: { id: `p-${index}`, certificates, education }, areaClass: draw(5) < 2 ? "rural" : "urban" };
  });
}

/** Of each something is not recorded: a list, a field of study, a date or its day, the class of the area. */
export function drawIncomplete(count) {
  const draw = drawFrom(20_231_231);
  return drawComplete(count).map(({ person, areaClass }) => {
    const { certificates, education, ...rest } = person;
    switch (draw(6)) {
      case 0:
        return { person: { ...rest, education }, areaClass };
      case 1:
        return {
          person: { ...rest, certificates: certificates.map(({ level }) => ({ level })), education },
          areaClass,
        };
      case 2:
        return {
          person: {
            ...rest,
            certificates: certificates.map(({ level, issuedOn }) => ({ level, issuedOn: issuedOn.slice(0, 7) })),
            education,
          },
          areaClass,
        };
      case 3:
        return { person: { ...rest, certificates }, areaClass };
      case 4:
        return {
          person: {
            ...rest,
            certificates,
            education: education.map(({ level, graduatedOn }) => ({ level, graduatedOn })),
          },
          areaClass,
        };
      default:
        return { person, areaClass: undefined };
    }
  });
}

function drawDay(draw, firstYear) {
  const pad = (number) => String(number).padStart(2, "0");
  return `${firstYear + draw(2021 - firstYear)}-${pad(1 + draw(12))}-${pad(1 + draw(28))}`;
}

/**
 * What a rules engine is given: lists reduced to the one record that counts, terms to ranks, dates to numbers, all before the
 * clock starts. `null` is not recorded; rank 0 and the day 99999999 are none.
 */
export function flatten({ person: { certificates, education }, areaClass }) {
  const days = certificates?.map(({ issuedOn }) =>
    issuedOn?.length === 10 ? Number(issuedOn.replaceAll("-", "")) : null,
  );
  const [schooling] = education ?? [];
  return {
    certificate:
      certificates === undefined
        ? null
        : certificates.reduce((highest, { level }) => Math.max(highest, CERTIFICATES.indexOf(level) + 1), 0),
    since:
      days === undefined || days.includes(null) ? null : days.reduce((first, day) => Math.min(first, day), 99_999_999),
    schooling: education === undefined ? null : schooling === undefined ? 0 : SCHOOLING.indexOf(schooling.level) + 1,
    major: education === undefined ? null : schooling === undefined ? "" : (schooling.major ?? null),
    area: areaClass ?? null,
  };
}
