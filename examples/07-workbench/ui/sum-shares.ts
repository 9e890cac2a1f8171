/** What shares add to, exactly; null: one of them is not typed yet. */
export function sumOfShares(values: readonly string[]): { readonly text: string; readonly isOne: boolean } | null {
  let [above, below] = [0n, 1n];
  for (const value of values) {
    const share = read(value);
    if (share === null) return null;
    [above, below] = [above * share.below + share.above * below, below * share.below];
  }
  return { text: write(above, below), isOne: above === below };
}

/** Whether a share is a number of parts, such as the 6 of 6:4, which need not add to one. */
export function isWhole(value: string): boolean {
  return /^\d+$/.test(value);
}

/** 0.4, 40%, 1/3. */
function read(value: string): { readonly above: bigint; readonly below: bigint } | null {
  const [, whole, part = "", below, percent] = /^(\d+)(?:\.(\d+))?(?:\/(\d+))?([%％])?$/.exec(value.trim()) ?? [];
  if (whole === undefined || (below !== undefined && /^0*$/.test(below))) return null;
  const scale = 10n ** BigInt(part.length);
  return {
    above: BigInt(whole + part),
    below: scale * BigInt(below ?? 1) * (percent === undefined ? 1n : 100n),
  };
}

/** Four decimals, with a sign of more where the number goes on. */
function write(above: bigint, below: bigint): string {
  const [tenThousandths, rest] = [(above * 10_000n) / below, (above * 10_000n) % below];
  const digits = String(tenThousandths % 10_000n)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return `${String(tenThousandths / 10_000n)}${digits === "" ? "" : `.${digits}`}${rest === 0n ? "" : "…"}`;
}
