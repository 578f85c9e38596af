import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../src/accountability/obligations.ts';
import { assess } from '../../src/assessment/assess.ts';
import { nextWakeUp } from '../../src/assessment/next-wake-up.ts';
import { rulePack } from '../../src/rules/rule-packs.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';
import {
  HANDED_ON,
  type Log,
  oneAgency,
  owedAt,
  RECEIVED,
  statesAt,
  units,
} from './example-obligations.ts';

const TRANSFERRED = 'transfer:tiep-nhan#1 fulfilled';

describe('an apology with another date', () => {
  // Received on Mon 5/10, due on Thu 8/10: the apology must be out on Wed 7/10 by 24:00.
  it('is owed from the opening of the working day before, and not earlier', () => {
    expect(statesAt(october(7, '07:29'), HANDED_ON)).toEqual([TRANSFERRED]);
    expect(owedAt(october(7, '07:30'), HANDED_ON).slice(1)).toEqual([
      {
        id: 'apology:dossier#1',
        kind: 'apology',
        bearer: { unit: 'phong', agency: 'so', head: 'Giám đốc Sở' },
        article: 'NĐ 118/2025/NĐ-CP, believed kept from NĐ 61/2018/NĐ-CP Art. 19(9)',
        certainty: 'medium',
        arisenAt: october(7, '07:30'),
        due: october(8, '00:00'),
        state: 'open',
      },
      expect.objectContaining({ id: 'newDate:dossier#1', state: 'open' }),
    ]);
  });

  it('is still open on the last day, missed when the limit is over, and not owed when it was kept', () => {
    expect(statesAt(october(8, '17:00'), HANDED_ON)).toContain('apology:dossier#1 open');
    expect(statesAt('2026-10-09T00:00:00+07:00', HANDED_ON)).toContain('apology:dossier#1 open');
    expect(statesAt('2026-10-09T00:00:00.001+07:00', HANDED_ON)).toContain(
      'apology:dossier#1 missed',
    );
    expect(
      statesAt(october(9, '09:00'), HANDED_ON, finished('xu-ly', october(8, '16:00'))),
    ).toEqual([TRANSFERRED]);
  });

  it.each([
    ['7/10', october(7, '16:00'), 'fulfilled'],
    ['8/10', october(8, '08:00'), 'fulfilledLate'],
  ])('that goes out on %s is one event for both', (_, at, state) => {
    const letter = {
      type: 'apologised',
      at,
      reason: 'chờ ý kiến',
      promise: october(12, '17:00'),
    } as const;
    expect(owedAt(october(9, '09:00'), HANDED_ON, letter)).toMatchObject([
      { kind: 'transfer' },
      { kind: 'apology', state, fulfilledBy: '3' },
      { kind: 'newDate', state, fulfilledBy: '3' },
      { kind: 'explanation', state: 'open' },
      { kind: 'monthlyList', state: 'open' },
    ]);
  });

  it('is due on the Sunday before a Monday by the letter, on the Friday where working days count', () => {
    // Received on Wed 7/10, due on Mon 12/10.
    const dossier = dossierOf(oneAgency, accepted(october(7, '09:00')));
    const pack = rulePack('vn-2026');
    const dueUnder = (rules: typeof pack) =>
      obligationsOf(dossier, { now: october(9, '09:00'), calendar: CALENDAR, rules })
        .filter(({ kind }) => kind === 'apology')
        .map(({ arisenAt, due }) => [arisenAt, due]);
    expect(dueUnder(pack)).toEqual([[october(9, '07:30'), october(12, '00:00')]]);
    const apologyDaysCounted = { ...pack.apologyDaysCounted, value: 'workingDay' } as const;
    expect(dueUnder({ ...pack, apologyDaysCounted })).toEqual([
      [october(9, '07:30'), october(10, '00:00')],
    ]);
  });

  it.each([
    ['24 giờ', october(8, '14:00'), october(9, '14:00')],
    ['01 ngày làm việc', october(8, '09:00'), october(10, '00:00')],
    ['02 giờ làm việc', october(8, '16:00'), october(9, '08:30')],
    // Friday to Monday is one working day.
    ['01 ngày làm việc', october(9, '09:00'), october(13, '00:00')],
    ['02 ngày làm việc', october(8, '09:00'), october(12, '00:00')],
    ['48 giờ', october(8, '14:00'), october(10, '00:00')],
    ['02 ngày', october(6, '09:00'), october(8, '00:00')],
  ])('of “%s” from %s has to be out by %s', (limit, received, due) => {
    const procedure = procedureOf({ limit, flow: [{ step: 'lam', unit: 'a' }] });
    const look = { now: october(20, '09:00'), calendar: CALENDAR };
    const [apology] = obligationsOf(dossierOf(procedure, accepted(received)), look);
    expect(apology).toMatchObject({ kind: 'apology', due });
  });

  it('is owed by who had the file when it had to be out, not by who got it too late for that', () => {
    // Due on Thu 8/10. The division got the file on the 8th at 10:00, when the letter had to be out.
    const late = finished('tiep-nhan', october(8, '10:00'));
    const ofWhole = (now: string) =>
      owedAt(now, late)
        .filter(({ kind }) => kind === 'apology')
        .map(({ bearer, state }) => [bearer?.unit, state]);
    expect(ofWhole(october(8, '11:00'))).toEqual([['motCua', 'open']]);
    expect(ofWhole(october(9, '09:00'))).toEqual([['motCua', 'missed']]);
  });

  it('that a correction takes out is owed again', () => {
    const letter = { type: 'apologised', at: october(7, '16:00'), reason: 'chờ' } as const;
    const voided = { type: 'voided', at: october(8, '08:00'), event: '3', reason: 'nhầm' } as const;
    expect(statesAt(october(9, '09:00'), HANDED_ON, letter)).toContain(
      'apology:dossier#1 fulfilled',
    );
    expect(statesAt(october(9, '09:00'), HANDED_ON, letter, voided)).toContain(
      'apology:dossier#1 missed',
    );
  });
});

