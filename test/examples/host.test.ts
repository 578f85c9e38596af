import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { previewCalendar, switchCalendar } from '../../examples/host/calendar-change.ts';
import {
  loadDossier,
  receiveDossier,
  recordEvent,
  wakeNext,
} from '../../examples/host/dossiers.ts';
import { publishProcedure } from '../../examples/host/procedures.ts';
import { rowsOf } from '../../examples/host/session.ts';
import { defineProcedure, extendCalendar, vietnamCalendar } from '../../src/index.ts';

const calendar = vietnamCalendar();

/** Monday to Friday of the week of 16/11/2026 are ordinary days; Tuesday 24/11 is a holiday. */
const on = (day: number, time: string): string => `2026-11-${day}T${time}:00+07:00`;

const at = (now: string) => ({ now, calendar });

const procedure = defineProcedure({
  code: '1.000001',
  version: '2026-09-01',
  name: 'Cấp giấy phép (ví dụ)',
  limit: '03 ngày làm việc',
  units: { motCua: { name: 'Bộ phận Một cửa' }, so: { name: 'Sở chuyên ngành' } },
  flow: [
    { step: 'tiep-nhan', name: 'Tiếp nhận', unit: 'motCua', limit: '0,5' },
    {
      step: 'tham-dinh',
      name: 'Thẩm định',
      unit: 'so',
      limit: '2,5',
      on: { supplement: 'bo-sung' },
    },
    { end: 'da-cap', result: 'granted' },
    {
      wait: 'bo-sung',
      name: 'Chờ bổ sung',
      for: 'applicant',
      reason: 'supplement',
      clock: 'pause',
      within: '05 ngày làm việc',
      on: { supplied: 'tham-dinh', expired: 'dung' },
    },
    { end: 'dung', result: 'stopped' },
  ],
});

const finished = (id: string, step: string, instant: string, outcome = 'done') =>
  ({ type: 'finished', id, step, at: instant, outcome }) as const;

/** Times as text of this offset: what a host would print. */
const local = (value: unknown): string =>
  new Date(Number(value) + 7 * 3_600_000).toISOString().slice(0, 16);

