import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { attempt } from '../../src/base/error.ts';
import { toDongBoHoSoMC } from '../../src/portal/dossier-payload.ts';
import { NATIONAL_PORTAL } from '../../src/portal/portal-adapter.ts';
import { portalDate } from '../../src/portal/portal-date.ts';
import { portalStatusOf } from '../../src/portal/portal-status.ts';
import { toCapNhatTienDoHoSoMC } from '../../src/portal/progress-payload.ts';
import { defineProcedure } from '../../src/procedure/define-procedure.ts';
import {
  accepted,
  dossierOf,
  procedureOf as exampleOf,
  finished,
  october,
} from '../clock/example-dossier.ts';
import {
  FILED,
  HANDED_ON,
  OPTIONS,
  PROCEDURE,
  RECEIVED,
  sampleOf,
} from '../document/sample-papers.ts';

describe('an adapter', () => {
  const shown = (run: () => unknown): readonly string[] => {
    const made = attempt(run);
    return made.ok ? [] : made.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
  };
  // What callers without types may give.
  const adapterOf = (adapter: unknown) => ({ ...OPTIONS, adapter: adapter as never });

  it('is to be whole', () => {
    const { states: _, ...stateless } = NATIONAL_PORTAL;
    const { resolved: __, ...states } = NATIONAL_PORTAL.states;
    for (const make of [toDongBoHoSoMC, toCapNhatTienDoHoSoMC]) {
      const issuesWith = (adapter: unknown) =>
        shown(() => make(sampleOf(RECEIVED), adapterOf(adapter)));
      expect(issuesWith({ ...NATIONAL_PORTAL, id: 'khac' })).toEqual([]);
      expect(issuesWith({})).toHaveLength(Object.keys(NATIONAL_PORTAL).length);
      expect(issuesWith(null)).toEqual(['input.wrongType adapter']);
      expect(issuesWith(stateless)).toEqual(['input.missing adapter.states']);
      expect(issuesWith({ ...NATIONAL_PORTAL, states })).toEqual([
        'input.missing adapter.states.resolved',
      ]);
      expect(issuesWith({ ...NATIONAL_PORTAL, offsetMinutes: '420' })).toEqual([
        'input.wrongType adapter.offsetMinutes',
      ]);
    }
    const assessment = assess(sampleOf(RECEIVED), OPTIONS);
    expect(shown(() => portalStatusOf(assessment, stateless as never))).toEqual([
      'input.missing adapter.states',
    ]);
  });

  it('comes with particulars that are a record', () => {
    const options = { ...OPTIONS, particulars: null as never };
    expect(shown(() => toDongBoHoSoMC(sampleOf(RECEIVED), options))).toEqual([
      'input.wrongType particulars',
    ]);
  });
});

describe('a moment on the portal', () => {
  it('has fourteen digits in the wall time of Việt Nam', () => {
    expect(portalDate('2026-10-05T09:05:07+07:00', NATIONAL_PORTAL)).toBe('20261005090507');
    expect(portalDate('2026-12-31T20:00:00.250Z', NATIONAL_PORTAL)).toBe('20270101030000');
  });

  it('follows the format and the offset of the adapter', () => {
    const iso = { ...NATIONAL_PORTAL, dateFormat: 'yyyy-MM-ddTHH:mm:ssZ', offsetMinutes: 0 };
    expect(portalDate('2026-10-05T09:05:07+07:00', iso)).toBe('2026-10-05T02:05:07Z');
  });
});

