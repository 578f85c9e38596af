import { assigned, at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/** Nộp buổi sáng, nhận ngay trong ngày. */
export const punctual: Story = {
  title: {
    vi: 'Đúng hạn: nộp buổi sáng, trả trong ngày',
    en: 'In time: filed in the morning, handed out the same day',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2026-03-04T08:15'),
      by: { unit: 'motCua' },
      dossier: 'CT-260304-0001',
      channel: 'trực tiếp',
    },
    finished('02', '2026-03-04T08:30', 'tiep-nhan', 'motCua'),
    assigned('03', '2026-03-04T08:30', 'doi-chieu', 'Cán bộ A'),
    finished('04', '2026-03-04T09:30', 'doi-chieu', 'hoTich'),
    finished('05', '2026-03-04T11:30', 'ky-chung-thuc', 'lanhDao'),
    finished('06', '2026-03-04T13:20', 'dong-dau', 'vanThu'),
    finished('07', '2026-03-04T13:30', 'tra-ket-qua', 'motCua'),
    { type: 'delivered', id: '08', at: at('2026-03-04T13:30'), by: { unit: 'motCua' } },
  ],
  looks: [at('2026-03-04T17:00')],
};
