import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Dossier, InstantInput } from '../src/index.ts';
import * as lienthong from '../src/index.ts';
import * as portal from '../src/portal/index.ts';
import * as render from '../src/render/index.ts';
import * as testing from '../src/testing/index.ts';
import { CALENDAR, LICENCE } from './testing/licence.ts';

const calendar = CALENDAR;

/** Friday; the licence is then due on Thursday 26/11. */
const RECEIVED = '2026-11-20T16:30:00+07:00';
const NOW = '2026-11-27T09:00:00+07:00';

const accepted = (at: InstantInput) =>
  ({ type: 'accepted', id: '1', at, dossier: 'HS-1' }) as const;
const noted = (at: InstantInput) =>
  ({ type: 'noted', id: '2', at, recordedAt: at, text: 'Ghi chú' }) as const;

const dossier: Dossier = lienthong.openDossier(LICENCE, accepted(RECEIVED));

const look = (now: InstantInput) => ({ now, calendar });
const period = (now: InstantInput) => ({ from: '2026-11-01', to: '2026-11-30', now, calendar });

type Call = (instant: InstantInput) => unknown;

/** Functions of a dossier and the instant at which it is looked at. */
const LOOKS: { readonly [name: string]: (dossier: Dossier, now: InstantInput) => unknown } = {
  allowedEventsAt: (of, now) => lienthong.allowedEventsAt(of, look(now)),
  apology: (of, now) => lienthong.apology(of, look(now)),
  applicantView: (of, now) => lienthong.applicantView(of, look(now)),
  assess: (of, now) => lienthong.assess(of, { ...look(now), asRecordedBy: now }),
  attributeLateness: (of, now) => lienthong.attributeLateness(of, look(now)),
  controlSlip: (of, now) => lienthong.controlSlip(of, look(now)),
  dossierRegister: (of, now) => lienthong.dossierRegister([of], look(now)),
  dueEvents: (of, now) => lienthong.dueEvents(of, look(now)),
  escalationsOf: (of, now) => lienthong.escalationsOf(of, look(now)),
  forecast: (of, now) => lienthong.forecast(of, look(now)),
  'forecast with an assumption': (of, now) =>
    lienthong.forecast(of, { ...look(now), assume: { 'tiep-nhan': { doneAt: now } } }),
  ledgerRow: (of, now) => lienthong.ledgerRow(of, look(now)),
  legsOf: (of, now) => lienthong.legsOf(of, look(now)),
  nextEscalation: (of, now) => lienthong.nextEscalation(of, look(now)),
  nextWakeUp: (of, now) => lienthong.nextWakeUp(of, look(now)),
  noticesOf: (of, now) => lienthong.noticesOf(of, look(now)),
  obligationsOf: (of, now) => lienthong.obligationsOf(of, look(now)),
  receipt: (of, now) => lienthong.receipt(of, look(now)),
  scan: (of, now) => [...lienthong.scan([of], look(now))],
  viewAsRecordedBy: (of, now) => lienthong.viewAsRecordedBy(of, now),
  summarise: (of, now) => lienthong.summarise([of], { ...period(now), by: 'unit' }),
  timelinessIndicators: (of, now) => lienthong.timelinessIndicators([of], period(now)),
  lateRegister: (of, now) => lienthong.lateRegister([of], period(now)),
  repeatedLateness: (of, now) => lienthong.repeatedLateness([of], period(now)),
  sixMonthReport: (of, now) =>
    lienthong.sixMonthReport([of], { ...look(now), year: 2026, half: 2 }),
  reproject: (of, now) => lienthong.reproject([of], { from: calendar, to: calendar, now }),
  reportDossier: (of, now) => render.reportDossier(of, { ...look(now), locale: 'vi' }),
  reportDossierPage: (of, now) => render.reportDossierPage(of, { ...look(now), locale: 'vi' }),
  timelineSvg: (of, now) => render.timelineSvg(of, look(now)),
  timelinePage: (of, now) => render.timelinePage(of, look(now)),
  toDongBoHoSoMC: (of, now) => portal.toDongBoHoSoMC(of, look(now)),
  toCapNhatTienDoHoSoMC: (of, now) => portal.toCapNhatTienDoHoSoMC(of, look(now)),
  toBeLate: (of, now) => testing.matchers.toBeLate({ dossier: of, ...look(now) }).pass,
};

const CALLS: { readonly [name: string]: Call } = {
  ...Object.fromEntries(
    Object.entries(LOOKS).map(([name, look]): [string, Call] => [
      name,
      (now) => look(dossier, now),
    ]),
  ),
  addWorkingTime: (at) => lienthong.addWorkingTime(at, 60, calendar),
  workingTimeBetween: (at) => lienthong.workingTimeBetween(RECEIVED, at, calendar),
  'workingTimeBetween, from': (at) => lienthong.workingTimeBetween(at, NOW, calendar),
  computeDeadline: (start) => lienthong.computeDeadline({ start, limit: '3 ngày', calendar }),
  tryComputeDeadline: (start) => lienthong.tryComputeDeadline({ start, limit: '3 ngày', calendar }),
  traceDeadline: (start) => lienthong.traceDeadline({ start, limit: '3 ngày', calendar }),
  promiseFor: (at) => lienthong.promiseFor(LICENCE, { at, calendar }),
  openDossier: (at) => lienthong.openDossier(LICENCE, accepted(at)).events,
  record: (at) => lienthong.record(dossier, noted(at)).events,
  replay: (at) => lienthong.replay(LICENCE, [accepted(RECEIVED), noted(at)]).events,
  whyNot: (at) => lienthong.whyNot(dossier, { ...noted(at), text: '' }),
  toBeDueAt: (at) => testing.matchers.toBeDueAt({ dossier, ...look(NOW) }, at).pass,
  scenario: (at) =>
    testing.scenario(LICENCE, { calendar }).receivedAt(RECEIVED).at(at).dossier.events,
  'randomDossier until': (until) =>
    testing.randomDossier(LICENCE, {
      seed: 1,
      calendar,
      from: '2026-11-02',
      to: '2026-11-20',
      until,
    }).events,
};

describe('an instant', () => {
  const ms = Date.parse(NOW);
  const FORMS: readonly (readonly [string, InstantInput])[] = [
    ['a Date', new Date(ms)],
    ['a Date of another realm', runInNewContext(`new Date(${ms})`)],
    ['a number', ms],
  ];

  it.each(
    Object.entries(CALLS).flatMap(([name, call]) =>
      FORMS.map(([form, instant]) => [name, form, call, instant] as const),
    ),
  )('is taken by %s as %s', (_name, _form, call, instant) => {
    expect(call(instant)).toEqual(call(NOW));
  });
});
