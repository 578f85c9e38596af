import { CALENDAR_RULES } from './calendar-rules.ts';
import { FLOW_RULES } from './flow-rules.ts';
import { LIMIT_RULES } from './limit-rules.ts';
import { NAMING_RULES } from './naming-rules.ts';
import type { Rule } from './rule.ts';
import { STEP_RULES } from './step-rules.ts';
import { SUM_RULES } from './sum-rules.ts';

/** Everything that `verifyProcedure` looks for, in the order of its findings. A new check is a row. */
export const RULES: readonly Rule[] = [
  ...SUM_RULES,
  ...LIMIT_RULES,
  ...CALENDAR_RULES,
  ...FLOW_RULES,
  ...STEP_RULES,
  ...NAMING_RULES,
];
