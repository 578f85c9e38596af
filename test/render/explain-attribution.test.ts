import {
  type Attribution,
  attributeLateness,
  defineProcedure,
  explainAttribution,
  replay,
} from 'lienthong';
import { reportDossier } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { calendar, finished, procedure } from './late-dossier.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const LATE = attributeLateness(finished, { now: '2026-11-30T09:00:00+07:00', calendar });

const IN_TIME: Attribution = {
  measure: 'working',
  fractionsBy: 'charge',
  lateBy: 0,
  shares: [],
  calendar: 0,
  plan: 0,
  unassigned: 0,
  fractions: { calendar: 0, plan: 0, unassigned: 0 },
  squeezed: [],
};

const share = (visit: string, unit: string, overrun: number, charge: number, fraction: number) => ({
  visit,
  step: visit.split('#')[0] ?? '',
  unit,
  overrun,
  charge,
  fraction,
});

describe('an explained attribution', () => {
  it('names the unit, the step, the charge and why, in Vietnamese', () => {
    expect(explainAttribution(LATE, { locale: 'vi', procedure }).split('\n')).toEqual([
      'Hồ sơ quá hạn 7 giờ 30 phút làm việc.',
      'Bộ phận Một cửa chịu 7 giờ 30 phút (100 %): “Bước 1. Tiếp nhận” vượt thời hạn riêng 8 giờ.',
      'Bước vượt thời hạn riêng 8 giờ, nhưng hồ sơ chỉ chậm 7 giờ 30 phút nên chỉ tính 7 giờ 30 phút.',
      'Sở chuyên ngành bị dồn thời gian nên không bị tính: “Bước 2. Thẩm định” không vượt thời hạn riêng, nhưng hồ sơ đến muộn nên 7 giờ 30 phút của thời hạn đó nằm sau hạn của hồ sơ.',
      'Cộng: 7 giờ 30 phút, tính hết cho các đơn vị.',
    ]);
  });

  it('says it with ids where no procedure is given, in English', () => {
    const lines = explainAttribution(LATE, { locale: 'en' }).split('\n');
    expect(lines[0]).toBe('The dossier is late by 7 h 30 min of working time.');
    expect(lines[1]).toBe(
      'motCua is charged 7 h 30 min (100 %): “tiep-nhan” went 8 h past its own limit.',
    );
    expect(lines[3]).toMatch(/^so was squeezed and is not charged: “tham-dinh” did not exceed/);
  });

  it('has nothing to say of a dossier in time', () => {
    expect(explainAttribution(IN_TIME, { locale: 'vi' })).toBe(
      'Không có thời gian quá hạn nào để phân định trách nhiệm.',
    );
    expect(explainAttribution(IN_TIME, { locale: 'en' })).toBe(
      'There is no lateness to attribute.',
    );
  });

  it('tells what is charged to nobody, with its reason, and the sum', () => {
    // 10 hours: 4 and 2 to units, 1 to a closed calendar, 2 to the plan, 1 to nobody.
    const attribution: Attribution = {
      ...IN_TIME,
      lateBy: 10 * HOUR,
      shares: [
        { ...share('a#1', 'x', 4 * HOUR, 4 * HOUR, 0.4), role: 'Chuyên viên', person: 'Cán bộ A' },
        share('b#2', '', 2 * HOUR, 2 * HOUR, 0.2),
      ],
      calendar: HOUR,
      plan: 2 * HOUR,
      unassigned: HOUR,
      fractions: { calendar: 0.1, plan: 0.2, unassigned: 0.1 },
      squeezed: [{ visit: 'c#1', step: 'c', unit: 'z', by: 0 }],
    };
    expect(explainAttribution(attribution, { locale: 'en' }).split('\n')).toEqual([
      'The dossier is late by 10 h of working time.',
      'x (Cán bộ A, Chuyên viên) is charged 4 h (40 %): “a” went 4 h past its own limit.',
      'A unit without a name is charged 2 h (20 %): “b” (stay 2) went 2 h past its own limit.',
      "Charged to nobody: 1 h (10 %), the holder's own calendar was closed while that of the dossier ran.",
      "Charged to nobody: 2 h (20 %), the plan itself: a step was given no limit, or the limits given add up to more than the dossier's.",
      'Charged to nobody: 1 h (10 %), nobody is known to have held the dossier, or the applicant was slow to answer.',
      'z was squeezed and is not charged: the own limit of “c” was over before the dossier came.',
      'Sum: 6 h charged to units and 4 h charged to nobody make 10 h.',
    ]);
  });

  it('tells each holder of a step apart, for whom a delegate acted, and that nobody had it', () => {
    const visit = { visit: 'a#1', step: 'a', unit: 'x' };
    const held = (hours: number, fraction: number) => ({
      overrun: hours * HOUR,
      charge: (hours / 2) * HOUR,
      fraction,
    });
    const attribution: Attribution = {
      ...IN_TIME,
      lateBy: 8 * HOUR,
      shares: [
        { ...visit, person: 'Cán bộ A', ...held(4, 0.25) },
        { ...visit, ...held(2, 0.125) },
        {
          ...visit,
          person: 'Cán bộ B',
          onBehalfOf: { unit: 'x', person: 'Cán bộ A' },
          ...held(8, 0.5),
        },
        { ...visit, unit: 'y', person: 'Cán bộ C', onBehalfOf: { unit: 'x' }, ...held(2, 0.125) },
      ],
    };
    expect(explainAttribution(attribution, { locale: 'vi' }).split('\n')).toEqual([
      'Hồ sơ quá hạn 8 giờ làm việc.',
      'x (Cán bộ A) chịu 2 giờ (25 %): giữ hồ sơ trong 4 giờ của 16 giờ mà “a” vượt thời hạn riêng.',
      'x (chưa phân công người xử lý) chịu 1 giờ (12,5 %): giữ hồ sơ trong 2 giờ của 16 giờ mà “a” vượt thời hạn riêng.',
      'x (Cán bộ B, theo ủy quyền của Cán bộ A) chịu 4 giờ (50 %): giữ hồ sơ trong 8 giờ của 16 giờ mà “a” vượt thời hạn riêng.',
      'y (Cán bộ C, theo ủy quyền của x) chịu 1 giờ (12,5 %): giữ hồ sơ trong 2 giờ của 16 giờ mà “a” vượt thời hạn riêng.',
      'Bước vượt thời hạn riêng 16 giờ, nhưng hồ sơ chỉ chậm 8 giờ nên chỉ tính 8 giờ.',
      'Cộng: 8 giờ, tính hết cho các đơn vị.',
    ]);
    const english = explainAttribution(attribution, { locale: 'en' }).split('\n');
    expect(english.slice(2, 4)).toEqual([
      'x (no official assigned) is charged 1 h (12.5 %): held the dossier for 2 h of the 16 h that “a” went past its own limit.',
      'x (Cán bộ B, on behalf of Cán bộ A) is charged 4 h (50 %): held the dossier for 8 h of the 16 h that “a” went past its own limit.',
    ]);
  });

  it('says that charges are scaled where several units overran', () => {
    const attribution: Attribution = {
      ...IN_TIME,
      lateBy: 3 * HOUR,
      shares: [
        share('a#1', 'x', 4 * HOUR, 2 * HOUR, 2 / 3),
        share('b#1', 'y', 2 * HOUR, HOUR, 1 / 3),
      ],
    };
    const text = explainAttribution(attribution, { locale: 'vi' });
    expect(text).toContain('x chịu 2 giờ (66,7 %)');
    expect(text).toContain('y chịu 1 giờ (33,3 %)');
    expect(text).toContain(
      'Các bước vượt thời hạn riêng tổng cộng 6 giờ, nhiều hơn 3 giờ hồ sơ bị chậm, nên mỗi đơn vị chịu theo tỷ lệ phần vượt của mình.',
    );
  });

  it('prints figures that add up although each is rounded', () => {
    // 10 minutes in three equal parts: 3 min 20 s each would print 3 + 3 + 3.
    const third = (10 * MINUTE) / 3;
    const attribution: Attribution = {
      ...IN_TIME,
      lateBy: 10 * MINUTE,
      shares: ['a#1', 'b#1', 'c#1'].map((visit) => share(visit, visit, third, third, 1 / 3)),
    };
    const text = explainAttribution(attribution, { locale: 'en' });
    const minutes = [...text.matchAll(/charged (\d+) min/g)].map(([, n]) => Number(n));
    expect(minutes.reduce((a, b) => a + b, 0)).toBe(10);
    const percents = [...text.matchAll(/\((\d+\.\d) %\)/g)].map(([, n]) => Number(n) * 10);
    expect(Math.round(percents.reduce((a, b) => a + b, 0))).toBe(1000);
  });

  it('does not print a charge of seconds as nothing', () => {
    const attribution: Attribution = {
      ...IN_TIME,
      lateBy: 5000,
      shares: [share('a#1', 'x', 5000, 5000, 1)],
    };
    expect(explainAttribution(attribution, { locale: 'vi' })).toContain('chịu dưới 1 phút (100 %)');
  });

  it('names who held a dossier that was finished on a rest day', () => {
    const attribution: Attribution = {
      ...IN_TIME,
      fractionsBy: 'openAtDue',
      shares: [share('a#1', 'x', 0, 0, 1)],
    };
    expect(explainAttribution(attribution, { locale: 'vi' }).split('\n')).toEqual([
      'Hồ sơ quá hạn nhưng không mất thời gian làm việc nào (xong vào ngày nghỉ hoặc ngoài giờ).',
      'x chịu 100 %: “a” đang giữ hồ sơ khi hết hạn.',
    ]);
  });

  it('names who overran where the one with the file when the due passed kept their limit', () => {
    const attribution: Attribution = {
      ...IN_TIME,
      fractionsBy: 'overrun',
      shares: [share('a#1', 'x', 48 * HOUR, 0, 1)],
    };
    expect(explainAttribution(attribution, { locale: 'vi' }).split('\n')[1]).toBe(
      'x chịu 100 %: “a” vượt thời hạn riêng 48 giờ tính liên tục, còn nơi giữ hồ sơ khi hết hạn vẫn trong thời hạn riêng.',
    );
    expect(explainAttribution(attribution, { locale: 'en' }).split('\n')[1]).toBe(
      'x is charged 100 %: “a” went 48 h of elapsed time past its own limit, and whoever had the dossier when the due passed was inside theirs.',
    );
  });

  it('is by the clock where the limit runs day and night, as the grade is', () => {
    // 24 hours from Monday 09:00; done on Thursday 09:00, two days late.
    const day = defineProcedure({
      code: '1',
      version: '1',
      name: 'x',
      limit: '24 giờ',
      units: { a: { name: 'A' } },
      flow: [{ step: 's', unit: 'a', limit: '24 giờ' }],
    });
    const done = replay(day, [
      { type: 'accepted', id: '1', at: '2026-11-16T09:00:00+07:00', dossier: 'HS-0004' },
      { type: 'finished', id: '2', at: '2026-11-19T09:00:00+07:00', step: 's', outcome: 'done' },
    ]);
    const now = '2026-11-20T09:00:00+07:00';
    const attribution = attributeLateness(done, { now, calendar });
    expect(explainAttribution(attribution, { locale: 'vi', procedure: day })).toContain(
      'Hồ sơ quá hạn 48 giờ tính liên tục.',
    );
    const report = reportDossier(done, { now, calendar, locale: 'vi' });
    expect(report).toContain('QUÁ HẠN 48 giờ tính liên tục');
    expect(report).toContain('PHÂN ĐỊNH TRÁCH NHIỆM CHẬM TRỄ: 48 giờ tính liên tục');
  });

  it('keeps names from outside on their own line', () => {
    const attribution: Attribution = {
      ...IN_TIME,
      lateBy: HOUR,
      shares: [{ ...share('a#1', 'x', HOUR, HOUR, 1), person: 'A\nB chịu 0 giờ' }],
    };
    expect(explainAttribution(attribution, { locale: 'vi' }).split('\n')).toHaveLength(3);
  });

  it('does not say of one unit both that it bears the lateness and that it is not charged', () => {
    // Done on a rest day: no working minute late, and with who held it when the due passed.
    const attribution: Attribution = {
      ...IN_TIME,
      fractionsBy: 'openAtDue',
      shares: [share('ky#1', 'x', 0, 0, 1)],
      squeezed: [{ visit: 'ky#1', step: 'ky', unit: 'x', by: HOUR }],
    };
    const text = explainAttribution(attribution, { locale: 'vi' });
    expect(text).toContain('x chịu 100 %');
    expect(text).not.toContain('bị dồn thời gian');
  });
});
