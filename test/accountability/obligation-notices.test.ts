import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../src/accountability/obligations.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { record } from '../../src/dossier/record.ts';
import { rulePack } from '../../src/rules/rule-packs.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';
import { HANDED_ON, type Log, oneAgency, owedAt, RECEIVED, units } from './example-obligations.ts';

/* Received on Mon 5/10/2026 at 09:00; a limit of three working days is due on Thu 8/10. */
const NOW = october(20, '09:00');

type Rules = ReturnType<typeof rulePack>;

const owedFor = (kind: string, dossier: Dossier, rules?: Rules) =>
  obligationsOf(dossier, {
    now: NOW,
    calendar: CALENDAR,
    ...(rules === undefined ? {} : { rules }),
  }).filter((each) => each.kind === kind);

describe('the handing on of a file', () => {
  it('is owed by the desk from the receipt on, till the end of the day', () => {
    const assigned = {
      type: 'assigned',
      at: october(5, '15:00'),
      step: 'tiep-nhan',
      person: 'cb-1',
    } as const;
    expect(owedAt(NOW, assigned, HANDED_ON)[0]).toMatchObject({
      id: 'transfer:tiep-nhan#1',
      kind: 'transfer',
      bearer: { unit: 'motCua', agency: 'so', head: 'Giám đốc Sở' },
      article: 'NĐ 118/2025/NĐ-CP Art. 18(2) as amended by NĐ 309/2026/NĐ-CP',
      arisenAt: october(5, '09:00'),
      due: october(6, '00:00'),
      state: 'fulfilled',
      fulfilledBy: '3',
    });
  });

  it('is done by the event that took it out of the desk, not by an earlier one within it', () => {
    const counters = procedureOf({
      units: { ...units, quay: { name: 'Quầy số 2', parent: 'motCua' } },
      desk: 'motCua',
      flow: [
        { step: 'tiep-nhan', unit: 'motCua', alternates: ['phong', 'quay'] },
        { step: 'xu-ly', unit: 'phong' },
      ],
    });
    const to = (unit: string, at: string) =>
      ({ type: 'handedOver', step: 'tiep-nhan', at, to: { unit } }) as const;
    const log = [to('quay', october(5, '10:00')), to('phong', october(5, '11:00'))];
    expect(owedFor('transfer', dossierOf(counters, RECEIVED, ...log))).toMatchObject([
      { state: 'fulfilled', fulfilledBy: '3' },
    ]);
  });
});

