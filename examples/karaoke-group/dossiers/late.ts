import { at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/** Trễ 10 giờ 30 phút mà không cơ quan nào có thời hạn riêng để quá: phần trễ là của kế hoạch. */
export const late: Story = {
  title: {
    vi: 'Quá hạn: không có thời hạn riêng nên không quy được cho cơ quan nào',
    en: 'Late: no agency has a limit of its own, so none can be charged',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2026-01-05T09:00'),
      by: { unit: 'trungTamXa' },
      dossier: 'HP-260105-0001',
      channel: 'trực tuyến',
    },
    finished('02', '2026-01-05T10:00', 'tiep-nhan', 'trungTamXa'),
    finished('03', '2026-01-08T16:00', 'ho-kinh-doanh', 'taiChinh'),
    finished('04', '2026-01-20T10:00', 'an-ninh-trat-tu', 'congAn'),
    finished('05', '2026-01-28T10:00', 'karaoke', 'vanHoa'),
    finished('06', '2026-01-29T09:00', 'tra-ket-qua', 'trungTamXa'),
    { type: 'delivered', id: '07', at: at('2026-01-29T09:00'), by: { unit: 'trungTamXa' } },
  ],
  looks: [at('2026-01-30T08:00')],
};
