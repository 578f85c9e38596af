import { assess } from '../assessment/assess.ts';
import { errorOf } from '../base/error.ts';
import { unlike } from '../base/unlike.ts';
import { lookFrom } from '../clock/look-options.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Fold } from '../dossier/fold.ts';
import { foldOf } from '../dossier/record.ts';
import { type Visit, visitsOf } from '../dossier/visits.ts';
import { unitName } from '../render/node-names.ts';
import { formatInstant } from '../time/instant.ts';
import { adapterFrom } from './portal-adapter.ts';
import { portalDate } from './portal-date.ts';
import type { PortalOptions } from './portal-particulars.ts';
import { portalStatusOf } from './portal-status.ts';
import { type HoSoBoSung, supplementList } from './supplement-list.ts';

/**
 * The record of a dossier for the service `DongBoHoSoMC`, which takes a list of them. Every value is a
 * text; what the specification demands and nobody knows is empty.
 */
export interface DongBoHoSoMC {
  readonly MaHoSo: string;
  readonly MaTTHC: string;
  readonly TenTTHC: string;
  readonly MaLinhVuc: string;
  readonly TenLinhVuc: string;
  readonly SoBienNhan?: string;
  readonly ChuHoSo: string;
  readonly LoaiDoiTuong: string;
  readonly MaDoiTuong?: string;
  readonly Email: string;
  readonly SoDienThoai: string;
  readonly TrichYeuHoSo: string;
  readonly NgayTiepNhan: string;
  readonly NgayHenTra: string;
  readonly TrangThaiHoSo: string;
  readonly NgayTra?: string;
  readonly HinhThuc: string;
  readonly NgayKetThucXuLy?: string;
  readonly DonViXuLy: string;
  readonly GhiChu?: string;
  /** Absent when nothing was asked for. */
  readonly DanhSachHoSoBoSung?: readonly HoSoBoSung[];
}

/** The units that have the dossier now, or had it last. */
const unitsAt = (dossier: Dossier, { procedure }: Fold, active: readonly Visit[]): string => {
  const holders = active.length === 0 ? visitsOf(dossier).slice(-1) : active;
  const units = holders.flatMap(({ unit }) =>
    unit === undefined ? [] : unitName(procedure, unit),
  );
  return [...new Set(units)].join('; ');
};

/**
 * What the service `DongBoHoSoMC` is told of a dossier: the dates of receipt, appointment, end of the
 * work and return, its state in the codes of the adapter, and the requests for supplements. Files,
 * fees and results are left to the host, which has them.
 *
 * @throws LienthongError as every look (`LookOptions`); `input.*` for an adapter or particulars that are
 *   none
 * @example
 * ```ts
 * const payload = toDongBoHoSoMC(dossier, { now, calendar });
 * [payload.NgayTiepNhan, payload.NgayHenTra, payload.TrangThaiHoSo];
 * //=> ['20261120163000', '20261126170000', '4']
 * ```
 */
export const toDongBoHoSoMC = (dossier: Dossier, options: PortalOptions): DongBoHoSoMC => {
  const { particulars = {}, adapter: given, ...lookOptions } = options;
  const adapter = adapterFrom(given);
  const faults = unlike(particulars, {}, ['particulars']);
  if (faults.length > 0) throw errorOf(faults);
  const { applicant = {}, fieldCode = '', receiptNumber, byPost = false, note } = particulars;
  const requests = supplementList(
    lookFrom(dossier, lookOptions),
    adapter,
    particulars.supplements ?? {},
  );
  const fold = foldOf(dossier);
  const { procedure, acceptedAt } = fold;
  const { summary = procedure.name } = particulars;
  const assessment = assess(dossier, lookOptions);
  const { active, due, resolved, delivered } = assessment;
  return {
    MaHoSo: fold.id,
    MaTTHC: procedure.code,
    TenTTHC: procedure.name,
    MaLinhVuc: fieldCode,
    TenLinhVuc: procedure.field ?? '',
    ...(receiptNumber === undefined ? {} : { SoBienNhan: receiptNumber }),
    ChuHoSo: applicant.name ?? '',
    LoaiDoiTuong: adapter.applicantKinds[applicant.kind ?? 'person'],
    ...(applicant.id === undefined ? {} : { MaDoiTuong: applicant.id }),
    Email: applicant.email ?? '',
    SoDienThoai: applicant.phone ?? '',
    TrichYeuHoSo: summary,
    NgayTiepNhan:
      acceptedAt === undefined ? '' : portalDate(formatInstant(acceptedAt, fold.zone), adapter),
    NgayHenTra: due.promised === undefined ? '' : portalDate(due.promised, adapter),
    TrangThaiHoSo: portalStatusOf(assessment, adapter),
    ...(delivered === undefined ? {} : { NgayTra: portalDate(delivered, adapter) }),
    HinhThuc: adapter.deliveries[byPost ? 'post' : 'desk'],
    ...(resolved === undefined ? {} : { NgayKetThucXuLy: portalDate(resolved, adapter) }),
    DonViXuLy: unitsAt(dossier, fold, active),
    ...(note === undefined ? {} : { GhiChu: note }),
    ...(requests.length === 0 ? {} : { DanhSachHoSoBoSung: requests }),
  };
};