describe('what a late dossier obliges to', () => {
  it('is met by an explanation, and by a remark that names the obligation', () => {
    const explained = { type: 'explained', at: october(12, '09:00'), text: 'thiếu người' } as const;
    const listed = {
      type: 'noted',
      at: october(30, '09:00'),
      text: 'công khai tháng 10',
      fulfils: 'monthlyList:dossier#1',
    } as const;
    expect(owedAt(october(30, '10:00'), HANDED_ON, explained, listed).slice(3)).toMatchObject([
      { id: 'explanation:dossier#1', state: 'fulfilled', fulfilledBy: '3' },
      { id: 'monthlyList:dossier#1', state: 'fulfilled', fulfilledBy: '4' },
    ]);
  });

  it('can be switched off', () => {
    const pack = rulePack('vn-2026');
    const off = { value: false, source: 'nội bộ Art. 1', certainty: 'read' } as const;
    const rules = { ...pack, explanation: off, monthlyList: off };
    const dossier = dossierOf(oneAgency, RECEIVED, HANDED_ON);
    const kinds = obligationsOf(dossier, { now: october(9, '09:00'), calendar: CALENDAR, rules });
    expect(kinds.map(({ kind }) => kind)).toEqual(['transfer', 'apology', 'newDate']);
  });

  it('can be read otherwise in an assessment too: its obligations, violations and waking', () => {
    const pack = rulePack('vn-2026');
    const off = { value: false, source: 'nội bộ Art. 1', certainty: 'read' } as const;
    const rules = {
      ...pack,
      explanation: off,
      monthlyList: off,
      transferCutOff: { ...pack.transferCutOff, value: '08:00' },
    };
    const dossier = dossierOf(oneAgency, RECEIVED);
    const options = { now: october(5, '10:00'), calendar: CALENDAR };
    // After 08:00 "the start of the next working day" is the hour from 07:30 on the 6th.
    const at = (now: string) => assess(dossier, { ...options, now, rules });
    expect(at(options.now).obligations[0]?.due).toBe(october(6, '08:30'));
    expect(assess(dossier, options).obligations[0]?.due).toBe(october(6, '00:00'));
    const kinds = at(october(9, '09:00')).obligations.map(({ kind }) => kind);
    expect(kinds).not.toContain('explanation');
    const [violation] = at(october(9, '09:00')).violations;
    expect(violation).toMatchObject({ code: 'transfer.tooLate', at: october(6, '08:30') });
    for (const now of [october(5, '10:00'), october(6, '08:00')])
      expect(at(now).nextWakeUp).toBe(nextWakeUp(dossier, { ...options, now, rules }));
  });

  it('in an interlinked procedure is for each late agency itself', () => {
    const twoAgencies = procedureOf({
      limit: '04 ngày làm việc',
      flow: [
        { step: 'x', unit: 'a', limit: '01 ngày làm việc' },
        { step: 'y', unit: 'b', limit: '03 ngày làm việc' },
      ],
    });
    // `a` had to be done on Tue 6/10 at 09:00; the dossier is due on Fri 9/10 and in time.
    const own = { type: 'apologised', at: october(7, '10:00'), reason: 'chậm', unit: 'a' } as const;
    const dossier = dossierOf(twoAgencies, RECEIVED, finished('x', october(7, '09:00')), own);
    expect(obligationsOf(dossier, { now: october(7, '11:00'), calendar: CALENDAR })).toMatchObject([
      {
        id: 'apology:a:x#1',
        bearer: { unit: 'a' },
        arisenAt: october(6, '09:00'),
        article: 'NĐ 63/2024/NĐ-CP Art. 7(3) as amended by NĐ 301/2026/NĐ-CP',
        state: 'fulfilled',
      },
      { id: 'newDate:a:x#1', state: 'open' },
      { id: 'explanation:a:x#1', state: 'open' },
      { id: 'monthlyList:a:x#1', state: 'open' },
    ]);
  });

  it('is met by the new date of its component, whoever recorded it', () => {
    const parallel = procedureOf({
      limit: '05 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          branches: [
            { step: 'x', unit: 'a', limit: '02 ngày làm việc' },
            { step: 'y', unit: 'b', limit: '04 ngày làm việc' },
          ],
        },
      ],
    });
    // Branch `a` had to be done on Wed 7/10 at 09:00.
    const dossier = dossierOf(parallel, RECEIVED, {
      type: 'reappointed',
      at: october(8, '08:00'),
      step: 'x',
      promise: october(9, '11:00'),
      reason: 'chờ xác minh',
    });
    const states = obligationsOf(dossier, { now: october(8, '09:00'), calendar: CALENDAR })
      .filter(({ kind }) => kind === 'newDate')
      .map(({ id, state }) => `${id} ${state}`);
    expect(states).toEqual(['newDate:a:x#1 fulfilled']);
  });

  it('is met by the new date of a stage that names no unit, whose steps are its own', () => {
    const parallel = procedureOf({
      limit: '05 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          branches: [
            { stage: 'nhanh', flow: [{ step: 'x', unit: 'a', limit: '02 ngày làm việc' }] },
            { step: 'y', unit: 'b', limit: '04 ngày làm việc' },
          ],
        },
      ],
    });
    const dossier = dossierOf(parallel, RECEIVED, {
      type: 'reappointed',
      at: october(8, '08:00'),
      step: 'nhanh',
      promise: october(9, '11:00'),
      reason: 'chờ xác minh',
    });
    const states = obligationsOf(dossier, { now: october(8, '09:00'), calendar: CALENDAR })
      .filter(({ kind }) => kind === 'newDate')
      .map(({ id, state }) => `${id} ${state}`);
    expect(states).toEqual(['newDate:a:x#1 fulfilled']);
  });

  it('is not met for the whole by an agency that answers for its own part', () => {
    // Due on Thu 8/10, while `b` has it: `b` has to write and to name a date by Wed 7/10 24:00.
    const twoAgencies = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        { step: 'x', unit: 'a', limit: '01 ngày làm việc' },
        { step: 'y', unit: 'b', limit: '02 ngày làm việc' },
      ],
    });
    const letterOf = (unit?: string) =>
      ({
        type: 'apologised',
        at: october(7, '10:00'),
        reason: 'chậm',
        promise: october(12, '17:00'),
        ...(unit === undefined ? {} : { unit }),
      }) as const;
    const statesOfWhole = (unit?: string) =>
      obligationsOf(
        dossierOf(twoAgencies, RECEIVED, finished('x', october(7, '09:00')), letterOf(unit)),
        { now: october(9, '09:00'), calendar: CALENDAR },
      )
        .filter(({ id }) => id.endsWith(':dossier#1'))
        .map(({ id, bearer, state }) => `${id} ${bearer?.unit} ${state}`);
    expect(statesOfWhole('a')).toEqual([
      'apology:dossier#1 b missed',
      'newDate:dossier#1 b missed',
    ]);
    const met = ['apology:dossier#1 b fulfilled', 'newDate:dossier#1 b fulfilled'];
    expect(statesOfWhole('b')).toEqual(met);
    expect(statesOfWhole()).toEqual(met);
  });
});

