import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acrossNationalDay } from '../../examples/lost-land-certificate/dossiers/across-national-day.ts';
import { late } from '../../examples/lost-land-certificate/dossiers/late.ts';
import { punctual } from '../../examples/lost-land-certificate/dossiers/punctual.ts';
import { lostLandCertificate } from '../../examples/lost-land-certificate/procedure.ts';
import {
  defineProcedure,
  type FlowNode,
  type Limit,
  promiseFor,
  type StageNode,
  type StepNode,
  traceDeadline,
  type VariantLimits,
} from '../../src/index.ts';
import {
  CALENDAR,
  chargesByUnit,
  countedIn,
  HOUR,
  local,
  lookAt,
  rowOf,
  skippedIn,
  sumOfFractions,
  sumOfParts,
} from './looks.ts';

const isStage = (node: FlowNode): node is StageNode => 'stage' in node;
const isStep = (node: FlowNode): node is StepNode => 'step' in node;

const STAGES = lostLandCertificate.flow.filter(isStage);
const stepsOf = ({ flow }: StageNode): readonly StepNode[] => flow.filter(isStep);

const limitOf = (limits: VariantLimits | undefined, variant: string): Limit => {
  // Every limit of this procedure is a record with both variants.
  const limit = (limits as Readonly<Record<string, Limit>> | undefined)?.[variant];
  if (limit === undefined) throw new Error(`no limit for ${variant}`);
  return limit;
};
const amountOf = (limits: VariantLimits | undefined, variant: string): number => {
  const limit = limitOf(limits, variant);
  return 'by' in limit ? Number.NaN : limit.amount;
};
const sumOf = (steps: readonly StepNode[], variant: string): number =>
  steps.reduce((sum, { limit }) => sum + amountOf(limit, variant), 0);

describe('the lost land certificate procedure (QĐ 295, 23.1.1)', () => {
  it('has the 13 and the 7 published steps', () => {
    expect(STAGES.map((stage) => stepsOf(stage).length)).toEqual([13, 7]);
    expect(STAGES.map((stage) => stepsOf(stage).map(({ label }) => label))).toEqual([
      Array.from({ length: 13 }, (_, i) => `Bước ${i + 1}`),
      Array.from({ length: 7 }, (_, i) => `Bước ${i + 1}`),
    ]);
  });

  it.each([
    { variant: 'normal', stages: [11, 9], total: 20 },
    { variant: 'remote', stages: [20, 10], total: 30 },
  ])('adds up by stage and in all for the $variant column', ({ variant, stages, total }) => {
    expect(STAGES.map((stage) => sumOf(stepsOf(stage), variant))).toEqual(stages);
    expect(STAGES.map(({ limit }) => amountOf(limit, variant))).toEqual(stages);
    expect(amountOf(lostLandCertificate.limit, variant)).toBe(total);
  });

  it('keeps the numbers as published and gives them the unit of the total', () => {
    const [first, , , , , , last] = STAGES.flatMap(stepsOf).slice(13);
    expect(limitOf(first?.limit, 'remote')).toMatchObject({
      amount: 0.25,
      unit: 'workingDay',
      published: '0.25',
    });
    expect(limitOf(last?.limit, 'normal')).toMatchObject({ amount: 0, unit: 'workingDay' });
    expect(limitOf(STAGES[1]?.limit, 'normal')).toMatchObject({ amount: 9, published: '09' });
  });

  it('is carried by five organisations', () => {
    const roots = Object.entries(lostLandCertificate.units).filter(
      ([, { parent }]) => parent === undefined,
    );
    expect(roots.map(([id]) => id)).toEqual(['motCua', 'chiNhanh', 'ubndXa', 'thue', 'vanThu']);
  });

  it('is the same procedure after a trip through JSON', () => {
    const copy = defineProcedure(JSON.parse(JSON.stringify(lostLandCertificate)));
    expect(copy.digest).toBe(lostLandCertificate.digest);
  });
});

