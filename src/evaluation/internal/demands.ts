import type { Evaluation, EvaluationConsequence, EvaluationScheme, Settled } from "../../policy/index.js";

/** What a provision requires of evaluations, by itself or by the scheme in it. */
export interface Demands {
  readonly scheme: EvaluationScheme | undefined;
  readonly frequency: NonNullable<EvaluationScheme["frequency"]> | undefined;
  readonly assessor: NonNullable<EvaluationScheme["assessor"]> | undefined;
  readonly selfAssessment: boolean;
  readonly sample: NonNullable<EvaluationScheme["sample"]> | undefined;
  readonly consequences: readonly EvaluationConsequence[];
}

/** Reads what a provision requires; its own parameters go before what the scheme says. */
export function demandsOf({ parameters }: Settled<Evaluation>): Demands {
  const scheme = parameters.scheme?.value;
  return {
    scheme,
    frequency: parameters.frequency?.value ?? scheme?.frequency,
    assessor: parameters.assessor?.value ?? scheme?.assessor,
    selfAssessment: parameters.selfAssessment?.value ?? scheme?.selfAssessment ?? false,
    sample: parameters.sample?.value ?? scheme?.sample,
    consequences: parameters.consequences?.value ?? scheme?.consequences ?? [],
  };
}
