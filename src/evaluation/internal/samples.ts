import type { Period } from "../../calendar/index.js";
import { toRatio } from "../../exact/index.js";
import type { SubjectRef } from "../../model/index.js";
import type { Evaluation } from "../../policy/index.js";
import { type MeasureSubject, isSettled, settledFor } from "../../quantities/index.js";
import { formatRatio } from "../../ratio/index.js";
import type { PreparedRegister } from "../../register/index.js";
import type { MissingFact } from "../../results/index.js";
import { type Demands, demandsOf } from "./demands.js";
import type { PartAnswer } from "./held.js";
import { samplePart } from "./sample-part.js";
import { type OnDay, type Subject, questionOf, windowsOf } from "./subjects.js";

/** Who is asked about, on which day, and where. */
interface SamplesQuestion extends OnDay {
  readonly prepared: PreparedRegister;
  readonly area: SubjectRef;
}

/** How many were evaluated in one period: a part for each share. */
export interface Samples {
  readonly window: Period;
  readonly parts: PartAnswer[];
  /** Whether the first stage is not due yet. */
  readonly isOpen: boolean;
}

/** Checks for each period that enough were evaluated, of all or of each class of subject. */
export function samplesOf(
  provision: Evaluation,
  subjects: readonly Subject[],
  question: SamplesQuestion,
): readonly Samples[] {
  const { prepared, asOf, period, area } = question;
  const { scheme, frequency, sample } = provision.parameters;
  const drawing: Evaluation = { ...provision, parameters: { scheme, frequency, sample } };
  const { groups, isOpen } = groupsOf(provision, drawing, subjects, question);
  const samples = new Map<string, Samples>();
  for (const { share, demands, members } of groups)
    for (const window of windowsOf(demands, period)) {
      if (window.from > asOf) continue;
      const questions = members.flatMap(({ subject, demands: own, doubt }) => {
        const asked = questionOf(subject, { prepared, provision: provision.id, demands: own, window, asOf });
        return asked === null ? [] : [doubt.length === 0 ? asked : { ...asked, doubt }];
      });
      const { appliesTo } = provision;
      const answer = samplePart({ prepared, area, appliesTo, share, window, asOf, subjects: questions });
      const key = `${window.from}–${window.to}`;
      const own = samples.get(key) ?? { window, parts: [], isOpen };
      own.parts.push(isSettled(drawing) ? answer : withShare(answer, share));
      samples.set(key, own);
    }
  return [...samples.values()];
}

/** Subjects that are sampled alike: by one share, and as often. */
interface Group {
  readonly share: NonNullable<Demands["sample"]>;
  readonly demands: Demands;
  readonly members: Member[];
}

interface Member {
  readonly subject: Subject;
  readonly demands: Demands;
  /** The facts that decide whether it belongs to the group, and whose evaluations of it count. */
  readonly doubt: readonly MissingFact[];
}

function groupsOf(
  provision: Evaluation,
  drawing: Evaluation,
  subjects: readonly Subject[],
  { prepared, asOf, period, area }: SamplesQuestion,
): { readonly groups: readonly Group[]; readonly isOpen: boolean } {
  const groups = new Map<string, Group>();
  let isOpen = false;
  const inCases = (one: Evaluation, subject: SubjectRef) =>
    settledFor(one, { prepared, asOf, period }, subject as MeasureSubject);
  const groupOf = (key: string, demands: Demands): Group | null => {
    if (demands.sample === undefined) return null;
    const group = groups.get(key) ?? { share: demands.sample, demands, members: [] };
    groups.set(key, group);
    return group;
  };
  // Where all are sampled alike there is a sample even of nobody.
  const { all } = inCases(drawing, area);
  if (all.length === 1 && all[0]?.provision != null && !all[0].isByClass)
    groupOf(all[0].key, demandsOf(all[0].provision));
  for (const subject of subjects) {
    const [drawn, whole] = [inCases(drawing, subject.subject), inCases(provision, subject.subject)];
    if (drawn.timing === "open") isOpen = true;
    const [first] = whole.all.flatMap(({ provision: own }) => (own === null ? [] : [demandsOf(own)]));
    for (const { key, provision: own } of drawn.all) {
      if (own === null || first === undefined) continue;
      const demands = { ...demandsOf(own), assessor: first.assessor };
      groupOf(key, demands)?.members.push({ subject, demands, doubt: whole.missing });
    }
  }
  return { groups: [...groups.values()], isOpen };
}

/** Says of a sample of one class which share it is of. */
function withShare(answer: PartAnswer, share: Group["share"]): PartAnswer {
  return answer.part.part === "sample"
    ? { ...answer, part: { ...answer.part, share: formatRatio(toRatio(share)) } }
    : answer;
}
