import { assigned, at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/** Nhận lúc 14 giờ nhưng sáng hôm sau mới xong: phần lớn do kế hoạch nội bộ dài hơn thời hạn. */
export const late: Story = {
  title: {
    vi: 'Quá hạn: nhận lúc 14 giờ, sáng hôm sau mới xong',
    en: 'Late: received at 14:00, done only the next morning',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2026-03-09T14:00'),
      by: { unit: 'motCua' },
      dossier: 'CT-260309-0002',
      channel: 'trực tiếp',
    },
    finished('02', '2026-03-09T14:30', 'tiep-nhan', 'motCua'),
    assigned('03', '2026-03-09T14:30', 'doi-chieu', 'Cán bộ B'),
    finished('04', '2026-03-10T09:00', 'doi-chieu', 'hoTich'),
    finished('05', '2026-03-10T10:00', 'ky-chung-thuc', 'lanhDao'),
    finished('06', '2026-03-10T10:30', 'dong-dau', 'vanThu'),
    finished('07', '2026-03-10T10:45', 'tra-ket-qua', 'motCua'),
    { type: 'delivered', id: '08', at: at('2026-03-10T10:45'), by: { unit: 'motCua' } },
  ],
  looks: [at('2026-03-10T08:15'), at('2026-03-10T11:00')],
};
