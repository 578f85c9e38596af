import { describe, expect, it } from 'vitest';
import { foldOf } from '../../src/dossier/record.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { END, withFlow } from '../procedure/small-procedure.ts';
import {
  assigned,
  dossierOf,
  expired,
  finished,
  plain,
  received,
  submittedOnly,
} from './sample.ts';
import { lines } from './visit-lines.ts';

describe('a visit', () => {
  it('says who has it, from when till when, and what came of it', () => {
    const [first, second] = visitsOf(
      received(assigned('08:30', 'nhan', 'An'), finished('09:00', 'nhan', 'supplement')),
    );
    expect(first).toStrictEqual({
      id: 'nhan#1',
      step: 'nhan',
      kind: 'step',
      unit: 'so',
      role: 'Chuyên viên',
      person: 'An',
      cycle: 0,
      from: '2026-10-05T08:00:00+07:00',
      till: '2026-10-05T09:00:00+07:00',
      outcome: 'supplement',
      end: 'finished',
      pauses: [],
    });
    expect(second).toStrictEqual({
      id: 'cho#1',
      step: 'cho',
      kind: 'wait',
      cycle: 0,
      from: '2026-10-05T09:00:00+07:00',
      pauses: [],
    });
  });

  it('names who had it last, and the role given with the person', () => {
    const [visit] = visitsOf(
      received(assigned('08:30', 'nhan', 'An'), {
        type: 'assigned',
        id: 'x',
        at: '2026-10-05T08:40:00+07:00',
        step: 'nhan',
        person: 'Bình',
        role: 'Phó phòng',
      }),
    );
    expect(visit).toMatchObject({ person: 'Bình', role: 'Phó phòng' });
  });

  it('does not begin before the dossier is received', () => {
    expect(visitsOf(submittedOnly())).toEqual([]);
  });

  it('is counted for each stay at the same step, a self-loop included', () => {
    const dossier = received(
      finished('09:00', 'nhan', 'again'),
      finished('10:00', 'nhan', 'again'),
    );
    expect(lines(dossier)).toEqual([
      'nhan#1 08:00–09:00, finished again',
      'nhan#2 09:00–10:00, finished again, after nhan#1',
      'nhan#3 10:00–, after nhan#2',
    ]);
  });

  it('of a wait ends when it is supplied, or when its bound has passed', () => {
    expect(
      lines(
        received(finished('09:00', 'nhan', 'supplement'), finished('10:00', 'cho', 'supplied')),
      ),
    ).toEqual([
      'nhan#1 08:00–09:00, finished supplement',
      'cho#1 09:00–10:00, finished supplied, after nhan#1',
      'nhan#2 10:00–, after cho#1',
    ]);
    const lapsed = received(finished('09:00', 'nhan', 'supplement'), expired('10:00', 'cho'));
    expect(lines(lapsed)).toEqual([
      'nhan#1 08:00–09:00, finished supplement',
      'cho#1 09:00–10:00, expired, after nhan#1',
    ]);
    expect(visitsOf(lapsed)[1]?.outcome).toBe('expired');
    expect(foldOf(lapsed).end).toMatchObject({ id: 'dung', result: 'stopped' });
  });
});

describe('the end', () => {
  it('of the flow closes nothing but the last step', () => {
    const dossier = received(
      finished('09:00', 'nhan'),
      finished('09:30', 'a1'),
      finished('10:00', 'a2'),
      finished('10:00', 'b'),
      finished('11:00', 'ky'),
    );
    expect(lines(dossier).at(-1)).toBe('ky#1 10:00–11:00, finished done, after a2#1 + b#1');
    expect(foldOf(dossier)).toMatchObject({
      status: 'ended',
      end: { id: 'xong', result: 'granted', previous: [4] },
    });
  });

  it('reached on one branch makes the others void', () => {
    const procedure = withFlow(
      {
        parallel: 'p',
        branches: [{ step: 'a', on: { refused: 'e' } }, { step: 'b' }],
      },
      END,
      { end: 'e', result: 'refused' },
    );
    const dossier = dossierOf(procedure, finished('10:00', 'a', 'refused'));
    expect(lines(dossier)).toEqual(['a#1 08:00–10:00, finished refused', 'b#1 08:00–10:00, void']);
  });

  it('from outside closes everything that is open', () => {
    const dossier = received(finished('09:00', 'nhan'), plain('10:00', 'withdrawn'));
    expect(lines(dossier).slice(1)).toEqual([
      'a1#1 09:00–10:00, closed, after nhan#1',
      'b#1 09:00–10:00, closed, after nhan#1',
    ]);
    expect(foldOf(dossier).end).toMatchObject({ id: 'end:withdrawn', result: 'withdrawn' });
    expect(foldOf(received(plain('09:00', 'stopped'))).end).toMatchObject({ id: 'dung' });
  });
});
