import {
  endingOf,
  type Fulfilments,
  firstFact,
  fulfilmentsIn,
} from '../accountability/obligation-record.ts';
import type { Look } from '../clock/look.ts';
import type { SupplementRequest } from '../clock/look-notes.ts';
import { receiptPromiseOf } from '../clock/promise.ts';
import { supplementRequestsOf } from '../clock/supplement-requests.ts';
import type { PromiseRecord } from '../dossier/fold.ts';
import { handsAt } from '../dossier/hands.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { formatInstant, requireInstant } from '../time/instant.ts';
import type { PortalAdapter, SupplementState } from './portal-adapter.ts';
import { portalDate } from './portal-date.ts';

/**
 * One request for supplements, for the list `DanhSachHoSoBoSung` of `DongBoHoSoMC`. The papers and
 * fees that came with it are left to the host, which has them.
 */
export interface HoSoBoSung {
  readonly HoSoBoSungId: string;
  readonly NguoiYeuCauBoSung: string;
  readonly NoiDungBoSung: string;
  readonly NgayBoSung: string;
  readonly NguoiTiepNhanBoSung: string;
  readonly ThongTinTiepNhan: string;
  readonly NgayTiepNhanBoSung: string;
  readonly TrangThaiBoSung: string;
  readonly NgayHenTraTruoc: string;
  readonly NgayHenTraMoi: string;
}

/** What of a request is in no log. */
export interface SupplementDetails {
  /** What was asked for (nội dung bổ sung). */
  readonly asked?: string;
  /** What was handed in (thông tin tiếp nhận). */
  readonly received?: string;
}

/** How a request came to its end. */
interface Answer {
  readonly state: SupplementState;
  readonly at: number | undefined;
  readonly receiver: string | undefined;
}

const OPEN: Answer = { state: 'asked', at: undefined, receiver: undefined };

/** The wait, or else the event by which it was asked for. */
export const requestIdOf = ({ wait, event }: SupplementRequest): string =>
  wait === undefined ? (event ?? '') : visitIdOf(wait);

const askerOf = (
  { fold }: Look,
  log: Fulfilments,
  { wait, event }: SupplementRequest,
): string | undefined => {
  if (wait === undefined) return firstFact(log, ({ id }) => id === event)?.fact.by?.person;
  const asking = fold.visits[wait.previous[0] ?? -1];
  return asking === undefined ? undefined : handsAt(fold, asking, wait.from).holder.person;
};

const answerOf = ({ fold }: Look, log: Fulfilments, { wait, event }: SupplementRequest): Answer => {
  if (wait === undefined) {
    const till = fold.pauses.find(({ id }) => id === event)?.till;
    if (till === undefined) return OPEN;
    const resumed = firstFact(
      log,
      ({ type, at }) => type === 'resumed' && requireInstant(at, 'at') === till,
    );
    return { state: 'received', at: till, receiver: resumed?.fact.by?.person };
  }
  if (wait.end === undefined) return OPEN;
  if (wait.end !== 'finished' && wait.end !== 'restarted') {
    return { state: 'givenUp', at: undefined, receiver: undefined };
  }
  const supplied = endingOf(log, wait.node, wait.till);
  return { state: 'received', at: wait.till, receiver: supplied?.fact.by?.person };
};

/** The dates that the applicant was told for the whole dossier in the cycle of a request. */
const toldIn = ({ fold }: Look, cycle: number): readonly PromiseRecord[] =>
  fold.promises.filter((told) => told.cycle === cycle && told.step === undefined);

const promiseBefore = (look: Look, { cycle, at }: SupplementRequest) =>
  toldIn(look, cycle)
    .filter((told) => told.at <= at)
    .at(-1)?.promise ?? receiptPromiseOf(look, cycle);

/** That of the cycle which the supplement began, else the next one told before another request. */
const promiseAfter = (
  look: Look,
  { cycle, at }: SupplementRequest,
  next: SupplementRequest | undefined,
  received: number | undefined,
): number | undefined => {
  if (received !== undefined && look.fold.cycles[cycle + 1]?.from === received) {
    return receiptPromiseOf(look, cycle + 1);
  }
  const until = next?.at ?? Number.POSITIVE_INFINITY;
  return toldIn(look, cycle).find((told) => told.at > at && told.at <= until)?.promise;
};

/** The requests for supplements of a dossier, oldest first. */
export const supplementList = (
  look: Look,
  adapter: PortalAdapter,
  details: { readonly [request: string]: SupplementDetails },
): readonly HoSoBoSung[] => {
  const log = fulfilmentsIn(look);
  const { zone } = look.fold;
  const dateAt = (at: number | undefined): string =>
    at === undefined ? '' : portalDate(formatInstant(at, zone), adapter);
  return supplementRequestsOf(look).map((request, i, all) => {
    const id = requestIdOf(request);
    const { asked = '', received = '' } = Object.hasOwn(details, id) ? (details[id] ?? {}) : {};
    const answer = answerOf(look, log, request);
    return {
      HoSoBoSungId: id,
      NguoiYeuCauBoSung: askerOf(look, log, request) ?? '',
      NoiDungBoSung: asked,
      NgayBoSung: dateAt(request.at),
      NguoiTiepNhanBoSung: answer.receiver ?? '',
      ThongTinTiepNhan: received,
      NgayTiepNhanBoSung: dateAt(answer.at),
      TrangThaiBoSung: adapter.supplementStates[answer.state],
      NgayHenTraTruoc: dateAt(promiseBefore(look, request)),
      NgayHenTraMoi: dateAt(promiseAfter(look, request, all[i + 1], answer.at)),
    };
  });
};