describe('the notice of a refusal', () => {
  const refused = (at: string) => finished('xu-ly', at, 'refused');
  const notice = (dossier: Dossier, rules?: Rules) => owedFor('refusalNotice', dossier, rules);
  const dossier = dossierOf(oneAgency, RECEIVED, HANDED_ON, refused(october(8, '16:00')));

  it('is owed by who refused, for the time of the dossier', () => {
    expect(notice(dossier)).toMatchObject([
      {
        id: 'refusalNotice:dossier#1',
        bearer: { unit: 'phong' },
        arisenAt: october(5, '09:00'),
        due: october(9, '00:00'),
      },
    ]);
  });

  it('is not owed where the rules ask for none, nor of a dossier without a limit', () => {
    const pack = rulePack('vn-2026');
    const refusalNotice = { ...pack.refusalNotice, value: false };
    expect(notice(dossier, { ...pack, refusalNotice })).toEqual([]);
    const unlimited = procedureOf({
      units,
      flow: [
        { step: 'xu-ly', unit: 'phong', on: { refused: 'tu-choi' } },
        { end: 'xong', result: 'granted' },
        { end: 'tu-choi', result: 'refused' },
      ],
    });
    expect(notice(dossierOf(unlimited, RECEIVED, refused(october(8, '16:00'))))).toEqual([]);
  });

  it('is given when the refusal is ready, whenever it is handed out, and by nothing else then', () => {
    const handingOut = procedureOf({
      units,
      limit: '03 ngày làm việc',
      flow: [
        { step: 'xu-ly', unit: 'phong', on: { refused: 'tra-tu-choi' } },
        { end: 'xong', result: 'granted' },
        { step: 'tra-tu-choi', unit: 'motCua', returns: true, on: { done: 'tu-choi' } },
        { end: 'tu-choi', result: 'refused' },
      ],
    });
    const ready = october(8, '16:00');
    const remark = { type: 'noted', at: ready, text: 'đã trình ký' } as const;
    const fetched = finished('tra-tu-choi', october(15, '09:00'));
    expect(notice(dossierOf(handingOut, RECEIVED, remark, refused(ready), fetched))).toMatchObject([
      { bearer: { unit: 'motCua' }, state: 'fulfilled', fulfilledBy: '3' },
    ]);
  });

  it('counts from the receipt of what was supplied', () => {
    const asked = { type: 'paused', at: october(6, '09:00'), reason: 'supplement' } as const;
    const log: Log = [
      HANDED_ON,
      asked,
      resumed(october(12, '09:00')),
      refused(october(15, '16:00')),
    ];
    // Three working days from Mon 12/10: Thu 15/10.
    expect(notice(dossierOf(oneAgency, RECEIVED, ...log))).toMatchObject([
      {
        id: 'refusalNotice:dossier#2',
        arisenAt: october(12, '09:00'),
        due: october(16, '00:00'),
        state: 'fulfilled',
      },
    ]);
  });

  it('that silence takes the place of is missed when that came too late', () => {
    const silent = procedureOf({
      units,
      limit: '03 ngày làm việc',
      flow: [
        { step: 'xu-ly', unit: 'phong' },
        {
          wait: 'y-kien',
          for: 'authority',
          clock: 'run',
          within: '05 ngày làm việc',
          on: { done: 'xong', expired: 'tu-choi' },
        },
        { end: 'xong', result: 'granted' },
        { end: 'tu-choi', result: 'refused' },
      ],
    });
    const expired = { type: 'expired', step: 'y-kien', at: october(13, '00:00') } as const;
    const [owed] = notice(
      dossierOf(silent, RECEIVED, finished('xu-ly', october(5, '10:00')), expired),
    );
    expect(owed).toMatchObject({ state: 'missed' });
    expect(owed).not.toHaveProperty('fulfilledBy');
  });
});

describe('a request for supplements', () => {
  const asked = (day: number, unit?: string) =>
    ({
      type: 'paused',
      at: october(day, '09:00'),
      reason: 'supplement',
      ...(unit === undefined ? {} : { by: { unit } }),
    }) as const;

  it('is owed from the receipt, and again from the receipt of what was supplied', () => {
    const log = [asked(6, 'phong'), resumed(october(12, '09:00')), asked(16)] as const;
    expect(
      owedFor('supplementNotice', dossierOf(oneAgency, accepted(october(5, '09:00')), ...log)),
    ).toMatchObject([
      {
        id: 'supplementNotice:2',
        bearer: { unit: 'phong' },
        arisenAt: october(5, '09:00'),
        due: october(9, '00:00'),
        state: 'fulfilled',
      },
      {
        id: 'supplementNotice:4',
        arisenAt: october(12, '09:00'),
        due: october(16, '00:00'),
        state: 'fulfilledLate',
      },
    ]);
  });

  it('keeps its name when its instant is corrected', () => {
    const log = dossierOf(oneAgency, accepted(october(5, '09:00')), asked(6));
    const corrected = record(log, {
      type: 'voided',
      id: 'v',
      at: october(7, '09:00'),
      event: '2',
      reason: 'nhầm giờ',
      instead: { ...asked(6), id: '2a', at: october(6, '10:00') },
    });
    expect(owedFor('supplementNotice', corrected)).toMatchObject([
      { id: 'supplementNotice:2', fulfilledBy: '2a' },
    ]);
  });
});
