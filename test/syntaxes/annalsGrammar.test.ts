import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { annalsGrammar, tokenize } from './grammar';

const person = 'entity.name.type.person.annals';
const topic = 'entity.name.function.topic.annals';
const date = 'constant.numeric.date.annals';
const citation = 'string.other.link.citation.annals';
const factKey = 'keyword.other.fact-key.annals';
const heading = 'markup.heading.annals';
const code = 'markup.inline.raw.string.annals';
const block = 'markup.raw.block.annals';
const comment = 'comment.block.html.annals';
const link = 'markup.underline.link.annals';
const bold = 'markup.bold.annals';
const italic = 'markup.italic.annals';
const escape = 'constant.character.escape.annals';
const marker = 'punctuation.definition.list.begin.markdown';
const quote = 'punctuation.definition.quote.begin.markdown';
const frontMatter = 'meta.embedded.block.frontmatter.annals';

/** The scopes that the tables below speak of; all others are left aside. */
const watched = new Set([person, topic, date, citation, factKey, heading, code, block, comment, link, bold, italic, escape, marker, quote, frontMatter]);

describe('the grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await annalsGrammar();
  });

  /** Neighbouring tokens of one scope are one stretch. */
  function stretches(source: string): [string, string][] {
    const found: [string, string][] = [];
    for (const line of tokenize(grammar, source.split('\n'))) {
      let last = '';
      for (const { text, scopes } of line) {
        const scope = scopes.filter((name) => watched.has(name)).join(' ');
        const before = found.at(-1);
        if (scope !== '' && scope === last && before) before[0] += text;
        else if (scope !== '' && text !== '') found.push([text, scope]);
        last = scope;
      }
    }
    return found;
  }

  function check(title: string, source: string, expected: readonly (readonly [string, string])[]): void {
    it(title, () => assert.deepEqual(stretches(source), expected));
  }

  describe('people and topics', () => {
    check('are bare names', '@Lenin met @Trotsky over #NEP.', [['@Lenin', person], ['@Trotsky', person], ['#NEP', topic]]);
    check('are names in brackets', '@[Leon Trotsky] on #[Permanent Revolution]', [['@[Leon Trotsky]', person], ['#[Permanent Revolution]', topic]]);
    check('keep marks inside a name', '@O\'Neill @O’Neill @Lafayette-Smith @Robert_Service', [['@O\'Neill', person], ['@O’Neill', person], ['@Lafayette-Smith', person], ['@Robert_Service', person]]);
    check('leave a possessive out', "@Lenin's and @Lenin’s, @O'Neill's, @James'", [['@Lenin', person], ['@Lenin', person], ['@O\'Neill', person], ['@James', person]]);
    check('keep an s after an apostrophe that ends no word', "@N's-Hertogenbosch @D'sa", [["@N's-Hertogenbosch", person], ["@D'sa", person]]);
    check('are in any script', '@Ленин @毛泽东 @गांधी @الخوارزمي #Ωμέγα', [['@Ленин', person], ['@毛泽东', person], ['@गांधी', person], ['@الخوارزمي', person], ['#Ωμέγα', topic]]);
    check('are read beyond the basic plane', '@𐍃𐌰𐌹 #𝔸', [['@𐍃𐌰𐌹', person], ['#𝔸', topic]]);
    check('take marks that are written apart', '@José', [['@José', person]]);
    check('begin at a word only', 'a@b.org, C#, x#y, @@Lenin, &#Lenin, a/@b', []);
    check('need a letter', '#1 and @2nd and #19-1 and @1917er', [['@2nd', person], ['@1917er', person]]);
    check('stop before punctuation', '(@Lenin), “@Stalin”; @Rykov. #NEP?', [['@Lenin', person], ['@Stalin', person], ['@Rykov', person], ['#NEP', topic]]);
    check('end where a bracket is missing', '@[Leon Trotsky and @Stalin', [['@Stalin', person]]);
    check('may hold an escaped bracket', '@[a \\] b] c', [['@[a \\] b]', person]]);
  });

  describe('dates', () => {
    check('are in braces', '{late 1922} and {1921-12/1924-01}', [['{late 1922}', date], ['{1921-12/1924-01}', date]]);
    check('stay on their line', 'from {1922\nto 1924} @Lenin', [['@Lenin', person]]);
    check('do not hide what follows a broken one', '{1922 @Lenin #NEP {1924}', [['@Lenin', person], ['#NEP', topic], ['{1924}', date]]);
    check('hold no other tag', '{@Lenin #NEP}', [['{@Lenin #NEP}', date]]);
  });

  describe('citations', () => {
    check('are a key and a place', '[@service2000, p. 467]', [['@service2000', citation]]);
    check('may be many, with words before', '[see @a1; -@b:2, ch. 3]', [['@a1', citation], ['-@b:2', citation]]);
    check('are not links', '[@Lenin](https://a.org/@b)', [['@Lenin', person], ['https://a.org/@b', link]]);
    check('end where a bracket is missing', '[@service2000 and {1924}', [['@service2000', person], ['{1924}', date]]);
  });

  describe('escapes', () => {
    check('make a sign plain', '\\@Lenin \\#NEP \\{1924\\}', [['\\@', escape], ['\\#', escape], ['\\{', escape], ['\\}', escape]]);
    check('do not touch letters', 'C:\\notes\\@Lenin', [['\\@', escape]]);
  });

  describe('fact keys', () => {
    check('begin an item', '- office: General Secretary {1922 –}', [['-', marker], ['office', factKey], ['{1922 –}', date]]);
    check('begin a nested item', '- @Stalin\n  - born: {1878}\n    1. note: so', [['-', marker], ['@Stalin', person], ['-', marker], ['born', factKey], ['{1878}', date], ['1.', marker], ['note', factKey]]);
    check('begin a line of a paragraph', '@Stalin rose.\naka: Koba\nborn: {1878}', [['@Stalin', person], ['aka', factKey], ['born', factKey], ['{1878}', date]]);
    check('are known words alone', '- round: three\n- officers: many\n- my office: none\n- office:none', [['-', marker], ['-', marker], ['-', marker], ['-', marker]]);
    check('stand at a start only', '- in office: three', [['-', marker]]);
  });

  describe('headings', () => {
    check('hold tags', '## Round 3: @Trotsky {1924} ##', [['## Round 3: ', heading], ['@Trotsky', `${heading} ${person}`], [' ', heading], ['{1924}', `${heading} ${date}`], [' ##', heading]]);
    check('need a space', '#NEP is a topic\n####### seven', [['#NEP', topic]]);
    check('may begin with a topic', '# #NEP', [['# ', heading], ['#NEP', `${heading} ${topic}`]]);
    check('end with their line', '# **open `open {open\n@Lenin', [['# **open `open {open', heading], ['@Lenin', person]]);
    it('may be underlined', () => {
      const [, underline] = tokenize(grammar, ['Title', '=====']);
      assert.deepEqual(underline?.at(-1)?.scopes.slice(-2), ['markup.heading.setext.annals', 'punctuation.definition.heading.annals']);
    });
  });

  describe('code and comments', () => {
    check('hide tags in code spans', '`@Lenin {1924}` and ``a ` #NEP``', [['`@Lenin {1924}`', code], ['``a ` #NEP``', code]]);
    check('leave a lone backtick alone', 'a ` and @Lenin', [['@Lenin', person]]);
    check('hide tags in fenced code', '```js\n@Lenin {1924}\n```\n@Stalin', [['@Lenin {1924}', block], ['@Stalin', person]]);
    check('close a fence with as many marks or more', '~~~~\n~~~\n@Lenin\n~~~~~\n@Stalin', [['~~~', block], ['@Lenin', block], ['@Stalin', person]]);
    check('end a fence with its item', '- a\n  ```\n  @Lenin\n- @Stalin', [['-', marker], ['@Lenin', block], ['-', marker], ['@Stalin', person]]);
    check('hide tags in indented code', 'a\n\n    @Lenin\n\n@Stalin', [['    @Lenin', block], ['@Stalin', person]]);
    check('see no code in what continues a paragraph or an item', '- a\n    - @Lenin\n\nb\n    @Stalin', [['-', marker], ['-', marker], ['@Lenin', person], ['@Stalin', person]]);
    check('hide tags in comments', '<!-- @Lenin\n\n#NEP --> @a\n@Stalin <!-- {1924} --> {1925}', [['<!-- @Lenin', comment], ['#NEP --> @a', comment], ['@Stalin', person], ['<!-- {1924} -->', comment], ['{1925}', date]]);
    check('end an open comment with its paragraph', 'a <!-- @Lenin\n\n@Stalin', [['<!-- @Lenin', comment], ['@Stalin', person]]);
    check('hide tags in HTML', '<b title="@Lenin">@Stalin</b>\n\n<div>\n@Lenin\n</div>\n\n#NEP', [['@Stalin', person], ['#NEP', topic]]);
  });

  describe('Markdown', () => {
    check('marks items', '- a\n* b\n+ c\n1. d\n2) e', [['-', marker], ['*', marker], ['+', marker], ['1.', marker], ['2)', marker]]);
    check('marks items deep down', '- a\n  - b\n    - c\n      - d\n        - e\n          - {1924}', [['-', marker], ['-', marker], ['-', marker], ['-', marker], ['-', marker], ['-', marker], ['{1924}', date]]);
    check('reads items on one line', '- - 1. @Lenin', [['- - 1.', marker], ['@Lenin', person]]);
    check('takes a number in a paragraph for prose', 'He lost at\n1815. Waterloo', []);
    check('quotes', '> @Lenin\n> - {1924}\n\n@Stalin', [['>', quote], ['@Lenin', person], ['>', quote], ['-', marker], ['{1924}', date], ['@Stalin', person]]);
    check('is bold and italic', '**bold @Lenin** *in {1924}* _so_ __too__', [['**bold ', bold], ['@Lenin', `${bold} ${person}`], ['**', bold], ['*in ', italic], ['{1924}', `${italic} ${date}`], ['*', italic], ['_so_', italic], ['__too__', bold]]);
    check('leaves lone stars and inner underlines alone', '2 * 3 ** 4, a_b_c, *open', []);
    check('keeps link targets plain', '[so](a#b_{c}) [as @Lenin][@x] <https://a.org/#NEP> https://a.org/@b?c={1}', [['a#b_{c}', link], ['@Lenin', person], ['@x', citation], ['https://a.org/#NEP', link], ['https://a.org/@b?c={1}', link]]);
    check('breaks by rules', '***\n- - -\n___\n@Lenin', [['@Lenin', person]]);
  });

  describe('front matter', () => {
    check('hides tags', '---\ntitle: "@Lenin"\n---\n@Stalin', [['title: "@Lenin"', frontMatter], ['@Stalin', person]]);
    check('stands on the first line only', '@Lenin\n\n---\n@Stalin', [['@Lenin', person], ['@Stalin', person]]);
  });

  describe('a broken tag', () => {
    for (const broken of ['{1924', '@[Lenin', '#[NEP', '[@service2000', '`code', '**bold', '*it', '[a](b', '<!-- so', '<b title="', '[a][b', '\\']) {
      check(`ends with its paragraph: ${broken}`, `- a ${broken}\n\n@Stalin`, [['-', marker], ...(broken === '<!-- so' ? [['<!-- so', comment] as const] : []), ...(broken === '[@service2000' ? [['@service2000', person] as const] : []), ['@Stalin', person]]);
    }
  });
});
