import { attributeLateness } from '../../accountability/attribute-lateness.ts';
import { escalationsOf, nextEscalation } from '../../accountability/escalations.ts';
import { assess } from '../../assessment/assess.ts';
import { ledgerRow } from '../../assessment/ledger-row.ts';
import { nextWakeUp } from '../../assessment/next-wake-up.ts';
import { compact } from '../../base/compact.ts';
import { attempt, unwrap } from '../../base/error.ts';
import type { Result } from '../../base/result.ts';
import { type CalendarSet, defaultCalendarOf } from '../../calendar/calendar-set.ts';
import { dueEvents } from '../../clock/due-events.ts';
import { promiseFor } from '../../clock/promise.ts';
import { computeDeadline, type DeadlineInput } from '../../deadline/compute-deadline.ts';
import { traceDeadline } from '../../deadline/trace-deadline.ts';
import { allowedEvents } from '../../dossier/allowed-events.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { openDossier, record } from '../../dossier/record.ts';
import { storedDossier } from '../../dossier/stored-dossier.ts';
import { viewAsRecordedBy } from '../../dossier/views.ts';
import { parseLimit } from '../../limit/parse-limit.ts';
import { verifyProcedure } from '../../procedure/verify/verify-procedure.ts';
import { explainDeadline } from '../../render/explain/explain-deadline.ts';
import { logAheadWarnings } from '../../render/report/log-ahead.ts';
import { reproject } from '../../report/reproject.ts';
import type { InstantInput } from '../../time/instant.ts';
import { findingsWithMessages } from '../output.ts';
import { type DeadlineRequest, READ_REQUEST } from './schema.ts';
import type { ServeContext } from './serve-context.ts';

/** What a request is answered with. */
export interface Reply {
  readonly value: unknown;
  /** What the commands say above the same value, in words; absent when there is nothing to say. */
  readonly warnings?: readonly string[];
}

/** Answers a request, whatever stands in it. */
type Answer = (params: unknown, context: ServeContext) => Result<Reply>;

const replying =
  <P>(
    read: (input: unknown) => Result<P>,
    reply: (params: P, context: ServeContext) => Reply,
  ): Answer =>
  (input, context) => {
    const params = read(input);
    return params.ok ? attempt(() => reply(params.value, context)) : params;
  };

/** Answers without a warning. */
const answering = <P>(
  read: (input: unknown) => Result<P>,
  answer: (params: P, context: ServeContext) => unknown,
): Answer => replying(read, (params, context) => ({ value: answer(params, context) }));

const deadlineInput = (
  { calendar, ...params }: DeadlineRequest,
  { readCalendar }: ServeContext,
): DeadlineInput =>
  // Without the members that are `undefined` it is the interface.
  ({
    ...(compact(params) as object),
    calendar: defaultCalendarOf(unwrap(readCalendar(calendar))),
  }) as DeadlineInput;

/** A look at a dossier at an instant. */
const looking = (
  look: (
    dossier: Dossier,
    options: { readonly now: InstantInput; readonly calendar: CalendarSet },
  ) => unknown,
): Answer =>
  replying(READ_REQUEST.look, (params, { readDossier, readCalendar, locale }) => {
    const { now, asRecordedBy } = params;
    const dossier = unwrap(readDossier(params.dossier));
    const known = asRecordedBy === undefined ? dossier : viewAsRecordedBy(dossier, asRecordedBy);
    const value = look(known, { now, calendar: unwrap(readCalendar(params.calendar)) });
    const warnings = logAheadWarnings(known, { now, locale });
    return warnings.length === 0 ? { value } : { value, warnings };
  });

/** Every request by its name. */
export const REQUEST_TABLE = {
  due: answering(READ_REQUEST.deadline, (params, context) =>
    computeDeadline(deadlineInput(params, context)),
  ),
  trace: answering(READ_REQUEST.deadline, (params, context) =>
    traceDeadline(deadlineInput(params, context)),
  ),
  explain: answering(READ_REQUEST.deadline, (params, context) => {
    const input = deadlineInput(params, context);
    const { locale } = context;
    return explainDeadline(computeDeadline(input), { calendar: input.calendar, locale });
  }),
  limit: answering(READ_REQUEST.limit, ({ text, unit }) =>
    parseLimit(text, unit === undefined ? {} : { unit }),
  ),
  define: answering(READ_REQUEST.procedure, ({ procedure }, { readProcedure }) =>
    unwrap(readProcedure(procedure)),
  ),
  verify: answering(
    READ_REQUEST.verification,
    (params, { readProcedure, readCalendar, locale }) => {
      const { from, to } = params;
      const procedure = unwrap(readProcedure(params.procedure));
      const findings = verifyProcedure(procedure, {
        calendar: unwrap(readCalendar(params.calendar)),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      });
      return findingsWithMessages(findings, locale, procedure);
    },
  ),
  promise: answering(READ_REQUEST.promise, (params, { readProcedure, readCalendar }) => {
    const { at, variant } = params;
    return promiseFor(unwrap(readProcedure(params.procedure)), {
      at,
      calendar: unwrap(readCalendar(params.calendar)),
      ...(variant === undefined ? {} : { variant }),
    });
  }),
  allowed: answering(READ_REQUEST.dossier, ({ dossier }, { readDossier }) =>
    allowedEvents(unwrap(readDossier(dossier))),
  ),
  open: answering(READ_REQUEST.opening, ({ procedure, event }, { readProcedure }) =>
    storedDossier(openDossier(unwrap(readProcedure(procedure)), event)),
  ),
  record: answering(READ_REQUEST.recording, ({ dossier, event }, { readDossier }) =>
    storedDossier(record(unwrap(readDossier(dossier)), event)),
  ),
  assess: looking(assess),
  attribute: looking(attributeLateness),
  row: looking(ledgerRow),
  dueEvents: looking(dueEvents),
  nextWakeUp: looking((dossier, options) => nextWakeUp(dossier, options) ?? null),
  escalations: looking(escalationsOf),
  nextEscalation: looking((dossier, options) => nextEscalation(dossier, options) ?? null),
  reproject: answering(READ_REQUEST.change, ({ dossiers, from, to, now }, context) =>
    reproject(
      dossiers.map((dossier, place) => unwrap(context.readDossierAt(place, dossier))),
      {
        from: unwrap(context.readCalendarBefore(from)),
        to: unwrap(context.readCalendarAfter(to)),
        now,
      },
    ),
  ),
} as const satisfies { readonly [name: string]: Answer };
