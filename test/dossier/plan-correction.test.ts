import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { planCorrection, tryPlanCorrection } from '../../src/dossier/plan-correction.ts';
import { foldOf, record, replay, tryRecord } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { viewAsRecordedBy } from '../../src/dossier/views.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { defined, HEAD } from '../procedure/small-procedure.ts';
import { at, finished, paused, received, refusalOf, resumed } from './sample.ts';

type Voided = Extract<EventInput, { type: 'voided' }>;

/**
 * The bundle of NĐ 63/2024/NĐ-CP: residence and insurance rest on the registration of the birth, and
 * an error found in it sends back what was done upon it (Art. 8(4)).
 */
const bundle = defined({
  ...HEAD,
  limit: '03 ngày làm việc',
  units: { ubndXa: { name: 'UBND xã' }, congAn: { name: 'Công an' }, bhxh: { name: 'BHXH' } },
  flow: [
    { step: 'khai-sinh', unit: 'ubndXa', limit: '24 giờ', on: { supplement: 'bo-sung' } },
    {
      parallel: 'sau-khai-sinh',
      branches: [
        {
          stage: 'thuong-tru',
          unit: 'congAn',
          limit: '02 ngày làm việc',
          flow: [
            { step: 'xac-minh', unit: 'congAn' },
            { step: 'cap-nhat', unit: 'congAn' },
          ],
        },
        { step: 'the-bhyt', unit: 'bhxh', limit: '02 ngày làm việc' },
        { step: 'tro-cap', unit: 'ubndXa', limit: '02 ngày làm việc' },
      ],
    },
    { end: 'tra-ket-qua', result: 'granted' },
    {
      wait: 'bo-sung',
      for: 'applicant',
      reason: 'supplement',
      clock: 'pause',
      within: '07 ngày làm việc',
      on: { supplied: 'khai-sinh', expired: 'dung' },
    },
    { end: 'dung', result: 'stopped' },
  ],
});

const november = (day: number, time: string): string => `2026-11-${day}T${time}:00+07:00`;

const done = (id: string, step: string, instant: string, outcome = 'done'): EventInput => ({
  type: 'finished',
  id,
  at: instant,
  step,
  outcome,
});

/** Received on Mon 16/11; two branches have worked on by Wed 18/11, the third has not begun. */
const story = replay(bundle, [
  { type: 'accepted', id: '1', at: november(16, '08:00'), dossier: 'HS-1' },
  done('2', 'khai-sinh', november(16, '16:00')),
  { type: 'assigned', id: '3', at: november(17, '08:00'), step: 'xac-minh', person: 'An' },
  done('4', 'xac-minh', november(17, '10:00')),
  done('5', 'the-bhyt', november(17, '15:00')),
  { type: 'assigned', id: '6', at: november(17, '15:30'), step: 'cap-nhat', person: 'Bình' },
]);

/** On Wed 18/11 the name of the child is found to be wrong in the register. */
const ERROR: Voided = {
  type: 'voided',
  id: '7',
  at: november(18, '09:00'),
  event: '2',
  reason: 'ghi sai họ tên trẻ',
  instead: done('2a', 'khai-sinh', november(16, '16:30')) as never,
};

const openIn = (dossier: Dossier): readonly string[] => [...foldOf(dossier).open.keys()].sort();

const idsOf = (facts: readonly { readonly id: string }[]): readonly string[] =>
  facts.map(({ id }) => id);

