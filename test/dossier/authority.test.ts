import { describe, expect, it } from 'vitest';
import { allowedEvents } from '../../src/dossier/allowed-events.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { Actor } from '../../src/dossier/event.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { defined, HEAD } from '../procedure/small-procedure.ts';
import { at, dossierOf, refusalOf } from './sample.ts';

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

const NOT_HOLDER = ['event.unitNotHolder by.unit'];

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
    expect(refusalOf(received(), finishedBy({ unit: 'congAn' }))).toEqual(NOT_HOLDER);
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
    expect(refusalOf(received(), { ...pause, step: 'tham-dinh' })).toEqual(NOT_HOLDER);
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
    expect(refusalOf(stopped, { ...body, type: 'resumed' })).toEqual(NOT_HOLDER);
  });
});

describe('a delegation', () => {
  it('lets another unit act within its window, its end excluded', () => {
    const dossier = received(delegated({ unit: 'congAn' }));
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn' }, '08:59'))).toEqual(NOT_HOLDER);
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn' }, '09:00'))).toEqual([]);
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn' }, '09:59'))).toEqual([]);
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn' }, '10:00'))).toEqual(NOT_HOLDER);
  });

  it('to a person lets nobody else of that unit act', () => {
    const dossier = received(delegated({ unit: 'congAn', person: 'An' }));
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn', person: 'An' }))).toEqual([]);
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn', person: 'Bình' }))).toEqual(NOT_HOLDER);
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn' }))).toEqual(NOT_HOLDER);
  });

  it('of a unit that does not have the step gives no right at it', () => {
    const dossier = received(delegated({ unit: 'congAn' }, { unit: 'congAn', role: 'Trưởng' }));
    expect(refusalOf(dossier, finishedBy({ unit: 'congAn' }))).toEqual(NOT_HOLDER);
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
