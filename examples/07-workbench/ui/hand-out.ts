import type { OutFile } from "../worker/out.js";

const TYPES: Readonly<Record<OutFile["type"], string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html;charset=utf-8",
  json: "application/json;charset=utf-8",
};

/** Hands a file to the user as a download. Nothing goes anywhere else. */
export function handOut({ name, type, content }: OutFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content as BlobPart], { type: TYPES[type] }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

/** Prints a page without leaving this one. */
export function printOut({ content }: OutFile): void {
  const frame = document.createElement("iframe");
  frame.title = "print";
  frame.className = "print-frame";
  frame.srcdoc = String(content);
  frame.addEventListener("load", () => {
    frame.contentWindow?.print();
    setTimeout(() => {
      frame.remove();
    }, 60_000);
  });
  document.body.append(frame);
}
