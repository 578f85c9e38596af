import { at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/**
 * Quân sự trả lời, Công an im lặng qua ngày nghỉ 24/11: 0 giờ ngày 27/11 được coi là đồng ý. Văn bản
 * đến sau đó chỉ được ghi nhận.
 */
export const silentPolice: Story = {
  title: {
    vi: 'Trước hạn: Công an không trả lời, im lặng được coi là đồng ý',
    en: 'Early: the police do not answer, and silence is consent',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2026-11-16T09:00'),
      by: { unit: 'dangKyDauTu' },
      dossier: 'DT-261116-0001',
      channel: 'trực tuyến',
    },
    finished('02', '2026-11-18T10:00', 'gui-hoi-y-kien', 'dangKyDauTu'),
    finished('03', '2026-11-23T15:00', 'y-kien-quan-su', 'quanSu'),
    { type: 'expired', id: '04', at: at('2026-11-27T00:00'), step: 'y-kien-cong-an' },
    {
      type: 'noted',
      id: '05',
      at: at('2026-11-27T10:00'),
      by: { unit: 'congAn' },
      text: 'Công an cấp tỉnh gửi văn bản đồng ý sau khi hết hạn trả lời',
    },
    finished('06', '2026-11-30T14:00', 'quyet-dinh', 'dangKyDauTu'),
    { type: 'delivered', id: '07', at: at('2026-11-30T14:30') },
  ],
  looks: [at('2026-11-26T16:00'), at('2026-12-01T08:00')],
};
