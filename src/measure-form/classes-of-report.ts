/** What the parser of report forms and the function that fills them both read off a measure. */

/** A measure, as far as it says what is counted. */
type MeasureForm =
  | { readonly take: "figure" }
  | { readonly take: "total"; readonly parts: readonly { readonly measure: MeasureForm }[] }
  | { readonly take: "ratio"; readonly of: MeasureForm; readonly by: MeasureForm }
  | { readonly take: "earlier"; readonly measure: MeasureForm }
  | { readonly take: "count" | "share" | "sum" | "mean" | "vacancy"; readonly of: string };

/** Of what a row of a report form is a class. */
type ClassKind = "stations" | "divisions";

/** What belongs to a class of stations. */
const OF_STATIONS: readonly string[] = ["stations", "persons", "posts", "activities", "days"];

/** What can be counted in a row of each kind of class. */
const DIVIDED: Readonly<Record<ClassKind, readonly string[]>> = {
  stations: OF_STATIONS,
  divisions: ["divisions", ...OF_STATIONS],
};

/** Returns where a measure counts what does not belong to a class of stations or divisions, and what would. */
export function placesNotDivided(
  measure: MeasureForm,
  kind: ClassKind,
  path: readonly (string | number)[] = [],
): readonly { readonly at: readonly (string | number)[]; readonly accepted: readonly string[] }[] {
  switch (measure.take) {
    case "figure":
      return [{ at: [...path, "take"], accepted: ["count", "share", "sum", "mean", "total", "ratio"] }];
    case "total":
      return measure.parts.flatMap((part, index) =>
        placesNotDivided(part.measure, kind, [...path, "parts", index, "measure"]),
      );
    case "ratio":
      return (["of", "by"] as const).flatMap((side) => placesNotDivided(measure[side], kind, [...path, side]));
    case "earlier":
      return placesNotDivided(measure.measure, kind, [...path, "measure"]);
    default:
      return DIVIDED[kind].includes(measure.of) ? [] : [{ at: [...path, "of"], accepted: DIVIDED[kind] }];
  }
}

/** Returns whether the numbers of several rows can be added up: counts and sums can, shares, means and ratios cannot. */
export function addsUp(measure: MeasureForm): boolean {
  if (measure.take === "total") return measure.parts.every((part) => addsUp(part.measure));
  if (measure.take === "earlier") return addsUp(measure.measure);
  return measure.take === "count" || measure.take === "sum" || measure.take === "figure";
}
