import { type CompletionContext, type CompletionResult, autocompletion } from "@codemirror/autocomplete";
import { json } from "@codemirror/lang-json";
import { type Diagnostic, lintGutter, linter } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
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
        check,
        lintGutter(),
        autocompletion({ override: [complete] }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label }),
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
