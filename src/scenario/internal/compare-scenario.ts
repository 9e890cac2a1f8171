import type { AssessedFinding, FindingChange } from "../../assessment/index.js";
import { addVerdicts, compareFindings } from "../../assessment/parts.js";
import type { Finding } from "../../finding/index.js";
import type { AttributedChange, ScenarioResult } from "../types.js";
import { attributeChanges } from "./attribute-changes.js";
import { groupChanges } from "./group-changes.js";
import { moneyOf } from "./money-of.js";
import { moveBudget } from "./move-budget.js";
import { addNeeds } from "./needs.js";
import type { ReadQuestion, ReadScenario } from "./read-question.js";
import type { ProvisionStudy, Studies } from "./study-provisions.js";

/** What the scenarios of one question share. */
export interface Comparing {
  readonly question: ReadQuestion;
  readonly studies: Studies;
  readonly before: readonly ProvisionStudy[];
  /** A finding as comparisons show it. */
  readonly show: (finding: Finding) => AssessedFinding;
}

/** Sets one scenario beside the baseline. */
export function compareScenario(
  scenario: ReadScenario,
  { question, studies, before, show }: Comparing,
): ScenarioResult {
  const { id, title, amendments, policy } = scenario;
  const { unitCosts, baseline } = question;
  const after = studies.all(policy, amendments);
  const both = pair(before, after);
  const changes = both.flatMap(({ provision, old, now }) =>
    // A provision that nothing touches has the same study on both sides.
    old === now
      ? []
      : attributeChanges({
          changes: compareFindings(old?.findings() ?? NONE, now?.findings() ?? NONE, show),
          amendments: policy.touching(provision),
          under: (subset) => studies.one(policy, provision, subset),
        }),
  );
  const needs = {
    before: addNeeds(before.map((study) => study.needs)),
    after: addNeeds(after.map((study) => study.needs)),
  };
  const alone = (amendment: string) => ({
    amendment,
    needs: addNeeds(studies.all(policy, [amendment]).map((study) => study.needs)),
  });
  return {
    id,
    title,
    amendments,
    verdicts: {
      before: addVerdicts(before.map(({ indicator }) => indicator.verdicts)),
      after: addVerdicts(after.map(({ indicator }) => indicator.verdicts)),
    },
    breaches: { before: breachesOf(before), after: breachesOf(after) },
    coverage: both.flatMap(({ provision, old, now }) => {
      const [was, is] = [old?.coverage?.total.text ?? null, now?.coverage?.total.text ?? null];
      return was === null && is === null ? [] : [{ provision, before: was, after: is }];
    }),
    indicators: both.map(({ provision, old, now }) => ({
      provision,
      before: old?.indicator ?? null,
      after: now?.indicator ?? null,
    })),
    changes,
    groups: groupChanges(changes),
    winners: subjectsOf(changes, "gained"),
    losers: subjectsOf(changes, "lost"),
    needs,
    money: unitCosts === undefined ? null : moneyOf(needs.before, needs.after, amendments.map(alone), unitCosts),
    budget: baseline.budget === null || scenario.budget === null ? null : moveBudget(baseline.budget, scenario.budget),
  };
}

const NONE: ReturnType<ProvisionStudy["findings"]> = new Map();

interface Paired {
  readonly provision: string;
  readonly old: ProvisionStudy | null;
  readonly now: ProvisionStudy | null;
}

/** Provisions before and after, each once. */
function pair(before: readonly ProvisionStudy[], after: readonly ProvisionStudy[]): readonly Paired[] {
  const old = new Map(before.map((study) => [study.provision.id, study]));
  const now = new Map(after.map((study) => [study.provision.id, study]));
  return [...new Set([...old.keys(), ...now.keys()])].map((provision) => ({
    provision,
    old: old.get(provision) ?? null,
    now: now.get(provision) ?? null,
  }));
}

function breachesOf(studies: readonly ProvisionStudy[]): number {
  return studies.reduce((sum, { indicator }) => sum + indicator.breaches, 0);
}

function subjectsOf(changes: readonly AttributedChange[], effect: FindingChange["effect"]): readonly string[] {
  return [
    ...new Set(
      changes.filter((change) => change.effect === effect).map(({ subject }) => `${subject.kind}:${subject.id}`),
    ),
  ].toSorted();
}
