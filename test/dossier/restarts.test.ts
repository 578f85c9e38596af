import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { foldOf } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { defined, END, HEAD, withFlow } from '../procedure/small-procedure.ts';
import { assigned, at, dossierOf, finished, paused, resumed } from './sample.ts';

/** Each cycle in a line: when it began, and what was going on in it until the next one did. */
const cyclesOf = (dossier: Dossier): readonly string[] => {
  const { cycles, visits } = foldOf(dossier);
  return cycles.map(({ from, givenUp }) => {
    const goingOn = (givenUp?.goingOn ?? []).map((index) => visits[index]?.node);
    return [new Date(from + 7 * 3_600_000).toISOString().slice(11, 16), ...goingOn].join(' ');
  });
};

/** Each visit in a line: cycle, id, from–till, how it ended. */
const lines = (dossier: Dossier): readonly string[] =>
  visitsOf(dossier).map(({ cycle, id, from, till, end = 'open' }) =>
    [`${cycle}: ${id}`, `${from.slice(11, 16)}–${till?.slice(11, 16) ?? ''}`, end].join(' '),
  );

const withWait = (clockOfWait: 'run' | 'pause' | 'restart' | undefined, rules = 'vn-2018') =>
  defined({
    ...HEAD,
    rules,
    flow: [
      { step: 'a', on: { supplement: 'w' } },
      END,
      {
        wait: 'w',
        for: 'applicant',
        reason: 'supplement',
        clock: clockOfWait,
        within: '07 ngày làm việc',
        on: { supplied: 'a', expired: 'z', refused: 'e' },
      },
      { end: 'e', result: 'refused' },
      { step: 'z' },
    ],
  });

const supplied = [finished('09:00', 'a', 'supplement'), finished('10:00', 'w', 'supplied')];

describe('a wait that restarts the clocks', () => {
  it('ends one cycle and begins another where it ended', () => {
    const dossier = dossierOf(withWait('restart'), ...supplied);
    expect(cyclesOf(dossier)).toEqual(['08:00 w', '10:00']);
    expect(lines(dossier)).toEqual([
      '0: a#1 08:00–09:00 finished',
      '0: w#1 09:00–10:00 finished',
      '1: a#2 10:00– open',
    ]);
  });

  it('does so each time', () => {
    const dossier = dossierOf(
      withWait('restart'),
      ...supplied,
      finished('11:00', 'a', 'supplement'),
      finished('12:00', 'w', 'supplied'),
    );
    expect(cyclesOf(dossier)).toEqual(['08:00 w', '10:00 w', '12:00']);
    expect(visitsOf(dossier).map(({ cycle }) => cycle)).toEqual([0, 0, 1, 1, 2]);
  });

  it('does not when it expires, nor when it ends the dossier', () => {
    const lapse: EventInput = { type: 'expired', id: 'x', at: at('10:00'), step: 'w' };
    const asked = finished('09:00', 'a', 'supplement');
    expect(cyclesOf(dossierOf(withWait('restart'), asked, lapse))).toEqual(['08:00']);
    const refused = dossierOf(withWait('restart'), asked, finished('10:00', 'w', 'refused'));
    expect(cyclesOf(refused)).toEqual(['08:00']);
  });

  it('is one for supplements where the rules say so and the procedure does not', () => {
    expect(cyclesOf(dossierOf(withWait(undefined), ...supplied))).toHaveLength(2);
    expect(cyclesOf(dossierOf(withWait('pause'), ...supplied))).toHaveLength(1);
    expect(cyclesOf(dossierOf(withWait('run'), ...supplied))).toHaveLength(1);
  });

  it('carries over what is going on beside it, without a gap and in the same hands', () => {
    const procedure = withFlow(
      {
        parallel: 'p',
        branches: [
          {
            stage: 'g',
            flow: [
              { step: 'a', on: { supplement: 'w', enough: 'a2' } },
              { wait: 'w', for: 'applicant', clock: 'restart', on: { supplied: 'a' } },
              { step: 'a2' },
            ],
          },
          { step: 'b' },
          { step: 'c' },
        ],
      },
      END,
    );
    const dossier = dossierOf(
      procedure,
      assigned('08:30', 'b', 'An'),
      finished('08:40', 'c'),
      ...supplied,
    );
    expect(lines(dossier)).toEqual([
      '0: a#1 08:00–09:00 finished',
      '0: b#1 08:00–10:00 restarted',
      '0: c#1 08:00–08:40 finished',
      '0: w#1 09:00–10:00 finished',
      '1: a#2 10:00– open',
      '1: b#2 10:00– open',
    ]);
    expect(visitsOf(dossier).at(-1)).toMatchObject({ id: 'b#2', person: 'An' });
    const ended = dossierOf(
      procedure,
      finished('08:40', 'c'),
      ...supplied,
      finished('11:00', 'a', 'enough'),
      finished('11:30', 'b'),
      finished('12:00', 'a2'),
    );
    // What was done before the restart stays done.
    expect(foldOf(ended).end).toMatchObject({ result: 'granted' });
  });

  it('does not turn back the time of a branch that went ahead', () => {
    const procedure = withFlow(
      {
        parallel: 'p',
        branches: [
          {
            stage: 'g',
            flow: [{ wait: 'w', for: 'applicant', clock: 'restart' }, { step: 'a' }],
          },
          { step: 'b' },
        ],
      },
      END,
    );
    const dossier = dossierOf(procedure, assigned('11:00', 'b', 'An'), finished('10:00', 'w'));
    expect(lines(dossier)).toEqual([
      '0: w#1 08:00–10:00 finished',
      '0: b#1 08:00–11:00 restarted',
      '1: a#1 10:00– open',
      '1: b#2 11:00– open',
    ]);
  });
});

