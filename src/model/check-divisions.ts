import type { CheckWord } from "../fields/index.js";
import {
  type DivisionLevel,
  divisionLevelOfCode,
  divisionLevels,
  isDivisionCode,
  parentCodeOf,
  rankOf,
} from "../terms/index.js";
import { type WithRecords, checkEach } from "./check-each.js";
import { type Report, SPOILT_CODE, checkDivision } from "./check-record.js";
import { checkDivisionWords } from "./check-words.js";
import type { Division } from "./types.js";

/** Faults of divisions beside one another: parents that are not known or stand lower, and circles. */
export function checkDivisions(register: WithRecords<"divisions">, known: KnownDivisions, report: Report): void {
  const circles = findCircles(known.divisions);
  checkEach(register, "divisions", report, (division, fault) => {
    checkDivisionInRegister(division, known, fault);
    checkDivisionWords(division, known.checkWord, fault);
    if (circles.has(division.id)) checkCircle(division, fault);
  });
}

/** The divisions of a register, and whether an id is one of them or a code. */
export interface KnownDivisions {
  readonly divisions: ReadonlyMap<string, Division>;
  readonly knownDivision: (id: string) => boolean;
  readonly checkWord: CheckWord;
}

/** Faults of a division, and divisions that it names and that are not known. */
function checkDivisionInRegister(
  division: Division,
  { divisions, knownDivision }: KnownDivisions,
  fault: Report,
): void {
  checkDivision(division, fault);
  const { id, parent, administeredBy } = division;
  if (!SPOILT_CODE.test(id) && parent !== undefined && !knownDivision(parent))
    fault("reference-dangling", ["parent"], { id: parent });
  if (administeredBy !== undefined && !knownDivision(administeredBy))
    fault("reference-dangling", ["administeredBy"], { id: administeredBy });
  const levelAbove = parent === undefined ? undefined : levelOf(parent, divisions);
  if (levelAbove !== undefined && rankOf(divisionLevels, levelAbove) > rankOf(divisionLevels, division.level))
    fault("division-parent-mismatch", ["parent"], { id, level: levelAbove });
}

function levelOf(id: string, divisions: ReadonlyMap<string, Division>): DivisionLevel | undefined {
  return divisions.get(id)?.level ?? (isDivisionCode(id) ? divisionLevelOfCode(id) : undefined);
}

/** Own keys and administering divisions could form a circle, also by way of a code without a record; codes alone cannot. */
function checkCircle({ id, administeredBy }: Division, fault: Report): void {
  if (administeredBy === undefined && isDivisionCode(id)) return;
  fault("reference-dangling", [administeredBy === undefined ? "parent" : "administeredBy"], { id });
}

/** Returns the ids of divisions that lie in themselves. Each division is walked from once. */
function findCircles(divisions: ReadonlyMap<string, Division>): ReadonlySet<string> {
  const circles = new Set<string>();
  const walks = new Map<string, string>();
  for (const start of divisions.keys()) {
    const way: string[] = [];
    let next: string | undefined = start;
    while (next !== undefined && !walks.has(next)) {
      walks.set(next, start);
      way.push(next);
      next = above(divisions, next);
    }
    if (next !== undefined && walks.get(next) === start) for (const id of way.slice(way.indexOf(next))) circles.add(id);
  }
  return circles;
}

function above(divisions: ReadonlyMap<string, Division>, id: string): string | undefined {
  const division = divisions.get(id);
  return (
    division?.administeredBy ?? division?.parent ?? (isDivisionCode(id) ? (parentCodeOf(id) ?? undefined) : undefined)
  );
}
