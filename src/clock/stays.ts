import {
  firstPauses,
  NO_PAUSES,
  newSearch,
  type PauseList,
  type PauseSearch,
} from '../deadline/pause-list.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import type { Limit } from '../limit/limit.ts';
import type { Interval } from '../time/interval.ts';
import { pausesAt } from './interruptions.ts';
import type { Look } from './look.ts';
import type { PauseSearches, Stay, StayGroup, StayTable } from './look-notes.ts';

/**
 * Adds an interval that begins after all others. One that meets the last goes on from it, in a list
 * of its own: the lists of stays before share the old one.
 */
const addInterval = (group: StayGroup, { from, till }: Interval): void => {
  const { setAside } = group;
  const last = setAside.at(-1);
  if (from >= till) return;
  if (last === undefined || last.till < from) setAside.push({ from, till });
  else {
    const joined = { from: last.from, till: Math.max(last.till, till) };
    group.setAside = [...setAside.slice(0, -1), joined];
  }
};

const addStay = (look: Look, group: StayGroup, visit: VisitRecord): void => {
  const { from } = visit;
  const { till: leftAt = from } = group.stays.at(-1) ?? {};
  addInterval(group, { from: leftAt, till: from });
  for (const pause of pausesAt(look, visit).over) addInterval(group, pause);
  group.stays.push(visit);
  group.setAsideBy.push(firstPauses(group.setAside, group.setAside.length));
};

const newGroup = (): StayGroup => ({
  stays: [],
  setAside: [],
  setAsideBy: [],
  searches: new Map<Limit, PauseSearch>(),
});

/** Most steps are entered once, and are left out. */
const tabulateStays = (look: Look): StayTable => {
  const { visits, stays, cycles } = look.fold;
  const groups = cycles.map(() => new Map<string, StayGroup>());
  const table: StayTable = new Map();
  for (const visit of visits) {
    if (stays.get(visit.node) === 1) continue;
    const ofCycle = groups[visit.cycle];
    const group = ofCycle?.get(visit.node) ?? newGroup();
    ofCycle?.set(visit.node, group);
    addStay(look, group, visit);
    table.set(visit.index, { group, place: group.stays.length - 1 });
  }
  return table;
};

/** A step that is entered again and again is gone through once in a look. */
const stayOf = (look: Look, { index }: VisitRecord): Stay | undefined => {
  const { notes } = look;
  notes.stays ??= tabulateStays(look);
  return notes.stays.get(index);
};

/** The stays at the node of a visit in its cycle, up to that visit. */
export const staysUpTo = (look: Look, visit: VisitRecord): readonly VisitRecord[] => {
  if (visit.ordinal === 1) return [visit];
  const stay = stayOf(look, visit);
  return stay === undefined ? [visit] : stay.group.stays.slice(0, stay.place + 1);
};

/** The first stay at the node of a visit in its cycle. */
export const firstStayOf = (look: Look, visit: VisitRecord): VisitRecord =>
  (visit.ordinal === 1 ? undefined : stayOf(look, visit)?.group.stays[0]) ?? visit;

/** What does not count of the time from the first stay up to the end of one that is over. */
export const setAsideUpTo = (look: Look, visit: VisitRecord): PauseList => {
  const stay = stayOf(look, visit);
  return stay?.group.setAsideBy[stay.place] ?? NO_PAUSES;
};

/** What has been found out of that time, for the stays at the node of a visit together. */
export const searchesOf = (look: Look, visit: VisitRecord): PauseSearches | undefined =>
  stayOf(look, visit)?.group.searches;

/** Time set aside, with what the stays that share it have found out of it under one limit. */
export const searchedUnder = (
  pauses: PauseList,
  limit: Limit,
  searches: PauseSearches,
): PauseList => {
  const search = searches.get(limit) ?? newSearch();
  searches.set(limit, search);
  return { ...pauses, search };
};
