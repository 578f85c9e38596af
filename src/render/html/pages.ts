import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { inLocale, type Locale } from '../../limit/locale.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { ProcessOptions } from '../flow/drawing.ts';
import { plainText } from '../plain-text.ts';
import { type BarRow, type BarsOptions, barsPicture } from '../svg/bars/bars-picture.ts';
import { type CalendarPictureOptions, calendarPicture } from '../svg/calendar/calendar-picture.ts';
import { processPicture } from '../svg/process/process-picture.ts';
import { type TimelineOptions, timelinePicture } from '../svg/timeline/timeline-picture.ts';
import { PICTURE_WORDS } from '../words/picture-words-of.ts';
import { pictureToPage } from './picture-page.ts';

const basisWords = ({ basis = [] }: Procedure, locale: Locale): readonly string[] =>
  basis.length === 0
    ? []
    : [inLocale(PICTURE_WORDS, locale).process.basis(basis.map(plainText).join('; '))];

/**
 * The diagram of a procedure as one HTML page that needs nothing else, below what it is based on and
 * with its steps as a table.
 *
 * @throws LienthongError `procedure.variantUnknown`, `input.tooLarge` past 200 nodes
 * @example
 * ```ts
 * toSvgPage(procedure).includes('<h1>Sơ đồ quy trình: Cấp giấy phép</h1>'); //=> true
 * ```
 */
export const toSvgPage = (procedure: Procedure, options: ProcessOptions = {}): string => {
  const { locale = 'vi' } = options;
  const picture = processPicture(procedure, { ...options, isOnPage: true });
  return pictureToPage(picture, locale, basisWords(procedure, locale));
};

/**
 * The story of a dossier as one HTML page that needs nothing else, with its visits as a table.
 *
 * @throws LienthongError as every look (`LookOptions`)
 * @example
 * ```ts
 * timelinePage(dossier, { now, calendar }).includes('<h1>Tiến độ hồ sơ HS-0001</h1>'); //=> true
 * ```
 */
export const timelinePage = (dossier: Dossier, options: TimelineOptions): string =>
  pictureToPage(timelinePicture(dossier, { ...options, isOnPage: true }), options.locale ?? 'vi');

/**
 * The working days of a year as one HTML page that needs nothing else, with its special days as a
 * table.
 *
 * @throws LienthongError `date.invalid`, `calendar.notConfirmed`, `calendar.notTabulated`
 * @example
 * ```ts
 * calendarPage(2026, calendar).includes('<h1>Lịch làm việc năm 2026</h1>'); //=> true
 * ```
 */
export const calendarPage = (
  year: number,
  calendar: WorkCalendar,
  options: CalendarPictureOptions = {},
): string =>
  pictureToPage(
    calendarPicture(year, calendar, { ...options, isOnPage: true }),
    options.locale ?? 'vi',
  );

/**
 * Figures of early, punctual and late dossiers as one HTML page that needs nothing else.
 *
 * @param rows whole numbers of dossiers, not negative
 * @throws LienthongError `input.invalid`
 * @example
 * ```ts
 * const rows = [{ label: 'UBND cấp xã', early: 3, onTime: 12, late: 1 }];
 * barsPage(rows, { title: 'Tháng 10/2026' }).includes('<h1>Tháng 10/2026</h1>'); //=> true
 * ```
 */
export const barsPage = (rows: readonly BarRow[], options: BarsOptions = {}): string =>
  pictureToPage(barsPicture(rows, { ...options, isOnPage: true }), options.locale ?? 'vi');
