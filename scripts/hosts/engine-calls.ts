import {
  addWorkingDays,
  addWorkingDaysMany,
  addWorkingTime,
  allowedEvents,
  assess,
  attributeLateness,
  brokenIdentities,
  buildCalendar,
  compareVisits,
  computeDeadline,
  countWorkingDays,
  countWorkingDaysMany,
  custodyOf,
  type Dossier,
  dayInfo,
  dueEvents,
  explainAttribution,
  explainDeadline,
  extendCalendar,
  forecast,
  formatFinding,
  formatIssue,
  formatLimit,
  isLienthongError,
  isWorkingDay,
  lateRegister,
  ledgerRow,
  legsOf,
  nextWakeUp,
  openDossier,
  parseLimit,
  procedureFromTable,
  procedureJsonSchema,
  procedureToTable,
  promiseFor,
  record,
  reproject,
  restoreDossier,
  rulePack,
  scan,
  sixMonthReport,
  storedDossier,
  summarise,
  tableFromMarkdown,
  tableOf,
  tableToCsv,
  tableToMarkdown,
  timelinessIndicators,
  toMachine,
  traceDeadline,
  tryBuildCalendar,
  tryDefineProcedure,
  tryRecord,
  tryRestoreDossier,
  verifyProcedure,
  viewAsRecordedBy,
  visitsOf,
  whyNot,
  workingTimeBetween,
} from 'lienthong';
import { late } from '../../examples/lost-land-certificate/dossiers/late.ts';
import { lostLandCertificate } from '../../examples/lost-land-certificate/procedure.ts';
import { answersTo } from './answers.ts';
import { ACCEPTED, APPROVAL, CALENDAR, DONE, NOW, PROCEDURE, RUNNING } from './sample.ts';

const calendar = CALENDAR;
const look = { now: NOW, calendar };
const period = { ...look, from: '2026-02-01', to: '2026-03-31' };
const both = [RUNNING, DONE];

const deadlineOf = (limit: string) =>
  computeDeadline({ start: '2026-11-20T15:30:00+07:00', limit, calendar });

const dueOf = (start: string, limit: string): string =>
  computeDeadline({ start: `${start}:00+07:00`, limit, calendar }).due;

/** A dossier of a published procedure, recorded event by event, as it stood at the end. */
const lostLand = (): Dossier => {
  const [accepted, ...events] = late.events;
  if (accepted?.type !== 'accepted') throw new Error('the log does not begin with the receipt');
  return events.reduce(
    (dossier, event) => record(dossier, event),
    openDossier(lostLandCertificate, accepted),
  );
};

const atItsEnd = { now: '2026-11-05T08:00:00+07:00', calendar };

const night = {
  id: 'ca-dem',
  version: '1',
  timeZone: 'Asia/Ho_Chi_Minh',
  week: { mon: ['07:30-11:30'], tue: ['22:00-24:00'], wed: [], thu: [], fri: [], sat: [], sun: [] },
  days: [],
  confirmedThrough: '2026-12-31',
};

const saturdays = {
  id: 'tinh',
  version: '1',
  week: { sat: ['07:30-11:30'] },
  days: [],
};

/** The sentence of every issue, as it is for people, in both languages. */
const refusalOf = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    if (!isLienthongError(error)) throw error;
    return error.issues.map((issue) => [formatIssue(issue, 'vi'), formatIssue(issue, 'en')]);
  }
};

