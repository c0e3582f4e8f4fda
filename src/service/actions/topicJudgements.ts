import { writeTag } from '../../core/name';
import { nearNames } from '../nearNames';
import { notesEdit } from '../notesEdit';
import type { Ailing } from './fix';
import type { Judgement } from './judgement';

const mostTopics = 3;

/** For a stance on nobody knows what: the topics that are tagged nearest to it. */
export function topicJudgements({ document, problem: { range } }: Ailing): readonly Judgement[] {
  const { line } = range.start;
  const text = document.lineText(line);
  const colon = text.indexOf(':', range.start.character);
  if (colon < 0) return [];
  const place = { line, character: colon + 1 };
  const others = [...nearNames(document, line, 'topic', (name) => name)].filter(([topic]) => !text.includes(topic));
  const near = others.sort(([, one], [, other]) => Math.abs(one) - Math.abs(other));
  return near.slice(0, mostTopics).map(([topic]) => {
    const title = `It is about ${topic}`;
    const change = { document, range: { start: place, end: place }, newText: ` ${writeTag('#', topic)}`, note: { id: 'action', label: title } };
    return { kind: 'change', title, edit: notesEdit([change]) };
  });
}
