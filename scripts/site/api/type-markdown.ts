import type { Comment, CommentDisplayPart, SomeType } from "typedoc";
import { code } from "../markdown.js";

/** Returns the address of what a module exports, by its name. */
export type AddressOf = (name: string) => string | undefined;

/** Returns a type as code, in which each exported name is a link. */
export function typeMarkdown(type: SomeType | undefined, addressOf: AddressOf): string {
  if (type === undefined) return "";
  const text = type.toString();
  return text
    .split(/(\b[A-Z]\w+\b)/)
    .filter((part) => part !== "")
    .map((part) => {
      const address = addressOf(part);
      return address === undefined ? codeAsIs(part) : `[${code(part)}](${address})`;
    })
    .join("");
}

/** Code whose blanks at the ends stay: two code marks side by side would be read as one fence. */
function codeAsIs(text: string): string {
  const inner = text.trim();
  if (inner === "") return text;
  const [before = "", after = ""] = text.split(inner);
  return `${before}<code v-pre>${inner.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("|", "&#124;")}</code>${after}`;
}

/** Returns the text of a comment as Markdown, in English; a link to what is exported leads to its page. */
export function commentMarkdown(parts: readonly CommentDisplayPart[] | undefined, addressOf: AddressOf): string {
  return inEnglish(
    (parts ?? [])
      .map((part) => {
        if (part.kind !== "inline-tag") return part.kind === "code" ? part.text : escapeText(part.text);
        const address = addressOf(part.text);
        return address === undefined ? code(part.text) : `[${code(part.text)}](${address})`;
      })
      .join("")
      .trim(),
  );
}

/** What is said of a type or a field of a schema is a Chinese sentence, then an English one. */
function inEnglish(text: string): string {
  if (!/^[“《（]?\p{Script=Han}/u.test(text)) return text;
  const english = text.slice(text.lastIndexOf("。") + 1).trim();
  return english === "" ? text : english;
}

/** Returns the blocks of a comment with a tag, such as `@throws`. */
export function blocksOf(comment: Comment | undefined, tag: `@${string}`, addressOf: AddressOf): readonly string[] {
  return (comment?.blockTags ?? [])
    .filter((block) => block.tag === tag)
    .map(({ content }) => commentMarkdown(content, addressOf));
}

function escapeText(text: string): string {
  return text.replaceAll("<", "&lt;").replaceAll("{{", "{<!-- -->{");
}
