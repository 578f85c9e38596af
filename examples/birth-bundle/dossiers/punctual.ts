import { assigned, at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/** Hai cơ quan thụ lý đồng thời; sự cố hệ thống được công bố không tính vào thời hạn. */
export const punctual: Story = {
  title: {
    vi: 'Đúng hạn: hai nhánh song song, sự cố hệ thống được công bố không tính',
    en: 'In time: two branches at once; an announced system incident does not count',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2026-09-14T09:00'),
      by: { unit: 'ubndXa' },
      dossier: 'BH-260914-0001',
      variant: 'normal',
      channel: 'trực tuyến',
    },
    assigned('02', '2026-09-14T09:30', 'khai-sinh', 'Cán bộ A'),
    finished('03', '2026-09-14T16:00', 'khai-sinh', 'ubndXa'),
    finished('04', '2026-09-14T16:30', 'tiep-nhan-bhyt', 'bhxh'),
    finished('05', '2026-09-15T08:00', 'tiep-nhan-thuong-tru', 'congAn'),
    {
      type: 'paused',
      id: '06',
      at: at('2026-09-15T09:00'),
      reason: 'incident',
      basis: 'Thông báo sự cố Cổng Dịch vụ công',
    },
    { type: 'resumed', id: '07', at: at('2026-09-16T09:00'), pause: '06' },
    finished('08', '2026-09-16T15:00', 'cap-the', 'bhxh'),
    finished('09', '2026-09-17T10:00', 'dang-ky-thuong-tru', 'congAn'),
    { type: 'delivered', id: '10', at: at('2026-09-17T10:05') },
  ],
  looks: [at('2026-09-18T08:00')],
};