describe('the record of a dossier', () => {
  const WORKED = finished('xu-ly', october(7, '10:00'));
  const RETURNED = finished('tra', october(7, '14:00'));

  it('of one that is handed out has every date', () => {
    const particulars = {
      applicant: { name: 'Công ty', kind: 'business', id: '0100', phone: '0900', email: 'a@b' },
      fieldCode: 'LV1',
      summary: 'Xin cấp phép',
      receiptNumber: 'BN-1',
      byPost: true,
      note: 'gấp',
    } as const;
    const dossier = sampleOf(RECEIVED, HANDED_ON, WORKED, RETURNED);
    expect(toDongBoHoSoMC(dossier, { ...OPTIONS, particulars })).toEqual({
      MaHoSo: 'HS-1',
      MaTTHC: 'thu-tuc',
      TenTTHC: 'Thủ tục',
      MaLinhVuc: 'LV1',
      TenLinhVuc: '',
      SoBienNhan: 'BN-1',
      ChuHoSo: 'Công ty',
      LoaiDoiTuong: '2',
      MaDoiTuong: '0100',
      Email: 'a@b',
      SoDienThoai: '0900',
      TrichYeuHoSo: 'Xin cấp phép',
      NgayTiepNhan: '20261005090000',
      NgayHenTra: '20261008170000',
      TrangThaiHoSo: '10',
      NgayTra: '20261007140000',
      HinhThuc: '1',
      NgayKetThucXuLy: '20261007100000',
      DonViXuLy: 'Bộ phận Một cửa',
      GhiChu: 'gấp',
    });
  });

  it('of one that is only filed has what is demanded, empty where nothing is known', () => {
    expect(toDongBoHoSoMC(sampleOf(FILED), OPTIONS)).toEqual({
      MaHoSo: 'HS-1',
      MaTTHC: 'thu-tuc',
      TenTTHC: 'Thủ tục',
      MaLinhVuc: '',
      TenLinhVuc: '',
      ChuHoSo: '',
      LoaiDoiTuong: '1',
      Email: '',
      SoDienThoai: '',
      TrichYeuHoSo: 'Thủ tục',
      NgayTiepNhan: '',
      NgayHenTra: '',
      TrangThaiHoSo: '1',
      HinhThuc: '0',
      DonViXuLy: '',
    });
  });
});

describe('the requests for supplements in it', () => {
  // Asked on Tue 6/10 at 10:00; five calendar days would end on Mon 12/10 (Sun rolls on).
  const ASKED = finished('xu-ly', october(6, '10:00'), 'missing');
  const by = { unit: 'motCua', person: 'Cán bộ B' };
  const requestsIn = (options: Partial<Parameters<typeof toDongBoHoSoMC>[1]>, ...log: unknown[]) =>
    toDongBoHoSoMC(sampleOf(RECEIVED, HANDED_ON, ...(log as (typeof RECEIVED)[])), {
      ...OPTIONS,
      ...options,
    }).DanhSachHoSoBoSung;

  it('are not there when nothing was asked for', () => {
    expect(requestsIn({})).toBeUndefined();
  });

  it('of the flow have their wait, who asked and the date promised before', () => {
    const assigned = {
      type: 'assigned',
      at: october(5, '15:30'),
      step: 'xu-ly',
      person: 'Cán bộ A',
    };
    const supplements = { 'cho#1': { asked: 'Bản vẽ' } };
    const options = { now: october(7, '09:00'), particulars: { supplements } };
    expect(requestsIn(options, assigned, ASKED)).toEqual([
      {
        HoSoBoSungId: 'cho#1',
        NguoiYeuCauBoSung: 'Cán bộ A',
        NoiDungBoSung: 'Bản vẽ',
        NgayBoSung: '20261006100000',
        NguoiTiepNhanBoSung: '',
        ThongTinTiepNhan: '',
        NgayTiepNhanBoSung: '',
        TrangThaiBoSung: '0',
        NgayHenTraTruoc: '20261008170000',
        NgayHenTraMoi: '',
      },
    ]);
  });

  // The limit begins anew on Wed 7/10: 8/10, 9/10, Mon 12/10.
  it('that were met begin the limit anew, with its new date', () => {
    const supplied = { ...finished('cho', october(7, '14:00'), 'supplied'), by };
    expect(requestsIn({}, ASKED, supplied)).toMatchObject([
      {
        NguoiTiepNhanBoSung: 'Cán bộ B',
        NgayTiepNhanBoSung: '20261007140000',
        TrangThaiBoSung: '1',
        NgayHenTraTruoc: '20261008170000',
        NgayHenTraMoi: '20261012170000',
      },
    ]);
  });

  it('by a pause have the event', () => {
    const paused = { type: 'paused', at: october(6, '10:00'), reason: 'supplement', by };
    const resumed = { type: 'resumed', at: october(7, '10:00'), by };
    expect(requestsIn({}, paused)).toMatchObject([
      { HoSoBoSungId: '3', NguoiYeuCauBoSung: 'Cán bộ B', TrangThaiBoSung: '0', NgayHenTraMoi: '' },
    ]);
    expect(requestsIn({}, paused, resumed)).toMatchObject([
      {
        NguoiTiepNhanBoSung: 'Cán bộ B',
        TrangThaiBoSung: '1',
        NgayTiepNhanBoSung: '20261007100000',
        NgayHenTraTruoc: '20261008170000',
        NgayHenTraMoi: '20261012170000',
      },
    ]);
  });

  it('that only stop the limit have the date told next, if one was', () => {
    const flow = PROCEDURE.flow.map((node) =>
      'wait' in node ? { ...node, clock: 'pause' as const } : node,
    );
    const pausing = defineProcedure({ ...PROCEDURE, flow });
    const supplied = finished('cho', october(7, '14:00'), 'supplied');
    const told = {
      type: 'reappointed',
      at: october(7, '14:00'),
      promise: october(9, '17:00'),
      reason: 'bổ sung hồ sơ',
    } as const;
    const newDateOf = (...log: Parameters<typeof dossierOf>[1][]) =>
      toDongBoHoSoMC(dossierOf(pausing, RECEIVED, HANDED_ON, ASKED, supplied, ...log), OPTIONS)
        .DanhSachHoSoBoSung?.[0]?.NgayHenTraMoi;
    expect(newDateOf()).toBe('');
    expect(newDateOf(told)).toBe('20261009170000');
  });

  it('that nothing came of are given up', () => {
    const expired = { type: 'expired', at: '2026-10-13T00:00:00+07:00', step: 'cho' };
    expect(requestsIn({ now: october(13, '09:00') }, ASKED, expired)).toMatchObject([
      { TrangThaiBoSung: '2', NgayTiepNhanBoSung: '' },
    ]);
  });
});

