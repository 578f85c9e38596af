import type { DossierResult } from '../../procedure/procedure.ts';
import { formatDateTime, formatUntil } from '../format-date.ts';
import type { NoticeTable } from './notice-table.ts';

const RESULTS: { readonly [R in DossierResult]: string } = {
  granted: 'đã có kết quả, mời đến nhận',
  refused: 'bị từ chối giải quyết, lý do nêu trong thông báo',
  withdrawn: 'đã được rút',
  stopped: 'đã dừng giải quyết, lý do nêu trong thông báo',
};

export const NOTICES_VI: NoticeTable = {
  receipt: ({ dossier, promise }) =>
    promise === undefined
      ? `Hồ sơ ${dossier} đã được tiếp nhận.`
      : `Hồ sơ ${dossier} đã được tiếp nhận. Hẹn trả kết quả: ${formatDateTime(promise, 'vi')}.`,
  supplement: ({ dossier, until }) =>
    until === undefined
      ? `Hồ sơ ${dossier} cần bổ sung theo phiếu yêu cầu.`
      : `Hồ sơ ${dossier} cần bổ sung theo phiếu yêu cầu, chậm nhất ${formatUntil(until, 'vi')}.`,
  delay: ({ dossier, promise }) =>
    promise === undefined
      ? `Xin lỗi ông/bà: hồ sơ ${dossier} chậm trả kết quả. Ngày hẹn mới sẽ được thông báo sau.`
      : `Xin lỗi ông/bà: hồ sơ ${dossier} chậm trả kết quả. Hẹn lại: ${formatDateTime(promise, 'vi')}.`,
  result: ({ dossier, result }) =>
    `Hồ sơ ${dossier} ${result === undefined ? RESULTS.granted : RESULTS[result]}.`,
};
