import { assess } from '../assessment/assess.ts';
import type { Clock } from '../clock/clock.ts';
import type { Look } from '../clock/look.ts';
import { lookFrom } from '../clock/look-options.ts';
import { isReturnVisit } from '../clock/return-visit.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import type { Hands } from '../dossier/hands.ts';
import { unitHandsOf } from '../dossier/unit-hands.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { waitAt } from '../procedure/graph.ts';
import type { PauseReason } from '../procedure/procedure.ts';
import { nodeName, unitName } from '../render/node-names.ts';
import { formatInstant } from '../time/instant.ts';
import { adapterFrom, type PortalAdapter, type PortalState } from './portal-adapter.ts';
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

/** What one unit had of a visit: all of it, unless the file was handed over. */
interface Stay extends Hands {
  readonly visit: VisitRecord;
}

/** The state that a stay which is over stood for. */
const pastState = (look: Look, { visit, span }: Stay, index: number): PortalState => {
  const wait = waitAt(look.graph, visit.node);
  if (wait !== undefined) return STATE_OF_WAIT[wait.reason ?? 'other'] ?? 'stopped';
  if (isReturnVisit(look, visit) && span.till === visit.till) return 'returned';
  return index === 0 ? 'accepted' : 'processing';
};

interface Entries {
  readonly look: Look;
  readonly adapter: PortalAdapter;
  readonly now: PortalState;
  /** Clocks of steps and waits by visit. */
  readonly clocks: ReadonlyMap<string | undefined, Clock>;
}

const entryOf = (
  { look, adapter, now, clocks }: Entries,
  stay: Stay,
  index: number,
): CapNhatTienDoHoSoMC => {
  const { fold } = look;
  const { visit, span, holder } = stay;
  const { unit, role, person = '' } = holder;
  const due = clocks.get(visitIdOf(visit))?.due;
  const isOver = Number.isFinite(span.till);
  const dateAt = (ms: number): string => portalDate(formatInstant(ms, fold.zone), adapter);
  return {
    MaHoSo: fold.id,
    NguoiXuLy: person,
    ...(role === undefined ? {} : { ChucDanh: role }),
    ThoiDiemXuLy: dateAt(isOver ? span.till : span.from),
    ...(unit === undefined ? {} : { PhongBanXuLy: unitName(fold.procedure, unit) }),
    NoiDungXuLy: nodeName(fold.procedure, visit.node),
    TrangThai: adapter.states[isOver ? pastState(look, stay, index) : now],
    NgayBatDau: dateAt(span.from),
    ...(due === undefined ? {} : { NgayKetThucTheoQuyDinh: portalDate(due, adapter) }),
  };
};

/**
 * What the service `CapNhatTienDoHoSoMC` is told: an entry for each visit, with who had it, from when,
 * and until when the step's own limit ran; of a file that was handed over, one for each unit. An open visit has the state of the dossier.
 *
 * @throws LienthongError as every look (`LookOptions`); `input.*` for an adapter that is none
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
  const { adapter: given, ...lookOptions } = options;
  const adapter = adapterFrom(given);
  const assessment = assess(dossier, lookOptions);
  const { steps, waits } = assessment.clocks;
  const clocks = new Map([...steps, ...waits].map((clock) => [clock.visit, clock]));
  const look = lookFrom(dossier, lookOptions);
  const { fold } = look;
  const entries = { look, adapter, now: portalStateOf(assessment), clocks };
  return fold.visits
    .flatMap((visit) => unitHandsOf(fold, visit).map((hands) => ({ visit, ...hands })))
    .map((stay, index) => entryOf(entries, stay, index));
};
