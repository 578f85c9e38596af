import { digestOf } from '../base/digest.ts';
import { unwrap } from '../base/error.ts';
import { deepFreeze } from '../base/freeze.ts';
import type { Issue } from '../base/issue.ts';
import { parseWith } from '../base/parse.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { VIETNAM_ZONE } from '../time/zone.ts';
import { procedureFaults } from './check-procedure.ts';
import type { Procedure } from './procedure.ts';
import type { ProcedureInput } from './procedure-input.ts';
import { readFlow } from './read-flow.ts';
import { readVariantLimits } from './read-limits.ts';
import { headSchema, type RawHead } from './schema.ts';
import { limitFor, unitOf } from './variant-limits.ts';

/** The column of a procedure that names none. */
const ONLY_VARIANT = 'normal';

/** Procedures that were checked; only a cache, so that a procedure from JSON is checked once. */
const checked = new WeakSet<object>();

const readHead = (head: RawHead, faults: Issue[]): Omit<Procedure, 'digest'> => {
  const variants = head.variants ?? [ONLY_VARIANT];
  const limit = readVariantLimits(head.limit, variants, () => undefined, ['limit'], faults);
  const flow = readFlow(head.flow, ['flow'], {
    variants,
    inherited: (variant) => unitOf(limitFor(limit, variant)),
    depth: 0,
    faults,
  });
  const { digest: _digest, limit: _limit, ...rest } = head;
  const procedure = {
    ...rest,
    timeZone: head.timeZone ?? VIETNAM_ZONE.id,
    variants,
    ...(limit === undefined ? {} : { limit }),
    flow,
  };
  // The schema is the interface but for `| undefined` on optional keys.
  return procedure as Omit<Procedure, 'digest'>;
};

/** `defineProcedure` for input of unknown shape, as a `Result` with every fault at once. */
export const tryDefineProcedure = (input: unknown): Result<Procedure> => {
  const head = parseWith(headSchema, input);
  if (!head.ok) return head;
  const faults: Issue[] = [];
  const procedure = readHead(head.value, faults);
  faults.push(...procedureFaults(procedure));
  if (faults.length > 0) return fail(...faults);
  const defined = deepFreeze({ ...procedure, digest: digestOf(procedure) });
  checked.add(defined);
  return succeed(defined);
};

/**
 * Checks a procedure and makes it ready to run: ids, units, targets, limits, joins. What cannot run
 * is refused with every issue and its path; whether it is a good procedure is for
 * `verifyProcedure` to judge. Defining a defined procedure, also one that went through JSON,
 * changes nothing.
 *
 * @throws LienthongError with every `procedure.*`, `limit.*` and `input.*` issue found
 * @example
 * ```ts
 * const procedure = defineProcedure({
 *   code: '2.000815', version: '1', name: 'Chứng thực bản sao từ bản chính',
 *   limit: 'ngay trong ngày',
 *   units: { ubndXa: { name: 'UBND cấp xã' } },
 *   flow: [
 *     { step: 'chung-thuc', name: 'Đối chiếu, ký chứng thực', unit: 'ubndXa' },
 *     { end: 'xong', result: 'granted' },
 *   ],
 * });
 * procedure.variants; //=> ['normal']
 * ```
 */
export const defineProcedure = <
  const U extends string,
  const V extends string,
  const I extends string,
>(
  input: ProcedureInput<U, V, I>,
): Procedure => unwrap(tryDefineProcedure(input));

/** A procedure that is known to run: as it is when it was defined here, else defined anew. */
export const tryKnownProcedure = (procedure: Procedure): Result<Procedure> =>
  checked.has(procedure) ? succeed(procedure) : tryDefineProcedure(procedure);
