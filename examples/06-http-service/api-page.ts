/** As far as the page reads the OpenAPI document. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary: string }>>>>;
}

/** The page at `/`: what can be asked, made from the OpenAPI document, for people who open the address in a browser. */
export function apiPage({ info, paths }: ApiDocument): string {
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { summary }]) =>
        `<tr><td><code>${method.toUpperCase()}</code></td><td>${addressOf(path, method)}</td><td>${escape(summary)}</td></tr>`,
    ),
  );
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(info.title)}</title>
<style>body{font:16px/1.6 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}td{padding:.2rem .8rem .2rem 0;vertical-align:top}</style>
<h1>${escape(info.title)}</h1>
<p>${escape(info.description).replaceAll("\n\n", "</p><p>")}</p>
<table>${rows.join("")}</table>
</html>
`;
}

/** What can be read by a click is a link. */
function addressOf(path: string, method: string): string {
  const shown = `<code>${escape(path)}</code>`;
  return method === "get" && !path.includes("{") ? `<a href="${escape(path)}">${shown}</a>` : shown;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
