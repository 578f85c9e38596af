import { record } from 'lienthong';
import { reportDossier } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { accepted, calendar } from './late-dossier.ts';

/*
 * Accepted on Fri 20/11/2026 at 16:30, due at the desk on Mon 23/11 at 16:30; Tue 24/11 is a
 * holiday. An had it till Wed 25/11; from then on Bình acted for An.
 */
const delegated = [
  {
    type: 'assigned',
    id: '2',
    at: '2026-11-23T08:00:00+07:00',
    step: 'tiep-nhan',
    person: 'An',
  },
  {
    type: 'delegated',
    id: '3',
    at: '2026-11-23T09:00:00+07:00',
    from: { unit: 'motCua', person: 'An' },
    to: { unit: 'motCua', person: 'Bình' },
    window: { from: '2026-11-25T00:00:00+07:00', to: '2026-12-31T00:00:00+07:00' },
  },
] as const;
const dossier = delegated.reduce((sofar, event) => record(sofar, event), accepted);

const linesOf = (now: string, locale: 'vi' | 'en' = 'vi'): readonly string[] =>
  reportDossier(dossier, { now, calendar, locale, width: 160 }).split('\n');

describe('the report of a dossier that was delegated', () => {
  it('names who has it now and for whom', () => {
    const textAt = (now: string): string =>
      linesOf(now)
        .map((line) => line.trim())
        .join(' ');
    const held = textAt('2026-11-25T09:00:00+07:00');
    expect(held).toContain('người xử lý: Bình, theo ủy quyền của An');
    const before = textAt('2026-11-23T10:00:00+07:00');
    expect(before).toContain('người xử lý: An');
    expect(before).not.toContain('ủy quyền');
  });

  it('has a line of its own for each who held a late step', () => {
    // The dossier was due on Thu 26/11 at 17:00; by Mon 30/11 at 9:00 it is 9,5 h late. The step:
    // half an hour on Mon 23/11 is An's; 8 h each on Wed, Thu, Fri and 1,5 h on Mon are Bình's.
    const rows = linesOf('2026-11-30T09:00:00+07:00').filter((line) =>
      /^\s+Bước 1\. Tiếp nhận\s+Bộ phận Một cửa, /.test(line),
    );
    expect(
      rows.map((row) =>
        row
          .trim()
          .split(/\s{2,}/)
          .slice(1, 3),
      ),
    ).toEqual([
      ['Bộ phận Một cửa, An', '30 phút'],
      ['Bộ phận Một cửa, Bình, theo ủy quyền của An', '25 giờ 30 phút'],
    ]);
  });

  it('says it in English as well', () => {
    expect(linesOf('2026-11-30T09:00:00+07:00', 'en').join('\n')).toContain(
      'Bình, on behalf of An',
    );
  });
});
