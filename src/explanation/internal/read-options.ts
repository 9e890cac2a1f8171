import { checkKeys, refuse, requireList, type FaultPath } from "../../fault/index.js";
import { verdicts, type LocalText } from "../../terms/index.js";
import type { AlternativeOutcome, ExplainOptions } from "../explanation.js";
import type { Context } from "./context.js";
import { languageOf } from "./finish.js";

/** What `explain` may look up, checked. */
export function readOptions(options: ExplainOptions): Context {
  checkKeys(options, ["locale", "documents", "names", "alternatives"], ["options"]);
  const { documents = [], names = new Map<string, string>(), alternatives = [] } = options;
  languageOf(options.locale);
  return {
    documents: readDocuments(documents, ["options", "documents"]),
    names: readNames(names, ["options", "names"]),
    alternatives: readAlternatives(alternatives, ["options", "alternatives"]),
  };
}

function readDocuments(
  documents: NonNullable<ExplainOptions["documents"]>,
  path: FaultPath,
): ReadonlyMap<string, LocalText> {
  const read = new Map<string, LocalText>();
  requireList(documents, path);
  documents.forEach((document: unknown, index) => {
    const { id, title } = (typeof document === "object" && document !== null ? document : {}) as {
      readonly id?: unknown;
      readonly title?: unknown;
    };
    if (typeof id !== "string" || !isLocalText(title))
      return refuse("type-invalid", [...path, index], { expected: "object" });
    read.set(id, title);
  });
  return read;
}

function readNames(names: unknown, path: FaultPath): Context["names"] {
  if (!(names instanceof Map)) return refuse("type-invalid", path, { expected: "object" });
  return names as Context["names"];
}

function readAlternatives(alternatives: readonly AlternativeOutcome[], path: FaultPath): readonly AlternativeOutcome[] {
  requireList(alternatives, path);
  alternatives.forEach((alternative, index) => {
    const at = [...path, index];
    checkKeys(alternative, ["parameter", "value", "verdict"], at);
    const { parameter, verdict } = alternative;
    if (typeof parameter !== "string") refuse("type-invalid", [...at, "parameter"], { expected: "text" });
    if (!verdicts.values.includes(verdict))
      refuse("term-unknown", [...at, "verdict"], { expected: "listed-value", accepted: verdicts.values });
  });
  return alternatives;
}

function isLocalText(value: unknown): value is LocalText {
  return (
    typeof value === "object" &&
    value !== null &&
    "zh" in value &&
    "en" in value &&
    typeof value.zh === "string" &&
    typeof value.en === "string"
  );
}
