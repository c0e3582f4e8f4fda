import assert from 'node:assert/strict';
import { findingsIn, peopleIn } from './tagged';

describe('people in plain notes', () => {
  function check(text: string, ...expected: readonly string[]): void {
    it(text.replace(/\n/g, ' ⏎ ').slice(0, 90), () => assert.deepEqual(peopleIn(text), expected));
  }

  describe('by their names', () => {
    check('Joseph Stalin won. Nobody stopped Stalin.', 'Joseph Stalin', 'Stalin = Joseph Stalin');
    check('V. I. Lenin and J.F. Kennedy never met', 'V. I. Lenin', 'J.F. Kennedy = J. F. Kennedy');
    check('Ludwig van Beethoven, Otto von Bismarck and Leonardo da Vinci', 'Ludwig van Beethoven', 'Otto von Bismarck', 'Leonardo da Vinci');
    check('Louis XVI called them. Louis hesitated.', 'Louis XVI', 'Louis = Louis XVI');
    check('Alfred the Great, Joan of Arc and the Duke of Wellington', 'Alfred the Great', 'Joan of Arc', 'Duke of Wellington');
    check('politburo: BUKHARIN, Rykov; then Bukharin fell', 'BUKHARIN = Bukharin', 'Rykov', 'Bukharin');
    check('Trotsky, Zelinko and Kamenev wanted to end it', 'Trotsky', 'Zelinko', 'Kamenev');
  });

  describe('by what stands around them', () => {
    check('Chancellor Braunfels resigned.', 'Braunfels');
    check('It was written by Hargrove in a week.', 'Hargrove');
    check('the plot of Harkness (1831–1899)', 'Harkness');
    check('Mr. Tillett was joined by others', 'Tillett');
    check("Lenin's wife read it", 'Lenin');
  });

  describe('that are none', () => {
    check('In March the Red Army took Warsaw. Monday was quiet.');
    check('The Politburo, the NEP and the USSR');
    check('Despite Recanting, Killed. Readmitted to the Party.');
    check('Germans and French met in Locarno; Berlin agreed.');
    check('the Truman Doctrine, the Marshall Plan and the Treaty of Versailles');
    check('`Lenin` and [Stalin](https://a.org), https://a.org/Trotsky, @Lenin');
    check('After the October Revolution (1917)', );
    check('Tricks Trotsky into missing the funeral', 'Trotsky');
    check('World War II, the Battle of Britain and Operation Barbarossa');
  });

  describe('that wrote the notes', () => {
    check('Section by Chelsea Daniel\n\nChelsea likes Lenin.', 'Lenin');
    check('The Latter Years of Lenin -Talal\n\nSee Talal for the slides.', 'Lenin');
    check("Adi's Sections\n\nAdi says that Lenin was ill.", 'Lenin');
    check('Mitschrift von Lena Hofer\n\nLenin war krank.', 'Lenin');
  });

  it('are those of the workspace first, with their other names', () => {
    const known = '- @[Rosa North]\n  - aka: Blackbird\n';
    assert.deepEqual(peopleIn('North met Blackbird in the yard.', known), ['North = Rosa North', 'Blackbird = Rosa North']);
    const [north] = findingsIn('North met nobody.', known);
    assert.deepEqual(north && { tag: north.tag, certainty: north.certainty, line: north.line, start: north.start }, { tag: '@North', certainty: 'certain', line: 0, start: 0 });
  });

  it('are nobody where a name of the workspace may be two people', () => {
    assert.deepEqual(peopleIn('Xolo left.', '- @[Ann Xolo]\n- @[Max Xolo]\n'), []);
  });

  describe('in other languages', () => {
    check('Am Anfang ernannte König Wilhelm I. den Grafen Otto von Bismarck zum Ministerpräsidenten, und das war neu. Bismarcks Politik war hart.', 'Wilhelm I', 'Otto von Bismarck', 'Bismarck = Otto von Bismarck');
    check('Le roi ouvre les États. Dans la salle, Mirabeau répond au marquis de Dreux-Brézé et la foule est avec lui.', 'Mirabeau', 'Dreux-Brézé');
    check('После смерти Ленина власть была у Сталина. Ленин это предвидел, но не мог помешать.', 'Ленина = Ленин', 'Сталина = Сталин', 'Ленин');
  });
});
