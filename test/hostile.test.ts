import {
  assess,
  attributeLateness,
  buildCalendar,
  custodyOf,
  type Dossier,
  defineProcedure,
  type EventInput,
  forecast,
  isLienthongError,
  type LedgerRow,
  lateRegister,
  ledgerRow,
  nextWakeUp,
  openDossier,
  type Procedure,
  procedureFromTable,
  type ReportBy,
  replay,
  scan,
  storedDossier,
  summarise,
  tableOf,
  toMachine,
  tryRestoreDossier,
  verifyProcedure,
  vietnamCalendar,
  visitsOf,
} from 'lienthong';
import {
  barsPage,
  barsSvg,
  calendarPage,
  calendarSvg,
  timelinePage,
  timelineSvg,
  toMermaid,
  toMermaidStates,
  toSvg,
  toSvgPage,
} from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { faultOf } from './render/svg/well-formed.ts';

/*
 * What an attacker or a broken host sends, carried through the whole library. Hostile definitions,
 * events, limits, files and calendars have tests of their own beside the code that reads them.
 */

const calendar = vietnamCalendar();

/** 08:00 on Monday 02/03/2026; 05 working days end on Monday 09/03. */
const START = Date.UTC(2026, 2, 2, 1);
const DUE = '2026-03-09T17:00:00+07:00';
const look = { now: '2026-04-10T08:00:00+07:00', calendar };
const period = { ...look, from: '2026-03-01', to: '2026-03-31' };

const codesThrownBy = (call: () => unknown): readonly string[] => {
  try {
    call();
    return [];
  } catch (error) {
    if (!isLienthongError(error)) throw error;
    return error.issues.map(({ code }) => code);
  }
};

describe('a procedure of ten thousand steps', () => {
  const STEPS = 10_000;
  const steps = Array.from({ length: STEPS }, (_, i) => ({
    step: `s${i}`,
    name: `Bước ${i}`,
    unit: 'so' as const,
    limit: '0,0001',
  }));
  const procedure = defineProcedure({
    code: '1',
    version: '1',
    name: 'Thủ tục dài',
    limit: '05 ngày làm việc',
    units: { so: { name: 'Sở' } },
    flow: [...steps, { end: 'xong', result: 'granted' }],
  });
  const accepted = { type: 'accepted', id: 'nhan', at: START, dossier: 'HS-1' } as const;
  const finished = steps.map(
    ({ step }, i) =>
      ({ type: 'finished', id: step, at: START + i, step, outcome: 'done' }) as const,
  );

  it('is judged, tabled, drawn as text and made a machine', () => {
    expect(verifyProcedure(procedure).map(({ code }) => code)).toEqual(['total.pathUnderLimit']);
    expect(procedureFromTable(tableOf(procedure)).procedure?.flow).toHaveLength(STEPS);
    expect(toMermaid(procedure)).toContain('Bước 9999');
    expect(toMermaidStates(procedure)).toContain('Bước 9999');
    expect(Object.keys(toMachine(procedure).states)).toContain('s9999');
  });

  it('is too large for a picture, and that is an issue', () => {
    expect(codesThrownBy(() => toSvg(procedure))).toEqual(['input.tooLarge']);
  });

  it('is begun and looked at', () => {
    const dossier = openDossier(procedure, accepted);
    expect(assess(dossier, look)).toMatchObject({ due: { legal: DUE }, flags: { overdue: true } });
    expect(attributeLateness(dossier, look).shares).toMatchObject([{ unit: 'so' }]);
  });

  it('is foreseen to its end', () => {
    const { steps: ahead, grade } = forecast(openDossier(procedure, accepted), {
      now: START,
      calendar,
    });
    expect(ahead).toHaveLength(STEPS);
    // Together its steps take one of its five days.
    expect(grade).toBe('early');
  });

  it('is gone through, each step in its millisecond', () => {
    const dossier = replay(procedure, [accepted, ...finished]);
    expect(visitsOf(dossier)).toHaveLength(STEPS);
    expect(assess(dossier, look)).toMatchObject({ status: 'ended', flags: { overdue: false } });
  });
});

