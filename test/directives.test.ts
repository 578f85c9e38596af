import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as lienthong from '../src/index.ts';
import * as portal from '../src/portal/index.ts';
import * as render from '../src/render/index.ts';
import { EXAMPLE_SCOPE } from './documentation/scope.ts';

const { procedure, dossier, now, calendar } = EXAMPLE_SCOPE;
const november = { from: '2026-11-01', to: '2026-11-30', now, calendar };

/** The cells of the calls, in the order of the demands. */
const callsInDocs = (): readonly string[] => {
  const [, table = ''] = readFileSync('docs/reports.md', 'utf8').split('## Which demand');
  return [...table.matchAll(/^\| .* \| (.*) \|$/gm)].flatMap(([, calls = '']) => calls).slice(1);
};

describe('the table of demands', () => {
  it('has a line for each of the sixteen, and names only functions that there are', () => {
    const known = { ...lienthong, ...portal, ...render };
    const calls = callsInDocs();
    expect(calls).toHaveLength(16);
    for (const cell of calls) {
      const names = [...cell.matchAll(/(?<=`)\w+/g)].map(([name]) => name);
      expect(names).not.toEqual([]);
      for (const name of names) expect(known).toHaveProperty(name, expect.any(Function));
    }
  });
});

// Accepted on Friday 20/11/2026 at 16:30 for three working days; Tuesday 24/11 is a holiday. The desk
// has half a day, until Monday 23/11 at 11:00, and hands it on at last on Thursday 26/11 at 16:30.
describe('a function answers', () => {
  it('2839 1e: what limit and whose responsibility each step has', () => {
    expect(lienthong.verifyProcedure(procedure)).toEqual([]);
    const rows = lienthong.tableOf(procedure).rows.map(({ unit, limits }) => [unit, ...limits]);
    expect(rows).toEqual([
      ['Bộ phận Một cửa', '0,5'],
      ['Sở chuyên ngành', '2,5'],
    ]);
  });

  it('3403 1, 2: how one definition is published as table, diagram and JSON', () => {
    expect(lienthong.tableToMarkdown(lienthong.tableOf(procedure))).toContain('Thẩm định');
    expect(render.toMermaid(procedure)).toContain('Thẩm định');
    expect(render.toSvg(procedure)).toContain('Thẩm định');
    expect(lienthong.defineProcedure(JSON.parse(JSON.stringify(procedure)))).toEqual(procedure);
  });

  it('2839 1b, 3403 2: how far a dossier is, for officials and for the applicant, and what was entered late', () => {
    const entered = lienthong.record(dossier, {
      type: 'finished',
      id: '3',
      at: '2026-11-27T10:00:00+07:00',
      recordedAt: '2026-11-30T08:00:00+07:00',
      step: 'tham-dinh',
      outcome: 'done',
    });
    expect(lienthong.assess(dossier, { now, calendar }).flags).toMatchObject({
      overdue: true,
      lateEntry: false,
    });
    expect(lienthong.assess(entered, { now, calendar }).flags.lateEntry).toBe(true);
    const report = render.reportDossier(dossier, { now, calendar, locale: 'vi' });
    expect(report).toContain('HS-0001');
    expect(lienthong.applicantView(dossier, { now, calendar })).toMatchObject({
      status: 'running',
      overdue: true,
      promised: '2026-11-26T17:00:00+07:00',
      steps: [
        { name: 'Tiếp nhận', unit: 'Bộ phận Một cửa', till: '2026-11-26T16:30:00+07:00' },
        { name: 'Thẩm định', unit: 'Sở chuyên ngành', from: '2026-11-26T16:30:00+07:00' },
      ],
    });
  });

  it('2839 1b, 2d: what the portal is sent, from the same log', () => {
    expect(portal.toDongBoHoSoMC(dossier, { now, calendar })).toMatchObject({
      MaHoSo: 'HS-0001',
      TrangThaiHoSo: '4',
      NgayTiepNhan: '20261120163000',
    });
    expect(portal.toCapNhatTienDoHoSoMC(dossier, { now, calendar })).toHaveLength(2);
  });

  it('2839 1a, 495: who had it when, who made it late and who sent it back', () => {
    const units = lienthong.custodyOf(dossier).map(({ unit, person }) => [unit, person]);
    expect(units).toEqual([
      ['motCua', undefined],
      ['so', undefined],
    ]);
    const { shares } = lienthong.attributeLateness(dossier, { now, calendar });
    expect(shares.map(({ unit, fraction }) => [unit, fraction])).toEqual([['motCua', 1]]);
    expect(lienthong.bouncesOf(dossier)).toEqual([]);
    const legs = lienthong.legsOf(dossier, { now, calendar });
    expect(legs.map(({ agency, grade }) => [agency, grade])).toEqual([
      ['motCua', 'late'],
      ['so', undefined],
    ]);
  });

  it('2839 1đ, 495: who owes an explanation and an apology, and the letter itself', () => {
    const owed = lienthong.obligationsOf(dossier, { now, calendar });
    expect(owed.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['apology', 'newDate', 'explanation', 'monthlyList']),
    );
    expect(lienthong.apology(dossier, { now, calendar }).form.number).toBe('04');
  });

  it('2839 1đ: the indices of a month and who caused delay in it', () => {
    const { rates } = lienthong.timelinessIndicators([dossier], november);
    expect(rates.map(({ reading }) => reading)).toEqual([
      'handled',
      'handledAndInProgress',
      'received',
    ]);
    const { units } = lienthong.lateRegister([dossier], november);
    expect(units.map(({ unit, dossiers }) => [unit, dossiers])).toEqual([['motCua', ['HS-0001']]]);
  });

  it('2839 1đ, 495: who was late again, and the band of a year', () => {
    const again = lienthong.repeatedLateness([dossier, dossier], november);
    expect(again.units.map(({ unit, times }) => [unit, times])).toEqual([['motCua', 2]]);
    expect(lienthong.evaluationBand('agency', 14.9)).toBe('good');
  });

  it('2839, end: the report of half a year', () => {
    const half = { year: 2026, half: 2, now, calendar } as const;
    const report = lienthong.sixMonthReport([dossier], half);
    expect(report.total.received.total).toBe(1);
    expect(render.reportSixMonths(report)).toContain('Bộ phận Một cửa');
  });

  it('2839 2a, 1đ: how often an applicant was asked, and that the second time is against the rules', () => {
    const ask = (id: string, at: string) =>
      ({ type: 'paused', id, at, reason: 'supplement', step: 'tham-dinh' }) as const;
    const resume = (id: string, at: string) => ({ type: 'resumed', id, at }) as const;
    const asked = [
      ask('3', '2026-11-27T09:00:00+07:00'),
      resume('4', '2026-11-27T10:00:00+07:00'),
      ask('5', '2026-11-27T14:00:00+07:00'),
    ].reduce(lienthong.record, dossier);
    expect(lienthong.ledgerRow(asked, { now, calendar }).supplements).toBe(2);
    const codes = lienthong.assess(asked, { now, calendar }).violations.map(({ code }) => code);
    expect(codes).toContain('supplement.tooMany');
  });

  it('2839 1g, 495: at which step the dossiers pile up', () => {
    const { bottlenecks } = lienthong.summarise([dossier], { ...november, by: 'step' });
    expect(bottlenecks.map(({ step, late }) => [step, late])).toEqual([['tiep-nhan', 1]]);
    // From Fri 16:30 to Thu 16:30 with Tuesday off: three working days, of half a day allowed.
    const [desk] = bottlenecks;
    const HOUR = 3_600_000;
    expect(Math.round((desk?.used.median ?? 0) / HOUR)).toBe(24);
    expect(Math.round(desk?.useOfLimit?.median ?? 0)).toBe(6);
  });

  it('2839 2c: what message the applicant gets', () => {
    const messages = lienthong
      .noticesOf(dossier, { now, calendar })
      .map((notice) => lienthong.formatNotice(notice, 'en').text);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('HS-0001');
  });

  // The limits are made up: the directives name none. Five working days from Monday 16/11: 17, 18,
  // 19, 20 and 23/11; by Monday 30/11 nobody has classified it.
  it('2839 1e, 495: whether a petition was answered in time, as for any procedure', () => {
    const handling = lienthong.defineProcedure({
      code: 'PAKN',
      version: '1',
      name: 'Xử lý phản ánh, kiến nghị',
      limit: '05 ngày làm việc',
      units: { vanPhong: { name: 'Văn phòng' }, so: { name: 'Sở' } },
      flow: [
        { step: 'phan-loai', name: 'Phân loại', unit: 'vanPhong', limit: '01 ngày làm việc' },
        { step: 'tra-loi', name: 'Trả lời', unit: 'so', limit: '04 ngày làm việc' },
        { end: 'da-tra-loi', result: 'granted' },
      ],
    });
    const petition = lienthong.openDossier(handling, {
      type: 'accepted',
      id: '1',
      at: '2026-11-16T09:00:00+07:00',
      dossier: 'PA-1',
    });
    const { due, responsible } = lienthong.assess(petition, { now, calendar });
    expect(due.legal).toBe('2026-11-23T17:00:00+07:00');
    expect(responsible).toMatchObject([{ unit: 'vanPhong', overdue: true }]);
    const { rates } = lienthong.timelinessIndicators([petition], november);
    expect(rates.map(({ inTime, of }) => [inTime, of])).toEqual([
      [0, 0],
      [0, 1],
      [0, 1],
    ]);
  });

  it('Hà Nội: which deadlines a closure moves, and on whose order', () => {
    const day = {
      date: '2026-11-26',
      status: 'off',
      kind: 'closure',
      name: 'Dịch bệnh',
    } as const;
    const overlay = { id: 'dich', version: '1' };
    const refused = lienthong.tryExtendCalendar(calendar, { ...overlay, days: [day] });
    expect(refused.ok ? [] : refused.issues.map(({ path }) => path)).toEqual([
      ['days', 0, 'source'],
    ]);
    const closed = lienthong.extendCalendar(calendar, {
      ...overlay,
      days: [{ ...day, source: 'CĐ 20/CĐ-UBND' }],
    });
    expect(lienthong.dayInfo('2026-11-26', closed).reason?.source).toBe('CĐ 20/CĐ-UBND');
    const { moved } = lienthong.reproject([dossier], { from: calendar, to: closed, now });
    expect(moved.map(({ due }) => due)).toEqual([
      { before: '2026-11-26T17:00:00+07:00', after: '2026-11-27T17:00:00+07:00' },
    ]);
  });

  it('2839 1c: until when a copy is certified that came before or after 15:00', () => {
    const limit = lienthong.parseLimit(
      'Ngay trong ngày, sau 15 giờ thì giải quyết trong ngày làm việc tiếp theo',
    );
    const dueOf = (time: string) =>
      lienthong.computeDeadline({ start: `2026-11-20T${time}:00+07:00`, limit, calendar }).due;
    expect(dueOf('14:30')).toBe('2026-11-20T17:00:00+07:00');
    expect(dueOf('15:30')).toBe('2026-11-23T17:00:00+07:00');
  });

  it('2839: until when a task with a fixed date is done in time', () => {
    const start = '2023-11-14T08:00:00+07:00';
    const lastDayOf = (text: string) =>
      lienthong.computeDeadline({ start, limit: lienthong.parseLimit(text), calendar }).dueDate;
    expect(
      [
        'trước ngày 01/12/2023',
        'trước ngày 15/12/2023',
        'trước ngày 25/12/2023',
        'trong tháng 11 năm 2023',
      ].map(lastDayOf),
      // 24/12/2023 is a Sunday: a fixed date does not move.
    ).toEqual(['2023-11-30', '2023-12-14', '2023-12-24', '2023-11-30']);
  });
});
