import type { JSX } from "preact";
import { useState } from "preact/hooks";

interface Given {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly name?: string;
  readonly inputMode?: "decimal" | "numeric";
  /** More than one: a text of several lines. */
  readonly rows?: number;
}

/** A field whose text is taken when it is left. What is typed stays, though an answer comes in meanwhile. */
export function DraftInput({ value, onValue, name, inputMode, rows = 1 }: Given): JSX.Element {
  const [draft, setDraft] = useState<string | null>(null);
  const shared = {
    value: draft ?? value,
    ...(name === undefined ? {} : { name }),
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }): void =>
      setDraft(currentTarget.value),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }): void => {
      setDraft(null);
      onValue(currentTarget.value.trim());
    },
  };
  return rows > 1 ? (
    <textarea rows={rows} {...shared} />
  ) : (
    <input type="text" {...shared} {...(inputMode === undefined ? {} : { inputMode })} />
  );
}
