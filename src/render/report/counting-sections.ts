import type { Result } from '../../base/result.ts';
import { isDateLimit } from '../../limit/limit.ts';
import { type CountedLimit, countLimit, explanationOf } from './counted-limit.ts';
import { type ContentSection, section } from './report-content.ts';
import { countingLinks } from './report-counting.ts';
import { promiseOrigin } from './report-due.ts';
import type { ReportFacts } from './report-facts.ts';

/** How the limit was counted without pauses, and how that leads to the due of the dossier. */
export const countingSection = (
  counted: Result<CountedLimit> | undefined,
  facts: ReportFacts,
): readonly ContentSection[] => {
  if (counted === undefined) return [];
  const links = counted.ok ? countingLinks(facts, counted.value.deadline) : [];
  const text = [explanationOf(counted, facts), ...links].join(' ');
  return section({ text: facts.report.sections.counting }, [{ text }]);
};

/** How a promise was counted that rests on a shorter limit than the statutory one. */
export const promiseCountingSection = (facts: ReportFacts): readonly ContentSection[] => {
  const { assessment, report } = facts;
  const clock = assessment.clocks.dossier;
  if (clock === undefined || promiseOrigin(facts) !== 'committed') return [];
  if (isDateLimit(clock.limit) || clock.limit.committed === undefined) return [];
  const text = explanationOf(countLimit(facts, clock.start, clock.limit.committed), facts);
  return section({ text: report.sections.promiseCounting }, [{ text }]);
};
