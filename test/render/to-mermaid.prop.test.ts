import fc from 'fast-check';
import { defineProcedure } from 'lienthong';
import { toMermaid } from 'lienthong/render';
import { describe, expect, it } from 'vitest';

/** A declared node, group, arrow, style or class; labels hold neither quotes nor brackets. */
const LINE =
  /^(flowchart TD|\w+(\(\[|\[|\{\{|\(\()"[^"<>[\]{}|]*(<br\/>[^"<>[\]{}|]*)*"(\]\)|\]|\}\}|\)\))|\w+ (-->|-\.->)(\|"[^"<>[\]{}|]*"\|)? \w+|classDef \w+ [\w#:,\- ]+|class [\w,]+ \w+)$/;

describe('whatever names a procedure has', () => {
  it('every line of its diagram is one that Mermaid takes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: 'binary', minLength: 1 }),
        (name, unit) => {
          const procedure = defineProcedure({
            code: name,
            version: '1',
            name,
            limit: '03 ngày làm việc',
            units: { u: { name: unit } },
            flow: [
              { step: 'a', name, label: unit, unit: 'u', on: { again: 'w' } },
              { wait: 'w', name: unit, for: 'applicant', on: { supplied: 'a' } },
            ],
          });
          for (const line of toMermaid(procedure).trimEnd().split('\n')) {
            expect(line.trim()).toMatch(LINE);
          }
        },
      ),
    );
  });
});
