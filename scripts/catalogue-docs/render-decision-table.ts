import type { DecisionTable, TableCondition } from "social-work-station-rules/policy";
import { line, list, row, write, type Language } from "./language.js";
import { words } from "./words.js";

/** A decision table row by row, and what the source leaves open. */
export function renderDecisionTable(table: DecisionTable, language: Language): readonly string[] {
  const outputs = new Map(table.outputs.map(({ id, name }) => [id, write(name, language)]));
  const inputs = table.inputs.map(({ id, name, values }) => ({
    id,
    name,
    values: new Map(values.map((value) => [value.id, write(value.name, language)])),
  }));
  const say = (when: readonly TableCondition[], { id, values }: (typeof inputs)[number]): string => {
    const given = when.find(({ input }) => input === id)?.values ?? "any";
    return given === "any"
      ? words.any[language]
      : list(
          given.map((value) => values.get(value) ?? value),
          language,
        );
  };
  const rows = table.rows.map(({ when, output }) =>
    row([...inputs.map((input) => say(when, input)), outputs.get(output) ?? output]),
  );
  const head = [...inputs.map(({ name }) => write(name, language)), words.outcome[language]];
  const open = table.leftOpen.map(({ when, reason }) => {
    const fixed = inputs.filter(({ id }) => when.some(({ input, values }) => input === id && values !== "any"));
    const given = fixed
      .map((input) => line(input.name, say(when, input), language))
      .join(language === "zh" ? "，" : ", ");
    return `- ${line(words.leftOpen, given, language)}${language === "zh" ? "。" : ". "}${write(reason, language)}`;
  });
  return [row(head), row(head.map(() => "---")), ...rows, "", ...open, ""];
}