describe('the progress of a dossier', () => {
  it('has for each visit who had it, from when, and until when by its own limit', () => {
    // 0.5 and 2.5 days of eight hours; five days of waiting end on a Sunday, so with Monday 12/10.
    const assigned = {
      type: 'assigned',
      step: 'xu-ly',
      person: 'cv-01',
      role: 'Chuyên viên',
      at: october(5, '15:30'),
    } as const;
    const missing = finished('xu-ly', october(6, '10:00'), 'missing');
    const dossier = sampleOf(RECEIVED, HANDED_ON, assigned, missing);
    const entries = toCapNhatTienDoHoSoMC(dossier, { ...OPTIONS, now: october(7, '09:00') });
    expect(entries).toEqual([
      {
        MaHoSo: 'HS-1',
        NguoiXuLy: '',
        ThoiDiemXuLy: '20261005150000',
        PhongBanXuLy: 'Bộ phận Một cửa',
        NoiDungXuLy: 'nhan',
        TrangThai: '2',
        NgayBatDau: '20261005090000',
        NgayKetThucTheoQuyDinh: '20261005143000',
      },
      {
        MaHoSo: 'HS-1',
        NguoiXuLy: 'cv-01',
        ChucDanh: 'Chuyên viên',
        ThoiDiemXuLy: '20261006100000',
        PhongBanXuLy: 'Sở chuyên ngành',
        NoiDungXuLy: 'xu-ly',
        TrangThai: '4',
        NgayBatDau: '20261005150000',
        NgayKetThucTheoQuyDinh: '20261008093000',
      },
      {
        MaHoSo: 'HS-1',
        NguoiXuLy: '',
        ThoiDiemXuLy: '20261006100000',
        NoiDungXuLy: 'cho',
        TrangThai: '5',
        NgayBatDau: '20261006100000',
        NgayKetThucTheoQuyDinh: '20261012170000',
      },
    ]);
  });

  it('keeps what a visit stood for when it is over', () => {
    const log = [
      finished('xu-ly', october(6, '10:00'), 'missing'),
      finished('cho', october(7, '10:00'), 'supplied'),
      finished('xu-ly', october(7, '11:00')),
      finished('tra', october(7, '14:00')),
    ] as const;
    const entries = toCapNhatTienDoHoSoMC(sampleOf(RECEIVED, HANDED_ON, ...log), OPTIONS);
    expect(entries.map(({ TrangThai }) => TrangThai)).toEqual(['2', '4', '5', '4', '10']);
  });

  it('keeps that it handed the result out, whatever column of limits applies by then', () => {
    const byColumn = exampleOf({
      variants: ['mot', 'hai'],
      limit: '05 ngày làm việc',
      flow: [
        { step: 'xu-ly', unit: 'a' },
        { step: 'tra', unit: 'b', limit: { mot: '0', hai: '01 ngày làm việc' } },
      ],
    });
    const dossier = dossierOf(
      byColumn,
      accepted(october(5, '09:00'), { variant: 'mot' }),
      finished('xu-ly', october(6, '10:00')),
      { type: 'reclassified', at: october(6, '11:00'), variant: 'hai', reason: 'nhầm cột' },
      finished('tra', october(6, '14:00')),
    );
    const entries = toCapNhatTienDoHoSoMC(dossier, OPTIONS);
    expect(entries.map(({ TrangThai }) => TrangThai)).toEqual(['2', '10']);
  });

  it('of a dossier that is only filed is empty', () => {
    expect(toCapNhatTienDoHoSoMC(sampleOf(FILED), OPTIONS)).toEqual([]);
  });
});
