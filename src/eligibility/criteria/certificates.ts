import type { AnniversaryConvention, PlainDate } from "../../calendar/index.js";
import type { Certificate } from "../../model/index.js";
import type { CertificateLevel, LocalText } from "../../terms/index.js";
import type {
  CriterionContext,
  CriterionOf,
  DayAssessment,
  PersonFacts,
  PreparedCriterion,
  ReachedRange,
} from "./criterion.js";
import {
  AFTER_ALL,
  type DaySpan,
  FIRST_DAY,
  type Reached,
  isEarlier,
  latestStart,
  rangeOf,
  reachedBy,
  yearsFullOn,
} from "./days.js";
import { certificateRank, levelMatcher } from "./levels.js";
import {
  type CertificateDate,
  type HigherLevels,
  type RequiredOf,
  type Traces,
  tracesOf,
  verdictOfReached,
} from "./trace.js";

/** 持有证书: a certificate of at least a level, held on the day. */
export function prepareCertificate(
  criterion: CriterionOf<"certificate">,
  { read }: CriterionContext,
): PreparedCriterion {
  const required: RequiredOf["certificate"] = {
    level: read(criterion.level) as CertificateLevel,
    higherLevels: read(criterion.higherLevels) as HigherLevels,
    date: read(criterion.date) as CertificateDate,
  };
  const held = { years: 0, convention: "corresponding-day" } as const;
  return prepareHeldCertificate(criterion, required, held, tracesOf(criterion, required));
}

/** 取得证书满N年: a certificate of at least a level, held for so many full years. */
export function prepareCertificateYears(
  criterion: CriterionOf<"certificate-years">,
  { read }: CriterionContext,
): PreparedCriterion {
  const required: RequiredOf["certificate-years"] = {
    level: read(criterion.level) as CertificateLevel,
    higherLevels: read(criterion.higherLevels) as HigherLevels,
    date: read(criterion.date) as CertificateDate,
    years: read(criterion.years) as number,
    convention: read(criterion.convention) as AnniversaryConvention,
  };
  return prepareHeldCertificate(criterion, required, required, tracesOf(criterion, required));
}

/** For how many full years a certificate must have been held. */
export interface YearsHeld {
  readonly years: number;
  readonly convention: AnniversaryConvention;
}

interface Identity {
  readonly id: string;
  readonly kind: "certificate" | "certificate-years";
  readonly title: LocalText;
}

/** Prepares a criterion on the certificates that a person has held for so many full years; 0 years: on the day. */
export function prepareHeldCertificate(
  { id, kind }: Identity,
  { level, higherLevels, date }: RequiredOf["certificate"],
  { years, convention }: YearsHeld,
  traces: Traces<"certificate"> | Traces<"certificate-years">,
): PreparedCriterion {
  const matches = levelMatcher(level, higherLevels);
  const serves = (certificate: Certificate): boolean => matches(certificate.level);
  const spansOf = ({ person }: PersonFacts, recordedOn: PlainDate): readonly DaySpan[] =>
    (person.certificates ?? []).filter(serves).map((certificate) => rangeOf(certificate[date], recordedOn));
  const range = (facts: PersonFacts, recordedOn: PlainDate): ReachedRange =>
    facts.person.certificates === undefined
      ? { earliest: FIRST_DAY, latest: AFTER_ALL }
      : earliestOf(spansOf(facts, recordedOn));
  return {
    id,
    kind,
    reads: "certificates",
    certificateDate: date,
    remedies: [{ kind: "certificate", level }],
    on: (day, recordedOn) => {
      const threshold = latestStart(day, years, convention);
      return { assess: assessor({ threshold, recordedOn, date, matches }, traces), boundaries: [threshold] };
    },
    changeDates: (facts, recordedOn) =>
      spansOf(facts, recordedOn).flatMap(({ earliest, latest }) => [
        yearsFullOn(earliest, years, convention),
        yearsFullOn(latest, years, convention),
      ]),
    reaching: {
      range,
      firstSpans: (facts, recordedOn) => {
        const { latest } = range(facts, recordedOn);
        return spansOf(facts, recordedOn).filter(({ earliest }) => earliest <= latest);
      },
    },
  };
}

interface Thresholds {
  /** The latest day on which a certificate that counts may be dated. */
  readonly threshold: string;
  readonly recordedOn: PlainDate;
  readonly date: CertificateDate;
  readonly matches: (level: CertificateLevel) => boolean;
}

function assessor(
  { threshold, recordedOn, date, matches }: Thresholds,
  traces: Traces<"certificate"> | Traces<"certificate-years">,
): DayAssessment["assess"] {
  return ({ person }) => {
    const { certificates } = person;
    if (certificates === undefined) return traces.notRecorded;
    let best: Certificate | undefined;
    let bestScore = -1;
    let bestReached: Reached = 0;
    for (const certificate of certificates) {
      const matching = matches(certificate.level);
      const reached = matching ? reachedBy(certificate[date], threshold, recordedOn) : 0;
      // Of several, the one that serves best: a matching level before another, the higher level, the earlier date.
      const score = (matching ? 10 + reached * 10 : 0) + certificateRank(certificate.level);
      if (score < bestScore || (score === bestScore && !isEarlier(certificate[date], best?.[date]))) continue;
      best = certificate;
      bestScore = score;
      bestReached = reached;
    }
    if (best === undefined) return traces.none;
    return traces.make(verdictOfReached(bestReached), {
      status: "recorded",
      level: best.level,
      date: best[date] ?? null,
    });
  };
}

/** Returns the range of the earliest of some days, each of which lies in a span. */
function earliestOf(spans: readonly DaySpan[]): ReachedRange {
  return spans.reduce<ReachedRange>(
    (range, { earliest, latest }) => ({
      earliest: earliest < range.earliest ? earliest : range.earliest,
      latest: latest < range.latest ? latest : range.latest,
    }),
    { earliest: AFTER_ALL, latest: AFTER_ALL },
  );
}
