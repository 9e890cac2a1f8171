import type { Policy } from "social-work-station-rules/policy";
import type { PreparedRegister } from "social-work-station-rules/register";
import type { LocalText } from "social-work-station-rules/terms";

/** What a policy calls itself and its provisions, and a register its divisions, by id. People have no names here. */
export function namesOf(
  { id, title, provisions }: Policy,
  register?: PreparedRegister,
): ReadonlyMap<string, string | LocalText> {
  return new Map<string, string | LocalText>([
    ...(register?.register.divisions ?? []).map(({ id, name }) => [id, name] as const),
    ...provisions.map(({ id, title }) => [id, title] as const),
    [id, title],
  ]);
}
