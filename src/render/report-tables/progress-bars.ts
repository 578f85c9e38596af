import { headingText } from '../report/report-content.ts';
import { barsPicture } from '../svg/bars/bars-picture.ts';
import type { Picture } from '../svg/picture.ts';
import { type Breakdown, labelOf, progressHeading } from './progress-table.ts';
import type { TableFacts } from './table-facts.ts';

/** A breakdown as bars: what was handled in each line, early, on time and late. */
export const progressPicture = ({ by, groups }: Breakdown, facts: TableFacts): Picture =>
  barsPicture(
    groups.map((group) => {
      const { early, onTime, late } = group.columns.handled;
      return { label: labelOf(group, by, facts), early, onTime, late };
    }),
    { title: headingText(progressHeading(by, facts)), locale: facts.locale },
  );
