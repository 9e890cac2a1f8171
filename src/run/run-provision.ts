import type { CoverageByDivision, Finding, NotRun } from "../results/index.js";
import type { Period, PlainDate } from "../calendar/index.js";
import { rosterFindings } from "../eligibility/one-by-one.js";
import { checkEvaluation, checkEvaluationScheme } from "../evaluation/index.js";
import type {
  Deadline,
  EvaluationScheme,
  EvaluationShape,
  Policy,
  Provision,
  ProvisionKind,
  ProvisionOf,
} from "../policy/index.js";
import { valuesIn } from "../measure-form/index.js";
import { checkPayStandard } from "../measure/index.js";
import { requirementFindings } from "../measure/one-by-one.js";
import { checkFundingSources, checkShareQuota } from "../quota/index.js";
import {
  activityQuotaFindings,
  checklistFindings,
  recurringDutyFindings,
  requiredRolesFindings,
  requiredSystemsFindings,
  staffingFindings,
} from "../quota/one-by-one.js";
import { checkVaried } from "../quantities/index.js";
import type { PreparedRegister } from "../register/index.js";
import { type Submission, checkDeadlines } from "../reporting/index.js";
import { CHECKED_SUBJECTS, SUBJECT_KINDS } from "../terms/index.js";
import { runCoverage } from "./run-coverage.js";
import { whyNoFindings } from "./why-no-findings.js";

/** What is asked of every provision. */
export interface Question {
  readonly asOf: PlainDate;
  readonly period: Period;
  /** The division in which the policy holds, or "CN". */
  readonly jurisdiction: string;
  readonly submissions: readonly Submission[] | undefined;
  /** The divisions that owe a submission, by the deadline; one that is absent: not given. */
  readonly obliged?: ReadonlyMap<string, readonly string[]> | undefined;
  /** The provisions that are run together: a shape that is demanded is compared with the schemes among them. */
  readonly together: readonly Provision[];
}

/** What running one provision gave. */
export interface ProvisionRun<F extends Iterable<Finding> = readonly Finding[]> {
  readonly findings: F;
  readonly coverage: CoverageByDivision | null;
  /** Why there are no findings, or not all. */
  readonly notRun: NotRun["reason"] | null;
}

/** Runs one provision over everything that it applies to. */
export function runProvision(
  prepared: PreparedRegister,
  policy: Policy,
  provision: Provision,
  question: Question,
): ProvisionRun {
  const findings: Finding[] = [];
  const run = runOneByOne(prepared, policy, provision, question, (finding) => findings.push(finding));
  return { ...run, findings };
}

/** Runs one provision, and hands over its findings one by one: only what is done with them is kept. */
export function runOneByOne(
  prepared: PreparedRegister,
  policy: Policy,
  provision: Provision,
  question: Question,
  take: (finding: Finding) => void,
): Omit<ProvisionRun, "findings"> {
  if (!isChecked(provision)) return { coverage: null, notRun: "subject-unsupported" };
  // The record gives the runner of the provision's own kind, which the compiler cannot follow.
  const run = RUNNERS[provision.kind] as Runner<Provision>;
  const { findings, coverage, notRun } = run(prepared, provision, question, policy);
  let isEmpty = true;
  for (const finding of findings) {
    isEmpty = false;
    take(finding);
  }
  return { coverage, notRun: isEmpty && notRun === null ? whyNoFindings(prepared, provision, question) : notRun };
}

/** Whether the rule of the kind checks subjects of the kind to which the provision applies. */
function isChecked({ kind, appliesTo }: Provision): boolean {
  return (CHECKED_SUBJECTS[kind] ?? SUBJECT_KINDS).includes(appliesTo.subject);
}

type Runner<P> = (
  prepared: PreparedRegister,
  provision: P,
  question: Question,
  policy: Policy,
) => ProvisionRun<Iterable<Finding>>;

const structureOnly: Runner<Provision> = () => ({ ...NOTHING, notRun: "structure-only" });

const answeredByBudget: Runner<Provision> = () => ({ ...NOTHING, notRun: "answered-by-budget" });

