import { formatDate } from '../../dates/format';
import { actsOf, type Act } from './acts';
import type { Found } from './finding';
import { relatedLife } from './lifeFacts';
import type { PersonCase } from './personCase';

/**
 * `after-death` and `before-birth`: an act that lies, with all the days it may have been on, after the last day on which the person may have died or
 * before the first on which the person may have been born. A few days are let pass, for the calendars differ by up to thirteen; an office or a
 * marriage of the person's own may not reach beyond these days either, give or take a month.
 */
export function actsOutsideLife(person: PersonCase): readonly Found[] {
  const { born, died } = person.bounds;
  if (person.isGroup || (!born && !died)) return [];
  return actsOf(person).flatMap((act): readonly Found[] => {
    if (act.extent.uncertain) return [];
    if (died && isAfter(act, died.latest)) return [found(person, act, 'after-death')];
    return born && isBefore(act, born.earliest) ? [found(person, act, 'before-birth')] : [];
  });
}

const calendarDays = 13;
const monthDays = 31;

function isAfter({ extent, own }: Act, death: number): boolean {
  if (extent.begin.earliest > death + calendarDays) return true;
  return own && extent.basis === 'told' && extent.end.earliest > death + monthDays && extent.end.earliest !== Infinity;
}

function isBefore({ extent, own }: Act, birth: number): boolean {
  if (extent.end.latest < birth - calendarDays) return true;
  return own && extent.basis === 'told' && extent.begin.latest < birth - monthDays && extent.begin.latest !== -Infinity;
}

function found(person: PersonCase, act: Act, code: 'after-death' | 'before-birth'): Found {
  const key = code === 'after-death' ? 'died' : 'born';
  const related = relatedLife(person.facts, key);
  const when = person.life[key];
  const told = when ? `, ${formatDate(when)}` : '';
  const message =
    code === 'after-death' ? `${capital(act.what)} reaches beyond the death of ${person.id}${told}.` : `${capital(act.what)} begins before the birth of ${person.id}${told}.`;
  return { code, message, at: act.at, related };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