describe('the correction of a result on which others rest', () => {
  it('takes nothing back of itself where everything still fits', () => {
    expect(planCorrection(story, ERROR)).toEqual({
      correction: record(story, ERROR).events.at(-1),
      undone: [],
      active: ['tro-cap', 'cap-nhat'],
    });
  });

  it('sends back to its entry the branch that rests on it, and no other', () => {
    const plan = planCorrection(story, ERROR, { redo: ['thuong-tru'] });
    expect(plan.correction.alsoVoided).toEqual(['4', '6']);
    expect(idsOf(plan.undone)).toEqual(['4', '6']);
    expect(plan.active).toEqual(['xac-minh', 'tro-cap']);

    const corrected = record(story, plan.correction);
    expect(visitsOf(corrected).map(({ id, from, till }) => [id, from, till])).toEqual([
      ['khai-sinh#1', november(16, '08:00'), november(16, '16:30')],
      ['xac-minh#1', november(16, '16:30'), undefined],
      ['the-bhyt#1', november(16, '16:30'), november(17, '15:00')],
      ['tro-cap#1', november(16, '16:30'), undefined],
    ]);
    // An has the work again: that it was given to them still holds.
    expect(visitsOf(corrected)[1]?.person).toBe('An');
  });

  it('is one entry of the log, which keeps what fell and how things stood before', () => {
    const { correction } = planCorrection(story, ERROR, { redo: ['thuong-tru', 'the-bhyt'] });
    const corrected = record(story, correction);
    expect(corrected.events.slice(0, -1)).toEqual(story.events);
    expect(openIn(corrected)).toEqual(['the-bhyt', 'tro-cap', 'xac-minh']);
    expect(openIn(viewAsRecordedBy(corrected, november(18, '08:59')))).toEqual([
      'cap-nhat',
      'tro-cap',
    ]);
    const again = replay(bundle, JSON.parse(JSON.stringify(corrected.events)));
    expect(again.events).toEqual(corrected.events);
    expect(openIn(again)).toEqual(openIn(corrected));
  });

  it('goes on to the end: what was sent back is done anew', () => {
    const { correction } = planCorrection(story, ERROR, { redo: ['thuong-tru'] });
    const ended = [
      correction,
      done('8', 'xac-minh', november(18, '10:00')),
      done('9', 'cap-nhat', november(18, '11:00')),
      done('10', 'tro-cap', november(18, '14:00')),
    ].reduce<Dossier>((dossier, event) => record(dossier, event), story);
    expect(foldOf(ended).end).toMatchObject({ id: 'tra-ket-qua', result: 'granted' });
  });

  it('takes back all that no longer fits when the result was another one', () => {
    const wrong: Voided = {
      ...ERROR,
      instead: done('2a', 'khai-sinh', november(16, '16:30'), 'supplement') as never,
    };
    // By itself it is refused, and the first event that no longer fits is named.
    expect(refusalOf(story, wrong)).toEqual([
      'event.correctionBreaks event',
      'event.stepNotActive events.2.step',
    ]);
    const plan = planCorrection(story, wrong);
    expect(idsOf(plan.undone)).toEqual(['3', '4', '5', '6']);
    expect(openIn(record(story, plan.correction))).toEqual(['bo-sung']);
  });

  it('also sends back a branch that is done and waits for the others', () => {
    const plan = planCorrection(
      story,
      {
        type: 'voided',
        id: '7',
        at: november(18, '09:00'),
        event: '4',
        reason: 'chưa xác minh xong',
        instead: done('4a', 'xac-minh', november(17, '16:00')) as never,
      },
      { redo: ['the-bhyt'] },
    );
    // What stood before the error in time or in the log does not save a branch that rests on it.
    expect(idsOf(plan.undone)).toEqual(['5', '6']);
    expect(plan.active).toEqual(['the-bhyt', 'tro-cap', 'cap-nhat']);
  });

  it('is taken back with all that fell', () => {
    const { correction } = planCorrection(story, ERROR, { redo: ['thuong-tru'] });
    const body = {
      type: 'voided',
      id: '8',
      at: november(18, '10:00'),
      reason: 'không sai',
    } as const;
    const restored = record(record(story, correction), { ...body, event: '7' });
    expect(visitsOf(restored)).toEqual(visitsOf(story));
  });
});

