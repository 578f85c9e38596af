import { describe, expect, it } from 'vitest';
import type { Component } from '../../src/assessment/components.ts';
import { record } from '../../src/dossier/record.ts';
import {
  accepted,
  dossierOf,
  finished,
  hours,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';
import { refusalOf } from '../dossier/sample.ts';

/** A registry that may refuse or ask; the unit of whoever calls it answers for it. */
const registry = (code: string, limit: unknown, unit: string) => ({
  code,
  version: '1',
  name: `Thủ tục ${code}`,
  limit,
  units: { [unit]: { name: `Cơ quan ${unit}` } },
  flow: [
    { step: 'xu-ly', unit, on: { refused: 'tu-choi' } },
    { step: 'ky', unit },
    { end: 'xong', result: 'granted' },
    { end: 'tu-choi', result: 'refused' },
  ],
});

/** Birth, then residence beside insurance and an opinion of which silence is consent. */
const bundle = procedureOf({
  limit: '10 ngày làm việc',
  flow: [
    {
      call: 'khai-sinh',
      procedure: registry('1.001193', '02 ngày làm việc', 'xa'),
      on: { refused: 'dung' },
    },
    {
      parallel: 'sau-khai-sinh',
      branches: [
        {
          call: 'thuong-tru',
          procedure: registry('1.004194', '03 ngày làm việc', 'congAn'),
          on: { refused: 'xem-lai' },
        },
        { step: 'the-bhyt', unit: 'b', limit: '02 ngày làm việc' },
        {
          step: 'y-kien',
          unit: 'c',
          onSilence: { after: '02 ngày làm việc', outcome: 'consent' },
        },
      ],
    },
    { step: 'tra', unit: 'a' },
    { end: 'xong', result: 'granted' },
    { step: 'xem-lai', unit: 'a' },
    { end: 'dung', result: 'refused' },
  ],
});

const RECEIVED = accepted(october(5, '09:00'));
const BORN = [
  finished('khai-sinh/xu-ly', october(5, '15:00')),
  finished('khai-sinh/ky', october(6, '10:00')),
];
/** Received on Mon 5/10, the birth registered on Tue 6/10 10:00. */
const registered = dossierOf(bundle, RECEIVED, ...BORN);

const component = (dossier: typeof registered, now: string, id: string): Component | undefined =>
  lookAt(dossier, now).components.find((each) => each.id === id);

describe('a component', () => {
  it('is a called procedure or a branch that is work, from when it is entered', () => {
    const early = dossierOf(bundle, RECEIVED);
    expect(lookAt(early, october(5, '10:00')).components.map(({ id }) => id)).toEqual([
      'khai-sinh',
    ]);
    expect(lookAt(registered, october(6, '11:00')).components).toEqual([
      {
        id: 'khai-sinh',
        cycle: 0,
        procedure: { code: '1.001193', version: '1' },
        state: 'done',
        from: october(5, '09:00'),
        due: october(7, '17:00'),
        promised: october(7, '17:00'),
        ended: october(6, '10:00'),
        result: 'granted',
        grade: 'early',
      },
      {
        id: 'thuong-tru',
        cycle: 0,
        procedure: { code: '1.004194', version: '1' },
        state: 'running',
        from: october(6, '10:00'),
        // Tue 6/10 and three working days: Fri 9/10.
        due: october(9, '17:00'),
        promised: october(9, '17:00'),
      },
      {
        id: 'the-bhyt',
        cycle: 0,
        unit: 'b',
        state: 'running',
        from: october(6, '10:00'),
        // A step's days are time: Tue 10:00 and two days of eight hours.
        due: october(8, '10:00'),
        promised: october(8, '10:00'),
      },
      { id: 'y-kien', cycle: 0, unit: 'c', state: 'running', from: october(6, '10:00') },
    ]);
  });

  it('has its result as soon as it is done, and not when the whole is', () => {
    const insured = record(registered, {
      type: 'finished',
      id: 'bhyt',
      at: october(7, '16:00'),
      step: 'the-bhyt',
      outcome: 'done',
    });
    const look = lookAt(insured, october(7, '16:00'));
    expect(look).toMatchObject({ status: 'running' });
    expect(look.result).toBeUndefined();
    expect(component(insured, october(7, '16:00'), 'the-bhyt')).toMatchObject({
      state: 'done',
      ended: october(7, '16:00'),
      result: 'granted',
      grade: 'early',
    });
  });

  it('that was refused is refused, though the dossier goes on', () => {
    const refused = dossierOf(
      bundle,
      RECEIVED,
      ...BORN,
      finished('thuong-tru/xu-ly', october(7, '09:00'), 'refused'),
    );
    expect(lookAt(refused, october(7, '10:00')).active.map(({ step }) => step)).toEqual([
      'xem-lai',
    ]);
    expect(component(refused, october(7, '10:00'), 'thuong-tru')).toMatchObject({
      state: 'done',
      result: 'refused',
    });
    // The jump has cut the other branches off.
    expect(component(refused, october(7, '10:00'), 'the-bhyt')).toMatchObject({ state: 'void' });
    expect(component(refused, october(7, '10:00'), 'the-bhyt')?.result).toBeUndefined();
  });

  it('that ends the whole has the result of the whole', () => {
    const ended = dossierOf(
      bundle,
      RECEIVED,
      finished('khai-sinh/xu-ly', october(5, '15:00'), 'refused'),
    );
    expect(lookAt(ended, october(5, '16:00'))).toMatchObject({
      result: 'refused',
      components: [{ id: 'khai-sinh', state: 'done', result: 'refused' }],
    });
  });

  it('that did not answer was granted where silence is consent', () => {
    // Tue 6/10 and two working days: till 24:00 of Thu 8/10.
    const silent = record(registered, {
      type: 'expired',
      id: 'im-lang',
      at: october(9, '00:00'),
      step: 'y-kien',
    });
    expect(component(silent, october(9, '09:00'), 'y-kien')).toMatchObject({
      state: 'done',
      result: 'granted',
    });
  });

  it('is late by its own limit, whatever the whole is', () => {
    const late = component(registered, october(8, '15:00'), 'the-bhyt');
    // Thu 8/10 10:00 to 15:00, the lunch of an hour and a half left out.
    expect(late).toMatchObject({ grade: 'late', lateBy: hours(3.5), state: 'running' });
    expect(lookAt(registered, october(8, '15:00')).grade).toBeUndefined();
  });

  it('begins anew with a restart', () => {
    const restarted = dossierOf(
      bundle,
      RECEIVED,
      ...BORN,
      { type: 'paused', at: october(7, '09:00'), reason: 'supplement' },
      resumed(october(9, '09:00')),
    );
    const { components } = lookAt(restarted, october(9, '10:00'));
    expect(
      components
        .filter(({ id }) => id === 'thuong-tru')
        .map(({ cycle, state, from, promised }) => [cycle, state, from, promised]),
    ).toEqual([
      [0, 'void', october(6, '10:00'), october(9, '17:00')],
      [1, 'running', october(9, '09:00'), october(14, '17:00')],
    ]);
  });
});

describe('the promise of a component', () => {
  const told = (type: 'appointed' | 'reappointed', at: string, promise: string) =>
    ({
      type,
      at,
      promise,
      step: 'thuong-tru',
      ...(type === 'reappointed' ? { reason: 'phải xác minh' } : {}),
    }) as never;
  const promisedBy = (...events: readonly never[]): string | undefined =>
    component(dossierOf(bundle, RECEIVED, ...BORN, ...events), october(7, '09:00'), 'thuong-tru')
      ?.promised;

  it('is what its receipt said, until it is told another date', () => {
    const receipt = told('appointed', october(6, '10:30'), october(8, '17:00'));
    const letter = told('reappointed', october(7, '08:00'), october(12, '17:00'));
    expect(promisedBy()).toBe(october(9, '17:00'));
    expect(promisedBy(receipt)).toBe(october(8, '17:00'));
    expect(promisedBy(receipt, letter)).toBe(october(12, '17:00'));
  });

  it('moves neither its limit nor the promise of the whole', () => {
    const letter = told('reappointed', october(7, '08:00'), october(12, '17:00'));
    const look = lookAt(dossierOf(bundle, RECEIVED, ...BORN, letter), october(7, '09:00'));
    // Mon 5/10 and ten working days: Mon 19/10.
    expect(look.due).toEqual({ legal: october(19, '17:00'), promised: october(19, '17:00') });
    expect(look.components[1]).toMatchObject({
      due: october(9, '17:00'),
      promised: october(12, '17:00'),
    });
  });

  it('stays when a pause moves the limit', () => {
    const stopped = dossierOf(
      bundle,
      RECEIVED,
      ...BORN,
      paused(october(7, '07:30'), 'thuong-tru'),
      resumed(october(8, '07:30')),
    );
    expect(component(stopped, october(8, '09:00'), 'thuong-tru')).toMatchObject({
      due: october(12, '17:00'),
      promised: october(9, '17:00'),
    });
  });

  it('may be another date once, as that of the whole may', () => {
    const letter = (day: number, step?: string) =>
      ({
        type: 'reappointed',
        at: october(7, `0${day}:00`),
        promise: october(12 + day, '17:00'),
        reason: 'phải xác minh',
        ...(step === undefined ? {} : { step }),
      }) as never;
    const codes = (...events: readonly never[]): readonly string[] =>
      lookAt(dossierOf(bundle, RECEIVED, ...BORN, ...events), october(7, '10:00')).violations.map(
        ({ code }) => code,
      );
    expect(codes(letter(7, 'thuong-tru'), letter(8, 'the-bhyt'), letter(9))).toEqual([]);
    expect(codes(letter(7, 'thuong-tru'), letter(8, 'thuong-tru'))).toEqual([
      'reappointment.tooMany',
    ]);
    const told = dossierOf(
      bundle,
      RECEIVED,
      ...BORN,
      letter(7, 'thuong-tru'),
      letter(8, 'thuong-tru'),
      letter(9, 'the-bhyt'),
      letter(9, 'the-bhyt'),
    );
    expect(lookAt(told, october(7, '10:00')).violations).toMatchObject([
      { code: 'reappointment.tooMany', step: 'thuong-tru', unit: 'congAn' },
      { code: 'reappointment.tooMany', step: 'the-bhyt', unit: 'b' },
    ]);
  });

  it.each([
    ['a step inside it', 'thuong-tru/xu-ly', 'event.stepNotComponent step'],
    ['one that is over', 'khai-sinh', 'event.stepNotActive step'],
    ['all branches together', 'sau-khai-sinh', 'event.stepNotComponent step'],
    ['an unknown one', 'x', 'event.stepUnknown step'],
  ])('is not told for %s', (_, step, refusal) => {
    const event = { type: 'appointed', id: 'x', at: october(7, '09:00'), promise: 0, step };
    expect(refusalOf(registered, { ...event, promise: october(8, '17:00') })).toEqual([refusal]);
  });
});

describe('a component that is one step', () => {
  it('is late by all of its visits together', () => {
    const procedure = procedureOf({
      flow: [
        {
          parallel: 'song-song',
          branches: [
            { step: 'x', unit: 'a', limit: '01 ngày làm việc', on: { lai: 'x' } },
            { step: 'y', unit: 'b' },
          ],
        },
      ],
    });
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '07:30')),
      finished('x', october(6, '17:00'), 'lai'),
    );
    const look = lookAt(dossier, october(7, '09:30'));
    expect(look.clocks.steps.filter(({ id }) => id === 'x')).toMatchObject([
      { lateBy: hours(8) },
      { lateBy: hours(2) },
    ]);
    expect(look.components.find(({ id }) => id === 'x')).toMatchObject({ lateBy: hours(10) });
  });
});

