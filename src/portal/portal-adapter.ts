import { errorOf } from '../base/error.ts';
import { unlike } from '../base/unlike.ts';

/** Where a dossier stands, as portals tell it. */
export type PortalState =
  /** Mới đăng ký. */
  | 'registered'
  /** Được tiếp nhận. */
  | 'accepted'
  /** Không được tiếp nhận. */
  | 'declined'
  /** Đang xử lý. */
  | 'processing'
  /** Yêu cầu bổ sung giấy tờ. */
  | 'supplement'
  /** Yêu cầu thực hiện nghĩa vụ tài chính. */
  | 'payment'
  /** Công dân yêu cầu rút hồ sơ. */
  | 'withdrawn'
  /** Dừng xử lý: for good, or suspended. */
  | 'stopped'
  /** Đã xử lý xong. */
  | 'resolved'
  /** Đã trả kết quả. */
  | 'returned';

/** How far a request for supplements has come: `givenUp` when nothing came in its time. */
export type SupplementState = 'asked' | 'received' | 'givenUp';

/**
 * What a specification of a portal writes in its own way, as data: another portal, or a later
 * specification of the same one, is another value of this type.
 */
export interface PortalAdapter {
  readonly id: string;
  readonly states: { readonly [S in PortalState]: string };
  /** The specification as read does not list these codes; whoever has them replaces them. */
  readonly supplementStates: { readonly [S in SupplementState]: string };
  /** `yyyy`, `MM`, `dd`, `HH`, `mm` and `ss` stand for the parts of a moment. */
  readonly dateFormat: string;
  /** Minutes that its wall time is ahead of UTC. */
  readonly offsetMinutes: number;
  readonly applicantKinds: { readonly person: string; readonly business: string };
  /** How the result is received: at the desk or by post. */
  readonly deliveries: { readonly desk: string; readonly post: string };
}

/**
 * The National Public Service Portal (Cổng Dịch vụ công quốc gia) in the specification of Văn phòng
 * Chính phủ. Since 05/08/2026 Bộ Công an runs the portal (NĐ 309/2026/NĐ-CP Art. 10–12); whether its
 * codes are still these could not be verified.
 *
 * @example
 * ```ts
 * NATIONAL_PORTAL.states.supplement; //=> '5'
 * ```
 */
export const NATIONAL_PORTAL: PortalAdapter = {
  id: 'dvcqg-vpcp',
  states: {
    registered: '1',
    accepted: '2',
    declined: '3',
    processing: '4',
    supplement: '5',
    payment: '6',
    withdrawn: '7',
    stopped: '8',
    resolved: '9',
    returned: '10',
  },
  supplementStates: { asked: '0', received: '1', givenUp: '2' },
  dateFormat: 'yyyyMMddHHmmss',
  offsetMinutes: 7 * 60,
  applicantKinds: { person: '1', business: '2' },
  deliveries: { desk: '0', post: '1' },
};

/** The adapter of a caller, all of it; the national portal unless one is given. */
export const adapterFrom = (given: PortalAdapter = NATIONAL_PORTAL): PortalAdapter => {
  const faults = given === NATIONAL_PORTAL ? [] : unlike(given, NATIONAL_PORTAL, ['adapter']);
  if (faults.length > 0) throw errorOf(faults);
  return given;
};