describe('a host over PostgreSQL', () => {
  let database: PGlite;

  beforeAll(async () => {
    database = await PGlite.create();
    await database.exec(readFileSync('examples/host/schema.sql', 'utf8'));
    // The database is compiled anew for each process.
  }, 60_000);

  afterAll(() => database.close());

  beforeEach(async () => {
    await database.exec('truncate procedure, dossier, dossier_event, outbox cascade');
    await publishProcedure(database, procedure);
    await receiveDossier(
      database,
      procedure,
      { type: 'accepted', id: '1', at: on(16, '08:00'), dossier: 'HS-0001' },
      at(on(16, '08:00')),
    );
  });

  const columns = async () => {
    const [row] = await rowsOf<Record<string, unknown>>(
      database,
      'select * from dossier where id = $1',
      'HS-0001',
    );
    return row;
  };

  const outbox = async (): Promise<readonly string[]> =>
    (await rowsOf<{ id: string }>(database, 'select id from outbox order by id')).map(
      ({ id }) => id,
    );

  const wakeAll = async (now: string): Promise<void> => {
    while ((await wakeNext(database, at(now))) !== undefined);
  };

  it('keeps the log and what follows from it, and reads the same dossier back', async () => {
    const answer = await recordEvent(
      database,
      'HS-0001',
      finished('2', 'tiep-nhan', on(16, '10:00')),
      at(on(16, '10:00')),
    );
    expect(answer).toEqual([]);
    const dossier = await loadDossier(database, 'HS-0001');
    expect(dossier.events.map(({ id }) => id)).toEqual(['1', '2']);
    // 17, 18, 19.
    const row = await columns();
    expect([row?.['status'], local(row?.['due_at']), row?.['overdue']]).toEqual([
      'running',
      '2026-11-19T17:00',
      false,
    ]);
  });

  it('takes the same event twice for one, and tells in words what is not allowed', async () => {
    const event = finished('2', 'tiep-nhan', on(16, '10:00'));
    await recordEvent(database, 'HS-0001', event, at(on(16, '10:00')));
    expect(await recordEvent(database, 'HS-0001', event, at(on(16, '10:05')))).toEqual([]);
    const answer = await recordEvent(
      database,
      'HS-0001',
      finished('3', 'tiep-nhan', on(16, '11:00')),
      at(on(16, '11:00')),
    );
    expect(answer).toHaveLength(1);
    expect((await loadDossier(database, 'HS-0001')).events).toHaveLength(2);
  });

  it('never forgets: the table of events is append-only', async () => {
    await expect(
      database.query("update dossier_event set body = '{}' where id = '1'"),
    ).rejects.toThrow('append-only');
    await expect(database.query('delete from dossier_event')).rejects.toThrow('append-only');
  });

  it('lets only one of two hosts have the next position of a log', async () => {
    await expect(
      database.query("insert into dossier_event values ('HS-0001', 0, '9', '{}')"),
    ).rejects.toThrow('duplicate key');
  });

  it('wakes up by itself when a dossier becomes overdue, and urges once for each level', async () => {
    await wakeAll(on(19, '09:00'));
    const early = await outbox();
    expect(early).toContain('due:dossier:#1');
    expect(early).not.toContain('overdue:dossier:#1');
    expect((await columns())?.['overdue']).toBe(false);
    await wakeAll(on(20, '08:00'));
    expect((await columns())?.['overdue']).toBe(true);
    const late = await outbox();
    expect(late).toContain('overdue:dossier:#1');
    await wakeAll(on(20, '08:01'));
    expect(await outbox()).toEqual(late);
  });

  it('ends a wait that nobody answered', async () => {
    await recordEvent(
      database,
      'HS-0001',
      finished('2', 'tiep-nhan', on(16, '10:00')),
      at(on(16, '10:00')),
    );
    await recordEvent(
      database,
      'HS-0001',
      finished('3', 'tham-dinh', on(17, '10:00'), 'supplement'),
      at(on(17, '10:00')),
    );
    // 18, 19, 20, 23, 25: the 24th is a holiday.
    await wakeAll(on(25, '16:00'));
    expect((await columns())?.['status']).toBe('running');
    await wakeAll(on(26, '08:00'));
    const dossier = await loadDossier(database, 'HS-0001');
    expect(dossier.events.at(-1)?.type).toBe('expired');
    const row = await columns();
    expect([row?.['status'], row?.['wake_at']]).toEqual(['ended', null]);
  });

  it('refuses to publish another text under a known version', async () => {
    await publishProcedure(database, procedure);
    const { digest, ...text } = procedure;
    const changed = defineProcedure({ ...text, name: 'Tên khác' });
    expect(changed.digest).not.toBe(digest);
    await expect(publishProcedure(database, changed)).rejects.toThrow('another text');
  });

  it('goes over to another calendar and says what moved', async () => {
    const storm = extendCalendar(calendar, {
      id: 'storm',
      version: '1',
      days: [
        { date: '2026-11-18', status: 'off', kind: 'closure', name: 'Bão', source: 'Công điện' },
      ],
    });
    const { moved } = await previewCalendar(database, {
      from: calendar,
      to: storm,
      now: on(17, '09:00'),
    });
    expect(moved.map(({ dossier, due }) => [dossier, due?.after])).toEqual([
      ['HS-0001', on(20, '17:00')],
    ]);
    expect(local((await columns())?.['due_at'])).toBe('2026-11-19T17:00');
    await switchCalendar(database, storm, on(17, '09:00'));
    expect(local((await columns())?.['due_at'])).toBe('2026-11-20T17:00');
  });
});
