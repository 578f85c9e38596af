import { at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/**
 * Công bố quy trình sang ngày 01/12 là quá hạn "trước ngày 01/12"; báo cáo gửi thứ Hai 25/12 cũng
 * quá hạn, dù ngày cuối của hạn là Chủ nhật.
 */
export const followedUp: Story = {
  title: {
    vi: 'Hai nhiệm vụ đúng hạn, hai nhiệm vụ xong đúng ngày mà văn bản nói phải xong trước',
    en: 'Two tasks in time, two done on the very day before which they were due',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2023-11-14T14:00'),
      by: { unit: 'vanPhong' },
      dossier: 'CV-2839-2023',
      channel: 'văn bản điện tử',
    },
    finished('02', '2023-11-30T16:00', 'chung-thuc-dien-tu', 'capXa'),
    finished('03', '2023-12-01T09:00', 'quy-trinh-noi-bo', 'soNganh'),
    finished('04', '2023-12-14T15:00', 'dong-bo-ho-so', 'thongTin'),
    finished('05', '2023-12-25T10:00', 'bao-cao', 'vanPhong'),
  ],
  looks: [at('2023-12-01T08:00'), at('2023-12-26T08:00')],
};
