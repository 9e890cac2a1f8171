/** The floor: the same questions as loops over the lists, for a record known to be whole, without bounds, reasons or sources. */

/** Covered and all townships by county, on a day. */
export function coverageByHand({ divisions, stations }, day) {
  const open = new Set(
    stations
      .filter(
        ({ tier, from, until }) => tier === "beijing:township" && from <= day && (until === undefined || until >= day),
      )
      .map(({ division }) => division),
  );
  const counties = new Map();
  for (const { id, level } of divisions) {
    if (level !== "township") continue;
    const county = id.slice(0, 6);
    const row = counties.get(county) ?? { covered: 0, total: 0 };
    counties.set(county, row);
    row.total += 1;
    if (open.has(id)) row.covered += 1;
  }
  return [...counties].map(([county, { covered, total }]) => ({
    county,
    covered,
    total,
    percent: ((100 * covered) / total).toFixed(1),
  }));
}

/** Whether stations stand in 30 % of the communities of each township with a centre. */
export function shareQuotaByHand({ divisions, stations }, day) {
  const open = new Set(stations.filter(({ from }) => from <= day).map(({ division }) => division));
  const townships = new Map();
  for (const { id, level, committee } of divisions) {
    if (level !== "village" || committee !== "residential-community") continue;
    const township = id.slice(0, 9);
    const row = townships.get(township) ?? { base: 0, covered: 0 };
    townships.set(township, row);
    row.base += 1;
    if (open.has(id)) row.covered += 1;
  }
  return divisions
    .filter(({ id, level }) => level === "township" && open.has(id))
    .map(({ id }) => {
      const { base, covered } = townships.get(id) ?? { base: 0, covered: 0 };
      return {
        id,
        covered,
        verdict: base === 0 ? "not-applicable" : covered >= Math.ceil((base * 3) / 10) ? "met" : "unmet",
      };
    });
}

/** Whether each centre has done 10 cases and 60 hours of supervision in the year. */
export function activityQuotasByHand({ stations, activities }, year) {
  const done = new Map(
    stations.filter(({ tier }) => tier === "beijing:township").map(({ id }) => [id, { cases: 0, hours: 0 }]),
  );
  for (const { station, kind, completedOn, hours } of activities) {
    const row = done.get(station);
    if (row === undefined || completedOn.slice(0, 4) !== year) continue;
    if (kind === "case-work") row.cases += 1;
    if (kind === "supervision") row.hours += Number(hours);
  }
  return [...done].flatMap(([id, { cases, hours }]) => [
    { id, quota: "cases", verdict: cases >= 10 ? "met" : "unmet" },
    { id, quota: "hours", verdict: hours >= 60 ? "met" : "unmet" },
  ]);
}
