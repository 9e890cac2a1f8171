import type { Texts } from "./texts.js";

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const en: Texts = {
  title: "Staff qualification and yearly quotas of the service centres in the example district",
  subtitle: (asOf) => `As of ${asOf}`,
  synthetic: "The district, its townships, stations, people and figures are made up for the example.",
  stations: {
    "ZX-01": "Haitang",
    "ZX-02": "Yinxing",
    "ZX-03": "Dingxiang",
    "ZX-04": "Shiliu",
    "ZX-05": "Hetao",
    "ZX-06": "Shanzha",
  },

  reading: "Tables read, and cells to correct",
  readingColumns: ["Table", "Rows", "Taken"],
  tables: { stations: "Stations", roster: "Roster", activities: "Activity log", reviews: "Reviews on site" },
  skippedRow: ({ row, word }) => `row ${row} “${word}”`,
  skipped: ({ table, rows }) => `${table}: totals, signatures and remarks were skipped (${rows.join(", ")}).`,
  funding: ({ total, stations }) =>
    `Yearly funding read: ${total} yuan in all (${plural(stations, "station", "stations")}).`,
  bad: (cells) => (cells === 0 ? "No cell gave trouble." : `${plural(cells, "cell needs", "cells need")} correction:`),
  badColumns: ["Where", "What is wrong", "What was done"],
  place: ({ table, row, column }) => `${table}, row ${row}, “${column}”`,
  cost: {
    none: "taken; please check",
    cell: "the cell counts as empty",
    list: "counts as not recorded",
    row: "the row was left out",
    record: "all rows of the id were left out",
    column: "the column was not read",
    sheet: "the table was not read",
  },
  completeness:
    "Where a row of a station was left out, its roster or log no longer counts as complete: the row could change the answer, which is therefore “undetermined” rather than “not met”.",

  nothingInForce: "No provision is known to be in force on this day; nothing is concluded.",
  gap: ({ policy, document }) =>
    `“${policy}” has been succeeded by “${document}”, whose provisions on these matters are not public; the old ones do not decide.`,

  pointer: (cells) => `${plural(cells, "cell needs", "cells need")} correction; see the end.`,
  notYet: "not yet met (still open)",
  people: "Qualification of staff",
  peopleFigures: {
    met: "met",
    unmet: "not met",
    undetermined: "undetermined",
    discretionary: "a matter of judgement",
    "not-applicable": "not applicable",
  },
  groups: {
    met: (people) => `Qualified (${people})`,
    unmet: (people) => `Not qualified (${people})`,
    undetermined: (people) => `Undetermined: facts are missing (${people})`,
    discretionary: (people) => `A matter of judgement (${people})`,
    "not-applicable": (people) => `Not applicable: no professional social work, or not in post on the day (${people})`,
  },
  metColumns: ["Staff no.", "Station", "First criterion met", "Qualified since"],
  noLaterThan: (date) => `no later than ${date} (date not recorded)`,
  fromNow: ({ from }) => `If the provision regards this person, qualified from ${from}.`,
  fromLater: ({ from }) => `If nothing else changes, qualified for sure from ${from}.`,
  never: "The passing of time alone does not help.",
  remedies: "What would help (any one)",
  remedy: ({ changes, metOn, when }) =>
    when === "at-once"
      ? `${changes.join(" and ")}: that qualifies at once`
      : `${changes.join(" and ")}: qualified from ${metOn} at the earliest (if obtained on the day of this report)`,
  changes: {
    certificate: (level) => `obtain the certificate of ${level}`,
    education: ({ level, majors }) =>
      `complete a ${level}${majors.length > 0 ? ` in ${majors.join(" or ")}` : ""}, or a higher one`,
    degree: ({ degree, majors }) =>
      `obtain a ${degree}${majors.length > 0 ? ` in ${majors.join(" or ")}` : ""}, or a higher one`,
    registration: ({ level, until }) => `register as ${level} (valid until ${until})`,
    hours: (hours) => `complete ${hours} more hours of continuing education`,
  },
  why: "Criterion by criterion",
  verdictChart: "People by verdict",
  routeChart: "By which criterion (people)",

  quotas: (year) => `Quotas of ${year}`,
  quotaColumns: ["Station", "Required", "Counted", "Short", "Per week", "Verdict"],
  amount: { count: (amount) => amount, hours: (amount) => `${amount} h` },
  weekly: { count: (amount) => amount, hours: (amount) => `${amount} h` },
  range: ({ least, most }) => `${least} to ${most}`,
  doubtful: ({ done, doubtful }) => `${done}, perhaps ${doubtful} more`,
  weeks: ({ weeks, end }) =>
    `${plural(weeks, "week is", "weeks are")} left until ${end} (a part of a week counts as one); the weekly pace is the average over them, rounded up.`,
  note: ({ station, line }) => `${station} – ${line}`,
  required: "required",

  dutyColumns: ["Station", "Verdict", "Why"],
  duties: "Staffing, roles and systems",
  dutiesMet: ({ met, all }) => `${met} of ${all} checks are met; the others follow.`,
  checklists: "What has to be judged on site",
  checklistNote:
    "The text leaves these to judgement: only a recorded judgement with role, date and evidence settles one; all others are open.",
  checklistColumns: ["Item", "Clause", "Met", "Not met", "Open"],
  nobody: "—",

  readings: "Sources and readings",
  readingsNote: "Where the text is silent, these readings were taken; another reading may change the answer.",
  sources: (count) => `Sources (${count})`,
  wrote: (file) => `HTML report written to ${file}`,
  badDate: (text) => `“${text}” is no date; write 2021-10-15.`,
};