describe('a log of a hundred thousand events', () => {
  const MANY = 100_000;
  const procedure = defineProcedure({
    code: '1',
    version: '1',
    name: 'Thủ tục',
    limit: '05 ngày làm việc',
    units: { so: { name: 'Sở' } },
    flow: [{ step: 'lam', unit: 'so', limit: '05' }],
  });

  /** Half a minute apart, from 02/03 to 05/04. */
  const dossierOf = (line: (i: number) => object): Dossier =>
    replay(procedure, [
      { type: 'accepted', id: 'nhan', at: START, dossier: 'HS-1' },
      // Each line below is an event of its type.
      ...Array.from(
        { length: MANY },
        (_, i) => ({ id: `${i}`, at: START + (i + 1) * 30_000, ...line(i) }) as EventInput,
      ),
    ]);

  it.each([
    ['of remarks', 1, () => ({ type: 'noted', text: 'ghi chú' })],
    [
      'of hands it went through',
      MANY + 1,
      (i: number) => ({ type: 'assigned', step: 'lam', person: `${i}` }),
    ],
  ])('%s moves no deadline', (_, stays, line) => {
    const dossier = dossierOf(line);
    const assessment = assess(dossier, look);
    expect(assessment).toMatchObject({ due: { legal: DUE }, flags: { overdue: true } });
    const { shares } = attributeLateness(dossier, look);
    expect(new Set(shares.map(({ unit }) => unit))).toEqual(new Set(['so']));
    expect(shares.reduce((sum, { fraction }) => sum + fraction, 0)).toBe(1);
    expect(ledgerRow(dossier, look)).toMatchObject({ due: DUE, grade: 'late' });
    expect([...scan([dossier], look)]).toMatchObject([{ due: DUE, grade: 'late' }]);
    expect(custodyOf(dossier)).toHaveLength(stays);
  });

  it('of pauses and resumptions is looked at', () => {
    const line = (i: number) =>
      i % 2 === 0 ? { type: 'paused', reason: 'incident' } : { type: 'resumed' };
    const dossier = dossierOf(line);
    expect(assess(dossier, look)).toMatchObject({ status: 'running', flags: { paused: false } });
    const { lateBy, shares, calendar: closed, plan, unassigned } = attributeLateness(dossier, look);
    const charged = shares.reduce((sum, { charge }) => sum + charge, 0);
    expect(charged + closed + plan + unassigned).toBe(lateBy);
    expect(nextWakeUp(dossier, look)).toBeUndefined();
  });
});

describe('a dossier that goes to and fro between two steps a thousand times', () => {
  const TIMES = 1_000;
  const MINUTE = 60_000;
  const procedure = defineProcedure({
    code: '1',
    version: '1',
    name: 'Thủ tục',
    limit: '05 ngày làm việc',
    units: { so: { name: 'Sở' }, phong: { name: 'Phòng', parent: 'so' } },
    flow: [
      { step: 'lam', unit: 'so', limit: '03', on: { to: 'duyet' } },
      { step: 'duyet', unit: 'phong', limit: '02', on: { fro: 'lam' } },
    ],
  });

  it('is read in full', () => {
    const dossier = replay(procedure, [
      { type: 'accepted', id: 'nhan', at: START, dossier: 'HS-1' },
      ...Array.from({ length: TIMES }, (_, i) => ({
        type: 'finished' as const,
        id: `${i}`,
        at: START + (i + 1) * MINUTE,
        ...(i % 2 === 0 ? { step: 'lam', outcome: 'to' } : { step: 'duyet', outcome: 'fro' }),
      })),
    ]);
    expect(assess(dossier, look)).toMatchObject({ due: { legal: DUE }, flags: { overdue: true } });
    const { visits } = ledgerRow(dossier, look);
    expect(visits).toHaveLength(TIMES + 1);
    // From 08:00, a minute at each step in turn.
    expect(visits.slice(0, 4).map(({ used, usedBefore }) => [used, usedBefore])).toEqual([
      [MINUTE, undefined],
      [MINUTE, undefined],
      [MINUTE, MINUTE],
      [MINUTE, MINUTE],
    ]);
  });
});

/** Closes an attribute, a tag, a comment, a style sheet and a text, and then opens a script. */
const SCRIPT = `"'-->]]></style></title></text></td><script>alert(1)</script> & <img onerror=x>`;