describe('the desk hands a file on', () => {
  const transferOf = (received: string, now: string, ...log: Log) =>
    obligationsOf(dossierOf(oneAgency, accepted(received), ...log), { now, calendar: CALENDAR })[0];

  it('within the day when it came by 15:00', () => {
    const at = october(5, '15:00');
    expect(transferOf(at, october(5, '17:00'))).toMatchObject({ kind: 'transfer', state: 'open' });
    expect(transferOf(at, october(6, '07:31'))).toMatchObject({ state: 'missed' });
    const late = finished('tiep-nhan', october(6, '08:00'));
    expect(transferOf(at, october(6, '09:00'), late)).toMatchObject({
      state: 'fulfilledLate',
      fulfilledBy: '2',
      bearer: { unit: 'motCua', agency: 'so', head: 'Giám đốc Sở' },
    });
  });

  it('at the start of the next working day when it came after 15:00', () => {
    const at = october(9, '15:01');
    expect(transferOf(at, october(12, '08:30'))).toMatchObject({
      due: october(12, '08:30'),
      state: 'open',
    });
    expect(transferOf(at, october(12, '08:31'))).toMatchObject({ state: 'missed' });
    // Four hours for the step from Fri 15:01: it warns for the last of them, from Mon 08:31.
    const wakeUp = nextWakeUp(dossierOf(oneAgency, accepted(at)), {
      now: october(12, '08:00'),
      calendar: CALENDAR,
    });
    expect(wakeUp).toBe(october(12, '08:30:00.001'));
  });
});

