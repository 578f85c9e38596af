import { describe, expect, it } from 'vitest';
import { noRoomForCorrection } from '../../src/dossier/bounds.ts';
import { standingFactsOf } from '../../src/dossier/corrections.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { DossierEvent } from '../../src/dossier/event.ts';
import { planCorrection } from '../../src/dossier/plan-correction.ts';
import { foldOf, record, replay } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { type Case, expectRefusal } from './refusal-case.ts';
import {
  ACCEPTED,
  assigned,
  at,
  expired,
  finished,
  PROCEDURE,
  paused,
  plain,
  received,
  refusalOf,
  submittedOnly,
} from './sample.ts';

const voided = (time: string, event: string, instead?: EventInput): EventInput => ({
  type: 'voided',
  id: `${time}-voided`,
  at: at(time),
  event,
  reason: 'nhập nhầm',
  // A correction cannot stand in the place of an event; some tests try.
  ...(instead === undefined ? {} : { instead: instead as never }),
});

/** What a dossier adds up to, apart from the log itself and what belongs to this process. */
const sumOf = (dossier: Dossier): object => {
  const {
    graph,
    zone,
    machine,
    log,
    eventIds,
    corrections,
    refolded,
    superseded,
    standIns,
    ...sum
  } = foldOf(dossier);
  return { ...sum, active: machine.active };
};

const visitLines = (dossier: Dossier): readonly string[] =>
  visitsOf(dossier).map(
    ({ id, from, till, outcome }) =>
      `${id} ${from.slice(11, 16)}–${till?.slice(11, 16) ?? ''} ${outcome ?? ''}`,
  );

describe('a corrected event', () => {
  it('is left out of what the log adds up to, and stays in the log', () => {
    const dossier = received(finished('09:00', 'nhan'), voided('10:00', '09:00-nhan-done'));
    expect(sumOf(dossier)).toEqual(sumOf(received()));
    expect(dossier.events.map(({ type }) => type)).toEqual(['accepted', 'finished', 'voided']);
  });

  it('with another in its place adds up to what was meant, as if entered right', () => {
    const right = finished('09:05', 'nhan', 'supplement');
    const dossier = received(
      finished('09:00', 'nhan'),
      voided('10:00', '09:00-nhan-done', right),
      finished('11:00', 'cho', 'supplied'),
    );
    expect(visitLines(dossier)).toEqual([
      'nhan#1 08:00–09:05 supplement',
      'cho#1 09:05–11:00 supplied',
      'nhan#2 11:00– ',
    ]);
    expect(sumOf(dossier)).toEqual(sumOf(received(right, finished('11:00', 'cho', 'supplied'))));
  });

  it('in the middle of the log lets what came after it stand', () => {
    const dossier = received(
      assigned('08:30', 'nhan', 'An'),
      finished('09:00', 'nhan'),
      finished('10:00', 'b'),
      voided('11:00', '09:00-nhan-done', finished('09:30', 'nhan')),
    );
    expect(visitLines(dossier)).toEqual([
      'nhan#1 08:00–09:30 done',
      'a1#1 09:30– ',
      'b#1 09:30–10:00 done',
    ]);
  });

  it('may be the receipt, with its variant, its date or what it promised', () => {
    const dossier = received(
      finished('09:00', 'nhan'),
      voided('10:00', 'accepted', {
        ...ACCEPTED,
        id: 'right',
        at: at('08:15'),
        variant: 'remote',
      }),
    );
    expect(foldOf(dossier)).toMatchObject({
      variant: 'remote',
      acceptedAt: Date.parse(at('08:15')),
    });
    expect(visitLines(dossier)[0]).toBe('nhan#1 08:15–09:00 done');
  });

  it('may be one that ended the dossier', () => {
    const dossier = received(plain('09:00', 'withdrawn'), voided('10:00', '09:00-withdrawn'));
    expect(foldOf(dossier).status).toBe('running');
    expect(visitLines(record(dossier, finished('11:00', 'nhan')))).toHaveLength(3);
  });

  it('may be the replacement of an earlier correction', () => {
    const dossier = received(
      finished('09:00', 'nhan'),
      voided('10:00', '09:00-nhan-done', finished('09:10', 'nhan', 'again')),
      voided('11:00', '09:10-nhan-again', finished('09:20', 'nhan', 'refused')),
    );
    expect(visitLines(dossier)).toEqual(['nhan#1 08:00–09:20 refused']);
    expect(dossier.events).toHaveLength(4);
  });

  it('is back when the correction itself is voided, and gone again when that is', () => {
    const once = received(finished('09:00', 'nhan'), voided('10:00', '09:00-nhan-done'));
    const twice = record(once, voided('11:00', '10:00-voided'));
    expect(sumOf(twice)).toEqual(sumOf(received(finished('09:00', 'nhan'))));
    const thrice = record(twice, voided('12:00', '11:00-voided'));
    expect(sumOf(thrice)).toEqual(sumOf(received()));
  });

  it('was corrected for good: the same correction once more changes nothing', () => {
    const event = voided('10:00', '09:00-nhan-done', finished('09:05', 'nhan'));
    const dossier = received(finished('09:00', 'nhan'), event);
    expect(record(dossier, event)).toBe(dossier);
  });

  it('may have been dated into the future', () => {
    const wrong = { ...finished('09:00', 'nhan'), id: 'wrong', at: '2062-10-05T09:00:00+07:00' };
    const dossier = received(
      wrong as EventInput,
      voided('10:00', 'wrong', finished('09:00', 'nhan')),
    );
    expect(visitLines(dossier)[0]).toBe('nhan#1 08:00–09:00 done');
    expect(foldOf(dossier).latestAt).toBe(Date.parse(at('09:00')));
  });
});

