import { isList, type Json } from "./json.js";

/** One place where two answers differ; undefined where there is nothing. */
export interface Difference {
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** Returns the places in which two answers differ, the deepest that can be named. */
export function listDifferences(before: Json | undefined, after: Json | undefined, path = ""): readonly Difference[] {
  const both = [before, after];
  if (both.every((side) => side !== undefined && isList(side))) {
    const [first, second] = both as [readonly Json[], readonly Json[]];
    const most = Math.max(first.length, second.length);
    return Array.from({ length: most }, (_, index) =>
      listDifferences(first[index], second[index], `${path}[${index}]`),
    ).flat();
  }
  if (both.every(isObject)) {
    const [first, second] = both as [Record<string, Json>, Record<string, Json>];
    return [...new Set([...Object.keys(first), ...Object.keys(second)])].flatMap((key) =>
      listDifferences(ownOf(first, key), ownOf(second, key), path === "" ? key : `${path}.${key}`),
    );
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

function isObject(json: Json | undefined): boolean {
  return typeof json === "object" && json !== null && !isList(json);
}

function ownOf(object: Readonly<Record<string, Json>>, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
