import { formatDate } from '../../dates/format';
import type { Position } from '../position';
import type { PersonPositions } from '../positionReader';
import { factAnchor, type Found } from './finding';
import { relatedLife } from './lifeFacts';
import type { PersonCase } from './personCase';

/** `parent-younger`: a parent who was surely not born before the child. Reported at the line that makes them parent and child. */
export function parentYounger(person: PersonCase): readonly Found[] {
  return person.positions.flatMap((position) => {
    const { relation, told, allies } = position;
    if (told.role !== 'subject' || (relation !== 'parent' && relation !== 'child')) return [];
    return allies.flatMap((name) => {
      const other = person.look(name);
      return relation === 'parent' ? younger(person, position, other, person) : younger(person, position, person, other);
    });
  });
}

function younger({ notes }: PersonCase, { told }: Position, parent: PersonPositions, child: PersonPositions): readonly Found[] {
  const [first, second] = [parent.bounds.born, child.bounds.born];
  if (!first || !second || parent.isGroup || child.isGroup || first.earliest < second.latest) return [];
  const words = [parent, child].map(({ id, life }) => (life.born ? `${id} (born ${formatDate(life.born)})` : id));
  return [
    {
      code: 'parent-younger',
      message: `${words[0]!} cannot be a parent of ${words[1]!}.`,
      at: factAnchor(told),
      related: [parent, child].flatMap(({ id }) => relatedLife(notes.factsOf(id), 'born')),
    },
  ];
}
