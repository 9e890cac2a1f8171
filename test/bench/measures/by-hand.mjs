/** The floor: the same questions as loops over the lists, for a record known to be whole, without bounds, reasons or sources. */

const CERTIFIED = ["assistant-social-worker", "social-worker", "senior-social-worker"];

/** The persons who have a post at each station on a day. */
function staffOf({ stations, personnel }, day) {
  const staff = new Map(stations.map(({ id }) => [id, { all: 0, certified: 0 }]));
  for (const { certificates, assignments } of personnel) {
    const isCertified = certificates.some(({ level, issuedOn }) => CERTIFIED.includes(level) && issuedOn <= day);
    for (const { station, from } of assignments) {
      if (from > day) continue;
      const row = staff.get(station);
      row.all += 1;
      if (isCertified) row.certified += 1;
    }
  }
  return staff;
}

/** Whether at least 60 % of the persons at each station have a certificate. */
export function shareByHand(register, day) {
  return [...staffOf(register, day)].map(([id, { all, certified }]) => ({
    id,
    verdict: all === 0 ? "not-applicable" : certified * 10 >= all * 6 ? "met" : "unmet",
  }));
}

/** Whether each station has one person for every 20,000 inhabitants of its township, a part of them counted as a whole. */
export function perUnitByHand(register, day) {
  const inhabitants = new Map(register.figures.map(({ subject, value }) => [subject.id, value]));
  const staff = staffOf(register, day);
  return register.stations.map(({ id, division }) => ({
    id,
    verdict: staff.get(id).all >= Math.ceil(inhabitants.get(division) / 20_000) ? "met" : "unmet",
  }));
}

/** Whether each station has held 2 groups of at least 4 sessions with at least 5 persons in the year. */
export function seriesByHand({ stations, activities }, year) {
  const groups = new Map(stations.map(({ id }) => [id, 0]));
  for (const { station, kind, completedOn, sessions } of activities) {
    if (kind !== "group-work" || completedOn.slice(0, 4) !== year) continue;
    if (sessions.filter(({ persons }) => persons >= 5).length >= 4) groups.set(station, groups.get(station) + 1);
  }
  return [...groups].map(([id, count]) => ({ id, verdict: count >= 2 ? "met" : "unmet" }));
}
