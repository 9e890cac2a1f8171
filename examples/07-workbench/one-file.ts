import type { Plugin } from "vite";

/** Nothing of the built page can reach another address. */
const POLICY = [
  "default-src 'none'",
  "connect-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "worker-src blob:",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "frame-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Puts the built script and styles into the page itself, so that it opens from disk, and forbids it the network. */
export function oneFile(): Plugin {
  return {
    name: "one-file",
    apply: "build",
    enforce: "post",
    generateBundle: (_options, bundle) => {
      const page = Object.values(bundle).find(({ fileName }) => fileName.endsWith(".html"));
      if (page?.type !== "asset") throw new Error("the build has no page");
      let scripts = "";
      let styles = "";
      for (const [name, file] of Object.entries(bundle)) {
        if (file === page) continue;
        if (file.type === "chunk") scripts += file.code;
        else if (name.endsWith(".css")) styles += String(file.source);
        else throw new Error(`${name} is not in the page`);
        Reflect.deleteProperty(bundle, name);
      }
      // A closing tag inside a script would end it.
      const script = scripts.replaceAll("</script", "<\\/script");
      page.source = String(page.source)
        .replace(/<script[^>]*src=[^>]*><\/script>\s*/g, "")
        .replace(/<link rel="stylesheet"[^>]*>\s*/g, "")
        .replace("<head>", () => `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}">`)
        .replace("</head>", () => `<style>${styles}</style></head>`)
        .replace("</body>", () => `<script type="module">${script}</script></body>`);
    },
  };
}
