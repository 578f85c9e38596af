import type { DossierResult } from '../../procedure/procedure.ts';
import { formatDateTime, formatUntil } from '../format-date.ts';
import type { NoticeTable } from './notice-table.ts';

/** Every text stays within one message of 160 characters, for a dossier code of up to 40. */
const RESULTS: { readonly [R in DossierResult]: string } = {
  granted: 'The result is ready.',
  refused: 'It was refused; the reason is in the notice.',
  withdrawn: 'It was withdrawn.',
  stopped: 'It was stopped; the reason is in the notice.',
};

export const NOTICES_EN: NoticeTable = {
  receipt: ({ dossier, promise }) =>
    promise === undefined
      ? `Dossier ${dossier} has been received.`
      : `Dossier ${dossier} has been received. Result: ${formatDateTime(promise, 'en')}.`,
  supplement: ({ dossier, until }) =>
    until === undefined
      ? `Dossier ${dossier} is not complete. Please supply what the notice lists.`
      : `Dossier ${dossier} is not complete. Please supply what the notice lists by ${formatUntil(until, 'en')}.`,
  delay: ({ dossier, promise }) =>
    promise === undefined
      ? `We apologise: dossier ${dossier} is delayed. A new date will follow.`
      : `We apologise: dossier ${dossier} is delayed. New date: ${formatDateTime(promise, 'en')}.`,
  result: ({ dossier, result }) =>
    `Dossier ${dossier}: ${result === undefined ? RESULTS.granted : RESULTS[result]}`,
};
