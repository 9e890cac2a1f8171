/**
 * The one style of all pages, those of the command, of the examples and of the workbench: colours, one for each meaning, in
 * light, dark and print; headings, figures, tables, cautions, quotes; what A4 needs. The workbench adds only its controls.
 */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --card: #ffffff; --ink: #1d2733; --soft: #56616d; --line: #d5d9de;
  --accent: #1b647e; --accent-2: #a85a2a; --good: #27704a; --warn: #8a5b00; --bad: #a3262a; --plain: #7a4a2c;
  --unknown: #5d4d8a; --judge: #2a5aa0; --none: #5f6a75; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14181d; --card: #1c2229; --ink: #e6eaee; --soft: #a3aeb9; --line: #37414c;
    --accent: #6bbcd6; --accent-2: #e8a57b; --good: #74c693; --warn: #e3b552; --bad: #f08a8d; --plain: #d7a489;
    --unknown: #bcaee2; --judge: #8fb6ef; --none: #a3aeb9; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.6;
  font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 1.25rem 0 0; }
h2 { font-size: 1.1rem; margin: 0 0 .6rem; }
h3 { font-size: 1rem; margin: 1rem 0 .4rem; }
p { margin: .4rem 0; }
ul { margin: .25rem 0 .5rem; padding-inline-start: 1.3rem; }
section, .caution { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; margin-top: 1rem; }
.caution { border-inline-start: 4px solid var(--warn); }
.soft, footer { color: var(--soft); }
.is-met { color: var(--good); } .is-open { color: var(--warn); } .is-breach { color: var(--bad); }
.is-unmet { color: var(--plain); } .is-unknown { color: var(--unknown); } .is-judgement { color: var(--judge); }
.is-not-applicable { color: var(--none); }
.verdict { font-weight: 600; white-space: nowrap; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem 2rem; margin: .5rem 0; }
.figures b { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figures span { font-size: .875rem; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; color: var(--soft); font-size: .875rem; padding-bottom: .5rem; }
th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th { font-weight: 600; }
thead th { word-break: keep-all; }
.whole, td.number, .scroll th[scope="row"] { white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.total :is(th, td) { font-weight: 700; border-top: 2px solid var(--line); }
.marked td { background: color-mix(in srgb, var(--accent-2) 14%, var(--card)); }
.scroll { overflow-x: auto; }
blockquote { margin: .4rem 0; padding: .25rem .9rem; border-inline-start: 3px solid var(--accent); }
summary { cursor: pointer; padding: .3rem 0; }
svg { max-width: 100%; height: auto; display: block; }
.print-only, .signature { display: none; }
@media (max-width: 40rem) {
  section { padding: .75rem; }
  .scroll :is(th, td) { padding: .35rem .4rem; }
  .scroll :is(th, td):first-child { min-width: 5.5em; position: sticky; left: 0; background: var(--card); white-space: normal; }
  .stacks thead { display: none; }
  .stacks :is(table, caption, tbody, tr) { display: block; }
  .stacks tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  .stacks :is(td, td.number, td.whole) { display: grid; grid-template-columns: 6.5rem 1fr; border: 0; padding: .1rem 0; text-align: left; white-space: normal; }
  .stacks td:empty { display: none; }
  .stacks td::before { content: attr(data-label); color: var(--soft); } }
@page { size: A4; margin: 15mm 12mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
@page turned { size: A4 landscape; }
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #1b647e; --accent-2: #a85a2a;
    --good: #27704a; --warn: #8a5b00; --bad: #a3262a; --plain: #7a4a2c; --unknown: #5d4d8a; --judge: #2a5aa0; --none: #5f6a75; }
  body { font-size: 9.5pt; line-height: 1.5; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 16pt; margin-top: 0; }
  section { border: 0; padding: 0; margin-top: 1.25rem; }
  .turned { page: turned; }
  h2, h3, h4, caption, thead, summary { break-after: avoid; }
  thead { display: table-header-group; }
  tbody tr:is(:first-child, :nth-last-child(2)) { break-after: avoid; }
  tr, li, svg, blockquote, .caution { break-inside: avoid; }
  table { font-size: 8.5pt; }
  th, td, .whole { padding: .2rem .35rem; white-space: normal; overflow-wrap: anywhere; }
  td.number { overflow-wrap: normal; }
  .whole { overflow-wrap: normal; word-break: keep-all; }
  .stacks td.whole { white-space: nowrap; }
  td:not([class]) { min-width: 8em; }
  td.long { min-width: 14em; }
  .scroll { overflow: visible; }
  details > summary { list-style: none; font-weight: 600; }
  .on-screen { display: none; }
  .print-only { display: block; }
  footer { break-before: avoid; }
  .signature { display: flex; gap: 2rem; break-inside: avoid; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; } }
`;

/** Who signs a printed page; left blank for the pen. */
export const SIGNATURE = {
  "zh-CN": ["制表单位：__________", "制表人：________", "审核人：________", "日期：____年__月__日"],
  en: ["Prepared by: __________", "Checked by: __________", "Date: __________"],
} as const;
