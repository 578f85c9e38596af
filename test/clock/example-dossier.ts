import { assess } from '../../src/assessment/assess.ts';
import type { Assessment } from '../../src/assessment/assessment.ts';
import type { CalendarSet } from '../../src/calendar/calendar-set.ts';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import type { Clock } from '../../src/clock/clock.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { replay } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { tryDefineProcedure } from '../../src/procedure/define-procedure.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';

/*
 * Hand-made dossiers. Most of them live in October 2026, which has no holiday; the 5th, 12th, 19th
 * and 26th are Mondays. Office hours are 07:30–11:30 and 13:00–17:00 unless a test says otherwise,
 * so a working day has eight hours. Dossiers received then follow the rule pack `vn-2026`.
 */

/** An instant of October 2026. */
export const october = (day: number, time: string): string =>
  `2026-10-${`${day}`.padStart(2, '0')}T${time.length === 5 ? `${time}:00` : time}+07:00`;

export const CALENDAR = vietnamCalendar();

/** Milliseconds of so many hours, and of so many working days of eight hours. */
export const hours = (amount: number): number => amount * 3_600_000;
export const days = (amount: number): number => hours(8 * amount);

interface ProcedureFields {
  readonly limit?: unknown;
  readonly desk?: string;
  readonly flow: readonly unknown[];
  readonly excludes?: readonly string[];
  readonly variants?: readonly string[];
  readonly extension?: unknown;
  readonly units?: { readonly [unit: string]: unknown };
}

const UNITS = {
  a: { name: 'Đơn vị A' },
  b: { name: 'Đơn vị B' },
  c: { name: 'Đơn vị C' },
  d: { name: 'Đơn vị D' },
};

const END = { end: 'xong', result: 'granted' };

/** A procedure of which only what a test is about is written; it ends after the nodes given. */
export const procedureOf = ({ flow, ...fields }: ProcedureFields): Procedure => {
  const ends = flow.some((node) => typeof node === 'object' && node !== null && 'end' in node);
  const defined = tryDefineProcedure({
    code: 'thu-tuc',
    version: '1',
    name: 'Thủ tục',
    units: UNITS,
    ...fields,
    flow: ends ? flow : [...flow, END],
  });
  if (!defined.ok) throw new Error(JSON.stringify(defined.issues));
  return defined.value;
};

type Unnumbered = EventInput extends infer E
  ? E extends EventInput
    ? Omit<E, 'id'> & { readonly id?: string }
    : never
  : never;

/** A dossier from its log; events without an id get their place in the log, from 1. */
export const dossierOf = (procedure: Procedure, ...events: readonly Unnumbered[]): Dossier =>
  replay(
    procedure,
    // The id is the only thing that was missing.
    events.map((event, i) => ({ id: `${i + 1}`, ...event }) as EventInput),
  );

export const accepted = (
  at: string,
  more: { readonly variant?: string; readonly promise?: string } = {},
): Unnumbered => ({ type: 'accepted', at, dossier: 'HS-1', ...more });

export const finished = (step: string, at: string, outcome = 'done'): Unnumbered => ({
  type: 'finished',
  step,
  at,
  outcome,
});

export const paused = (at: string, step?: string): Unnumbered => ({
  type: 'paused',
  at,
  reason: 'incident',
  ...(step === undefined ? {} : { step }),
});

/** The end of a pause, named by its place in the log when several are open. */
export const resumed = (at: string, pause?: number): Unnumbered => ({
  type: 'resumed',
  at,
  ...(pause === undefined ? {} : { pause: `${pause}` }),
});

export const lookAt = (
  dossier: Dossier,
  now: string,
  calendar: CalendarSet = CALENDAR,
): Assessment => assess(dossier, { now, calendar });

const clockIn = (clocks: readonly Clock[], wanted: (clock: Clock) => boolean): Clock => {
  const found = clocks.filter(wanted).at(-1);
  if (found === undefined) throw new Error('there is no such clock');
  return found;
};

/** The clock of a step or wait by its visit, `xu-ly#1`. */
export const visitClock = ({ clocks }: Assessment, visit: string): Clock =>
  clockIn([...clocks.steps, ...clocks.waits], (clock) => clock.visit === visit);

/** The clock of a stage in a cycle. */
export const stageClock = ({ clocks }: Assessment, stage: string, cycle = 0): Clock =>
  clockIn(clocks.stages, (clock) => clock.id === stage && clock.cycle === cycle);

/** The clock of the dossier in its running cycle. */
export const dossierClock = ({ clocks: { dossier } }: Assessment): Clock =>
  clockIn(dossier === undefined ? [] : [dossier], () => true);
