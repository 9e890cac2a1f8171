/**
 * Returns a function that makes an answer once for each key, and remembers it.
 *
 * @param most how many answers are kept; when there are as many, all are forgotten
 */
export function rememberAnswers<T>(most: number): (key: string, make: (key: string) => T) => T {
  const answers = new Map<string, T>();
  return (key, make) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = make(key);
    if (answers.size >= most) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
