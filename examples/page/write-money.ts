/** Groups the digits of an amount, 1234567.80 as 1,234,567.80, on the text: no digit passes through a float. */
export function writeMoney(amount: string): string {
  return amount.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}
