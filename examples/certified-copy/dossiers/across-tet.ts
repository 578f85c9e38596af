import { at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/** Nộp 15 giờ 20 ngày làm việc cuối năm âm lịch: ngày làm việc tiếp theo là 23/02/2026. */
export const acrossTet: Story = {
  title: {
    vi: 'Qua Tết Bính Ngọ: nhận sau 15 giờ ngày 13/02, trả ngày 23/02/2026',
    en: 'Across Tết 2026: received after 15:00 on 13/02, result owed on 23/02',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2026-02-13T15:20'),
      by: { unit: 'motCua' },
      dossier: 'CT-260213-0003',
      channel: 'trực tiếp',
    },
    finished('02', '2026-02-13T15:45', 'tiep-nhan', 'motCua'),
    finished('03', '2026-02-23T08:30', 'doi-chieu', 'hoTich'),
    finished('04', '2026-02-23T09:30', 'ky-chung-thuc', 'lanhDao'),
    finished('05', '2026-02-23T10:00', 'dong-dau', 'vanThu'),
    finished('06', '2026-02-23T10:10', 'tra-ket-qua', 'motCua'),
    { type: 'delivered', id: '07', at: at('2026-02-23T10:10'), by: { unit: 'motCua' } },
  ],
  looks: [at('2026-02-23T17:00')],
};