describe('in time: land dossier of 13/07/2026', () => {
  // July 2026: 13/07 is a Monday. Working days after it: 14 (1) … 17 (4), 20–24 (5–9), 27–31
  // (10–14), August 3–7 (15–19), 10–14 (20–24), 17–21 (25–29), Sat 22 worked (30), 24–28 (31–35).
  const end = lookAt(lostLandCertificate, punctual, '2026-08-21T08:00:00+07:00');
  const posting = lookAt(lostLandCertificate, punctual, '2026-07-20T10:00:00+07:00');

  it('was promised for the 20th working day after receipt', () => {
    const promise = promiseFor(lostLandCertificate, {
      at: '2026-07-13T08:00:00+07:00',
      calendar: CALENDAR,
    });
    expect(local(promise.due)).toBe('2026-08-10T17:00');
    expect(local(end.assessment.due.promised ?? '')).toBe('2026-08-10T17:00');
  });

  it('moved its legal due date by the posting and the payment', () => {
    // Posting 14/07 15:30 – 29/07 17:00: 1.5 h of the 14th and 11 whole days (15–17, 20–24, 27–29).
    // Payment 06/08 16:00 – 12/08 09:30: 1 h, three whole days (7, 10, 11), 2 h of the 12th.
    // 11 + 1.5/8 + 3 + 3/8 = 14.5625 days, rounded up once to 15: the 35th working day.
    expect(local(end.assessment.due.legal ?? '')).toBe('2026-08-28T17:00');
    expect(end.assessment).toMatchObject({ status: 'ended', result: 'granted', grade: 'early' });
    // The clock ended on entering the step that hands out the result.
    expect(local(end.assessment.clocks.dossier?.ended ?? '')).toBe('2026-08-20T15:30');
  });

  it('gave every step the time from its entry, in shares of the day', () => {
    expect(end.assessment.clocks.steps.map(rowOf)).toEqual([
      // 08:00 + 4 h over the noon break.
      ['tiep-nhan#1', '2026-07-13T13:30', 'onTime'],
      // 10:00 + 1.5 h + 2.5 h.
      ['kiem-tra#1', '2026-07-13T15:30', 'onTime'],
      // 15:00 + 2 h, and 2 h of Tuesday.
      ['duyet-chuyen#1', '2026-07-14T09:30', 'onTime'],
      ['kiem-tra-niem-yet#1', '2026-07-14T14:30', 'onTime'],
      // 11:00 + half an hour, + 1.5 h after noon.
      ['duyet-niem-yet#1', '2026-07-14T14:30', 'onTime'],
      ['ky-niem-yet#1', '2026-07-14T16:00', 'onTime'],
      // Entered at the close of the 29th: 4 h of the 30th end at the close of its morning.
      ['lap-bien-ban#1', '2026-07-30T11:30', 'onTime'],
      ['duyet-bien-ban#1', '2026-07-30T14:00', 'onTime'],
      ['ky-bien-ban#1', '2026-07-30T15:30', 'onTime'],
      // Thu 15:00 + 1.5 days: 2 h, Friday, 2 h of Monday; done on Friday.
      ['tham-dinh#1', '2026-08-03T09:30', 'early'],
      // Fri 16:00 + 1 h + 3 h of Monday.
      ['phe-duyet#1', '2026-08-03T10:30', 'onTime'],
      ['chuyen-thong-tin#1', '2026-08-03T14:30', 'onTime'],
      // Mon 03/08 11:00 + 5 days; done on the 6th.
      ['thong-bao-nghia-vu#1', '2026-08-10T11:00', 'early'],
      // 09:30 + 2 h: the close of the morning.
      ['tiep-nhan-nghia-vu#1', '2026-08-12T11:30', 'onTime'],
      // Wed 12/08 10:30 + 5 days; done on the 17th.
      ['xac-nhan-nghia-vu#1', '2026-08-19T10:30', 'early'],
      // Mon 17/08 15:00 + 2 days; done on that day.
      ['tham-dinh-cap-giay#1', '2026-08-19T15:00', 'onTime'],
      ['phe-duyet-giay#1', '2026-08-20T14:00', 'onTime'],
      ['chuyen-ket-qua#1', '2026-08-20T14:30', 'onTime'],
      ['dong-dau#1', '2026-08-20T16:00', 'onTime'],
      // Nothing to do but hand it out: the close of the day of entry.
      ['tra-ket-qua#1', '2026-08-20T17:00', 'onTime'],
    ]);
  });

  it('kept both stages', () => {
    expect(end.assessment.clocks.stages.map(rowOf)).toEqual([
      // 11 days and 11.1875 of posting, rounded up: the 23rd working day after 13/07.
      ['giai-doan-1', '2026-08-13T17:00', 'early'],
      // Paid on 12/08; 13, 14, 17–21, Saturday 22 worked, 24: the 9th.
      ['giai-doan-2', '2026-08-24T17:00', 'early'],
    ]);
  });

  it('posted for 15 calendar days', () => {
    // 14 + 15 = Wednesday 29/07.
    expect(end.assessment.clocks.waits.map(rowOf)).toEqual([
      ['niem-yet#1', '2026-07-29T17:00', 'onTime'],
    ]);
  });

  it('stood still during the posting, with the commune answerable for ending it', () => {
    const { assessment, wakeUp } = posting;
    expect(assessment.flags).toMatchObject({ paused: true, overdue: false, dueSoon: false });
    // An open pause moves nothing yet.
    expect(local(assessment.due.legal ?? '')).toBe('2026-08-10T17:00');
    expect(assessment.responsible).toEqual([
      {
        visit: 'niem-yet#1',
        step: 'niem-yet',
        party: 'public',
        unit: 'chuyenMonXa',
        agency: 'ubndXa',
        head: 'Thủ trưởng cơ quan chuyên môn',
        since: '2026-07-14T15:30:00+07:00',
        due: '2026-07-29T17:00:00+07:00',
        overdue: false,
      },
    ]);
    // The posting is due soon from the opening of the last working day before the 29th.
    expect(wakeUp).toBe('2026-07-28T07:30:00+07:00');
  });

  it('has nothing to attribute and nothing to wake up for', () => {
    expect(end.attribution).toMatchObject({ lateBy: 0, shares: [], squeezed: [] });
    expect(end.wakeUp).toBeUndefined();
  });
});

