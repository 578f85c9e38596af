import { OUTCOMES, type Outcome } from './outcome.ts';

/**
 * The columns of the reports on progress (biểu báo cáo tiến độ, QĐ 766/QĐ-TTg). Always
 * `received.total` = `handled` + `inProgress` + `suspended` + `closed`.
 */
export interface Columns {
  /** Tiếp nhận: tổng số, kỳ trước chuyển sang, trong kỳ. */
  readonly received: {
    readonly total: number;
    readonly carriedOver: number;
    readonly new: number;
  };
  /** Đã giải quyết: trước hạn, đúng hạn, quá hạn; and those under no limit. */
  readonly handled: {
    readonly total: number;
    readonly early: number;
    readonly onTime: number;
    readonly late: number;
    readonly withoutLimit: number;
  };
  /** Đang giải quyết: trong hạn, quá hạn. */
  readonly inProgress: {
    readonly total: number;
    readonly inTime: number;
    readonly overdue: number;
  };
  /** Tạm dừng: trong hạn, quá hạn. */
  readonly suspended: {
    readonly total: number;
    readonly inTime: number;
    readonly overdue: number;
  };
  /** Rút, dừng giải quyết; `cutOff`: work of a unit that was given up. */
  readonly closed: {
    readonly total: number;
    readonly withdrawn: number;
    readonly stopped: number;
    readonly cutOff: number;
  };
  /** Filed and not yet received, or not received at all. Not among the received. */
  readonly notReceived: {
    readonly total: number;
    readonly pending: number;
    readonly declined: number;
  };
}

const INDEX_OF = new Map(OUTCOMES.map((outcome, index) => [outcome, index]));

/** Counts by outcome, of what was there before the period and of what came in it. */
export type Counter = Float64Array;

export const newCounter = (): Counter => new Float64Array(2 * OUTCOMES.length);

/** The place of an outcome in every counter. */
export const placeOf = (outcome: Outcome, isNew: boolean): number =>
  (INDEX_OF.get(outcome) ?? 0) + (isNew ? OUTCOMES.length : 0);

export const countAt = (counter: Counter, place: number): void => {
  counter[place] = (counter[place] ?? 0) + 1;
};

const RECEIVED: readonly Outcome[] = OUTCOMES.filter(
  (outcome) => outcome !== 'pending' && outcome !== 'declined',
);

const sumOf = <P extends { readonly [name: string]: number }>(
  parts: P,
): P & { readonly total: number } => ({
  total: Object.values(parts).reduce((a, b) => a + b, 0),
  ...parts,
});

export const columnsOf = (counter: Counter): Columns => {
  const before = (outcome: Outcome): number => counter[INDEX_OF.get(outcome) ?? 0] ?? 0;
  const fresh = (outcome: Outcome): number =>
    counter[(INDEX_OF.get(outcome) ?? 0) + OUTCOMES.length] ?? 0;
  const all = (outcome: Outcome): number => before(outcome) + fresh(outcome);
  const receivedOf = (count: (outcome: Outcome) => number): number =>
    RECEIVED.reduce((sum, outcome) => sum + count(outcome), 0);
  return {
    received: sumOf({ carriedOver: receivedOf(before), new: receivedOf(fresh) }),
    handled: sumOf({
      early: all('early'),
      onTime: all('onTime'),
      late: all('late'),
      withoutLimit: all('withoutLimit'),
    }),
    inProgress: sumOf({ inTime: all('inTime'), overdue: all('overdue') }),
    suspended: sumOf({ inTime: all('pausedInTime'), overdue: all('pausedOverdue') }),
    closed: sumOf({
      withdrawn: all('withdrawn'),
      stopped: all('stopped'),
      cutOff: all('cutOff'),
    }),
    notReceived: sumOf({ pending: all('pending'), declined: all('declined') }),
  };
};

/** How much was at hand, received or not. */
export const countOf = ({ received, notReceived }: Columns): number =>
  received.total + notReceived.total;
