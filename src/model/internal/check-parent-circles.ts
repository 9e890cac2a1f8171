import { isDivisionCode } from "../../terms/is-division-code.js";
import { parentCodeOf } from "../../terms/parent-code-of.js";
import type { Division } from "../division.js";
import type { ReadableRegister } from "./readable-register.js";
import type { Report } from "./report.js";

/** Own keys and administering divisions could form a circle, also by way of a code without a record; codes alone cannot. */
export function checkParentCircles(
  register: ReadableRegister,
  divisions: ReadonlyMap<string, Division>,
  fault: Report,
): void {
  register.divisions.forEach((division, index) => {
    if (division === undefined || (division.administeredBy === undefined && isDivisionCode(division.id))) return;
    const seen = new Set([division.id]);
    let next = above(divisions, division.id);
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      next = above(divisions, next);
    }
    if (next === division.id)
      fault(
        "reference-dangling",
        ["divisions", index, division.administeredBy === undefined ? "parent" : "administeredBy"],
        { id: next },
      );
  });
}

function above(divisions: ReadonlyMap<string, Division>, id: string): string | undefined {
  const division = divisions.get(id);
  return (
    division?.administeredBy ?? division?.parent ?? (isDivisionCode(id) ? (parentCodeOf(id) ?? undefined) : undefined)
  );
}
