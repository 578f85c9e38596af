import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { foldOf } from '../../src/dossier/record.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { END, withFlow } from '../procedure/small-procedure.ts';
import {
  assigned,
  dossierOf,
  expired,
  finished,
  paused,
  plain,
  received,
  refusalOf,
  resumed,
} from './sample.ts';

const clock = (instant: string | undefined): string => instant?.slice(11, 16) ?? '';

/** The pauses of each visit that has any. */
const pausesOf = (dossier: Dossier): object =>
  Object.fromEntries(
    visitsOf(dossier)
      .filter(({ pauses }) => pauses.length > 0)
      .map(({ id, pauses }) => [
        id,
        pauses.map(({ from, till }) => `${clock(from)}–${clock(till)}`).join(' '),
      ]),
  );

const openIdsOf = (dossier: Dossier): readonly string[] => [...foldOf(dossier).openPauses.keys()];

const branched = [finished('09:00', 'nhan')];

describe('a pause of everything', () => {
  it('stops every open visit until work goes on', () => {
    const dossier = received(...branched, paused('09:10', 'p1'), resumed('09:40'));
    expect(pausesOf(dossier)).toEqual({ 'a1#1': '09:10–09:40', 'b#1': '09:10–09:40' });
  });

  it('is open until then', () => {
    const dossier = received(paused('08:30', 'p1'));
    expect(visitsOf(dossier)[0]?.pauses).toStrictEqual([{ from: '2026-10-05T08:30:00+07:00' }]);
    expect(openIdsOf(dossier)).toEqual(['p1']);
  });

  it('may come again, and another may come on top of it', () => {
    const again = received(
      paused('08:10', 'p1'),
      resumed('08:20'),
      paused('08:30', 'p2'),
      resumed('08:40'),
    );
    expect(pausesOf(again)).toEqual({ 'nhan#1': '08:10–08:20 08:30–08:40' });
    const nested = received(
      paused('08:10', 'p1'),
      paused('08:20', 'p2'),
      resumed('08:30', 'p1'),
      resumed('08:40'),
    );
    expect(pausesOf(nested)).toEqual({ 'nhan#1': '08:10–08:30 08:20–08:40' });
  });

  it('lets nobody finish before the last of them is over', () => {
    const one = received(paused('08:10', 'p1'), paused('08:20', 'p2'), resumed('08:30', 'p1'));
    expect(refusalOf(one, finished('09:00', 'nhan'))).toEqual(['event.dossierPaused ']);
  });

  it('stops also what begins during it, because a wait has expired', () => {
    const procedure = withFlow(
      { wait: 'w', for: 'other', within: '1 ngày', on: { expired: 'a' } },
      END,
      {
        step: 'a',
      },
    );
    const dossier = dossierOf(
      procedure,
      paused('08:10', 'p1'),
      expired('08:30', 'w'),
      resumed('09:00'),
    );
    expect(pausesOf(dossier)).toEqual({ 'w#1': '08:10–08:30', 'a#1': '08:30–09:00' });
  });

  it('is cut to each visit, and is nothing to a visit that only touches it', () => {
    const dossier = received(
      finished('08:30', 'nhan', 'again'),
      paused('08:30', 'p1'),
      resumed('08:50'),
      finished('08:50', 'nhan', 'again'),
    );
    expect(pausesOf(dossier)).toEqual({ 'nhan#2': '08:30–08:50' });
  });

  it('of no length is none', () => {
    const dossier = received(paused('08:30', 'p1'), resumed('08:30'));
    expect(pausesOf(dossier)).toEqual({});
  });

  it('ends with the dossier', () => {
    const dossier = received(paused('08:30', 'p1'), plain('09:00', 'withdrawn'));
    expect(pausesOf(dossier)).toEqual({ 'nhan#1': '08:30–09:00' });
    expect(openIdsOf(dossier)).toEqual([]);
  });
});