describe('what was missed stays missed', () => {
  const codesAt = (now: string, ...log: Log) =>
    assess(dossierOf(oneAgency, RECEIVED, ...log), { now, calendar: CALENDAR }).violations.map(
      ({ code }) => code,
    );
  const closed = (type: 'withdrawn' | 'stopped', at: string) =>
    ({ type, at, reason: 'rút' }) as const;
  const letter = {
    type: 'apologised',
    at: october(8, '08:00'),
    reason: 'chờ ý kiến',
    promise: october(12, '17:00'),
  } as const;

  it.each(['withdrawn', 'stopped'] as const)('a transfer, when the dossier is %s later', (type) => {
    // Received on Mon 5/10 at 09:00, still at the desk on the day after.
    expect(codesAt(october(6, '09:00'), closed(type, october(6, '08:00')))).toEqual([
      'transfer.tooLate',
    ]);
    expect(statesAt(october(6, '09:00'), closed(type, october(5, '16:00')))).toEqual([]);
  });

  it('a transfer, when the desk’s step ends in another way', () => {
    const asking = procedureOf({
      units,
      desk: 'motCua',
      flow: [
        { step: 'tiep-nhan', unit: 'motCua', limit: '02 ngày', on: { supplement: 'cho' } },
        { step: 'xu-ly', unit: 'phong', limit: '02 ngày' },
        { end: 'xong', result: 'granted' },
        { wait: 'cho', for: 'applicant', clock: 'pause', on: { supplied: 'tiep-nhan' } },
      ],
    });
    const stateAfter = (at: string) =>
      obligationsOf(dossierOf(asking, RECEIVED, finished('tiep-nhan', at, 'supplement')), {
        now: october(7, '09:00'),
        calendar: CALENDAR,
      }).map(({ id, state }) => `${id} ${state}`);
    expect(stateAfter(october(6, '08:00'))).toContain('transfer:tiep-nhan#1 missed');
    expect(stateAfter(october(5, '16:00'))).not.toContain('transfer:tiep-nhan#1 missed');
  });

  it('a transfer, whether or not the dossier was paused on the day of receipt', () => {
    const paused = { type: 'paused', at: october(5, '10:00'), reason: 'incident' } as const;
    expect(statesAt(october(5, '17:00'), paused)).toEqual(['transfer:tiep-nhan#1 open']);
    expect(owedAt(october(6, '09:00'), paused)).toMatchObject([
      { kind: 'transfer', state: 'missed', due: october(6, '00:00') },
    ]);
  });

  it.each(['withdrawn', 'stopped'] as const)(
    'an apology that had to be out, when the dossier is %s on the last day',
    (type) => {
      // Due on Thu 8/10: it had to be out by Wed 7/10, 24:00.
      expect(codesAt(october(9, '09:00'), HANDED_ON, closed(type, october(8, '09:00')))).toEqual([
        'apology.missing',
        'newDate.missing',
      ]);
      expect(
        codesAt(october(9, '09:00'), HANDED_ON, letter, closed(type, october(8, '09:00'))),
      ).toEqual(['apology.tooLate', 'newDate.tooLate']);
    },
  );

  it('but nothing is owed when it was closed before, or the work was done in time', () => {
    expect(
      codesAt(october(9, '09:00'), HANDED_ON, closed('withdrawn', october(7, '17:00'))),
    ).toEqual([]);
    expect(
      codesAt(october(9, '09:00'), HANDED_ON, letter, finished('xu-ly', october(8, '09:00'))),
    ).toEqual([]);
  });
});