describe('late: land dossier of 07/09/2026', () => {
  // 07/09 is a Monday. Working days after it: September 8–11 (1–4), 14–18 (5–9), 21–25 (10–14),
  // 28–30 (15–17), October 1–2 (18–19), 5–9 (20–24), 12–16 (25–29), 19–23 (30–34), 26–30 (35–39),
  // November 2–6 (40–44).
  const end = lookAt(lostLandCertificate, late, '2026-11-05T08:00:00+07:00');
  const sitting = lookAt(lostLandCertificate, late, '2026-10-01T09:00:00+07:00');
  const overdue = lookAt(lostLandCertificate, late, '2026-10-30T09:00:00+07:00');

  it('was promised for 05/10 and legally due on 29/10', () => {
    // Supplement 07/09 15:00 – 10/09 09:00: the 8th, the 9th, 1.5 h of the 10th = 2.1875 days (the
    // day of receipt does not count, so its 2 h do not either).
    // Posting 14/09 08:30 until its bound, 24:00 of 29/09: 7 h, 15–18, 21–25, 28, 29 = 11.875.
    // Payment 19/10 11:00 – 23/10 10:00: 4.5 h, 20–22, 2.5 h = 3.875.
    // 17.9375, rounded up once to 18: the 38th working day.
    expect(local(end.assessment.due.promised ?? '')).toBe('2026-10-05T17:00');
    expect(local(end.assessment.due.legal ?? '')).toBe('2026-10-29T17:00');
    // 30/10, 02/11, 03/11 and 3 h of 04/11 (07:30–10:30).
    expect(end.assessment.clocks.dossier).toMatchObject({ grade: 'late', lateBy: 27 * HOUR });
    expect(end.assessment.grade).toBe('late');
  });

  it('graded every step by its own limit', () => {
    expect(end.assessment.clocks.steps.map(rowOf)).toEqual([
      ['tiep-nhan#1', '2026-09-07T13:30', 'onTime'],
      // 11:00 + 0.5 h + 3.5 h.
      ['kiem-tra#1', '2026-09-07T16:30', 'onTime'],
      // 2.5 h of the 4 were used before the supplement; 1.5 h are left from 10/09 09:00.
      ['kiem-tra#2', '2026-09-10T10:30', 'onTime'],
      // 10/09 10:00 + 4 h; done 11/09 10:00: 1.5 h + 2.5 h over.
      ['duyet-chuyen#1', '2026-09-10T15:30', 'late', 4 * HOUR],
      ['kiem-tra-niem-yet#1', '2026-09-11T15:30', 'onTime'],
      // 15:00 + 2 h: the close of Friday.
      ['duyet-niem-yet#1', '2026-09-11T17:00', 'onTime'],
      // Fri 16:30 + 0.5 h, + 1.5 h of Monday.
      ['ky-niem-yet#1', '2026-09-14T09:00', 'onTime'],
      ['lap-bien-ban#1', '2026-10-02T14:30', 'onTime'],
      ['duyet-bien-ban#1', '2026-10-02T16:00', 'onTime'],
      // Fri 15:30 + 1.5 h, + 0.5 h of Monday; done at that very instant, which is in time.
      ['ky-bien-ban#1', '2026-10-05T08:00', 'onTime'],
      // Mon 08:00 + 1.5 days; done Thu 08/10 10:00: 3.5 h + 8 h + 2.5 h over.
      ['tham-dinh#1', '2026-10-06T13:30', 'late', 14 * HOUR],
      ['phe-duyet#1', '2026-10-08T15:30', 'onTime'],
      // 08/10 15:00 + 2 h, + 2 h of the 9th.
      ['chuyen-thong-tin#1', '2026-10-09T09:30', 'onTime'],
      // Fri 09/10 09:00 + 5 days; done Mon 19/10 11:00: 6.5 h + 3.5 h over.
      ['thong-bao-nghia-vu#1', '2026-10-16T09:00', 'late', 10 * HOUR],
      // 23/10 10:00 + 1.5 h, + 0.5 h after noon.
      ['tiep-nhan-nghia-vu#1', '2026-10-23T13:30', 'onTime'],
      ['xac-nhan-nghia-vu#1', '2026-10-30T11:00', 'early'],
      // Thu 29/10 16:00 + 2 days; done Tue 03/11 09:00: 1 h + 1.5 h over.
      ['tham-dinh-cap-giay#1', '2026-11-02T16:00', 'late', 2.5 * HOUR],
      ['phe-duyet-giay#1', '2026-11-04T09:00', 'early'],
      ['chuyen-ket-qua#1', '2026-11-04T09:30', 'onTime'],
      ['dong-dau#1', '2026-11-04T11:00', 'onTime'],
      ['tra-ket-qua#1', '2026-11-04T17:00', 'onTime'],
    ]);
  });

  it('graded the stages and the posting', () => {
    expect(end.assessment.clocks.stages.map(rowOf)).toEqual([
      // 11 + 2.1875 + 11.875 = rounded up, 11 + 15: the 26th. Done 19/10 11:00: 14, 15, 16/10 and
      // 3.5 h over.
      ['giai-doan-1', '2026-10-13T17:00', 'late', 27.5 * HOUR],
      // Paid on 23/10; 26–30, November 2–5: the 9th.
      ['giai-doan-2', '2026-11-05T17:00', 'early'],
    ]);
    expect(end.assessment.clocks.waits.map(rowOf)).toEqual([
      // 14 + 15 = Tue 29/09; ended Fri 02/10 09:00: 30/09, 01/10 and 1.5 h over.
      ['niem-yet#1', '2026-09-29T17:00', 'late', 17.5 * HOUR],
    ]);
  });

  it('charges the overruns in proportion and names who held the dossier', () => {
    // 4 + 17.5 + 14 + 10 + 2.5 = 48 h of overruns for 27 h of lateness: each pays 27/48 of its own.
    const { attribution } = end;
    expect(
      attribution.shares.map(({ visit, unit, overrun, charge }) => [visit, unit, overrun, charge]),
    ).toEqual([
      ['duyet-chuyen#1', 'lanhDaoChiNhanh', 14_400_000, 8_100_000],
      ['niem-yet#1', 'chuyenMonXa', 63_000_000, 35_437_500],
      ['tham-dinh#1', 'chiNhanh', 50_400_000, 28_350_000],
      ['thong-bao-nghia-vu#1', 'thue', 36_000_000, 20_250_000],
      ['tham-dinh-cap-giay#1', 'chiNhanh', 9_000_000, 5_062_500],
    ]);
    expect(attribution.shares.map(({ person }) => person)).toEqual([
      'Lãnh đạo A',
      undefined,
      'Cán bộ B',
      'Cán bộ C',
      'Cán bộ B',
    ]);
    expect(chargesByUnit(attribution)).toEqual({
      lanhDaoChiNhanh: 8_100_000,
      chuyenMonXa: 35_437_500,
      chiNhanh: 33_412_500,
      thue: 20_250_000,
    });
    expect(attribution).toMatchObject({ lateBy: 97_200_000, calendar: 0, plan: 0, unassigned: 0 });
    expect(sumOfParts(attribution)).toBe(97_200_000);
    expect(sumOfFractions(attribution)).toBe(1);
  });

  it('does not charge those that kept their limit although the dossier reached them late', () => {
    expect(end.attribution.squeezed).toEqual([
      // Its time ran until 30/10 11:00, 3.5 h past the dossier's due.
      { visit: 'xac-nhan-nghia-vu#1', step: 'xac-nhan-nghia-vu', unit: 'thue', by: 3.5 * HOUR },
      // These were entered after it: all of their time.
      { visit: 'phe-duyet-giay#1', step: 'phe-duyet-giay', unit: 'lanhDaoChiNhanh', by: 8 * HOUR },
      { visit: 'chuyen-ket-qua#1', step: 'chuyen-ket-qua', unit: 'chiNhanh', by: 4 * HOUR },
      { visit: 'dong-dau#1', step: 'dong-dau', unit: 'vanThu', by: 2 * HOUR },
    ]);
  });

  it('runs again once the posting is past its bound, and blames the commune', () => {
    const { assessment, wakeUp } = sitting;
    expect(assessment.flags).toEqual({
      overdue: false,
      dueSoon: false,
      partOverdue: true,
      paused: false,
      squeezed: false,
      overCommitted: false,
      // The branch office was late with its own part on 10/09.
      apologyDue: true,
      // The signature of 14/09 was entered on the 15th.
      lateEntry: true,
    });
    // 20 + 2.1875 + 11.875, rounded up: the 35th working day.
    expect(local(assessment.due.legal ?? '')).toBe('2026-10-26T17:00');
    expect(assessment.responsible).toMatchObject([
      // The whole of 30/09 and 1.5 h.
      {
        visit: 'niem-yet#1',
        unit: 'chuyenMonXa',
        agency: 'ubndXa',
        overdue: true,
        lateBy: 9.5 * HOUR,
      },
    ]);
    // Next, stage 1 (due 13/10) is due soon.
    expect(wakeUp).toBe('2026-10-12T07:30:00+07:00');
  });

  it('is overdue on 30/10 although the unit that has it is not', () => {
    const { assessment, wakeUp } = overdue;
    expect(assessment.flags).toMatchObject({
      overdue: true,
      dueSoon: false,
      partOverdue: false,
      paused: false,
      squeezed: true,
    });
    expect(assessment.clocks.dossier?.lateBy).toBe(1.5 * HOUR);
    expect(assessment.responsible).toEqual([
      {
        visit: 'tham-dinh-cap-giay#1',
        step: 'tham-dinh-cap-giay',
        party: 'unit',
        unit: 'chiNhanh',
        agency: 'chiNhanh',
        head: 'Giám đốc Chi nhánh Văn phòng Đăng ký đất đai',
        person: 'Cán bộ B',
        since: '2026-10-29T16:00:00+07:00',
        due: '2026-11-02T16:00:00+07:00',
        overdue: false,
      },
    ]);
    // The step is late one millisecond after its due.
    expect(wakeUp).toBe('2026-11-02T16:00:00.001+07:00');
  });

  it('splits 1.5 h of lateness on 30/10 to the millisecond', () => {
    // 4 + 17.5 + 14 + 10 = 45.5 h; each pays 3/91. The millisecond left over by rounding down goes
    // to the largest remainder: 474725.27, 2076923.08, 1661538.46, 1186813.19.
    const { attribution } = overdue;
    expect(attribution.shares.map(({ step, charge }) => [step, charge])).toEqual([
      ['duyet-chuyen', 474_725],
      ['niem-yet', 2_076_923],
      ['tham-dinh', 1_661_539],
      ['thong-bao-nghia-vu', 1_186_813],
    ]);
    expect(sumOfParts(attribution)).toBe(5_400_000);
    expect(attribution.squeezed.map(({ step, by }) => [step, by])).toEqual([
      ['xac-nhan-nghia-vu', 3.5 * HOUR],
      // The whole of 30/10 and 02/11 until 16:00.
      ['tham-dinh-cap-giay', 15 * HOUR],
    ]);
  });
});

