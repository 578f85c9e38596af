import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { isObject, kindOf } from '../base/kind-of.ts';
import { failAll, type Result, succeed } from '../base/result.ts';
import { minutesOfWallTime } from '../time/wall-time.ts';
import type { Rule, RulePack } from './rule-pack.ts';

type Check = (value: unknown) => boolean;

const isAmount: Check = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

const isBoolean: Check = (value) => typeof value === 'boolean';

const oneOf =
  (...known: readonly string[]): Check =>
  (value) =>
    known.some((each) => each === value);

const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const isDueSoon: Check = (value) =>
  isObject(value) &&
  'workingDays' in value &&
  isAmount(value.workingDays) &&
  'lastShare' in value &&
  isAmount(value.lastShare);

const isOrdinal: Check = (value) => Number.isInteger(value) && isAmount(value) && value !== 0;

const isLevel: Check = (value) =>
  isObject(value) &&
  'level' in value &&
  oneOf('dueSoon', 'due', 'overdue', 'repeated')(value.level) &&
  'recipients' in value &&
  listOf(oneOf('holder', 'head', 'oneStopDesk', 'parent'))(value.recipients) &&
  (value.level !== 'repeated' || ('onWorkingDay' in value && isOrdinal(value.onWorkingDay)));

const isTimeOfDay: Check = (value) =>
  typeof value === 'string' && !Number.isNaN(minutesOfWallTime(value));

/** The entries of a pack that are rules. */
type RuleName = {
  readonly [K in keyof RulePack]: RulePack[K] extends Rule<unknown> ? K : never;
}[keyof RulePack];

/** What the value of each rule may be. */
const VALUES: { readonly [K in RuleName]: Check } = {
  supplementEffect: oneOf('restart', 'pause'),
  pausesNeedBasis: listOf(oneOf('opinion', 'incident', 'other')),
  pauseWithoutBasis: oneOf('stopsClock', 'ignored'),
  supplementRequestsAtMost: isAmount,
  supplementNoticeWorkingDays: isAmount,
  reappointmentsAtMost: isAmount,
  apologyDaysBeforeExpiry: isAmount,
  apologyDaysCounted: oneOf('day', 'workingDay'),
  componentApology: isBoolean,
  explanation: isBoolean,
  monthlyList: isBoolean,
  refusalNotice: isBoolean,
  silence: oneOf('escalate', 'consent', 'refusal'),
  transferCutOff: isTimeOfDay,
  transferGraceMinutes: isAmount,
  dayEnds: oneOf('midnight', 'close'),
  dueSoon: isDueSoon,
  escalation: listOf(isLevel),
};

const KEYS: ReadonlySet<string> = new Set([...Object.keys(VALUES), 'id', 'name', 'inForce']);

const faultsOf = (pack: object, path: IssuePath): readonly Issue[] => {
  const entries = new Map(Object.entries(pack));
  const unknown = [...entries.keys()]
    .filter((key) => !KEYS.has(key))
    .map((key) => issueAt([...path, key], 'input.unknownKey', { key, known: [...KEYS] }));
  const wrong = Object.entries(VALUES).flatMap(([key, check]) => {
    const rule: unknown = entries.get(key);
    if (rule === undefined) return [issueAt([...path, key], 'input.missing', { key })];
    const holds = isObject(rule) && 'value' in rule && check(rule.value);
    return holds ? [] : [issueAt([...path, key, 'value'], 'input.invalid', { rule: 'RulePack' })];
  });
  return [...unknown, ...wrong];
};

/** Packs that were found sound; only a cache, since every look is given one. */
const sound = new WeakSet<object>();

/** A rule pack from outside: all rules, each with a value that the library can follow. */
export const tryKnownRules = (pack: unknown, path: IssuePath = ['rules']): Result<RulePack> => {
  if (!isObject(pack)) {
    const data = { expected: 'object', received: kindOf(pack) };
    return failAll([issueAt(path, 'input.wrongType', data)]);
  }
  const faults = sound.has(pack) ? [] : faultsOf(pack, path);
  if (faults.length > 0) return failAll(faults);
  sound.add(pack);
  // Every rule is there with a value of its kind; sources are only printed.
  return succeed(pack as RulePack);
};
