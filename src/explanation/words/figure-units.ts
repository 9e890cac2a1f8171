import { type FigureKey, figureUnits, isOwnWord } from "../../terms/index.js";
import type { Unit } from "./counted-things.js";
import { markUnit } from "./own-words.js";

/** The units of figures. */

/** The unit of a figure; that of an own one is in the policy's terms. */
export function unitOfFigure(key: string): Unit {
  if (isOwnWord(key)) {
    const unit = markUnit(key);
    return { zh: unit, en: unit, one: unit };
  }
  const unit = Object.hasOwn(figureUnits, key) ? figureUnits[key as FigureKey].unit : undefined;
  return unit === undefined ? NO_UNIT : { ...unit, one: ONE_OF.get(unit.en) ?? unit.en };
}

/** The units of which English has another word for one. */
const ONE_OF: ReadonlyMap<string, string> = new Map([
  ["persons", "person"],
  ["households", "household"],
  ["villages", "village"],
  ["communities", "community"],
  ["points", "point"],
  ["days", "day"],
]);

/** What is counted in no unit. */
export const NO_UNIT: Unit = { zh: "", en: "", one: "" };
