import type { FormEdition } from '../../document/paper-forms.ts';
import type { PaperKind } from '../../document/paper-kind.ts';
import { inLocale, type Locale } from '../../limit/locale.ts';

type Titles = { readonly [K in PaperKind]: string };

/** What the forms of each edition are called. */
export type PaperTitles = { readonly [E in FormEdition]: Titles };

const VI_2018: Titles = {
  receipt: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  supplementRequest: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
  refusal: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
  apology: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
  stopNotice: 'Thông báo dừng giải quyết hồ sơ',
  controlSlip: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
  dossierRegister: 'Sổ theo dõi hồ sơ',
};

const EN_2018: Titles = {
  receipt: 'Receipt of the dossier and appointment for the result',
  supplementRequest: 'Request to supplement the dossier',
  refusal: 'Refusal to receive or resolve the dossier',
  apology: 'Apology and new date for the result',
  stopNotice: 'Notice that work on the dossier has stopped',
  controlSlip: 'Control slip of the handling of the dossier',
  dossierRegister: 'Register of dossiers',
};

export const PAPER_TITLES: { readonly [L in Locale]: PaperTitles } = {
  vi: {
    '2018': VI_2018,
    '2025': {
      ...VI_2018,
      apology: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết hồ sơ',
    },
  },
  en: {
    '2018': EN_2018,
    '2025': { ...EN_2018, apology: 'Apology and request for more time for the dossier' },
  },
};

const isPaperKind = (kind: string): kind is PaperKind => Object.hasOwn(VI_2018, kind);

/** What a paper is called by now; what is none is shown as it is. */
export const paperTitle = (kind: string, locale: Locale): string =>
  isPaperKind(kind) ? inLocale(PAPER_TITLES, locale)['2025'][kind] : kind;
