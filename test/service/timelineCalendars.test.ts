import assert from 'node:assert/strict';
import { parse } from '../../src/core/parse';
import type { TimelineCalendar } from '../../src/protocol/timeline';
import { calendarsIn, isJulian } from '../../src/service/timelineCalendars';

describe('calendars of notes', () => {
  const table: readonly [text: string, calendars: readonly TimelineCalendar[]][] = [
    ['- {21 January 1924} @Lenin dies', []],
    ['- {25 October 1917 OS} the rising', ['julian']],
    ['- {18 Brumaire VIII} the coup\n- {10 Muharram 61 AH} Karbala\n- {15 Nisan 5784} Passover', ['french republican', 'islamic', 'hebrew']],
    ['- {700 AUC} a consulship', ['auc']],
    ['# @Caesar\n- office: consul {695 AUC}', ['auc']],
    ['---\ncalendar: russia\n---\n- {25 October 1917} the rising', ['julian']],
  ];
  for (const [text, calendars] of table) {
    it(`are ${calendars.join(', ') || 'none beside the Gregorian'} for ${JSON.stringify(text)}`, () => {
      assert.deepEqual(calendarsIn([parse('file:///a.annals', 1, text)]), calendars);
    });
  }

  it('are written in by front matter alone', () => {
    assert.equal(isJulian(parse('file:///a.annals', 1, '---\ncalendar: julian\n---\n')), true);
    assert.equal(isJulian(parse('file:///a.annals', 1, '- {25 October 1917 OS} the rising')), false);
  });
});