/** Nearly every function of `lienthong`, called once or twice. */
export const answers = answersTo({
  isWorkingDay: () => isWorkingDay('2026-11-24', calendar),
  dayInfo: () => dayInfo('2026-02-17', calendar),
  addWorkingDays: () => addWorkingDays('2026-02-10', 7, calendar),
  countWorkingDays: () => countWorkingDays('2026-01-01', '2026-12-31', calendar),
  addWorkingTime: () => addWorkingTime('2026-02-13T16:30:00+07:00', 90, calendar),
  workingTimeBetween: () => workingTimeBetween(ACCEPTED.at, NOW, calendar),
  addWorkingDaysMany: () => [...addWorkingDaysMany(Int32Array.of(20_500, 20_600), 5, calendar)],
  countWorkingDaysMany: () => [
    ...countWorkingDaysMany(Int32Array.of(20_500), Int32Array.of(20_600), calendar),
  ],
  buildCalendar: () => buildCalendar(night),
  'buildCalendar, refused': () => tryBuildCalendar({ ...night, timeZone: 'Europe/Paris' }),
  extendCalendar: () => extendCalendar(calendar, saturdays).digest,

  parseLimit: () => parseLimit('Không quá 02 giờ làm việc kể từ ngày nhận đủ hồ sơ'),
  'parseLimit, refused': () => refusalOf(() => parseLimit('vài hôm')),
  formatLimit: () => [
    formatLimit(parseLimit('2,5 ngày làm việc'), 'vi'),
    formatLimit(parseLimit('2,5 ngày làm việc'), 'en'),
  ],
  rulePack: () => rulePack('vn-2026'),

  'computeDeadline in working days': () => deadlineOf('03 ngày làm việc'),
  'computeDeadline in days': () => deadlineOf('15 ngày'),
  'computeDeadline in working hours': () => deadlineOf('02 giờ làm việc'),
  'computeDeadline in months': () => deadlineOf('01 tháng'),
  'computeDeadline, refused': () => refusalOf(() => deadlineOf('99 năm')),
  traceDeadline: () => traceDeadline({ start: ACCEPTED.at, limit: '05 ngày làm việc', calendar }),
  'explainDeadline, vi': () =>
    explainDeadline(deadlineOf('03 ngày làm việc'), { calendar, locale: 'vi' }),
  'explainDeadline, en': () =>
    explainDeadline(deadlineOf('03 ngày làm việc'), { calendar, locale: 'en' }),

  defineProcedure: () => PROCEDURE.digest,
  'defineProcedure, refused': () => tryDefineProcedure({ code: '', flow: [{ step: 'a', x: 1 }] }),
  verifyProcedure: () =>
    verifyProcedure(PROCEDURE, { calendar, from: '2026-01-05', to: '2026-02-27' }).map(
      (finding) => [
        formatFinding(finding, { locale: 'vi', procedure: PROCEDURE }),
        formatFinding(finding, { locale: 'en', procedure: PROCEDURE }),
      ],
    ),
  procedureJsonSchema: () => procedureJsonSchema(),
  procedureToTable: () => procedureToTable(PROCEDURE),
  procedureFromTable: () => procedureFromTable(tableOf(PROCEDURE)),
  tableFromMarkdown: () => tableFromMarkdown(tableToMarkdown(tableOf(PROCEDURE))),
  tableToCsv: () => tableToCsv(tableOf(PROCEDURE)),
  toMachine: () => toMachine(PROCEDURE).definition,

  openDossier: () => openDossier(PROCEDURE, ACCEPTED).events,
  record: () => visitsOf(record(RUNNING, APPROVAL)),
  'record, refused': () => tryRecord(RUNNING, ACCEPTED),
  allowedEvents: () => allowedEvents(RUNNING),
  whyNot: () => whyNot(RUNNING, { ...APPROVAL, step: 'phe-duyet' }),
  custodyOf: () => custodyOf(DONE),
  restoreDossier: () => restoreDossier(PROCEDURE, storedDossier(DONE)).events.length,
  'restoreDossier, refused': () =>
    tryRestoreDossier(PROCEDURE, {
      ...storedDossier(DONE),
      procedure: { code: '1.000001', version: '1', digest: 'x' },
    }),
  viewAsRecordedBy: () => viewAsRecordedBy(DONE, '2026-02-24T12:00:00+07:00').events.length,
  compareVisits: () => compareVisits(RUNNING, DONE),

  promiseFor: () => promiseFor(PROCEDURE, { at: ACCEPTED.at, calendar }),
  dueEvents: () => dueEvents(RUNNING, look),
  'assess while it runs': () => assess(RUNNING, look),
  'assess when it is done': () => assess(DONE, look),
  nextWakeUp: () => nextWakeUp(RUNNING, look),
  forecast: () => forecast(RUNNING, look),
  attributeLateness: () => attributeLateness(RUNNING, look),
  'explainAttribution, vi': () =>
    explainAttribution(attributeLateness(DONE, look), { locale: 'vi', procedure: PROCEDURE }),
  'explainAttribution, en': () =>
    explainAttribution(attributeLateness(DONE, look), { locale: 'en', procedure: PROCEDURE }),
  legsOf: () => legsOf(DONE, look),
  ledgerRow: () => ledgerRow(DONE, look),
  scan: () => [...scan(both, look)],

  summarise: () => summarise(both, { ...period, by: 'unit' }),
  brokenIdentities: () => brokenIdentities(summarise(both, { ...period, by: 'month' })),
  lateRegister: () => lateRegister(both, period),
  timelinessIndicators: () => timelinessIndicators(both, period),
  sixMonthReport: () => sixMonthReport(both, { ...look, year: 2026, half: 1 }),
  'due over Tết': () => dueOf('2026-02-13T09:00', '03 ngày làm việc'),
  'due over a Saturday worked': () => dueOf('2026-08-20T10:00', '05 ngày làm việc'),
  'due over a Monday off by swap': () => dueOf('2026-08-28T09:00', '02 ngày làm việc'),
  'due in working hours': () => dueOf('2026-11-20T16:30', '02 giờ làm việc'),
  'due in hours': () => dueOf('2026-11-20T16:30', '24 giờ'),
  'due in months': () => dueOf('2026-01-31T09:00', '01 tháng'),
  'due before a culture day': () => dueOf('2026-11-20T16:30', '03 ngày làm việc'),
  'lunar dates of 2030': () =>
    ['2030-02-02', '2030-02-03', '2030-04-12'].map((date) => dayInfo(date, calendar).reason?.name),

  'lost land certificate, due': () => assess(lostLand(), atItsEnd).due,
  'lost land certificate, late by': () => assess(lostLand(), atItsEnd).clocks.dossier?.lateBy,
  'lost land certificate, charges': () =>
    attributeLateness(lostLand(), atItsEnd).shares.map(({ visit, unit, charge }) => [
      visit,
      unit,
      charge,
    ]),
  'lost land certificate, whole': () => [
    assess(lostLand(), atItsEnd),
    attributeLateness(lostLand(), atItsEnd),
  ],

  reproject: () =>
    reproject(both, { from: calendar, to: extendCalendar(calendar, saturdays), now: NOW }),
});
