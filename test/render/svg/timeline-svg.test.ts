import { record, rulePack } from 'lienthong';
import { timelineSvg } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { late } from '../../../examples/birth-bundle/dossiers/late.ts';
import { punctual } from '../../../examples/birth-bundle/dossiers/punctual.ts';
import { birthBundle } from '../../../examples/birth-bundle/procedure.ts';
import { dossierAt } from '../../../examples/story.ts';
import { accepted, calendar, finished, submitted, waiting } from '../late-dossier.ts';
import { faultOf, textOf } from './well-formed.ts';

const NOW = '2026-11-30T09:00:00+07:00';
const LATE_BAR = 'fill="url(#lienthong-late)"';
const PAUSE_BAR = 'fill="url(#lienthong-pause)"';
const FRAME = 'fill="none" stroke="#1b2430"';
const DOTTED_DAY = 'fill="url(#lienthong-dots)"';

/** How often a sign is drawn beside its place in the legend. */
const drawn = (svg: string, sign: string): number => svg.split(sign).length - 2;

describe('the time line of a dossier', () => {
  // By hand in late-dossier.ts: step 1 and the dossier are late, step 2 is on its due.
  const svg = timelineSvg(finished, { now: NOW, calendar });
  const text = textOf(svg);

  it('is one well-formed document with a name and a description', () => {
    expect(faultOf(svg)).toBeUndefined();
    expect(svg).toContain('<title>Tiến độ hồ sơ HS-0001</title>');
    expect(svg).toMatch(/role="img"/);
  });

  it('has a lane for each unit and a line for the due', () => {
    expect(text).toContain('Bộ phận Một cửa');
    expect(text).toContain('Sở chuyên ngành');
    expect(text).toContain('Hạn theo quy định: 17:00 thứ Năm 26/11/2026');
  });

  it('draws lateness of the dossier and of the visit that was late', () => {
    expect(drawn(svg, LATE_BAR)).toBe(2);
  });

  it('says when each visit came, was due and was done, and its grade', () => {
    expect(text).toMatch(/20\/11 16:30\s*23\/11 16:30\s*25\/11 16:30\s*quá hạn 8 giờ làm việc/);
  });

  it('dots the holiday of 24/11 and shades the weekend', () => {
    expect(drawn(svg, DOTTED_DAY)).toBe(1);
    expect(drawn(svg, 'fill="#e9ecf0"')).toBe(2);
  });

  it('has a line for the look while the dossier is not ended', () => {
    const line = 'Thời điểm xem: 09:00 thứ Hai 23/11/2026';
    const look = { now: '2026-11-23T09:00:00+07:00', calendar };
    expect(textOf(timelineSvg(accepted, look))).toContain(line);
    const ended = dossierAt(birthBundle, punctual, NOW);
    expect(textOf(timelineSvg(ended, { now: NOW, calendar }))).not.toContain('Thời điểm xem');
  });

  it('hatches pauses in their visits and where the whole dossier stood still', () => {
    const ended = dossierAt(birthBundle, punctual, NOW);
    // The incident stops both branches, so the dossier as well.
    expect(drawn(timelineSvg(ended, { now: NOW, calendar }), PAUSE_BAR)).toBe(3);
  });

  it('frames a pause that does not stop the clock, and says so', () => {
    const stopped = record(
      record(accepted, {
        type: 'paused',
        id: 'p',
        at: '2026-11-23T08:00:00+07:00',
        reason: 'incident',
      }),
      { type: 'resumed', id: 'r', at: '2026-11-23T10:00:00+07:00' },
    );
    const pack = rulePack('vn-2026');
    const ignored = { ...pack.pauseWithoutBasis, value: 'ignored' as const };
    const rules = { ...pack, pauseWithoutBasis: ignored };
    const counted = timelineSvg(stopped, { now: NOW, calendar });
    expect([drawn(counted, PAUSE_BAR), counted.includes(FRAME)]).toEqual([2, false]);
    expect(textOf(counted)).not.toContain('thời hạn vẫn tính');
    const uncounted = timelineSvg(stopped, { now: NOW, calendar, rules });
    expect([drawn(uncounted, PAUSE_BAR), drawn(uncounted, FRAME)]).toEqual([0, 1]);
    const text = textOf(uncounted);
    expect(text).toContain('Có 1 lần tạm dừng mà thời hạn vẫn tính.');
    expect(text).toContain('Tạm dừng không nêu căn cứ pháp lý: thời hạn vẫn tính');
  });

  it('gives a wait a lane of the party that is waited for', () => {
    const waited = timelineSvg(waiting, { now: NOW, calendar, locale: 'en' });
    expect(textOf(waited)).toContain('Wait: the applicant');
  });

  it('tells the promise where it is not the due', () => {
    const [look = NOW] = late.looks;
    const running = timelineSvg(dossierAt(birthBundle, late, look), { now: look, calendar });
    expect(textOf(running)).toContain('Ngày hẹn trả: 17:00 thứ Sáu 09/10/2026');
  });

  it('draws a dossier that nobody has accepted yet', () => {
    const empty = timelineSvg(submitted, { now: NOW, calendar });
    expect(faultOf(empty)).toBeUndefined();
    expect(empty).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('refuses an instant without offset', () => {
    const draw = () => timelineSvg(finished, { now: '2026-11-30T09:00', calendar });
    expect(draw).toThrow('instant.withoutOffset');
  });
});
