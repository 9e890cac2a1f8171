/** A percentage as it was printed: `units / 10 ** decimals` percent. */
export interface PrintedPercent {
  readonly text: string;
  readonly units: bigint;
  readonly decimals: number;
}