/** How each kind of provision is run; a kind that only describes a structure is never run. */
const RUNNERS: { readonly [K in ProvisionKind]: Runner<ProvisionOf<K>> } = {
  "coverage-target": (prepared, provision, question) => ({
    ...NOTHING,
    ...runCoverage(prepared, provision, question),
  }),
  "share-quota": (prepared, provision, { asOf }) => found(checkShareQuota(prepared, provision, { asOf })),
  "activity-quota": (prepared, provision, { asOf, period }) =>
    found(activityQuotaFindings(prepared, provision, { period, asOf })),
  "recurring-duty": (prepared, provision, { asOf, period }) =>
    found(recurringDutyFindings(prepared, provision, { period, asOf })),
  staffing: (prepared, provision, { asOf }) => found(staffingFindings(prepared, provision, { asOf })),
  // The rule takes no conditions of measures: those of classes are tested here.
  qualification: (prepared, provision, { asOf }) =>
    found(
      checkVaried(provision, { prepared, asOf }, (settled, day) => rosterFindings(prepared, settled, { asOf: day })),
    ),
  "required-systems": (prepared, provision, { asOf }) => found(requiredSystemsFindings(prepared, provision, { asOf })),
  "required-roles": (prepared, provision, { asOf }) => found(requiredRolesFindings(prepared, provision, { asOf })),
  checklist: (prepared, provision, { asOf }) => found(checklistFindings(prepared, provision, { asOf })),
  deadline: runDeadline,
  "funding-standard": answeredByBudget,
  "pay-standard": (prepared, provision, { asOf }) => found(checkPayStandard(prepared, provision, { asOf })),
  "cost-share": answeredByBudget,
  "factor-formula": answeredByBudget,
  "funding-sources": (prepared, provision, { asOf, period }) => {
    const findings = checkFundingSources(prepared, provision, { asOf, period });
    return { ...NOTHING, findings, notRun: findings.length === 0 ? "nothing-recorded" : null };
  },
  "evaluation-scheme": runShape,
  evaluation: (prepared, provision, { asOf, period, jurisdiction }) =>
    found(checkEvaluation(prepared, provision, { asOf, period, jurisdiction })),
  "pathway-table": structureOnly,
  "statistics-form": structureOnly,
  requirement: (prepared, provision, { asOf, period, jurisdiction }) =>
    found(requirementFindings(prepared, provision, { asOf, period, jurisdiction })),
};

const NOTHING: ProvisionRun = { findings: [], coverage: null, notRun: null };

function found(findings: Iterable<Finding>): ProvisionRun<Iterable<Finding>> {
  return { ...NOTHING, findings };
}

function runDeadline(
  prepared: PreparedRegister,
  provision: Deadline,
  { submissions, obliged, asOf }: Question,
): ProvisionRun {
  if (submissions === undefined) return { ...NOTHING, notRun: "no-submissions-given" };
  const own = submissions.filter((submission) => submission.provision === provision.id);
  const divisions = obliged?.get(provision.id);
  const findings = checkDeadlines(own, provision, { asOf, obliged: divisions, prepared });
  return { ...NOTHING, findings, notRun: divisions === undefined ? "obliged-not-given" : null };
}

/** Compares the shape with each scheme, once, that the provisions in force contain for stations of its tier. */
function runShape(
  _prepared: PreparedRegister,
  shape: EvaluationShape,
  { together, asOf }: Question,
): ProvisionRun<Iterable<Finding>> {
  const { tier } = shape.appliesTo;
  const bySchemeId = new Map<string, EvaluationScheme>();
  for (const { kind, appliesTo, parameters } of together) {
    if (kind !== "evaluation" || parameters.scheme === undefined) continue;
    if (tier !== undefined && (appliesTo.tier ?? tier) !== tier) continue;
    for (const { value } of valuesIn<EvaluationScheme>(parameters.scheme.value))
      if (!bySchemeId.has(value.id)) bySchemeId.set(value.id, value);
  }
  if (bySchemeId.size === 0) return { ...NOTHING, notRun: "no-scheme-given" };
  return found([...bySchemeId.values()].map((scheme) => checkEvaluationScheme(scheme, shape, { asOf })));
}
