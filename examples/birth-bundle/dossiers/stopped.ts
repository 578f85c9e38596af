import { at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/** Người yêu cầu không bổ sung trong 07 ngày làm việc, đếm qua ngày nghỉ 24/11: dừng xử lý. */
export const stopped: Story = {
  title: {
    vi: 'Dừng xử lý: hết 07 ngày làm việc không bổ sung, qua ngày nghỉ 24/11',
    en: 'Stopped: nothing supplied within 7 working days, across the holiday of 24/11',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2026-11-16T09:00'),
      by: { unit: 'ubndXa' },
      dossier: 'BH-261116-0004',
      variant: 'normal',
      channel: 'trực tiếp',
    },
    finished('02', '2026-11-16T15:00', 'khai-sinh', 'ubndXa', 'supplement'),
    { type: 'expired', id: '03', at: at('2026-11-27T00:00'), step: 'cho-bo-sung' },
  ],
  looks: [at('2026-11-27T08:00')],
};
