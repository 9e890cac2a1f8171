/** Yields every order of the numbers from 0 to before `length` (Heap 1963). */
export function* permutations(length: number): Generator<readonly number[]> {
  const order = Array.from({ length }, (_, index) => index);
  const turns = order.map(() => 0);
  yield [...order];
  for (let index = 1; index < length;) {
    const turn = turns[index] ?? 0;
    if (turn >= index) {
      turns[index++] = 0;
      continue;
    }
    const other = index % 2 === 0 ? 0 : turn;
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    turns[index] = turn + 1;
    index = 1;
    yield [...order];
  }
}
