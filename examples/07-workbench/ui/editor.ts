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
  const complete = (context: CompletionContext): CompletionResult | null => completeAt(context, faults);
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

/** Offers what is accepted where the cursor is: the values of a fault there, and words of the text itself. */
function completeAt(context: CompletionContext, faults: readonly TextFault[]): CompletionResult | null {
  const word = context.matchBefore(/"?[\w:/.-]*/);
  if (word === null || (word.from === word.to && !context.explicit)) return null;
  const here = faults.filter(({ from, to }) => from <= context.pos && context.pos <= to + 1);
  const accepted = here.flatMap((fault) => fault.accepted);
  const known = new Set(context.state.doc.toString().match(/"[\w:/.-]{2,80}"/g) ?? []);
  const options = [
    ...accepted.map((value) => ({ label: `"${value}"`, boost: 99, type: "enum" })),
    ...[...known].map((label) => ({ label, type: "text" })),
  ];
  return options.length === 0 ? null : { from: word.from, options };
}

/** Puts the cursor where a fault is. */
export function showFault(view: EditorView, { from, to }: TextFault): void {
  const { length } = view.state.doc;
  view.dispatch({ selection: { anchor: Math.min(from, length), head: Math.min(to, length) }, scrollIntoView: true });
  view.focus();
}
