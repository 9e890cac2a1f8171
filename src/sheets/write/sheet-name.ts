/** Returns a name that spreadsheets accept: 31 characters, none of those with a meaning in formulas. */
export function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
}
