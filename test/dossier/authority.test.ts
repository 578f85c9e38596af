import { describe, expect, it } from 'vitest';
import { allowedEvents, whyNot } from '../../src/dossier/allowed-events.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { Actor } from '../../src/dossier/event.ts';
import { record } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { defined, HEAD } from '../procedure/small-procedure.ts';
import { at, dossierOf, finished, refusalOf } from './sample.ts';

const procedure = defined({
  ...HEAD,
  units: {
    ubnd: { name: 'UBND tỉnh' },
    so: { name: 'Sở', parent: 'ubnd' },
    phong: { name: 'Phòng', parent: 'so' },
    chiNhanh: { name: 'Chi nhánh VPĐKĐĐ' },
    thue: { name: 'Thuế' },
    congAn: { name: 'Công an' },
  },
  flow: [
    {
      step: 'tham-dinh',
      unit: 'so',
      alternates: ['chiNhanh'],
      support: ['thue'],
      approver: { unit: 'ubnd', role: 'Chủ tịch' },
    },
    { end: 'xong', result: 'granted' },
  ],
});

const delegated = (to: Actor, from: Actor = { unit: 'so' }): EventInput => ({
  type: 'delegated',
  id: 'uy-quyen',
  at: at('08:00'),
  from,
  to,
  window: { from: at('09:00'), to: at('10:00') },
});

const finishedBy = (by: Actor, time = '09:30'): unknown => ({
  type: 'finished',
  id: 'x',
  at: at(time),
  step: 'tham-dinh',
  outcome: 'done',
  by,
});

const received = (...events: readonly EventInput[]): Dossier => dossierOf(procedure, ...events);

const MAY_NOT = ['event.unitMayNotAct by.unit'];

describe('at a step may act', () => {
  it.each([
    ['its unit', 'so'],
    ['the unit above', 'ubnd'],
    ['the unit below', 'phong'],
    ['a unit that may do it instead', 'chiNhanh'],
    ['a unit that works along', 'thue'],
  ])('%s', (_, unit) => {
    expect(refusalOf(received(), finishedBy({ unit }))).toEqual([]);
  });

  it('no other unit', () => {
    expect(refusalOf(received(), finishedBy({ unit: 'congAn' }))).toEqual(MAY_NOT);
  });

  it('whoever it was, when that is not said', () => {
    expect(
      refusalOf(received(), {
        type: 'finished',
        id: 'x',
        at: at('09:30'),
        step: 'tham-dinh',
        outcome: 'done',
      }),
    ).toEqual([]);
  });
});

describe('to stop a step, or to give it more time, is as much to act at it', () => {
  const body = { id: 'x', at: at('09:30'), by: { unit: 'congAn' } };

  it('when it is named', () => {
    const pause = { ...body, type: 'paused', reason: 'incident' };
    expect(refusalOf(received(), { ...pause, step: 'tham-dinh' })).toEqual(MAY_NOT);
    expect(refusalOf(received(), pause)).toEqual([]);
  });

  it('and so is to let it go on', () => {
    const stopped = received({
      type: 'paused',
      id: 'p',
      at: at('09:00'),
      reason: 'incident',
      step: 'tham-dinh',
    });
    expect(refusalOf(stopped, { ...body, type: 'resumed' })).toEqual(MAY_NOT);
  });
});

