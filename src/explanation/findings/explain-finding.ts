import type { CoverageTargetDetail } from "../../coverage/index.js";
import type { QualificationDetail } from "../../eligibility/index.js";
import type { ShapeCheck } from "../../evaluation/index.js";
import type { Finding } from "../../finding/index.js";
import type { ProvisionKind } from "../../policy/index.js";
import type {
  ActivityQuotaDetail,
  ChecklistDetail,
  RecurringDutyDetail,
  RequiredRolesDetail,
  RequiredSystemsDetail,
  ShareQuotaDetail,
  StaffingDetail,
} from "../../quota/index.js";
import type { DeadlineDetail } from "../../reporting/index.js";
import { type LocalText, modalities, verdicts } from "../../terms/index.js";
import { type Context, capital, saySubject } from "../context.js";
import { type Draft, type DraftReason, reason } from "../explanation.js";
import { explainShapeCheck } from "../answers/evaluation.js";
import { ASPECTS } from "../words/labels.js";
import { sayDate, sayTerm, sayWords } from "../words/text.js";
import { explainActivityQuota } from "./activity-quota.js";
import { type Foresee, explainReadings, explainSources } from "./basis.js";
import { explainChecklist, textsOf } from "./checklist.js";
import { explainCoverageTarget, foreseeDueDay } from "./coverage-target.js";
import { explainDeadline } from "./deadline.js";
import { explainMissing } from "./missing.js";
import { explainQualification, listBranches } from "./qualification.js";
import { explainRecurringDuty } from "./recurring-duty.js";
import { explainRequiredRoles } from "./required-roles.js";
import { explainRequiredSystems } from "./required-systems.js";
import { explainResult, sayVerdict } from "./result.js";
import { explainShareQuota, foreseeRounding } from "./share-quota.js";
import { explainStaffing } from "./staffing.js";

/** The detail of a finding by the kind of its provision; kinds that only describe a structure make no findings. */
interface Details {
  readonly "coverage-target": CoverageTargetDetail;
  readonly "share-quota": ShareQuotaDetail;
  readonly "activity-quota": ActivityQuotaDetail;
  readonly "recurring-duty": RecurringDutyDetail;
  readonly staffing: StaffingDetail;
  readonly qualification: QualificationDetail;
  readonly "required-systems": RequiredSystemsDetail;
  readonly "required-roles": RequiredRolesDetail;
  readonly checklist: ChecklistDetail;
  readonly deadline: DeadlineDetail;
  readonly "evaluation-scheme": ShapeCheck;
}

type DetailOf<K extends ProvisionKind> = K extends keyof Details ? Details[K] : unknown;

/** What a kind of finding says of its own. */
interface Explainer<D> {
  explain(finding: Finding<D>, context: Context): readonly DraftReason[];
  /** What another reading would change, as far as the finding alone tells. */
  foresee?(finding: Finding<D>): Foresee;
  /** Texts of the items that judgements and missing facts name. */
  items?(finding: Finding<D>): ReadonlyMap<string, LocalText>;
}

const structure: Explainer<unknown> = { explain: () => [] };

/** One explainer for each kind of provision: a new kind does not compile until it stands here. */
const EXPLAINERS: { readonly [K in ProvisionKind]: Explainer<DetailOf<K>> } = {
  "coverage-target": { explain: explainCoverageTarget, foresee: ({ detail }) => foreseeDueDay(detail.dueOn) },
  "share-quota": { explain: explainShareQuota, foresee: foreseeRounding },
  "activity-quota": { explain: explainActivityQuota },
  "recurring-duty": { explain: explainRecurringDuty },
  staffing: { explain: explainStaffing },
  qualification: { explain: explainQualification, items: ({ detail }) => titlesOf(detail) },
  "required-systems": { explain: explainRequiredSystems },
  "required-roles": { explain: explainRequiredRoles },
  checklist: { explain: explainChecklist, items: ({ basis }) => textsOf(basis) },
  deadline: { explain: explainDeadline, foresee: ({ basis }) => foreseeDueDay(basis.parameters["dueOn"]?.value) },
  "cost-share": structure,
  "factor-formula": structure,
  "funding-sources": structure,
  "evaluation-scheme": {
    explain: ({ detail }, context) => explainShapeCheck(detail, context),
    items: () => new Map(Object.entries(ASPECTS)),
  },
  "pathway-table": structure,
  "statistics-form": structure,
};

/** A finding: verdict, required and found, what is missing, what would change it, readings and sources. */
export function explainFinding(finding: Finding, context: Context): Draft {
  const { basis, subject } = finding;
  const explainer: Explainer<unknown> = EXPLAINERS[basis.kind];
  const items = explainer.items?.(finding) ?? new Map<string, LocalText>();
  const about = saySubject(context, subject);
  const title = sayWords(basis.title);
  const verdict = sayVerdict(finding);
  const modality = sayTerm(modalities, basis.modality);
  return {
    heading: { zh: `${about.zh}：${title.zh}——${verdict.zh}`, en: `${capital(about.en)}: ${title.en} — ${verdict.en}` },
    reasons: [
      ...explainResult(finding),
      reason("required", `要求（${modality.zh}）：${title.zh}。`, `The provision (${modality.en}): ${title.en}.`),
      ...explainer.explain(finding, context),
      ...explainMissing(finding, context, items),
      ...explainJudgements(finding, items),
      ...explainReadings(basis, context, explainer.foresee?.(finding) ?? (() => null)),
    ],
    sources: explainSources(basis, context),
  };
}

function explainJudgements(
  { judgements, verdict }: Finding,
  items: ReadonlyMap<string, LocalText>,
): readonly DraftReason[] {
  const used = judgements.map(({ judgement, item, outcome, on }) => {
    const [day, words, text] = [sayDate(on), sayTerm(verdicts, outcome), items.get(item) ?? { zh: item, en: item }];
    return reason(
      "judgement",
      `人工判断（${judgement}，${day.zh}）：${text.zh}——${words.zh}。`,
      `Judgement ${judgement} of ${day.en}: ${text.en} — ${words.en}.`,
    );
  });
  return verdict !== "discretionary"
    ? used
    : [
        ...used,
        reason(
          "remedy",
          "须由主管部门的人员作出判断，并记录其职务、日期和佐证材料；记录后即可判定。",
          "A person of the competent authority has to judge, and to record the role, the date and the evidence; that settles it.",
        ),
      ];
}

function titlesOf({ trace }: QualificationDetail): ReadonlyMap<string, LocalText> {
  return new Map(
    trace === null ? [] : listBranches(trace).map(({ criterion }) => [criterion.id, sayWords(criterion.title)]),
  );
}