describe('across National Day: land dossier of 10/08/2026 in a remote area', () => {
  // 10/08 is a Monday. Working days after it: 11–14 (1–4), 17–21 (5–9), Sat 22 worked (10), 24–28
  // (11–15), nothing until 02/09, September 3–4 (16–17), 7–11 (18–22), 14–18 (23–27), 21–25 (28–32),
  // 28–30 (33–35), October 1–2 (36–37), 5–9 (38–42), 12–16 (43–47).
  const end = lookAt(lostLandCertificate, acrossNationalDay, '2026-10-01T08:00:00+07:00');
  const posting = lookAt(lostLandCertificate, acrossNationalDay, '2026-08-28T10:00:00+07:00');

  it('was promised for 23/09, the worked Saturday counted and the holidays not', () => {
    const trace = traceDeadline({
      start: '2026-08-10T09:00:00+07:00',
      limit: '30 ngày làm việc',
      calendar: CALENDAR,
    });
    expect(countedIn(trace)).toHaveLength(30);
    expect(trace.find(({ date }) => date === '2026-08-22')).toMatchObject({
      counted: true,
      ordinal: 10,
      reason: { kind: 'swapWork' },
    });
    expect(skippedIn(trace)).toEqual([
      '2026-08-10 eventDay',
      '2026-08-15 weeklyRest',
      '2026-08-16 weeklyRest',
      '2026-08-23 weeklyRest',
      '2026-08-29 weeklyRest',
      '2026-08-30 weeklyRest',
      '2026-08-31 swapOff',
      '2026-09-01 holiday',
      '2026-09-02 holiday',
      '2026-09-05 weeklyRest',
      '2026-09-06 weeklyRest',
      '2026-09-12 weeklyRest',
      '2026-09-13 weeklyRest',
      '2026-09-19 weeklyRest',
      '2026-09-20 weeklyRest',
    ]);
    expect(trace.at(-1)).toMatchObject({ date: '2026-09-23', ordinal: 30 });
    expect(local(end.assessment.due.promised ?? '')).toBe('2026-09-23T17:00');
  });

  it('moved its legal due date by the posting and the payment', () => {
    // Posting 14/08 10:00 – 03/09 16:00: 5.5 h, 17–22, 24–28 (11 days), 7 h = 12.5625 days.
    // Payment 17/09 09:00 – 21/09 08:00: 6.5 h, the 18th, 0.5 h = 1.875.
    // 14.4375, rounded up to 15: the 45th working day.
    expect(local(end.assessment.due.legal ?? '')).toBe('2026-10-14T17:00');
    expect(end.assessment).toMatchObject({ status: 'ended', grade: 'early' });
  });

  it('graded every step by the column for remote areas', () => {
    expect(end.assessment.clocks.steps.map(rowOf)).toEqual([
      ['tiep-nhan#1', '2026-08-11T09:00', 'early'],
      // Mon 15:00 + 1.5 days: Tue 15:00, 2 h, 2 h of Wednesday.
      ['kiem-tra#1', '2026-08-12T09:30', 'early'],
      ['duyet-chuyen#1', '2026-08-12T10:30', 'onTime'],
      // Wed 09:30 + 1.5 days: Thu 09:30, 2 h, 2 h after noon.
      ['kiem-tra-niem-yet#1', '2026-08-13T15:00', 'onTime'],
      ['duyet-niem-yet#1', '2026-08-13T15:30', 'onTime'],
      ['ky-niem-yet#1', '2026-08-14T15:00', 'onTime'],
      // Thu 03/09 16:00 + 2 days over the weekend.
      ['lap-bien-ban#1', '2026-09-07T16:00', 'onTime'],
      ['duyet-bien-ban#1', '2026-09-08T10:00', 'early'],
      ['ky-bien-ban#1', '2026-09-08T16:00', 'onTime'],
      ['tham-dinh#1', '2026-09-11T09:00', 'early'],
      ['phe-duyet#1', '2026-09-11T16:00', 'onTime'],
      // Fri 10:00 + 1 day; done on Friday.
      ['chuyen-thong-tin#1', '2026-09-14T10:00', 'early'],
      ['thong-bao-nghia-vu#1', '2026-09-18T15:00', 'early'],
      ['tiep-nhan-nghia-vu#1', '2026-09-21T10:00', 'onTime'],
      ['xac-nhan-nghia-vu#1', '2026-09-28T09:30', 'early'],
      ['tham-dinh-cap-giay#1', '2026-09-30T10:00', 'early'],
      ['phe-duyet-giay#1', '2026-09-30T16:00', 'onTime'],
      ['chuyen-ket-qua#1', '2026-09-30T15:30', 'onTime'],
      ['dong-dau#1', '2026-09-30T16:00', 'onTime'],
      ['tra-ket-qua#1', '2026-09-30T17:00', 'onTime'],
    ]);
    expect(end.assessment.clocks.stages.map(rowOf)).toEqual([
      // 20 + 12.5625, rounded up: the 33rd working day.
      ['giai-doan-1', '2026-09-28T17:00', 'early'],
      // 22–25, 28–30/09, 01, 02 and 05/10: the 10th after 21/09.
      ['giai-doan-2', '2026-10-05T17:00', 'early'],
    ]);
  });

  it('moves the end of the posting from a Saturday past the whole holiday', () => {
    // 14 + 15 = Sat 29/08; 30 Sunday, 31 swapped off, 01–02/09 National Day: Thu 03/09.
    expect(end.assessment.clocks.waits.map(rowOf)).toEqual([
      ['niem-yet#1', '2026-09-03T17:00', 'onTime'],
    ]);
    // The Friday before is already the last working day before it, so the next change is its end.
    expect(posting.assessment.flags).toMatchObject({ paused: true, overdue: false });
    expect(posting.assessment.clocks.waits).toMatchObject([{ state: 'running', dueSoon: true }]);
    expect(posting.wakeUp).toBe('2026-09-04T00:00:00+07:00');
  });
});