describe('a delegation', () => {
  it('lets another unit act within its window, its end excluded', () => {
    const dossier = received(delegated({ unit: 'congAn' }));
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn' }, '08:59'))).toEqual(MAY_NOT);
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn' }, '09:00'))).toEqual([]);
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn' }, '09:59'))).toEqual([]);
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn' }, '10:00'))).toEqual(MAY_NOT);
  });

  it('to a person lets nobody else of that unit act', () => {
    const dossier = received(delegated({ unit: 'congAn', person: 'An' }));
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn', person: 'An' }))).toEqual([]);
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn', person: 'Bình' }))).toEqual(MAY_NOT);
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn' }))).toEqual(MAY_NOT);
  });

  it('of a unit that does not have the step gives no right at it', () => {
    const dossier = received(delegated({ unit: 'congAn' }, { unit: 'congAn', role: 'Trưởng' }));
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn' }))).toEqual(MAY_NOT);
  });

  it('is refused past a thousand, and not offered any more', () => {
    const window = { from: at('09:00'), to: at('10:00') };
    const delegations = Array.from(
      { length: 1_000 },
      (_, i): EventInput => ({
        ...delegated({ unit: 'congAn' }),
        id: `d${i}`,
      }),
    );
    const dossier = received(...delegations);
    const another = { ...delegated({ unit: 'congAn' }), id: 'another', window };
    expect(refusalOf(dossier, another)).toEqual(['event.tooMany ']);
    expect(allowedEvents(dossier).some(({ type }) => type === 'delegated')).toBe(false);
  });

  it('between units that are unknown, or that ends before it begins, is refused', () => {
    const event = delegated({ unit: 'congAn' });
    expect(refusalOf(received(), { ...event, to: { unit: 'x' } })).toEqual([
      'procedure.unitUnknown to.unit',
    ]);
    expect(refusalOf(received(), { ...event, from: { unit: 'x' } })).toEqual([
      'procedure.unitUnknown from.unit',
    ]);
    expect(
      refusalOf(received(), { ...event, window: { from: at('10:00'), to: at('09:00') } }),
    ).toEqual(['time.reversed window']);
    expect(refusalOf(received(), { ...event, window: { from: at('10:00') } })).toEqual([
      'input.missing window.to',
    ]);
    expect(
      refusalOf(received(), { ...event, window: { from: '2026-10-05', to: at('09:00') } }),
    ).toEqual(['instant.withoutOffset window.from']);
  });
});

describe('a file may be handed over', () => {
  const handed = (to: unknown): unknown => ({
    type: 'handedOver',
    id: 'x',
    at: at('09:30'),
    step: 'tham-dinh',
    to,
  });

  it('to a unit that may have the step', () => {
    for (const unit of ['so', 'phong', 'ubnd', 'chiNhanh']) {
      expect(refusalOf(received(), handed({ unit }))).toEqual([]);
    }
  });

  it('to no other one, also when it works along', () => {
    for (const unit of ['thue', 'congAn']) {
      expect(refusalOf(received(), handed({ unit }))).toEqual(['event.unitNotHolder to.unit']);
    }
    expect(refusalOf(received(), handed({ unit: 'x' }))).toEqual(['procedure.unitUnknown to.unit']);
    expect(refusalOf(received(), handed({ person: 'An' }))).toEqual(['input.missing to.unit']);
  });
});

describe('a file that was handed to another unit', () => {
  const handed = received({
    type: 'handedOver',
    id: 'giao',
    at: at('09:00'),
    step: 'tham-dinh',
    to: { unit: 'chiNhanh' },
  });

  it('is that unit’s to act on, not any more that of whoever had it', () => {
    expect(refusalOf(handed, finishedBy({ unit: 'chiNhanh' }))).toEqual([]);
    for (const unit of ['so', 'phong']) {
      expect(refusalOf(handed, finishedBy({ unit }))).toEqual(MAY_NOT);
    }
  });

  it('is still approved by the approver and worked on by who works along', () => {
    for (const unit of ['ubnd', 'thue']) {
      expect(refusalOf(handed, finishedBy({ unit }))).toEqual([]);
    }
  });

  it('can be acted on by its former unit where that one is delegated to', () => {
    const delegate = record(handed, delegated({ unit: 'so' }, { unit: 'chiNhanh' }));
    expect(refusalOf(delegate, finishedBy({ unit: 'so' }))).toEqual([]);
  });

  it('is everybody’s again that may have the step when it is handed back', () => {
    const back = record(handed, {
      type: 'handedOver',
      id: 'giao-lai',
      at: at('09:10'),
      step: 'tham-dinh',
      to: { unit: 'so' },
    });
    for (const unit of ['so', 'chiNhanh']) {
      expect(refusalOf(back, finishedBy({ unit }))).toEqual([]);
    }
  });
});

