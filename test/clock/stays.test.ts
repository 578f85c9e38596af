import { describe, expect, it } from 'vitest';
import { type Look, lookAt } from '../../src/clock/look.ts';
import {
  firstStayOf,
  searchedUnder,
  searchesOf,
  setAsideUpTo,
  staysUpTo,
} from '../../src/clock/stays.ts';
import { pausesOf } from '../../src/deadline/pause-list.ts';
import type { VisitRecord } from '../../src/dossier/fold.ts';
import type { Limit } from '../../src/limit/limit.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  paused,
  procedureOf,
  resumed,
} from './example-dossier.ts';

const procedure = procedureOf({
  flow: [
    { step: 'mot', unit: 'a', limit: '08 giờ làm việc' },
    { step: 'hai', unit: 'b', on: { done: 'xong', lai: 'mot' } },
    { end: 'xong', result: 'granted' },
  ],
});

/** Three stays at the first step; the second one begins in a pause that goes on to 14:00. */
const context = (): Look =>
  lookAt(
    dossierOf(
      procedure,
      accepted(october(5, '08:00')),
      finished('mot', october(5, '10:00')),
      finished('hai', october(5, '13:00'), 'lai'),
      paused(october(5, '13:00')),
      resumed(october(5, '14:00')),
      finished('mot', october(5, '16:00')),
      finished('hai', october(6, '09:00'), 'lai'),
    ),
    CALENDAR,
    Date.parse(october(6, '10:00')),
  );

const visitsAt = ({ fold }: Look, step: string): readonly VisitRecord[] =>
  fold.visits.filter(({ node }) => node === step);

const setAside = (look: Look, visit: VisitRecord): readonly (readonly string[])[] => {
  const clock = (ms: number): string => new Date(ms + 7 * 3_600_000).toISOString().slice(8, 16);
  return pausesOf(setAsideUpTo(look, visit)).map(({ from, till }) => [clock(from), clock(till)]);
};

describe('the stays at a step that is entered again', () => {
  it('are known up to each of them', () => {
    const look = context();
    const [first, second, third] = visitsAt(look, 'mot');
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('three');
    expect(staysUpTo(look, first)).toEqual([first]);
    expect(staysUpTo(look, second)).toEqual([first, second]);
    expect(staysUpTo(look, third)).toEqual([first, second, third]);
    expect([first, second, third].map((visit) => firstStayOf(look, visit))).toEqual([
      ...[first, first, first],
    ]);
  });

  it('set aside what lay between them and their pauses, each as far as it went', () => {
    const look = context();
    const [first, second, third] = visitsAt(look, 'mot');
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('three');
    // Looked at last first, since later stays add to the same list.
    expect(setAside(look, third)).toEqual([
      ['05T10:00', '05T14:00'],
      ['05T16:00', '06T09:00'],
    ]);
    expect(setAside(look, second)).toEqual([['05T10:00', '05T14:00']]);
    expect(setAside(look, first)).toEqual([]);
  });

  it('share one search for each limit', () => {
    const look = context();
    const [, second, third] = visitsAt(look, 'mot');
    if (second === undefined || third === undefined) throw new Error('three');
    const limit = { amount: 8, unit: 'workingHour' } as const;
    const searchOf = (visit: VisitRecord, under: Limit) =>
      searchedUnder(setAsideUpTo(look, visit), under, searchesOf(look, visit) ?? new Map()).search;
    const search = searchOf(second, limit);
    expect(searchOf(third, limit)).toBe(search);
    expect(searchOf(third, { ...limit, amount: 9 })).not.toBe(search);
  });
});

describe('a step that is entered once', () => {
  it('is its own only stay, and sets nothing aside', () => {
    const look = lookAt(
      dossierOf(procedure, accepted(october(5, '08:00'))),
      CALENDAR,
      Date.parse(october(5, '09:00')),
    );
    const [only] = visitsAt(look, 'mot');
    if (only === undefined) throw new Error('one');
    expect(staysUpTo(look, only)).toEqual([only]);
    expect(firstStayOf(look, only)).toBe(only);
    expect(setAside(look, only)).toEqual([]);
  });
});
