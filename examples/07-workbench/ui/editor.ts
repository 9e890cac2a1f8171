import { type CompletionContext, type CompletionResult, autocompletion } from "@codemirror/autocomplete";
import { json } from "@codemirror/lang-json";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, linter } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup } from "codemirror";
import type { TextFault } from "../worker/policy-text.js";
import { ask } from "./ask.js";
import type { Language } from "./words.js";

interface Given {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly language: Language;
  readonly label: string;
  readonly onFaults: (faults: readonly TextFault[]) => void;
}

/** Those of the page, so that they are legible on dark paper too. */
const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent)" },
  { tag: tags.string, color: "var(--good)" },
  { tag: tags.number, color: "var(--accent-2)" },
  { tag: [tags.bool, tags.null], color: "var(--unknown)" },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: "var(--soft)" },
  { tag: tags.invalid, color: "var(--bad)" },
]);

/** An editor of JSON whose faults are the library's own, each at its place, with the values accepted there. */
export function openEditor({ parent, text, language, label, onFaults }: Given): EditorView {
  let faults: readonly TextFault[] = [];
  const check = linter(
    async (view): Promise<readonly Diagnostic[]> => {
      faults = await ask("checkPolicyText", view.state.doc.toString());
      onFaults(faults);
      const { length } = view.state.doc;
      return faults.map(({ from, to, message }) => ({
        from: Math.min(from, length),
        to: Math.min(to, length),
        severity: "error",
        message: language === "en" ? message.en : message.zh,
      }));
    },
    { delay: 400 },
  );
  const complete = (context: CompletionContext): Promise<CompletionResult | null> => completeAt(context, faults);
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        basicSetup,
        json(),
        syntaxHighlighting(COLOURS),
        check,
        lintGutter(),
        autocompletion({ override: [complete] }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
      ],
    }),
  });
}

/** Offers what the schema of policies has where the cursor is, first the values that a fault there accepts. */
async function completeAt(context: CompletionContext, faults: readonly TextFault[]): Promise<CompletionResult | null> {
  const word = context.matchBefore(/"?[\w:/.-]*/);
  if (!context.explicit && (word === null || word.from === word.to)) return null;
  const accepted = faults
    .filter(({ from, to }) => from <= context.pos && context.pos <= to + 1)
    .flatMap((fault) => fault.accepted);
  const found = await ask("completionsAt", context.state.doc.toString(), context.pos);
  const from = found?.from ?? word?.from ?? context.pos;
  const typed = context.state.sliceDoc(from, context.pos).replaceAll('"', "").toLowerCase();
  const options = [
    ...accepted.map((value) => ({ label: value, apply: JSON.stringify(value), type: "enum" })),
    ...(found?.options ?? [])
      .filter(({ label }) => !accepted.includes(label))
      .map(({ label, insert, detail }) => ({ label, apply: insert, detail, type: "property" })),
  ].filter(({ label }) => label.toLowerCase().includes(typed));
  // The word is replaced as a whole; what stands behind the cursor is no reason to leave anything out.
  return options.length === 0 ? null : { from, to: found?.to ?? context.pos, options, filter: false };
}

/** Puts the cursor where a fault is. */
export function showFault(view: EditorView, { from, to }: TextFault): void {
  const { length } = view.state.doc;
  view.dispatch({ selection: { anchor: Math.min(from, length), head: Math.min(to, length) }, scrollIntoView: true });
  view.focus();
}