const corrected = received(
  finished('09:00', 'nhan'),
  voided('10:00', '09:00-nhan-done', finished('09:05', 'nhan')),
);
const restored = received(
  finished('09:00', 'nhan'),
  voided('10:00', '09:00-nhan-done'),
  voided('11:00', '10:00-voided'),
  voided('12:00', '09:00-nhan-done'),
);

describe('the facts as they stand', () => {
  const idsOf = (dossier: Dossier) => standingFactsOf(foldOf(dossier)).map(({ id }) => id);

  it('are all of the log that was never corrected', () => {
    expect(idsOf(received(finished('09:00', 'nhan')))).toEqual(['accepted', '09:00-nhan-done']);
  });

  it('are what corrections leave of it, in its order', () => {
    const right = finished('09:05', 'nhan', 'supplement');
    const later = finished('11:00', 'cho', 'supplied');
    const log = [finished('09:00', 'nhan'), voided('10:00', '09:00-nhan-done', right), later];
    expect(idsOf(received(...log))).toEqual([
      'accepted',
      '09:05-nhan-supplement',
      '11:00-cho-supplied',
    ]);
  });
});

describe('a correction', () => {
  it.each<Case>([
    [
      'of an event that is not there',
      received(),
      voided('09:00', 'x'),
      'event.correctedUnknown event',
    ],
    ['of itself', received(), voided('09:00', '09:00-voided'), 'event.correctedUnknown event'],
    [
      'of an event that is corrected already',
      corrected,
      voided('11:00', '09:00-nhan-done'),
      'event.correctedAlready event',
    ],
    [
      'of a correction that does not hold any more',
      restored,
      voided('13:00', '10:00-voided'),
      'event.correctedAlready event',
    ],
    [
      'by which two corrections of one event would hold',
      restored,
      voided('13:00', '11:00-voided'),
      'event.correctedAlready event',
    ],
    ['of the only event', received(), voided('09:00', 'accepted'), 'event.correctionAlone event'],
    [
      'of a correction, with something in its place',
      corrected,
      voided('11:00', '10:00-voided', finished('09:05', 'nhan')),
      'event.correctionWithInstead instead',
    ],
    [
      'by a correction',
      corrected,
      voided('11:00', '09:05-nhan-done', voided('11:00', 'accepted')),
      'event.unknownType instead.type',
    ],
    [
      'by an event with an id that is taken',
      received(finished('09:00', 'nhan')),
      voided('10:00', '09:00-nhan-done', { ...finished('09:00', 'nhan'), id: 'accepted' } as never),
      'event.idTwice instead.id',
    ],
    [
      'by an event with the id of the correction',
      received(finished('09:00', 'nhan')),
      voided('10:00', '09:00-nhan-done', {
        ...finished('09:00', 'nhan'),
        id: '10:00-voided',
      } as never),
      'event.idTwice instead.id',
    ],
    [
      'by an event that does not fit in that place',
      received(finished('09:00', 'nhan')),
      voided('10:00', '09:00-nhan-done', finished('07:59', 'nhan')),
      'event.backInTime instead.at',
    ],
    [
      'of the receipt by that of another dossier',
      received(),
      voided('09:00', 'accepted', { ...ACCEPTED, id: 'x', dossier: 'HS-2' }),
      'event.dossierMismatch instead.dossier',
    ],
    [
      'of the receipt by something else',
      received(),
      voided('09:00', 'accepted', finished('09:00', 'nhan')),
      'event.notFirst instead.type',
    ],
    [
      'whose replacement is malformed',
      received(finished('09:00', 'nhan')),
      voided('10:00', '09:00-nhan-done', { type: 'finished', id: 'y', at: at('09:00') } as never),
      'input.missing instead.step',
    ],
  ])('%s is refused', (name, dossier, event, refusal) => {
    if (refusal.startsWith('input.missing')) {
      expect(refusalOf(dossier, event)).toContain(refusal);
    } else {
      expectRefusal(name, dossier, event, refusal);
    }
  });

  it('after which a later event no longer fits is refused, and that event is named', () => {
    const dossier = received(finished('09:00', 'nhan'), finished('10:00', 'b'));
    expect(refusalOf(dossier, voided('11:00', '09:00-nhan-done'))).toEqual([
      'event.correctionBreaks event',
      'event.stepNotActive events.2.step',
    ]);
  });

  it('after which the replacement of an earlier correction no longer fits names that one', () => {
    const dossier = received(
      finished('09:00', 'nhan'),
      finished('10:00', 'b'),
      voided('11:00', '10:00-b-done', finished('10:05', 'b', 'more')),
    );
    expect(refusalOf(dossier, voided('12:00', '09:00-nhan-done'))).toEqual([
      'event.correctionBreaks event',
      'event.stepNotActive events.3.instead.step',
    ]);
  });

  it('may be one of many, of one and the same entry too', () => {
    const notes = [0, 1, 2].map(
      (i): EventInput => ({ type: 'noted', id: `n${i}`, at: at('09:00'), text: 'ghi chú' }),
    );
    const corrections = Array.from(
      { length: 300 },
      (_, i): EventInput => ({
        type: 'voided',
        id: `v${i}`,
        at: at('10:00'),
        event: i === 0 ? 'n1' : `v${i - 1}`,
        reason: 'nhầm',
      }),
    );
    const dossier = replay(PROCEDURE, [ACCEPTED, ...notes, ...corrections]);
    expect(dossier.events).toHaveLength(304);
  });

  it('is refused where a log has had itself folded anew ten million times', () => {
    const fold = foldOf(received());
    const log = Array.from({ length: 1_000 }, () => fold.log[0] as DossierEvent);
    const bound = (refolded: number) => noRoomForCorrection({ ...fold, log, refolded });
    expect(bound(9_999_999)).toBeUndefined();
    expect(bound(10_000_000)).toMatchObject({
      code: 'event.tooMany',
      type: 'voided',
      most: 10_000,
    });
  });

  it('may come before the dossier is received', () => {
    const dossier = record(submittedOnly(), plain('09:00', 'declined'));
    const event = voided('10:00', '09:00-declined', { ...ACCEPTED, at: at('09:00') });
    expect(foldOf(record(dossier, event)).status).toBe('running');
  });
});

