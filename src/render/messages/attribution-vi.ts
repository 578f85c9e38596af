import type { AttributionSentences } from '../explain/attribution-sentences.ts';

export const ATTRIBUTION_VI: AttributionSentences = {
  nobodyLate: 'Không có thời gian quá hạn nào để phân định trách nhiệm.',
  lateBy: (time) => `Hồ sơ quá hạn ${time}.`,
  lateWithoutTime:
    'Hồ sơ quá hạn nhưng không mất thời gian làm việc nào (xong vào ngày nghỉ hoặc ngoài giờ).',
  share: ({ unit, step, holder, charge, percent, overrun }) =>
    `${unit}${holder} chịu ${charge} (${percent}): ${step} vượt thời hạn riêng ${overrun}.`,
  sharePart: ({ unit, step, holder, charge, percent, overrun, whole }) =>
    `${unit}${holder} chịu ${charge} (${percent}): giữ hồ sơ trong ${overrun} của ${whole} mà ${step} vượt thời hạn riêng.`,
  shareAtDue: ({ unit, step, holder, percent }) =>
    `${unit}${holder} chịu ${percent}: ${step} đang giữ hồ sơ khi hết hạn.`,
  shareOfOverrun: ({ unit, step, holder, percent, overrun }) =>
    `${unit}${holder} chịu ${percent}: ${step} vượt thời hạn riêng ${overrun}, còn nơi giữ hồ sơ khi hết hạn vẫn trong thời hạn riêng.`,
  capped: ({ overruns, lateBy }) =>
    `Bước vượt thời hạn riêng ${overruns}, nhưng hồ sơ chỉ chậm ${lateBy} nên chỉ tính ${lateBy}.`,
  scaled: ({ overruns, lateBy }) =>
    `Các bước vượt thời hạn riêng tổng cộng ${overruns}, nhiều hơn ${lateBy} hồ sơ bị chậm, nên mỗi đơn vị chịu theo tỷ lệ phần vượt của mình.`,
  remainder: ({ time, percent, reason }) =>
    `Không tính cho đơn vị nào ${time} (${percent}): ${reason}.`,
  squeezed: ({ unit, step, by }) =>
    `${unit} bị dồn thời gian nên không bị tính: ${step} không vượt thời hạn riêng, nhưng hồ sơ đến muộn nên ${by} của thời hạn đó nằm sau hạn của hồ sơ.`,
  squeezedBefore: ({ unit, step }) =>
    `${unit} bị dồn thời gian nên không bị tính: thời hạn riêng của ${step} đã hết trước khi hồ sơ đến.`,
  sum: ({ charged, rest, lateBy }) =>
    `Cộng: ${charged} tính cho các đơn vị và ${rest} không tính cho đơn vị nào, bằng ${lateBy} quá hạn.`,
  sumCharged: (lateBy) => `Cộng: ${lateBy}, tính hết cho các đơn vị.`,
  sumUncharged: (lateBy) => `Cộng: ${lateBy}, không tính cho đơn vị nào.`,
  stay: (ordinal) => `lượt thứ ${ordinal}`,
};
