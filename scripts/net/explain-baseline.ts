import type { Input } from "./edition.js";
import type { Library } from "./library.js";

interface Explanation {
  readonly heading: string;
  readonly reasons: readonly { readonly about: string; readonly level: number; readonly text: string }[];
  readonly sources: readonly string[];
}

interface Fault {
  readonly code: string;
}

interface Assessment {
  readonly bases: readonly { readonly provision: string; readonly kind: string }[];
  readonly findings: readonly { readonly provision: string; readonly verdict: string }[];
}

/** Of many faults the first few are put into words; all of them are recorded. */
const MOST_FAULTS = 3;

/** What edition 0.1 says of its answers: Chinese with names and documents, English without. */
export interface Explainers {
  readonly whole: (answer: unknown, input: Input) => object;
  readonly each: (answers: readonly object[], input: Input) => object;
  /** An assessment, and one of its findings for each kind of provision and verdict. */
  readonly assessment: (answer: unknown, input: Input) => object;
  readonly laidOut: (answer: unknown) => unknown;
  readonly failure: (error: unknown) => object;
}

export function explainers(library: Library): Explainers {
  const policies = library.value("allPolicies") as readonly { readonly documents: readonly unknown[] }[];
  const documents = policies.flatMap((policy) => policy.documents);

  const say = (answer: unknown, options: object): object => {
    try {
      return linesOf(library.call("explain", answer, options) as Explanation);
    } catch (error) {
      return failure(error);
    }
  };
  const words = (answer: unknown, input: Input): { readonly zh: unknown; readonly en: unknown } => ({
    zh: say(answer, { locale: "zh-CN", documents, ...namesIn(input) }),
    en: say(answer, { locale: "en" }),
  });

  function failure(error: unknown): object {
    if (library.call("isRuleInputError", error) !== true) return { crash: String(error) };
    const { faults } = error as { readonly faults: readonly Fault[] };
    return { throws: faults.map(({ ...fault }) => fault), words: faults.slice(0, MOST_FAULTS).map(sayFault) };
  }
  function sayFault(fault: Fault): readonly (readonly string[])[] {
    return ["zh-CN", "en"].map((locale) => linesOf(library.call("explainFault", fault, { locale }) as Explanation));
  }

  return {
    whole: (answer, input) => ({ answer, ...words(answer, input) }),
    each: (answers, input) => ({ answer: answers, words: answers.map((answer) => words(answer, input)) }),
    assessment: (answer, input) => ({
      answer,
      ...words(answer, input),
      findings: oneOfEach(answer as Assessment).map((finding) => words(finding, input)),
    }),
    laidOut: (answer) =>
      ["zh-CN", "en"].map((locale) => {
        const explanation = library.call("explain", answer, { locale });
        return ["toText", "toMarkdown", "toHtml"].map((layout) => library.call(layout, explanation));
      }),
    failure,
  };
}

/** The first finding of each kind of provision and verdict, with its basis, which an assessment keeps apart. */
function oneOfEach({ bases, findings }: Assessment): readonly object[] {
  const byProvision = new Map(bases.map((basis) => [basis.provision, basis]));
  const first = new Map<string, object>();
  for (const finding of findings) {
    const basis = byProvision.get(finding.provision);
    const key = `${basis?.kind ?? ""} ${finding.verdict}`;
    if (!first.has(key)) first.set(key, { ...finding, basis });
  }
  return [...first.values()];
}

/** Names of the divisions and stations of the register that was asked. */
function namesIn({ prepared }: Input): { readonly names?: ReadonlyMap<string, string> } {
  const register = (prepared as { readonly register?: Named } | undefined)?.register;
  if (register === undefined) return {};
  const named = [...register.divisions, ...register.stations];
  return { names: new Map(named.map(({ id, name }) => [id, name ?? `“${id}”`])) };
}

interface Named {
  readonly divisions: readonly { readonly id: string; readonly name?: string }[];
  readonly stations: readonly { readonly id: string; readonly name?: string }[];
}

function linesOf({ heading, reasons, sources }: Explanation): readonly string[] {
  return [
    heading,
    ...reasons.map(({ about, level, text }) => `${"  ".repeat(level)}${about}: ${text}`),
    ...sources.map((source) => `source: ${source}`),
  ];
}