describe('what falls with a correction', () => {
  const dossier = received(
    finished('09:00', 'nhan'),
    paused('09:10', 'p', 'a1'),
    resumed('09:20', 'p'),
    finished('10:00', 'a1'),
    finished('10:30', 'b'),
    finished('11:00', 'a2'),
    finished('12:00', 'ky'),
  );
  const voided = (event: string, alsoVoided?: readonly string[]): Voided => ({
    type: 'voided',
    id: 'v',
    at: at('13:00'),
    event,
    reason: 'nhầm',
    ...(alsoVoided === undefined ? {} : { alsoVoided }),
  });

  it('is all that came after on its path, also past the end of the dossier', () => {
    const { undone, active } = planCorrection(dossier, voided('10:00-a1-done'));
    expect(idsOf(undone)).toEqual(['11:00-a2-done', '12:00-ky-done']);
    expect(active).toEqual(['a1']);
  });

  it('is a pause with its end', () => {
    const plan = planCorrection(dossier, voided('p'));
    expect(idsOf(plan.undone)).toEqual(['09:20-resumed-p']);
    expect(foldOf(record(dossier, plan.correction)).pauses).toEqual([]);
  });

  it('is an expiry that comes back when what had come in time before it falls', () => {
    const late = received(
      finished('09:00', 'nhan', 'supplement'),
      { type: 'expired', id: 'het', at: at('12:00'), step: 'cho' },
      finished('11:00', 'cho', 'supplied'),
    );
    const { correction, undone, active } = planCorrection(late, voided('09:00-nhan-supplement'));
    expect(correction.alsoVoided).toEqual(['het', '11:00-cho-supplied']);
    // The expiry did not hold any more.
    expect(idsOf(undone)).toEqual(['11:00-cho-supplied']);
    expect(active).toEqual(['nhan']);
  });

  it.each([
    ['an unknown event', voided('x'), {}, ['event.correctedUnknown event']],
    [
      'an unknown event that falls',
      voided('12:00-ky-done', ['x']),
      {},
      ['event.correctedUnknown alsoVoided.0'],
    ],
    [
      'the same event twice',
      voided('12:00-ky-done', ['11:00-a2-done', '11:00-a2-done']),
      {},
      ['event.correctedAlready alsoVoided.1'],
    ],
    [
      'the corrected event itself',
      voided('12:00-ky-done', ['12:00-ky-done']),
      {},
      ['event.correctedAlready alsoVoided.0'],
    ],
    ['an unknown place', voided('12:00-ky-done'), { redo: ['x'] }, ['event.stepUnknown redo.0']],
    // ‘cho’ was never entered, and ‘nhan’ was over when the signature was wrongly recorded.
    [
      'a place at which nothing is to be done anew',
      voided('12:00-ky-done'),
      { redo: ['cho', 'nhan'] },
      ['event.nothingToRedo redo.0', 'event.nothingToRedo redo.1'],
    ],
    // What callers without types may give.
    ['a word', voided('12:00-ky-done'), { redo: 'ky' } as never, ['input.wrongType redo']],
    ['no options', voided('12:00-ky-done'), null as never, ['input.wrongType ']],
    ['an empty list', voided('12:00-ky-done', []), {}, ['input.invalid alsoVoided']],
  ])('cannot be %s', (_, correction, options, expected) => {
    const planned = tryPlanCorrection(dossier, correction, options);
    const shown = planned.ok
      ? []
      : planned.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
    if (options !== null && Object.keys(options).length === 0) {
      expect(refusalOf(dossier, correction)).toEqual(expected);
    }
    if (!planned.ok) expect(shown).toEqual(expected);
  });

  it('leaves what replaces the event: that must fit', () => {
    const misfit = { ...voided('09:00-nhan-done'), instead: finished('09:00', 'ky') as never };
    const planned = tryPlanCorrection(dossier, misfit);
    expect(planned.ok ? [] : planned.issues.map(({ path }) => path)).toEqual([['instead', 'step']]);
  });

  it('is named by its ids, and not by those of a fact', () => {
    const note = { type: 'noted', id: 'n', at: at('13:00'), text: 'x' } as const;
    // What comes from outside has no type yet.
    const planned = tryPlanCorrection(dossier, note as never);
    expect(planned.ok ? [] : planned.issues.map(({ code }) => code)).toEqual(['event.unknownType']);
    expect(tryRecord(dossier, voided('12:00-ky-done')).ok).toBe(true);
  });
});
