import { vietnamCalendar } from 'lienthong';
import { coverageOf, scenario } from 'lienthong/testing';
import { describe, expect, it } from 'vitest';
import '../matchers.ts';
import { certifiedCopy } from './procedure.ts';

const calendar = vietnamCalendar();
const desk = scenario(certifiedCopy, { calendar });

/** Thứ Tư 04/3/2026: nhận 08 giờ 15, đối chiếu xong sau 01 giờ. */
const compared = desk
  .receivedAt('2026-03-04T08:15:00+07:00')
  .after('15 phút làm việc')
  .finishes('tiep-nhan')
  .after('01 giờ làm việc')
  .finishes('doi-chieu');

const handedOut = compared
  .after('02 giờ làm việc')
  .finishes('ky-chung-thuc')
  .finishes('dong-dau')
  .finishes('tra-ket-qua');

const refused = desk
  .receivedAt('2026-03-04T08:15:00+07:00')
  .finishes('tiep-nhan')
  .finishes('doi-chieu', 'refused');

describe('the certified copy', () => {
  it('is owed on the day, and after 15:00 on the next working day', () => {
    expect(desk.receivedAt('2026-03-04T15:00:00+07:00')).toBeDueAt('2026-03-04T17:00:00+07:00');
    expect(desk.receivedAt('2026-03-04T15:01:00+07:00')).toBeDueAt('2026-03-05T17:00:00+07:00');
    // The last working afternoon before Tết.
    expect(desk.receivedAt('2026-02-13T15:20:00+07:00')).toBeDueAt('2026-02-23T17:00:00+07:00');
  });

  it('is on time on the same day, and never early', () => {
    expect(handedOut).toBeOnTime();
    expect(handedOut).toHoldResponsible();
  });

  it('holds the registry responsible that kept it overnight', () => {
    // Received 14:00, compared by 10:30 of the next day: 3 h past 17:00, of which the plan bears 2.
    const late = desk
      .receivedAt('2026-03-09T14:00:00+07:00')
      .at('2026-03-09T14:30:00+07:00')
      .finishes('tiep-nhan')
      .at('2026-03-10T09:00:00+07:00')
      .finishes('doi-chieu')
      .after('01 giờ làm việc')
      .finishes('ky-chung-thuc')
      .after('30 phút làm việc')
      .finishes('dong-dau');
    expect(late).toBeLateBy('03 giờ làm việc');
    expect(late).toHoldResponsible('hoTich');
  });

  it('is tested on every path', () => {
    const { paths } = coverageOf(certifiedCopy, [handedOut.dossier, refused.dossier]);
    expect(paths.missing).toEqual([]);
  });
});