describe('a file that leaves the desk by being handed over', () => {
  const withCounter = procedureOf({
    units: { ...units, quay: { name: 'Quầy số 2', parent: 'motCua' } },
    desk: 'motCua',
    flow: [
      {
        step: 'tiep-nhan',
        unit: 'motCua',
        limit: '02 ngày làm việc',
        alternates: ['phong', 'quay'],
      },
      { step: 'xu-ly', unit: 'phong', limit: '02 ngày làm việc' },
    ],
  });
  const transferAfter = (unit: string, at: string) =>
    obligationsOf(
      dossierOf(withCounter, RECEIVED, { type: 'handedOver', step: 'tiep-nhan', at, to: { unit } }),
      { now: october(6, '10:00'), calendar: CALENDAR },
    )[0];

  it('is transferred then, and the duty stays the desk’s', () => {
    expect(transferAfter('phong', october(5, '16:00'))).toMatchObject({
      kind: 'transfer',
      bearer: { unit: 'motCua' },
      state: 'fulfilled',
      fulfilledBy: '2',
    });
    expect(transferAfter('phong', october(6, '08:00'))).toMatchObject({
      bearer: { unit: 'motCua' },
      state: 'fulfilledLate',
    });
  });

  it('is still there with another counter of the desk', () => {
    expect(transferAfter('quay', october(5, '16:00'))).toMatchObject({
      bearer: { unit: 'motCua' },
      state: 'missed',
    });
  });
});