describe('a component without a limit', () => {
  /** A file that may lack something, then two checks of it at once; beside them an opinion. */
  const besideOpinion = (limits: { readonly limit?: string }) =>
    procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          branches: [
            {
              stage: 'ho-so',
              ...limits,
              flow: [
                {
                  step: 'kiem-tra',
                  unit: 'a',
                  on: { thieu: 'bo-sung', hoi: 'hoi', dat: 'ra-soat' },
                },
                { wait: 'bo-sung', for: 'applicant', clock: 'pause' },
                {
                  parallel: 'ra-soat',
                  branches: [
                    { step: 'phap-ly', unit: 'a' },
                    { step: 'ky-thuat', unit: 'b' },
                  ],
                },
              ],
            },
            { step: 'y-kien', unit: 'c', ...limits },
          ],
        },
        { end: 'xong', result: 'granted' },
        { wait: 'hoi', for: 'authority', clock: 'run', on: { done: 'song-song' } },
      ],
    });
  const without = besideOpinion({});
  const withLimit = besideOpinion({ limit: '05 ngày làm việc' });
  const checked = (outcome: string) => finished('kiem-tra', october(6, '09:00'), outcome);

  it.each([
    ['nothing stands still', [], ['running', 'running']],
    ['everything is paused', [paused(october(6, '09:00'))], ['paused', 'paused']],
    [
      'a pause of everything is over',
      [paused(october(6, '09:00')), resumed(october(6, '10:00'))],
      ['running', 'running'],
    ],
    ['only it is paused', [paused(october(6, '09:00'), 'ho-so')], ['paused', 'running']],
    ['it waits and its clocks with it', [checked('thieu')], ['paused', 'running']],
    [
      'all of its branches are paused',
      [
        checked('dat'),
        paused(october(6, '09:00'), 'phap-ly'),
        paused(october(6, '10:00'), 'ky-thuat'),
      ],
      ['paused', 'running'],
    ],
    [
      'one of its branches is done and the other paused',
      [
        checked('dat'),
        finished('phap-ly', october(6, '10:00')),
        paused(october(6, '10:00'), 'ky-thuat'),
      ],
      ['paused', 'running'],
    ],
    [
      'one of its branches is paused and the other not',
      [checked('dat'), paused(october(6, '10:00'), 'ky-thuat')],
      ['running', 'running'],
    ],
    ['the dossier will come back to it', [checked('hoi')], ['paused', 'void']],
    [
      'the other one is done and it is paused',
      [finished('y-kien', october(6, '09:00')), paused(october(6, '10:00'))],
      ['paused', 'done'],
    ],
  ] as const)('is in the state of one with a limit when %s', (_, events, states) => {
    const statesOf = (procedure: typeof without) => {
      const dossier = dossierOf(procedure, accepted(october(5, '08:00')), ...events);
      return ['ho-so', 'y-kien'].map((id) => component(dossier, october(6, '14:00'), id)?.state);
    };
    expect(statesOf(withLimit)).toEqual(states);
    expect(statesOf(without)).toEqual(states);
  });
});