describe('a pause of one place', () => {
  it('stops one step and not the branch beside it', () => {
    const dossier = received(...branched, paused('09:10', 'p1', 'b'), finished('09:20', 'a1'));
    expect(pausesOf(dossier)).toEqual({ 'b#1': '09:10–' });
    expect(refusalOf(dossier, finished('09:30', 'b'))).toEqual(['event.dossierPaused ']);
    expect(refusalOf(dossier, finished('09:30', 'a2'))).toEqual([]);
  });

  it('stops whatever is going on in a stage, or in a parallel', () => {
    const inStage = received(...branched, paused('09:10', 'p1', 'trai'), resumed('09:20'));
    expect(pausesOf(inStage)).toEqual({ 'a1#1': '09:10–09:20' });
    const inParallel = received(...branched, paused('09:10', 'p1', 'song-song'));
    expect(pausesOf(inParallel)).toEqual({ 'a1#1': '09:10–', 'b#1': '09:10–' });
  });

  it('of a stage stops also what begins in it because a wait has expired', () => {
    const procedure = withFlow(
      {
        stage: 'g',
        flow: [
          { wait: 'w', for: 'other', within: '1 ngày', on: { expired: 'a' } },
          END,
          { step: 'a' },
        ],
      },
      { step: 'z' },
    );
    const events = [paused('08:10', 'p1', 'g'), expired('08:30', 'w')];
    const dossier = dossierOf(procedure, ...events);
    expect(pausesOf(dossier)).toEqual({ 'w#1': '08:10–08:30', 'a#1': '08:30–' });
    expect(refusalOf(dossier, finished('09:00', 'a'))).toEqual(['event.dossierPaused ']);
    const goesOn = dossierOf(procedure, ...events, resumed('09:00'), finished('09:30', 'a'));
    expect(pausesOf(goesOn)).toEqual({ 'w#1': '08:10–08:30', 'a#1': '08:30–09:00' });
  });

  it('of a step is over when that step is, and does not go over to the next', () => {
    const procedure = withFlow(
      { wait: 'w', for: 'other', within: '1 ngày', on: { expired: 'a' } },
      END,
      {
        step: 'a',
      },
    );
    const dossier = dossierOf(procedure, paused('08:10', 'p1', 'w'), expired('08:30', 'w'));
    expect(pausesOf(dossier)).toEqual({ 'w#1': '08:10–08:30' });
    expect(openIdsOf(dossier)).toEqual([]);
    expect(refusalOf(dossier, finished('09:00', 'a'))).toEqual([]);
  });

  it('is over when a join or a jump leaves it behind', () => {
    const procedure = withFlow(
      { parallel: 'p', join: 'any', branches: [{ step: 'a' }, { step: 'b' }] },
      { step: 'z' },
      END,
    );
    const joined = dossierOf(procedure, paused('09:00', 'p1', 'b'), finished('10:00', 'a'));
    expect(pausesOf(joined)).toEqual({ 'b#1': '09:00–10:00' });
    expect(openIdsOf(joined)).toEqual([]);
    const left = received(
      ...branched,
      finished('09:10', 'a1'),
      paused('09:20', 'p1', 'b'),
      finished('09:30', 'a2', 'out'),
    );
    expect(openIdsOf(left)).toEqual([]);
  });

  it('goes on together with one of everything, each with its own end', () => {
    const dossier = received(
      ...branched,
      paused('09:10', 'p1', 'b'),
      paused('09:20', 'p2'),
      resumed('09:30', 'p2'),
      resumed('09:40'),
    );
    expect(pausesOf(dossier)).toEqual({ 'a1#1': '09:20–09:30', 'b#1': '09:10–09:40 09:20–09:30' });
  });

  it('does not hold up the time of the other branches', () => {
    const dossier = received(...branched, paused('11:00', 'p1', 'b'), finished('09:30', 'a1'));
    expect(refusalOf(dossier, assigned('09:40', 'a2', 'An'))).toEqual([]);
    expect(refusalOf(dossier, assigned('10:59', 'b', 'An'))).toEqual(['event.backInTime at']);
  });
});
