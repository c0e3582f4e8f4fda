import { strict as assert } from 'node:assert';
import { readMessage } from '../../src/timeline/messages';
import { readState } from '../../src/timeline/state';
import { timelineOf } from './draftTimeline';
import { powerStruggle } from './samples';

describe('kept state', () => {
  const uri = 'file:///a.annals';
  const cases: [string, unknown, unknown][] = [
    ['nothing', undefined, undefined],
    ['a text', 'state', undefined],
    ['no document', { lanes: 'person' }, undefined],
    ['all of it', { uri, lanes: 'faction', view: { from: 1, to: 2.5 }, selected: 'a', scrollTop: 12 }, { uri, lanes: 'faction', view: { from: 1, to: 2.5 }, selected: 'a', scrollTop: 12 }],
    ['unknown lanes', { uri, lanes: 'colour' }, { uri, lanes: 'person' }],
    ['a view turned round', { uri, lanes: 'single', view: { from: 5, to: 5 } }, { uri, lanes: 'single' }],
    ['a view without numbers', { uri, lanes: 'single', view: { from: '1', to: NaN } }, { uri, lanes: 'single' }],
    ['a selection of the wrong sort', { uri, lanes: 'single', selected: 7, scrollTop: -3 }, { uri, lanes: 'single' }],
  ];
  for (const [name, kept, expected] of cases) it(`reads ${name}`, () => assert.deepEqual(readState(kept), expected));
});

describe('messages from the editor side', () => {
  const data = timelineOf(powerStruggle);
  const good: [string, unknown][] = [
    ['data', { type: 'data', data }],
    ['a cursor', { type: 'cursor', uri: 'file:///a', line: 3 }],
    ['lanes', { type: 'lanes', mode: 'section' }],
    ['a reason to be empty', { type: 'empty', message: 'No notes.' }],
    ['words', { type: 'strings', strings: { Lanes: 'Spuren' }, eraStyle: 'BCE/CE' }],
  ];
  for (const [name, message] of good) it(`takes ${name}`, () => assert.deepEqual(readMessage(message), message));

  const bad: [string, unknown][] = [
    ['nothing', null],
    ['an unknown type', { type: 'run', command: 'x' }],
    ['a line that is no number', { type: 'cursor', uri: 'file:///a', line: '3' }],
    ['unknown lanes', { type: 'lanes', mode: 'colour' }],
    ['a column too short', { type: 'data', data: { ...data, items: { ...data.items, text: data.items.text.slice(1) } } }],
    ['a day that is no number', { type: 'data', data: { ...data, items: { ...data.items, startEarliest: data.items.id.map(() => 'x') } } }],
    ['an unknown kind', { type: 'data', data: { ...data, items: { ...data.items, kind: data.items.id.map(() => 'script') } } }],
    ['people that are no people', { type: 'data', data: { ...data, people: ['Lenin'] } }],
  ];
  for (const [name, message] of bad) it(`leaves ${name}`, () => assert.equal(readMessage(message), undefined));

  it('shows a word in English where its translation is not a text', () => {
    const read = readMessage({ type: 'strings', strings: { Lanes: 'Spuren', Legend: { message: 'x' } }, eraStyle: 'BC/AD' });
    assert.deepEqual(read, { type: 'strings', strings: { Lanes: 'Spuren' }, eraStyle: 'BC/AD' });
  });
});