describe('an unforeseen pause for supplements', () => {
  const ask = (place?: string) => paused('09:00', 'p1', place, 'supplement');

  it('restarts the clocks when it is over, where the rules say so', () => {
    const procedure = defined({ ...HEAD, rules: 'vn-2018', flow: [{ step: 'a' }, END] });
    const dossier = dossierOf(procedure, assigned('08:30', 'a', 'An'), ask(), resumed('10:00'));
    expect(cyclesOf(dossier)).toEqual(['08:00 a', '10:00']);
    expect(lines(dossier)).toEqual(['0: a#1 08:00–09:00 restarted', '1: a#2 10:00– open']);
    expect(visitsOf(dossier)[1]).toMatchObject({ person: 'An', pauses: [] });
    const other = dossierOf(procedure, paused('09:00', 'p1'), resumed('10:00'));
    expect(cyclesOf(other)).toEqual(['08:00']);
  });

  it('of one place cuts there where it began, and elsewhere where it ended', () => {
    const procedure = defined({
      ...HEAD,
      rules: 'vn-2018',
      flow: [
        {
          parallel: 'p',
          branches: [{ step: 'a' }, { stage: 'g', flow: [{ step: 'b' }, { step: 'c' }] }],
        },
        END,
      ],
    });
    const dossier = dossierOf(procedure, ask('a'), finished('09:30', 'b'), resumed('10:00'));
    expect(cyclesOf(dossier)).toEqual(['08:00 a c', '10:00']);
    expect(lines(dossier)).toEqual([
      '0: a#1 08:00–09:00 restarted',
      '0: b#1 08:00–09:30 finished',
      '0: c#1 09:30–10:00 restarted',
      '1: a#2 10:00– open',
      '1: c#2 10:00– open',
    ]);
  });

  it('leaves other pauses as they are', () => {
    const procedure = defined({ ...HEAD, rules: 'vn-2018', flow: [{ step: 'a' }, END] });
    const dossier = dossierOf(
      procedure,
      paused('08:30', 'p0', 'a'),
      ask(),
      resumed('10:00', 'p1'),
      resumed('11:00'),
    );
    expect(visitsOf(dossier).map(({ id, pauses }) => [id, pauses.length])).toEqual([
      ['a#1', 1],
      ['a#2', 1],
    ]);
    expect(visitsOf(dossier)[1]?.pauses).toEqual([{ from: at('10:00'), till: at('11:00') }]);
  });
});
