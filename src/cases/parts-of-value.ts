/** A part of a parameter's value that cases can reach, and values in which it is another one. */
export interface PartOfValue {
  readonly part: "bound" | "class" | "stage" | "member";
  /** Where it stands in the value, such as `classes[0]`; of a member the list with it alone, as JSON. */
  readonly name: string;
  /** Values of the whole parameter in which this part is changed, not all of which need be valid. */
  readonly changed: readonly unknown[];
}

/**
 * Lists the parts of a value: numbers and days, classes, stages, and entries of lists. It knows nothing of the kind of
 * provision to which the value belongs.
 */
export function partsOfValue(value: unknown): readonly PartOfValue[] {
  if (isNumber(value) || isDay(value)) return [{ part: "bound", name: "", changed: othersOf(value) }];
  if (Array.isArray(value)) return partsOfList(value);
  if (typeof value !== "object" || value === null) return [];
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const isByClass = Object.values(fields).some((inner) => Array.isArray(inner) && inner.some(isClass));
  const whole: readonly PartOfValue[] = isByClass ? [{ part: "bound", name: "", changed: OUT_OF_REACH }] : [];
  const inside = Object.entries(fields).flatMap(([key, inner]): readonly PartOfValue[] => {
    const put = (other: unknown): unknown => ({ ...fields, [key]: other });
    if (Array.isArray(inner) && inner.some(isClass)) return partsOfClasses(key, inner, put);
    if (key === "otherwise") return [{ part: "class", name: key, changed: OUT_OF_REACH.map(put) }];
    return isWording(key) ? [] : within(key, partsOfValue(inner), put);
  });
  return [...whole, ...inside];
}

/** Bounds that everything meets, and that nothing meets. */
const OUT_OF_REACH: readonly unknown[] = ["987654321", "0"];

function partsOfClasses(key: string, entries: readonly unknown[], put: (other: unknown) => unknown): PartOfValue[] {
  return entries.flatMap((entry, index): readonly PartOfValue[] => {
    if (!isClass(entry)) return [];
    const name = `${key}[${String(index)}]`;
    const putIn = (is: unknown): unknown => put(entries.with(index, { ...entry, is }));
    const inner = partsOfValue(entry.is).filter(({ part }) => part === "class" || part === "stage");
    const others = entries.flatMap((other) => (isClass(other) && other !== entry ? [other.is] : []));
    return [
      { part: key === "stages" ? "stage" : "class", name, changed: [...OUT_OF_REACH, ...others].map(putIn) },
      ...within(name, inner, putIn),
    ];
  });
}

function isClass(entry: unknown): entry is { readonly is: unknown } {
  return typeof entry === "object" && entry !== null && "is" in entry;
}

/** Each entry of a list of several is a part, and so are the numbers in it. */
function partsOfList(list: readonly unknown[]): readonly PartOfValue[] {
  return list.flatMap((entry, index): readonly PartOfValue[] => {
    const put = (other: unknown): unknown => list.with(index, other);
    const inner = typeof entry === "object" ? within(`[${String(index)}]`, partsOfValue(entry), put) : [];
    if (list.length === 1) return inner;
    const without = list.filter((_, other) => other !== index);
    return [{ part: "member", name: JSON.stringify([entry]), changed: [without] }, ...inner];
  });
}

function within(name: string, parts: readonly PartOfValue[], put: (other: unknown) => unknown): PartOfValue[] {
  return parts.flatMap((inner) =>
    inner.part === "member" ? [] : [{ ...inner, name: joined(name, inner.name), changed: inner.changed.map(put) }],
  );
}

function joined(name: string, inner: string): string {
  return inner === "" || inner.startsWith("[") ? `${name}${inner}` : `${name}.${inner}`;
}

/** Fields that say how a number is printed or what it is called, and that no verdict rests on. */
function isWording(key: string): boolean {
  return key === "display" || key === "decimals" || key === "title" || key === "name" || key === "text";
}

function isNumber(value: unknown): value is number | string {
  return typeof value === "number" || (typeof value === "string" && /^\d+(?:\.\d+)?%?$/.test(value));
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** Other values of a number or a day: on either side of it, as far as its form allows. */
function othersOf(value: number | string): readonly unknown[] {
  if (typeof value === "number") return [0, 1, value + 1, 987_654_321].filter((other) => other !== value);
  const others = value.includes("-")
    ? ["1950-01-01", "2199-12-31"]
    : value.endsWith("%")
      ? ["0%", "100%"]
      : ["0", "1", "987654321"];
  return others.filter((other) => other !== value);
}
