import { newSearch, type PauseSearch } from '../deadline/due-times.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import type { Limit } from '../limit/limit.ts';
import type { Interval } from '../time/interval.ts';
import type { ClockContext } from './clock-context.ts';
import { pausesAt } from './interruptions.ts';
import type { Stay, StayGroup, StayTable } from './look-notes.ts';

/** Adds an interval that begins after all others; one that meets the last goes on from it. */
const addInterval = (intervals: Interval[], { from, till }: Interval): void => {
  const last = intervals.at(-1);
  if (from >= till) return;
  if (last === undefined || last.till < from) intervals.push({ from, till });
  else intervals[intervals.length - 1] = { from: last.from, till: Math.max(last.till, till) };
};

const addStay = (
  context: ClockContext,
  { stays, setAside, marks }: StayGroup,
  visit: VisitRecord,
): void => {
  const { from } = visit;
  const { till: leftAt = from } = stays.at(-1) ?? {};
  addInterval(setAside, { from: leftAt, till: from });
  for (const pause of pausesAt(context, visit).over) addInterval(setAside, pause);
  stays.push(visit);
  marks.push({ count: setAside.length, last: setAside.at(-1) });
};

const newGroup = (): StayGroup => ({
  stays: [],
  setAside: [],
  marks: [],
  searches: new Map<Limit, PauseSearch>(),
});

/** Most steps are entered once, and are left out. */
const tabulateStays = (context: ClockContext): StayTable => {
  const { visits, stays, cycles } = context.fold;
  const groups = cycles.map(() => new Map<string, StayGroup>());
  const table: StayTable = new Map();
  for (const visit of visits) {
    if (stays.get(visit.node) === 1) continue;
    const ofCycle = groups[visit.cycle];
    const group = ofCycle?.get(visit.node) ?? newGroup();
    ofCycle?.set(visit.node, group);
    addStay(context, group, visit);
    table.set(visit.index, { group, place: group.stays.length - 1 });
  }
  return table;
};

/** A step that is entered again and again is gone through once in a look. */
const stayOf = (context: ClockContext, { index }: VisitRecord): Stay | undefined => {
  const { notes } = context;
  notes.stays ??= tabulateStays(context);
  return notes.stays.get(index);
};

/** The stays at the node of a visit in its cycle, up to that visit. */
export const staysUpTo = (context: ClockContext, visit: VisitRecord): readonly VisitRecord[] => {
  if (visit.ordinal === 1) return [visit];
  const stay = stayOf(context, visit);
  return stay === undefined ? [visit] : stay.group.stays.slice(0, stay.place + 1);
};

/** What does not count of the time from the first stay up to the end of one that is over. */
export const setAsideUpTo = (context: ClockContext, visit: VisitRecord): readonly Interval[] => {
  const { group, place = 0 } = stayOf(context, visit) ?? {};
  const { count = 0, last } = group?.marks[place] ?? {};
  return last === undefined ? [] : [...(group?.setAside.slice(0, count - 1) ?? []), last];
};

/** The search in the time set aside that the stays at a node share, under one limit of theirs. */
export const searchUnder = (
  context: ClockContext,
  visit: VisitRecord,
  limit: Limit,
): PauseSearch => {
  const searches = stayOf(context, visit)?.group.searches;
  const search = searches?.get(limit) ?? newSearch();
  searches?.set(limit, search);
  return search;
};
