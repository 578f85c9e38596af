import { assess } from '../assessment/assess.ts';
import type { Clock } from '../clock/clock.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Fold } from '../dossier/fold.ts';
import { foldOf } from '../dossier/record.ts';
import { type Visit, visitsOf } from '../dossier/visits.ts';
import type { PauseReason } from '../procedure/procedure.ts';
import { isReturnStep } from '../procedure/return-step.ts';
import { nodeName, unitName } from '../render/node-names.ts';
import { NATIONAL_PORTAL, type PortalAdapter, type PortalState } from './portal-adapter.ts';
import { portalDate } from './portal-date.ts';
import type { PortalOptions } from './portal-particulars.ts';
import { portalStateOf } from './portal-status.ts';

/**
 * One entry for the service `CapNhatTienDoHoSoMC`, which takes a list of them. Every value is a text;
 * what the specification demands and nobody knows is empty.
 */
export interface CapNhatTienDoHoSoMC {
  readonly MaHoSo: string;
  readonly NguoiXuLy: string;
  readonly ChucDanh?: string;
  readonly ThoiDiemXuLy: string;
  readonly PhongBanXuLy?: string;
  readonly NoiDungXuLy: string;
  readonly TrangThai: string;
  readonly NgayBatDau: string;
  readonly NgayKetThucTheoQuyDinh?: string;
}

/** What a wait was for; one for another reason is no state of its own once it is over. */
const STATE_OF_WAIT: { readonly [R in PauseReason]?: PortalState } = {
  supplement: 'supplement',
  payment: 'payment',
};

/** The state that a visit which is over stood for. */
const pastState = ({ graph, variant }: Fold, { step }: Visit, index: number): PortalState => {
  const node = graph.nodes.get(step)?.node;
  if (node !== undefined && 'wait' in node)
    return STATE_OF_WAIT[node.reason ?? 'other'] ?? 'stopped';
  if (isReturnStep(graph, step, variant)) return 'returned';
  return index === 0 ? 'accepted' : 'processing';
};

interface Entries {
  readonly fold: Fold;
  readonly adapter: PortalAdapter;
  readonly now: PortalState;
  /** Clocks of steps and waits by visit. */
  readonly clocks: ReadonlyMap<string | undefined, Clock>;
}

const entryOf = (
  { fold, adapter, now, clocks }: Entries,
  visit: Visit,
  index: number,
): CapNhatTienDoHoSoMC => {
  const { id, step, unit, role, person = '', from, till } = visit;
  const due = clocks.get(id)?.due;
  const state = till === undefined ? now : pastState(fold, visit, index);
  return {
    MaHoSo: fold.id,
    NguoiXuLy: person,
    ...(role === undefined ? {} : { ChucDanh: role }),
    ThoiDiemXuLy: portalDate(till ?? from, adapter),
    ...(unit === undefined ? {} : { PhongBanXuLy: unitName(fold.procedure, unit) }),
    NoiDungXuLy: nodeName(fold.procedure, step),
    TrangThai: adapter.states[state],
    NgayBatDau: portalDate(from, adapter),
    ...(due === undefined ? {} : { NgayKetThucTheoQuyDinh: portalDate(due, adapter) }),
  };
};

/**
 * What the service `CapNhatTienDoHoSoMC` is told: an entry for each visit, with who had it, from when,
 * and until when the step's own limit ran. An open visit has the state of the dossier.
 *
 * @throws LienthongError `instant.*`
 * @example
 * ```ts
 * const entries = toCapNhatTienDoHoSoMC(dossier, { now, calendar });
 * entries.map(({ NgayBatDau, NgayKetThucTheoQuyDinh }) => [NgayBatDau, NgayKetThucTheoQuyDinh]);
 * //=> [['20261120163000', '20261123110000'], ['20261126163000', '20261201110000']]
 * ```
 */
export const toCapNhatTienDoHoSoMC = (
  dossier: Dossier,
  options: Omit<PortalOptions, 'particulars'>,
): readonly CapNhatTienDoHoSoMC[] => {
  const { adapter = NATIONAL_PORTAL, ...look } = options;
  const assessment = assess(dossier, look);
  const { steps, waits } = assessment.clocks;
  const clocks = new Map([...steps, ...waits].map((clock) => [clock.visit, clock]));
  const entries = { fold: foldOf(dossier), adapter, now: portalStateOf(assessment), clocks };
  return visitsOf(dossier).map((visit, index) => entryOf(entries, visit, index));
};