describe('what was done in a wait before its bound passed, entered after the expiry was', () => {
  const late = received(finished('09:00', 'nhan', 'supplement'), expired('12:00', 'cho'));

  it('takes the place of the expiry', () => {
    expect(foldOf(late).end).toMatchObject({ id: 'dung', result: 'stopped' });
    const dossier = record(late, finished('11:00', 'cho', 'supplied'));
    expect(visitLines(dossier)).toEqual([
      'nhan#1 08:00–09:00 supplement',
      'cho#1 09:00–11:00 supplied',
      'nhan#2 11:00– ',
    ]);
    expect(dossier.events).toHaveLength(4);
    expect(record(dossier, expired('12:00', 'cho'))).toBe(dossier);
  });

  it('does so at the very instant of the expiry, and not after it', () => {
    expect(refusalOf(late, finished('12:00', 'cho', 'supplied'))).toEqual([]);
    expect(refusalOf(late, finished('12:01', 'cho', 'supplied'))).toEqual(['event.dossierEnded ']);
  });

  it('leaves the expiry when it was itself an error', () => {
    const dossier = record(
      record(late, finished('11:00', 'cho', 'supplied')),
      voided('13:00', '11:00-cho-supplied'),
    );
    expect(sumOf(dossier)).toEqual(sumOf(late));
  });

  it('does so too when the expiry was itself entered by a correction', () => {
    const corrected = received(
      finished('09:00', 'nhan', 'supplement'),
      expired('11:00', 'cho'),
      voided('12:00', '11:00-expired-cho', expired('11:30', 'cho')),
    );
    const dossier = record(corrected, finished('11:15', 'cho', 'supplied'));
    expect(visitLines(dossier)[1]).toBe('cho#1 09:00–11:15 supplied');
  });

  it('does so still when the expiry is corrected after that, under another id', () => {
    const answered = record(late, finished('11:00', 'cho', 'supplied'));
    const corrected = record(
      answered,
      voided('13:00', '12:00-expired-cho', { ...expired('12:00', 'cho'), id: 'anew' }),
    );
    expect(visitLines(corrected)).toEqual(visitLines(answered));
  });

  it('does not when something depends on the expiry', () => {
    const delivered = record(late, plain('13:00', 'delivered'));
    expect(refusalOf(delivered, finished('11:00', 'cho', 'supplied'))).toEqual([
      'event.correctionBreaks event',
      'event.dossierNotEnded events.3',
    ]);
  });
});

