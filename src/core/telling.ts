import type { HistoricalDate } from '../dates/historicalDate';
import type { Context, Event } from './sense';
import { sentencesOf, type Sentence } from './sentence';
import { append, none } from './shortList';
import type { Syntax } from './syntax';
import type { Tag } from './tag';

/** Who takes part in what a sentence tells, and on which topics: what holds there, and what is tagged in it. */
interface Actors {
  readonly sentence: Sentence;
  readonly people: readonly string[];
  readonly topics: readonly string[];
}

/**
 * What a block with dates tells. Its sentences are looked for when somebody asks for them, and all dates of a sentence have the same
 * actors: so a long sentence of many dates is read once, and one that nobody looks at never.
 */
export class Telling {
  private sentences: readonly Sentence[] | undefined;
  private readonly known: (Actors | undefined)[] = [];

  constructor(
    readonly syntax: Syntax,
    private readonly block: number,
    readonly context: Context,
  ) {}

  /** The sentence that holds a tag of the segment, by its index. */
  actors(tag: number): Actors {
    const sentences = (this.sentences ??= this.read());
    const index = sentenceWith(sentences, tag - this.firstTag);
    return (this.known[index] ??= this.gather(sentences[index]!));
  }

  private get firstTag(): number {
    return this.syntax.tagStarts[this.block]!;
  }

  private read(): readonly Sentence[] {
    const { blocks, tags, tagStarts, lines } = this.syntax;
    return sentencesOf(lines.texts, blocks[this.block]!.runs, tags.slice(this.firstTag, tagStarts[this.block + 1]));
  }

  private gather(sentence: Sentence): Actors {
    const { context, firstTag } = this;
    let people = context.subjects;
    let topics: readonly string[] = context.topic === undefined ? none : [context.topic];
    for (let index = sentence.firstTag; index < sentence.endTag; index++) {
      const { kind, value } = this.syntax.tags[firstTag + index]!;
      // The subjects are shared by all that stands below them, so the first to be added makes a list of the event's own.
      if (kind === 'person' && !people.includes(value)) people = people === context.subjects ? [...people, value] : append(people, value);
      else if (kind === 'topic' && !topics.includes(value)) topics = append(topics, value);
    }
    return { sentence, people, topics };
  }
}

/** Index of the sentence that holds a tag of the block. */
function sentenceWith(sentences: readonly Sentence[], tag: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.endTag > tag) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What one date of a telling tells. */
export class ToldEvent implements Event {
  constructor(
    readonly node: number,
    readonly when: HistoricalDate,
    private readonly tagIndex: number,
    private readonly telling: Telling,
  ) {}

  get tag(): Tag {
    return this.telling.syntax.tags[this.tagIndex]!;
  }

  get subjects(): readonly string[] {
    return this.telling.context.subjects;
  }

  get people(): readonly string[] {
    return this.telling.actors(this.tagIndex).people;
  }

  get topics(): readonly string[] {
    return this.telling.actors(this.tagIndex).topics;
  }

  get sentence(): Sentence {
    return this.telling.actors(this.tagIndex).sentence;
  }
}
