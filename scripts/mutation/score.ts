/** The part of Stryker's report (mutation-testing-report-schema) that a score needs. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status:
    "Killed" | "Timeout" | "Survived" | "NoCoverage" | "CompileError" | "RuntimeError" | "Ignored" | "Pending";
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

/** How many mutants a folder has, how many of them were tried, and how many of those a test noticed. */
export interface Score {
  readonly mutants: number;
  readonly tried: number;
  readonly killed: number;
}

export function scoreOf(report: Report): Score {
  const all = Object.values(report.files).flatMap(({ mutants }) => mutants);
  const count = (...statuses: readonly Mutant["status"][]): number =>
    all.filter(({ status }) => statuses.includes(status)).length;
  const killed = count("Killed", "Timeout");
  return {
    mutants: all.length - count("Ignored", "RuntimeError"),
    tried: killed + count("Survived", "NoCoverage"),
    killed,
  };
}

/** One line for each mutant that no test noticed. */
export function listSurvivors(report: Report): readonly string[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split("\n");
    return mutants
      .filter(({ status }) => status === "Survived" || status === "NoCoverage")
      .map(({ status, mutatorName, replacement, location: { start } }) => {
        const code = (lines[start.line - 1] ?? "").trim();
        return `${status === "Survived" ? "survived" : "not run"} ${file}:${start.line}:${start.column} ${mutatorName}\n    ${code}\n    -> ${replacement.slice(0, 160).replaceAll("\n", " ")}`;
      });
  });
}

/** The scores of several folders as one: each folder weighs as many as it has mutants, however many were tried. */
export function poolScores(scores: readonly Score[]): Score & { readonly estimate: Estimate } {
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const mutants = sum((score) => score.mutants);
  const share = sum((score) => estimate(score).share * score.mutants) / mutants;
  const margin =
    Math.sqrt(sum((score) => (((estimate(score).to - estimate(score).from) / 2) * score.mutants) ** 2)) / mutants;
  return {
    mutants,
    tried: sum(({ tried }) => tried),
    killed: sum(({ killed }) => killed),
    estimate: { share, from: share - margin, to: share + margin },
  };
}

interface Estimate {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The share killed with its 95 % interval: Wilson's (1927), narrowed by the part of the folder that was tried, as
 * the mutants are drawn from a finite number; nothing is left open once all were tried.
 */
function estimate({ mutants, tried, killed }: Score): Estimate {
  if (tried === 0) return { share: 0, from: 0, to: 1 };
  const share = killed / tried;
  const z = 1.96 * Math.sqrt((mutants - tried) / Math.max(mutants - 1, 1));
  const middle = (share + z ** 2 / (2 * tried)) / (1 + z ** 2 / tried);
  const half = (z / (1 + z ** 2 / tried)) * Math.sqrt((share * (1 - share)) / tried + z ** 2 / (4 * tried ** 2));
  return { share, from: middle - half, to: middle + half };
}

/** "exact 92.7 % (90 of 97 tried; 971 in all; 95 % interval 87.1 to 96.0 %)". */
export function writeScore(name: string, score: Score & { readonly estimate?: Estimate }): string {
  const { share, from, to } = score.estimate ?? estimate(score);
  const percent = (value: number): string => (100 * value).toFixed(1);
  const open = score.tried < score.mutants ? `; 95 % interval ${percent(from)} to ${percent(to)} %` : "";
  return `${name} ${percent(share)} % (${score.killed} of ${score.tried} tried; ${score.mutants} in all${open})`;
}