const REFERENCE = process.env['LIENTHONG_REFERENCE'];

/** The table of the decision, as printed. */
interface PublishedTable {
  readonly level: string;
  readonly tt: string;
  readonly phases: readonly {
    readonly limit: string;
    readonly limitRemote: string;
    readonly steps: readonly {
      readonly n: string;
      readonly content: string;
      readonly unit: string;
      readonly t: string;
      readonly tRemote: string;
    }[];
  }[];
}

describe.runIf(REFERENCE !== undefined)('the table as published', () => {
  const readTable = (): PublishedTable => {
    const tables: readonly PublishedTable[] = JSON.parse(
      readFileSync(`${REFERENCE}/quang-ninh-295.json`, 'utf8'),
    );
    const table = tables.find(({ level, tt }) => level === 'tỉnh' && tt === '23.1.1');
    if (table === undefined) throw new Error('the table is not in the reference');
    return table;
  };

  it('is what the procedure says, row by row', () => {
    const published = readTable().phases.flatMap(({ steps }) =>
      steps.map(({ n, unit, t, tRemote }) => [n, unit, t, tRemote]),
    );
    const defined = STAGES.flatMap(stepsOf).map(({ label, unit = '', limit }) => [
      label,
      lostLandCertificate.units[unit]?.name,
      limitOf(limit, 'normal').published,
      limitOf(limit, 'remote').published,
    ]);
    expect(defined).toEqual(published);
  });

  it('names each step as published, where it names it', () => {
    const names = STAGES.flatMap(stepsOf).map(({ name }) => name);
    const contents = readTable().phases.flatMap(({ steps }) => steps.map(({ content }) => content));
    expect(names.map((name, i) => (contents[i] === '' ? '' : name))).toEqual(contents);
    expect(contents.filter((content) => content === '')).toHaveLength(5);
  });
});

describe.runIf(REFERENCE === undefined)('without LIENTHONG_REFERENCE', () => {
  it('the comparison with the published table was skipped', () => {
    expect(REFERENCE).toBeUndefined();
  });
});