describe('names that are markup', () => {
  const procedure = defineProcedure({
    code: SCRIPT,
    version: SCRIPT,
    name: SCRIPT,
    limit: '05 ngày làm việc',
    units: { so: { name: SCRIPT, head: SCRIPT } },
    flow: [
      { step: 'lam', name: SCRIPT, label: SCRIPT, unit: 'so', on: { [SCRIPT]: 'lam' } },
      { end: 'xong', name: SCRIPT, result: 'granted' },
    ],
  });
  const dossier = replay(procedure, [
    { type: 'accepted', id: SCRIPT, at: START, dossier: SCRIPT },
    { type: 'assigned', id: '2', at: START + 1, step: 'lam', person: SCRIPT },
    { type: 'noted', id: '3', at: START + 2, text: SCRIPT },
    { type: 'paused', id: '4', at: START + 3, reason: 'other', basis: SCRIPT },
  ]);
  const office = ['07:30-11:30', '13:00-17:00'];
  const marked = buildCalendar({
    id: SCRIPT,
    version: SCRIPT,
    timeZone: 'Asia/Ho_Chi_Minh',
    week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
    days: [{ date: '2026-03-12', status: 'off', kind: 'closure', name: SCRIPT, source: SCRIPT }],
    confirmedThrough: '2026-12-31',
  });
  const figures = [{ label: SCRIPT, early: 1, onTime: 1, late: 1 }];

  it.each([
    ['a process', toSvg(procedure)],
    ['a timeline', timelineSvg(dossier, look)],
    ['a year', calendarSvg(2026, marked)],
    ['figures', barsSvg(figures)],
  ])('are text in the picture of %s', (_, picture) => {
    expect(picture).toContain('&lt;');
    expect(faultOf(picture)).toBeUndefined();
    expect(picture).not.toMatch(/<(script|img|foreignObject)/);
  });

  it.each([
    ['a process', toSvgPage(procedure)],
    ['a timeline', timelinePage(dossier, look)],
    ['a year', calendarPage(2026, marked)],
    ['figures', barsPage(figures)],
  ])('are text in the page of %s', (_, page) => {
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/<(script|img)/);
    expect(page.match(/<\/style>/g)).toHaveLength(page.match(/<style>/g)?.length ?? 0);
    expect(page.match(/<\/title>/g)).toHaveLength(page.match(/<title>/g)?.length ?? 0);
  });
});

/** Names that every object answers to, and the one through which prototypes are reached. */
const INHERITED = ['constructor', 'toString', 'hasOwnProperty', '__proto__'];

describe('names that every object has', () => {
  const procedureOfUnit = (unit: string): Procedure =>
    defineProcedure({
      code: unit,
      version: '1',
      name: unit,
      limit: '05 ngày làm việc',
      units: { [unit]: { name: unit } },
      flow: [{ step: 'lam', unit, limit: '05' }],
    });
  const received = (procedure: Procedure, id: string): Dossier =>
    openDossier(procedure, { type: 'accepted', id: '1', at: START, dossier: id });

  it.each(INHERITED.slice(0, 3))('are units like any other: %s', (unit) => {
    const dossier = received(procedureOfUnit(unit), unit);
    // A calendar is looked up by the unit; one that nobody gave must not be found.
    const set = { default: calendar, byUnit: {} };
    expect(assess(dossier, { ...look, calendar: set }).due).toMatchObject({ legal: DUE });
    const { groups } = summarise([dossier], { ...period, by: 'unit' });
    expect(groups.map(({ key }) => key)).toEqual([unit]);
    expect(codesThrownBy(() => forecast(dossier, { ...look, assume: {} }))).toEqual([]);
  });

  it.each(INHERITED)('are steps that nobody knows: %s', (step) => {
    const dossier = received(procedureOfUnit('so'), 'HS-1');
    const assume = JSON.parse(`{"${step}":{"limit":"01 ngày làm việc"}}`);
    expect(codesThrownBy(() => forecast(dossier, { ...look, assume }))).not.toEqual([]);
  });

  it.each(INHERITED)('group the rows of a report like any other: %s', (name) => {
    const row = ledgerRow(received(procedureOfUnit('so'), 'HS-1'), look);
    // As a host reads it back from its store.
    const stored: LedgerRow = JSON.parse(
      JSON.stringify(row).replaceAll(
        /"(unit|agency|step|procedure|variant|dossier)":"[^"]*"/g,
        `"$1":"${name}"`,
      ),
    );
    const keysBy = (by: ReportBy): readonly string[] =>
      summarise([stored], { ...period, by }).groups.map(({ key }) => key);
    const alone = [keysBy('procedure'), keysBy('unit'), keysBy('agency')];
    expect(alone).toEqual([[name], [name], [name]]);
    const within = [keysBy('step'), keysBy('variant')];
    expect(within).toEqual([[`${name}/${name}`], [`${name}/${name}`]]);
    expect(lateRegister([stored], period).units.map(({ unit }) => unit)).toEqual([name]);
  });

  it('are refused in a stored dossier where they would reach a prototype', () => {
    const procedure = procedureOfUnit('so');
    const text = JSON.stringify(storedDossier(received(procedure, 'HS-1')));
    const forged = JSON.parse(text.replace('{"type"', '{"__proto__":{"step":"x"},"type"'));
    const restored = tryRestoreDossier(procedure, forged);
    expect(restored.ok ? [] : restored.issues.map(({ code }) => code)).toEqual([
      'input.forbiddenKey',
    ]);
    expect(Object.prototype).not.toHaveProperty('step');
  });
});
