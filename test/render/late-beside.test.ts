import { defineProcedure, replay, vietnamCalendar } from 'lienthong';
import { reportDossier } from 'lienthong/render';
import { describe, expect, it } from 'vitest';

const procedure = defineProcedure({
  code: '1.000001',
  version: '1',
  name: 'Ví dụ',
  limit: '04 ngày làm việc',
  units: { so: { name: 'Sở A' }, congAn: { name: 'Công an' } },
  flow: [
    { step: 'a', name: 'Tiếp nhận', unit: 'so', limit: '0,5' },
    {
      parallel: 'p',
      branches: [
        { step: 'b', name: 'Thẩm định', unit: 'so', limit: '2,5' },
        { step: 'c', name: 'Ý kiến', unit: 'congAn', limit: '0,5' },
      ],
    },
    { step: 'd', name: 'Ký', unit: 'so', limit: '1' },
  ],
});

const told = (doneByB: string, now: string, locale: 'vi' | 'en' = 'vi'): string => {
  const dossier = replay(procedure, [
    { type: 'accepted', id: '1', at: '2026-11-02T08:00:00+07:00', dossier: 'HS-1' },
    { type: 'finished', id: '2', at: '2026-11-02T09:00:00+07:00', step: 'a', outcome: 'done' },
    { type: 'finished', id: '3', at: '2026-11-04T16:00:00+07:00', step: 'c', outcome: 'done' },
    { type: 'finished', id: '4', at: doneByB, step: 'b', outcome: 'done' },
  ]);
  const look = { now, calendar: vietnamCalendar() };
  return reportDossier(dossier, { ...look, locale, width: 400 });
};

/** The dossier is due on Friday 06/11. */
const LATE = '2026-11-11T09:00:00+07:00';

describe('a branch that was late beside a longer one', () => {
  // Received 09:00 on Monday 02/11, due 14:30; done 16:00 on Wednesday: 1,5 + 8 + 8 hours later.
  it('is told to have no part in the lateness, and why', () => {
    expect(told('2026-11-10T16:00:00+07:00', LATE)).toContain(
      'Công an không bị tính cho “Ý kiến”: bước này vượt thời hạn riêng 17 giờ 30 phút làm việc, nhưng chạy song song với nhánh kéo dài hơn nên không làm hồ sơ chậm thêm.',
    );
    expect(told('2026-11-10T16:00:00+07:00', LATE, 'en')).toContain(
      'Công an is not charged for “Ý kiến”: it went',
    );
  });

  it('is not spoken of where the dossier is not late', () => {
    expect(told('2026-11-05T08:00:00+07:00', '2026-11-05T09:00:00+07:00')).not.toContain(
      'Công an không bị tính',
    );
  });
});

describe('an apology that is owed while several branches have the dossier', () => {
  // Due on Friday 06/11, so it has to be out by the end of Thursday; both branches are open then.
  const owing = (locale: 'vi' | 'en'): string => {
    const dossier = replay(procedure, [
      { type: 'accepted', id: '1', at: '2026-11-02T08:00:00+07:00', dossier: 'HS-1' },
      { type: 'finished', id: '2', at: '2026-11-02T09:00:00+07:00', step: 'a', outcome: 'done' },
    ]);
    const look = { now: '2026-11-06T08:00:00+07:00', calendar: vietnamCalendar() };
    return reportDossier(dossier, { ...look, locale, width: 400 });
  };

  it('names them all beside the one that bears it', () => {
    expect(owing('vi')).toContain(
      'Sở A phải gửi, vì là một trong các đơn vị giữ hồ sơ khi đến hạn gửi văn bản xin lỗi, cùng với Công an (chậm nhất',
    );
    expect(owing('en')).toContain(
      'Sở A owes one, having the dossier when the apology has to be out, together with Công an (by',
    );
  });

  it('tells by its step each part that an agency was late with', () => {
    expect(owing('vi')).toContain(
      'Công an phải gửi, vì đã quá hạn phần việc của mình, bắt đầu từ “Ý kiến”',
    );
    expect(owing('en')).toContain(
      'Công an owes one, being late with its own part, which began with “Ý kiến”',
    );
  });
});
