import { compact } from '../base/compact.ts';
import { digestOf } from '../base/digest.ts';
import { unwrap } from '../base/error.ts';
import { deepFreeze } from '../base/freeze.ts';
import { hostilityOf } from '../base/hostility.ts';
import type { Issue, IssuePath } from '../base/issue.ts';
import { fail, failAll, type Result, succeed } from '../base/result.ts';
import { VIETNAM_ZONE } from '../time/zone.ts';
import { procedureFaults } from './check-procedure.ts';
import { type InheritedUnits, inheritFrom, NOTHING_INHERITED } from './inherited-units.ts';
import { namesWithCalls } from './outcome-name.ts';
import type { Extension, Procedure } from './procedure.ts';
import type { ProcedureInput } from './procedure-input.ts';
import { type CallMade, readFlow } from './read-flow.ts';
import { type LimitContext, readVariantLimits } from './read-limits.ts';
import { type RawHead, readHead, readUnit } from './schema.ts';
import { withUnitsOfCalls } from './units-of-calls.ts';

/** The column of a procedure that names none. */
const ONLY_VARIANT = 'normal';

/** Procedures that were checked; only a cache, so that a procedure from JSON is checked once. */
const checked = new WeakSet<object>();

const isChecked = (input: unknown): input is Procedure =>
  typeof input === 'object' && input !== null && checked.has(input);

/** As it is when it was defined here, else defined anew. */
const defineOnce = (input: unknown): Result<Procedure> =>
  isChecked(input) ? succeed(input) : tryDefineProcedure(input);

const readUnits = (units: RawHead['units'], faults: Issue[]): RawHead['units'] =>
  Object.fromEntries(
    Object.entries(units).map(([id, input]) => {
      const { value, faults: found } = readUnit(input, ['units', id]);
      for (const fault of found) faults.push(fault);
      return [id, value ?? { name: id }];
    }),
  );

/** How often a limit may be extended when the procedure does not say. */
const TIMES_EXTENDED = 1;

/** An extension without the most it may add is a fault; nothing stands in for it. */
const readExtension = (
  input: RawHead['extension'],
  path: IssuePath,
  context: LimitContext,
): Extension | undefined => {
  if (input === undefined) return undefined;
  const atMost = readVariantLimits(input.atMost, [...path, 'atMost'], context);
  return atMost === undefined ? undefined : { atMost, times: input.times ?? TIMES_EXTENDED };
};

/** Stands in for the unit of a total that is a fault, so that no bare number becomes one as well. */
const UNIT_OF_UNREADABLE: InheritedUnits = { of: () => 'workingDay', shared: 'workingDay' };

/** The procedure of a head whose members are sound; what is wrong inside them goes to `faults`. */
const readBody = (head: RawHead, faults: Issue[]): Omit<Procedure, 'digest'> => {
  const { digest: _digest, variants = [ONLY_VARIANT], ...rest } = head;
  const names = new Set(variants);
  const isVariant = (name: string): boolean => names.has(name);
  const outside = { variants, isVariant, units: NOTHING_INHERITED, faults };
  const limit = readVariantLimits(head.limit, ['limit'], outside);
  const isUnreadable = head.limit !== undefined && limit === undefined;
  const units = isUnreadable ? UNIT_OF_UNREADABLE : inheritFrom(limit, variants, NOTHING_INHERITED);
  const inside = { ...outside, units };
  const calls: CallMade[] = [];
  const flow = readFlow(head.flow, ['flow'], { ...inside, depth: 0, define: defineOnce, calls });
  const procedure = {
    ...rest,
    timeZone: head.timeZone ?? VIETNAM_ZONE.id,
    variants,
    limit,
    endToEnd: readVariantLimits(head.endToEnd, ['endToEnd'], inside),
    extension: readExtension(head.extension, ['extension'], inside),
    units: withUnitsOfCalls(readUnits(head.units, faults), calls, faults),
    outcomes: namesWithCalls(
      head.outcomes,
      calls.map(({ called }) => called),
    ),
    flow,
  };
  // The schemas are the interface but for `| undefined` on optional keys, and those keys go here.
  return compact(procedure) as Omit<Procedure, 'digest'>;
};

/**
 * `defineProcedure` for input of unknown shape, as a `Result` with every fault at once.
 *
 * @example
 * ```ts
 * const defined = tryDefineProcedure({ ...procedure, units: {} });
 * defined.ok ? [] : defined.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
 * //=> ['procedure.unitUnknown flow.0.unit', 'procedure.unitUnknown flow.1.unit']
 * ```
 */
export const tryDefineProcedure = (input: unknown): Result<Procedure> => {
  const hostile = hostilityOf(input, []);
  if (hostile !== undefined) return fail(hostile);
  const head = readHead(input);
  if (head.value === undefined) return failAll(head.faults);
  const faults = [...head.faults];
  const procedure = readBody(head.value, faults);
  const allFaults = [...faults, ...procedureFaults(procedure)];
  if (allFaults.length > 0) return failAll(allFaults);
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
 * @example
 * Another procedure is called in place, and a branch that does not answer has consented:
 * ```ts
 * const bundle = defineProcedure({
 *   code: '3.000001', version: '1', name: 'Liên thông',
 *   units: { ubndXa: { name: 'UBND cấp xã' } },
 *   flow: [
 *     { call: 'cap-phep', procedure, on: { refused: 'tu-choi' } },
 *     { parallel: 'sau-cap-phep', branches: [
 *       { step: 'ghi-so', unit: 'ubndXa' },
 *       { step: 'y-kien', unit: 'ubndXa',
 *         onSilence: { after: '03 ngày làm việc', outcome: 'consent' } },
 *     ] },
 *     { end: 'xong', result: 'granted' },
 *     { end: 'tu-choi', result: 'refused' },
 *   ],
 * });
 * Object.keys(bundle.units); //=> ['ubndXa', 'motCua', 'so']
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
export const tryKnownProcedure: (procedure: Procedure) => Result<Procedure> = defineOnce;