describe('a pause that is corrected', () => {
  const pausedFrom = (time: string, id: string): EventInput => paused(time, id);
  const log = [pausedFrom('09:00', 'p'), paused('09:05', 'q', 'nhan')];
  const resumedP: EventInput = { type: 'resumed', id: 'r', at: at('11:00'), pause: 'p' };
  const corrected = voided('12:00', 'p', pausedFrom('09:30', 'p2'));
  const pausesOf = (dossier: Dossier): readonly string[] =>
    foldOf(dossier).pauses.map(
      ({ id, from, till }) => `${id} ${timeOf(from)}–${till === undefined ? '' : timeOf(till)}`,
    );
  const timeOf = (instant: number): string =>
    new Date(instant + 7 * 3_600_000).toISOString().slice(11, 16);

  it('is ended by what ended the one that was entered', () => {
    const dossier = received(...log.slice(0, 1), resumedP, corrected);
    expect(pausesOf(dossier)).toEqual(['p2 09:30–11:00']);
    const plan = planCorrection(received(...log.slice(0, 1), resumedP), corrected as never);
    expect(plan.undone).toEqual([]);
  });

  it('can still be ended under the id that was entered first, and under its own', () => {
    const open = received(...log, voided('10:00', 'p', pausedFrom('09:03', 'p2')));
    for (const pause of ['p', 'p2']) {
      expect(pausesOf(record(open, { ...resumedP, pause } as EventInput))).toContain(
        'p2 09:03–11:00',
      );
    }
    const twice = record(open, voided('10:30', 'p2', pausedFrom('09:04', 'p3')));
    for (const pause of ['p', 'p2', 'p3']) {
      expect(pausesOf(record(twice, { ...resumedP, pause } as EventInput))).toContain(
        'p3 09:04–11:00',
      );
    }
  });

  it('is what it was when the correction is taken back', () => {
    const dossier = received(
      ...log.slice(0, 1),
      resumedP,
      corrected,
      voided('13:00', '12:00-voided'),
    );
    expect(pausesOf(dossier)).toEqual(['p 09:00–11:00']);
  });
});
