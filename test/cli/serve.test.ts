import { defineProcedure, openDossier, storedDossier } from 'lienthong';
import { describe, expect, it } from 'vitest';
import type { REQUEST_TABLE } from '../../src/cli/serve/requests.ts';
import { run } from './run-command.ts';

const procedure = defineProcedure({
  code: '1',
  version: '1',
  name: 'Ví dụ',
  limit: '02 ngày làm việc',
  units: { so: { name: 'Sở Nội vụ' } },
  flow: [{ step: 'a', name: 'Thẩm định', unit: 'so', limit: '2' }],
});

const opened = openDossier(procedure, {
  type: 'accepted',
  id: '1',
  at: '2026-11-20T15:30:00+07:00',
  dossier: 'HS-9',
});

const dossier = { ...storedDossier(opened), procedure };
const deadline = { start: '2026-11-20T15:30+07:00', limit: '02 ngày làm việc' };
const look = { dossier, now: '2026-11-30T09:00+07:00' };

/** Wednesday 25/11/2026 is off as well. */
const STORM = {
  extends: 'vietnam',
  id: 'xa',
  version: '1',
  days: [{ date: '2026-11-25', status: 'off', kind: 'closure', name: 'Bão', source: 'CĐ 01' }],
};

/** A request of each call, and a part of its answer. */
const REQUESTS: {
  readonly [C in keyof typeof REQUEST_TABLE]: readonly [params: object, answer: unknown];
} = {
  // Tuesday 24/11/2026 is a holiday: Monday and Wednesday count.
  due: [deadline, { due: '2026-11-25T17:00:00+07:00' }],
  trace: [deadline, expect.arrayContaining([expect.objectContaining({ ordinal: 2 })])],
  explain: [deadline, expect.stringContaining('02 ngày làm việc')],
  limit: [{ text: '0,5', unit: 'workingDay' }, { amount: 0.5 }],
  define: [{ procedure }, { digest: procedure.digest }],
  verify: [{ procedure, from: '2026-01-01', to: '2026-12-31' }, []],
  promise: [{ procedure, at: '2026-11-20T15:30+07:00' }, { dueDate: '2026-11-25' }],
  allowed: [
    { dossier },
    expect.arrayContaining([{ type: 'finished', step: 'a', outcome: 'done', unit: 'so' }]),
  ],
  open: [
    {
      procedure,
      event: { type: 'accepted', id: '1', at: '2026-11-20T15:30+07:00', dossier: 'HS-10' },
    },
    { procedure: { digest: procedure.digest }, events: [{ type: 'accepted' }] },
  ],
  record: [
    { dossier, event: { type: 'noted', id: '2', at: '2026-11-20T16:00+07:00', text: 'Ghi chú' } },
    { procedure: { digest: procedure.digest } },
  ],
  assess: [look, { flags: { overdue: true } }],
  attribute: [look, { shares: [{ unit: 'so' }] }],
  row: [look, { dossier: 'HS-9' }],
  dueEvents: [look, []],
  nextWakeUp: [{ ...look, now: '2026-11-20T16:00+07:00' }, expect.stringContaining('2026-11')],
  escalations: [look, expect.arrayContaining([expect.objectContaining({ level: 'overdue' })])],
  // The days of the limit are 23 and 25/11; it is urged on the morning after the due date.
  nextEscalation: [{ ...look, now: '2026-11-25T16:00+07:00' }, '2026-11-26T07:30:00+07:00'],
  reproject: [
    { dossiers: [dossier], now: '2026-11-23T09:00+07:00', to: STORM },
    {
      moved: [{ due: { before: '2026-11-25T17:00:00+07:00', after: '2026-11-26T17:00:00+07:00' } }],
      problems: [],
    },
  ],
};

const KNOWN = ['--procedures', 'procedures'];

const ask = async (...requests: readonly unknown[]) => {
  const input = requests.map((request) =>
    typeof request === 'string' ? request : JSON.stringify(request),
  );
  const { out, code } = await run(['serve', ...KNOWN], { input });
  expect(code).toBe(0);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};