describe('the one-stop desk', () => {
  const isHandedOn = (fields: object) => {
    const flow = [
      { step: 'tiep-nhan', unit: 'motCua', limit: '0,5 ngày làm việc' },
      { step: 'xu-ly', unit: 'phong', limit: '2,5 ngày làm việc' },
    ];
    const dossier = dossierOf(procedureOf({ units, flow, ...fields }), RECEIVED);
    const owed = obligationsOf(dossier, { now: october(6, '09:00'), calendar: CALENDAR });
    return owed.some(({ kind }) => kind === 'transfer');
  };

  it('is the unit that the procedure names, also where it hands nothing out', () => {
    expect(isHandedOn({})).toBe(false);
    expect(isHandedOn({ desk: 'motCua' })).toBe(true);
  });

  it('that does not receive the dossier has nothing to hand on', () => {
    expect(isHandedOn({ desk: 'phong' })).toBe(false);
  });
});

describe('notices', () => {
  it('a refusal has to be told within the limit', () => {
    const refused = (at: string) => finished('xu-ly', at, 'refused');
    expect(owedAt(october(9, '09:00'), HANDED_ON, refused(october(8, '16:00')))).toMatchObject([
      { kind: 'transfer' },
      { id: 'refusalNotice:dossier#1', state: 'fulfilled', fulfilledBy: '3' },
    ]);
    const late = owedAt(october(9, '10:00'), HANDED_ON, refused(october(9, '09:00')));
    expect(late.find(({ kind }) => kind === 'refusalNotice')?.state).toBe('fulfilledLate');
  });

  it('a request for supplements has to go out within three working days', () => {
    const paused = (at: string) =>
      ({ type: 'paused', at, reason: 'supplement', by: { unit: 'phong' } }) as const;
    const noticeOf = (at: string) =>
      owedAt(october(12, '09:00'), HANDED_ON, paused(at)).find(
        ({ kind }) => kind === 'supplementNotice',
      );
    expect(noticeOf(october(8, '16:00'))).toMatchObject({
      id: 'supplementNotice:3',
      bearer: { unit: 'phong' },
      due: october(9, '00:00'),
      state: 'fulfilled',
      fulfilledBy: '3',
    });
    expect(noticeOf(october(9, '08:00'))).toMatchObject({ state: 'fulfilledLate' });
  });
});

describe('violations', () => {
  const codesAt = (now: string, ...log: Log) =>
    assess(dossierOf(oneAgency, RECEIVED, ...log), { now, calendar: CALENDAR }).violations.map(
      ({ code }) => code,
    );

  it('are what was told or handed on late, or asked for past the desk', () => {
    const late = finished('tiep-nhan', october(6, '08:00'));
    const asked = {
      type: 'paused',
      at: october(6, '09:00'),
      reason: 'supplement',
      by: { unit: 'phong' },
    } as const;
    expect(codesAt(october(6, '10:00'), late, asked)).toEqual([
      'transfer.tooLate',
      'supplement.pastTheDesk',
    ]);
    const letter = { type: 'apologised', at: october(9, '08:00'), reason: 'chờ' } as const;
    // The letter names no other date, so that is still missing.
    expect(codesAt(october(9, '09:00'), HANDED_ON, letter)).toEqual([
      'apology.tooLate',
      'newDate.missing',
    ]);
    const withDate = { ...letter, promise: october(12, '17:00') };
    expect(codesAt(october(9, '09:00'), HANDED_ON, withDate)).toEqual([
      'apology.tooLate',
      'newDate.tooLate',
    ]);
    const refused = finished('xu-ly', october(9, '09:00'), 'refused');
    expect(codesAt(october(9, '10:00'), HANDED_ON, letter, refused)).toEqual([
      'apology.tooLate',
      'newDate.missing',
      'refusal.tooLate',
    ]);
  });

  it('the flag of an assessment says that an apology is due', () => {
    const dossier = dossierOf(oneAgency, RECEIVED, HANDED_ON);
    const dueAt = (now: string) => assess(dossier, { now, calendar: CALENDAR }).flags.apologyDue;
    expect([dueAt(october(7, '07:29')), dueAt(october(7, '07:30'))]).toEqual([false, true]);
  });
});
