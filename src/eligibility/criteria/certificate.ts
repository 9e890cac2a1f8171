import type { AnniversaryConvention, CoarseDate, PlainDate } from "../../calendar/index.js";
import type { Certificate } from "../../model/index.js";
import { CERTIFICATE_LEVELS } from "../../terms/index.js";
import type { CertificateDate, CriterionTrace, RequiredOf } from "../types.js";
import {
  AFTER_ALL,
  type DaySpan,
  type Reached,
  latestStart,
  rangeOf,
  reachedBy,
  yearsFullOn,
} from "../internal/days.js";
import {
  type Facts,
  type Leaf,
  type LeafContext,
  type LeafOf,
  type ReachedRange,
  certificateRank,
  mayBeFirst,
  traceMaker,
  verdictOfState,
} from "./criterion.js";
import { CERTIFICATE_DATES, CONVENTIONS, HIGHER_LEVELS } from "../internal/check-person.js";

/** 持有证书. */
export function certificateLeaf(leaf: LeafOf<"certificate">, { read }: LeafContext): Leaf {
  const required = readRequired(leaf, read);
  const trace = traceMaker(leaf, required);
  return build(
    required,
    { years: 0, convention: "corresponding-day" },
    { ...trace, make: (state, level, date) => trace.make(verdictOfState(state), { status: "recorded", level, date }) },
  );
}

/** 取得证书满N年. */
export function certificateYearsLeaf(leaf: LeafOf<"certificate-years">, { read }: LeafContext): Leaf {
  const required = {
    ...readRequired(leaf, read),
    years: read.integer(leaf.years, 0, 60),
    convention: read.listed(leaf.convention, CONVENTIONS),
  };
  const trace = traceMaker(leaf, required);
  return build(required, required, {
    ...trace,
    make: (state, level, date) => trace.make(verdictOfState(state), { status: "recorded", level, date }),
  });
}

function readRequired(
  leaf: LeafOf<"certificate"> | LeafOf<"certificate-years">,
  read: LeafContext["read"],
): RequiredOf["certificate"] {
  return {
    level: read.listed(leaf.level, CERTIFICATE_LEVELS),
    higherLevels: read.listed(leaf.higherLevels, HIGHER_LEVELS),
    date: read.listed(leaf.date, CERTIFICATE_DATES),
  };
}

interface Traces {
  readonly none: CriterionTrace;
  readonly notRecorded: CriterionTrace;
  readonly make: (state: Reached, level: Certificate["level"], date: CoarseDate | null) => CriterionTrace;
}

function build(
  { level, higherLevels, date }: RequiredOf["certificate"],
  { years, convention }: { readonly years: number; readonly convention: AnniversaryConvention },
  trace: Traces,
): Leaf {
  const needed = certificateRank(level);
  const most = higherLevels === "satisfy" ? CERTIFICATE_LEVELS.length - 1 : needed;
  const serves = (certificate: Certificate): boolean => {
    const rank = certificateRank(certificate.level);
    return rank >= needed && rank <= most;
  };
  const spansOf = ({ person }: Facts, recordedOn: PlainDate): readonly DaySpan[] =>
    (person.certificates ?? []).filter(serves).map((certificate) => rangeOf(certificate[date], recordedOn));
  return {
    id: trace.none.id,
    kind: trace.none.kind as Leaf["kind"],
    reads: "certificates",
    certificateDate: date,
    options: [{ kind: "certificate", level }],
    on: (day, recordedOn) => {
      const threshold = latestStart(day, years, convention);
      return { assess: assessor({ threshold, recordedOn, needed, most, date }, trace), boundaries: [threshold] };
    },
    turns: (facts, recordedOn) =>
      spansOf(facts, recordedOn).flatMap(({ earliest, latest }) => [
        yearsFullOn(earliest, years, convention),
        yearsFullOn(latest, years, convention),
      ]),
    startsOf: (facts, recordedOn) =>
      mayBeFirst(spansOf(facts, recordedOn), reachedRange(facts, serves, date, recordedOn)),
    reached: (facts, recordedOn) => reachedRange(facts, serves, date, recordedOn),
  };
}

interface Thresholds {
  readonly threshold: string;
  readonly recordedOn: PlainDate;
  readonly needed: number;
  readonly most: number;
  readonly date: CertificateDate;
}

/** The hot path: no date is computed, nothing is allocated but the answer. */
function assessor(
  { threshold, recordedOn, needed, most, date }: Thresholds,
  trace: Traces,
): (facts: Facts) => CriterionTrace {
  return ({ person }) => {
    const { certificates } = person;
    if (certificates === undefined) return trace.notRecorded;
    let best: Certificate | undefined;
    let bestScore = -1;
    let state: Reached = 0;
    for (const certificate of certificates) {
      const rank = certificateRank(certificate.level);
      const fits = rank >= needed && rank <= most;
      const reached = fits ? reachedBy(certificate[date], threshold, recordedOn) : 0;
      // Of several, the one that serves best: a fitting level before another, then the higher level.
      const score = fits ? 10 + reached * 10 + rank : rank;
      if (score <= bestScore) continue;
      best = certificate;
      bestScore = score;
      state = reached;
    }
    if (best === undefined) return trace.none;
    return trace.make(state, best.level, best[date] ?? null);
  };
}

function reachedRange(
  { person }: Facts,
  serves: (certificate: Certificate) => boolean,
  date: CertificateDate,
  recordedOn: PlainDate,
): ReachedRange {
  if (person.certificates === undefined) return { earliest: "1900-01-01", latest: AFTER_ALL };
  return person.certificates.filter(serves).reduce<ReachedRange>(
    (range, certificate) => {
      const { earliest, latest } = rangeOf(certificate[date], recordedOn);
      return {
        earliest: earliest < range.earliest ? earliest : range.earliest,
        latest: latest < range.latest ? latest : range.latest,
      };
    },
    { earliest: AFTER_ALL, latest: AFTER_ALL },
  );
}