describe('serve', () => {
  it.each(Object.entries(REQUESTS))('answers %s', async (call, [params, answer]) => {
    const [response] = await ask({ id: 'x', call, ...params });
    expect(response).toMatchObject({ id: 'x', ok: true, value: answer });
  });

  it('answers every line, whatever is in it', async () => {
    const responses = await ask('{', '[]', '7', '{}', { call: 'due' }, { id: 9, call: 'assess' });
    expect(responses.map(({ ok }) => ok)).toEqual([false, false, false, false, false, false]);
    expect(responses.map(({ issues }) => issues[0].code)).toEqual([
      'file.unreadable',
      'input.wrongType',
      'input.wrongType',
      'input.missing',
      'input.missing',
      'input.missing',
    ]);
    expect(responses.map(({ id, line }) => id ?? line)).toEqual([1, 2, 3, 4, 5, 9]);
  });

  it('answers for a dossier on which nothing is left to urge', async () => {
    const event = { type: 'withdrawn', id: '2', at: '2026-11-20T16:00:00+07:00' };
    const [ended] = await ask({ call: 'record', dossier, event });
    const over = { dossier: { ...ended.value, procedure }, now: look.now };
    const [response] = await ask({ call: 'nextEscalation', ...over });
    expect(response).toMatchObject({ ok: true, value: null });
  });

  it('tells of a change of calendars which of the two, or which dossier, is faulty', async () => {
    const change = { call: 'reproject', dossiers: [dossier], now: look.now };
    const empty = { ...dossier, events: [] };
    const responses = await ask(
      change,
      { ...change, to: { extends: 'lao' } },
      { ...change, to: STORM, from: { extends: 'lao' } },
      { ...change, to: STORM, dossiers: [dossier, empty] },
      { ...change, to: STORM, dossiers: dossier },
      { ...change, to: STORM, now: 'x' },
    );
    expect(responses.map(({ ok }) => ok)).toEqual([false, false, false, false, false, false]);
    expect(responses.map(({ issues }) => [issues[0].code, ...issues[0].path])).toEqual([
      ['input.missing', 'to'],
      ['input.notOneOf', 'to', 'extends'],
      ['input.notOneOf', 'from', 'extends'],
      ['dossier.withoutEvents', 'dossiers', 1, 'events'],
      ['input.wrongType', 'dossiers'],
      ['instant.invalid', 'now'],
    ]);
  });

  it('goes on after a broken line', async () => {
    const responses = await ask('x', '', { call: 'due', ...deadline });
    expect(responses.map(({ ok, line }) => [ok, line])).toEqual([
      [false, 1],
      [true, 3],
    ]);
  });

  it.each(['constructor', '__proto__', 'toString'])('does not know the call %s', async (call) => {
    expect((await ask({ call }))[0].issues[0].code).toBe('input.notOneOf');
  });

  it('says which calls there are where none is given', async () => {
    const [response] = await ask({ id: 1 });
    expect(response.issues[0]).toMatchObject({ code: 'input.missing', key: 'call' });
    expect(response.issues[0].message).toContain('due, trace, explain');
    expect(response.issues[0].message).not.toContain('undefined');
  });

  it('takes a dossier from its first event to its next without keeping anything', async () => {
    const named = { code: '1.000001', version: '1' };
    const at = '2026-11-20T15:30:00+07:00';
    const event = { type: 'accepted', id: '1', at, dossier: 'HS-11' };
    const [begun] = await ask({ call: 'open', procedure: named, event });
    const noted = { type: 'noted', id: '2', at, text: 'Ghi chú' };
    const [gone] = await ask({ call: 'record', dossier: begun.value, event: noted });
    expect(gone.value.events.map(({ type }: { type: string }) => type)).toEqual([
      'accepted',
      'noted',
    ]);
  });

  it('says how a dossier begins where its log is empty', async () => {
    const [response] = await ask({
      call: 'record',
      dossier: { ...dossier, events: [] },
      event: {},
    });
    expect(response.issues[0].code).toBe('dossier.withoutEvents');
    expect(response.issues[0].message).toContain('open');
  });

  it('looks at a dossier as it was known', async () => {
    const late = {
      type: 'finished',
      id: '2',
      at: '2026-11-23T09:00:00+07:00',
      recordedAt: '2026-11-26T09:00:00+07:00',
      step: 'a',
      outcome: 'done',
    };
    const [recorded] = await ask({ call: 'record', dossier, event: late });
    const asked = {
      call: 'assess',
      dossier: { ...recorded.value, procedure },
      now: '2026-11-25T09:00:00+07:00',
    };
    const [told, known] = await ask(asked, { ...asked, asRecordedBy: asked.now });
    expect([told.value.status, known.value.status]).toEqual(['ended', 'running']);
  });

  it('warns beside the answer where the log goes on after the look, as the command does', () => {
    const now = '2026-11-20T15:00:00+07:00';
    const sentence = expect.stringContaining('15:30');
    return Promise.all(
      (['assess', 'attribute', 'row', 'dueEvents', 'escalations'] as const).map(async (call) => {
        const [ahead, behind] = await ask({ call, dossier, now }, { call, ...look });
        expect(ahead).toMatchObject({ ok: true, warnings: [sentence] });
        expect(behind).not.toHaveProperty('warnings');
      }),
    );
  });

  it('takes calendars of units, and names the one that is faulty', async () => {
    const own = { extends: 'vietnam', id: 'so', version: '1' };
    const days = [
      { date: '2026-11-23', status: 'off', kind: 'closure', name: 'Mất điện', source: 'TB 12' },
    ];
    const set = { default: own, byUnit: { so: { ...own, days } } };
    const [assessed, counted, faulty] = await ask(
      { call: 'assess', ...look, calendar: set },
      { call: 'due', ...deadline, calendar: set },
      { call: 'assess', ...look, calendar: { default: own, byUnit: { so: { id: 'x' } } } },
    );
    // Its office is closed on Monday 23/11: 1,5 hours on Friday, 8 on Wednesday, 6,5 on Thursday.
    expect(assessed.value.clocks.steps[0].due).toBe('2026-11-26T15:30:00+07:00');
    expect(counted.value.due).toBe('2026-11-25T17:00:00+07:00');
    expect(faulty.issues[0]).toMatchObject({
      code: 'calendar.specIncomplete',
      path: ['calendar', 'byUnit', 'so'],
    });
  });

  it('counts in the national calendar with what is written of another', async () => {
    const calendar = {
      extends: 'vietnam',
      id: 'xa',
      version: '1',
      days: [{ date: '2026-11-25', status: 'off', kind: 'closure', name: 'Bão', source: 'CĐ 01' }],
    };
    const { days } = calendar;
    const [extended, without, unknown] = await ask(
      { call: 'due', ...deadline, calendar },
      { call: 'due', ...deadline, calendar: { days } },
      { call: 'due', ...deadline, calendar: { ...calendar, extends: 'lao' } },
    );
    // Tuesday 24/11 is a holiday and Wednesday 25/11 closed: Monday and Thursday count.
    expect(extended.value.due).toBe('2026-11-26T17:00:00+07:00');
    expect(without.issues[0]).toMatchObject({
      code: 'calendar.specIncomplete',
      path: ['calendar'],
    });
    expect(without.issues[0].message).toContain('"extends": "vietnam"');
    expect(unknown.issues[0]).toMatchObject({ path: ['calendar', 'extends'] });
  });

  it('refuses what it does not know in a request', async () => {
    const [response] = await ask({ call: 'due', ...deadline, limits: '1 ngày' });
    expect(response.issues[0]).toMatchObject({ code: 'input.unknownKey', key: 'limits' });
  });

  it('says where in a request something is wrong', async () => {
    const broken = { ...dossier, procedure: { ...procedure, flow: [] } };
    const [response] = await ask({ call: 'allowed', dossier: broken });
    expect(response.issues[0].path.slice(0, 2)).toEqual(['dossier', 'procedure']);
    expect(response.issues[0].message).not.toBe('');
  });
});