describe('where a dossier waits', () => {
  const waiting = (unit?: string) =>
    dossierOf(
      defined({
        ...HEAD,
        units: {
          so: { name: 'Sở' },
          phong: { name: 'Phòng', parent: 'so' },
          thue: { name: 'Thuế' },
        },
        flow: [
          {
            wait: 'cho',
            for: 'authority',
            clock: 'pause',
            ...(unit === undefined ? {} : { unit }),
          },
          { end: 'xong', result: 'granted' },
        ],
      }),
    );
  const answeredBy = (unit: string): unknown => ({
    type: 'finished',
    id: 'x',
    at: at('09:30'),
    step: 'cho',
    outcome: 'done',
    by: { unit },
  });

  it('the unit may act that must move it on, and no other', () => {
    expect(refusalOf(waiting('so'), answeredBy('so'))).toEqual([]);
    expect(refusalOf(waiting('so'), answeredBy('phong'))).toEqual([]);
    expect(refusalOf(waiting('so'), answeredBy('thue'))).toEqual(MAY_NOT);
    const handed = { type: 'handedOver', id: 'x', at: at('09:30'), step: 'cho' };
    expect(refusalOf(waiting('so'), { ...handed, to: { unit: 'phong' } })).toEqual([]);
    expect(refusalOf(waiting('so'), { ...handed, to: { unit: 'thue' } })).toEqual([
      'event.unitNotHolder to.unit',
    ]);
  });

  it('everybody may where the procedure names nobody', () => {
    expect(refusalOf(waiting(), answeredBy('thue'))).toEqual([]);
  });
});

describe('to act at a stage, or at branches together', () => {
  const procedureWith = (stage: object) =>
    defined({
      ...HEAD,
      units: { so: { name: 'Sở' }, thue: { name: 'Thuế' }, congAn: { name: 'Công an' } },
      flow: [
        {
          stage: 'giai-doan',
          ...stage,
          flow: [
            {
              parallel: 'song-song',
              branches: [
                { step: 'mot', unit: 'so' },
                { step: 'hai', unit: 'thue' },
              ],
            },
          ],
        },
        { end: 'xong', result: 'granted' },
      ],
    });
  const pausedBy = (unit: string, step: string): unknown => ({
    type: 'paused',
    id: 'x',
    at: at('09:30'),
    reason: 'incident',
    step,
    by: { unit },
  });

  it('is to act at every step that is open in it', () => {
    const dossier = dossierOf(procedureWith({}));
    expect(refusalOf(dossier, pausedBy('so', 'mot'))).toEqual([]);
    expect(refusalOf(dossier, pausedBy('so', 'song-song'))).toEqual(MAY_NOT);
    expect(refusalOf(dossier, pausedBy('so', 'giai-doan'))).toEqual(MAY_NOT);
    const alone = record(dossier, finished('09:10', 'hai'));
    expect(refusalOf(alone, pausedBy('so', 'giai-doan'))).toEqual([]);
    expect(refusalOf(alone, pausedBy('congAn', 'giai-doan'))).toEqual(MAY_NOT);
  });

  it('is as well the right of the unit that a stage belongs to', () => {
    const dossier = dossierOf(procedureWith({ unit: 'congAn' }));
    expect(refusalOf(dossier, pausedBy('congAn', 'giai-doan'))).toEqual([]);
    expect(refusalOf(dossier, pausedBy('congAn', 'mot'))).toEqual(MAY_NOT);
  });
});

describe('who approves', () => {
  it('acts, and so do those above, but none of the many below that have no part in it', () => {
    const procedure = defined({
      ...HEAD,
      units: {
        tinh: { name: 'Tỉnh' },
        ubnd: { name: 'UBND tỉnh', parent: 'tinh' },
        so: { name: 'Sở', parent: 'ubnd' },
        soKhac: { name: 'Sở khác', parent: 'ubnd' },
      },
      flow: [
        { step: 'tham-dinh', unit: 'so', approver: { unit: 'ubnd', role: 'Chủ tịch' } },
        { end: 'xong', result: 'granted' },
      ],
    });
    for (const unit of ['so', 'ubnd', 'tinh']) {
      expect(refusalOf(dossierOf(procedure), finishedBy({ unit }))).toEqual([]);
    }
    expect(refusalOf(dossierOf(procedure), finishedBy({ unit: 'soKhac' }))).toEqual(MAY_NOT);
  });
});

describe('a refusal', () => {
  it('names every unit that may act, also those above and below', () => {
    const [issue] = whyNot(received(), finishedBy({ unit: 'congAn' }) as EventInput);
    expect(issue).toEqual({
      code: 'event.unitMayNotAct',
      path: ['by', 'unit'],
      step: 'tham-dinh',
      unit: 'congAn',
      units: ['ubnd', 'so', 'phong', 'chiNhanh', 'thue'],
    });
  });

  it('of a receiver names every unit that may have the file', () => {
    const [issue] = whyNot(received(), {
      type: 'handedOver',
      id: 'x',
      at: at('09:30'),
      step: 'tham-dinh',
      to: { unit: 'thue' },
    });
    expect(issue).toMatchObject({ holders: ['ubnd', 'so', 'phong', 'chiNhanh'] });
  });
});
