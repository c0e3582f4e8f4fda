import assert from 'node:assert/strict';
import { datesIn } from './tagged';

describe('dates in plain notes', () => {
  function check(text: string, ...expected: readonly string[]): void {
    it(text.replace(/\n/g, ' ⏎ ').slice(0, 90), () => assert.deepEqual(datesIn(text), expected));
  }

  describe('of every kind', () => {
    check('In 1917 the tsar abdicates.', '1917 = 1917');
    check('He dies on January 21, 1924.', 'January 21, 1924 = 1924-01-21');
    check('From late 1921 to January 1924, he was ill', 'late 1921 to January 1924 = 1921-39/1924-01');
    check('• Jan. 1925 loses his post', 'Jan. 1925 = 1925-01');
    check('• Aug 1940 ice-pick', 'Aug 1940 = 1940-08');
    check('1924-1928: the fight', '1924-1928 = 1924/1928');
    check('# 1924–28', '1924–28 = 1924/1928');
    check('(1924) Tricks him', '1924 = 1924');
    check('*In 1912 invited to Prague', '1912 = 1912');
    check('1929- victor at last', '1929 = 1929');
    check('1815. Waterloo', '1815 = 1815');
    check('between 1921 and 1924', 'between 1921 and 1924 = 1921/1924');
    check('the 1920s, the mid-1930s and the early 19th century', '1920s = 192X', 'mid-1930s = [1934..1936]', 'early 19th century = [1801..1833]');
    check('by the summer of 1792', 'by the summer of 1792 = [..1792-08]');
    check('c. 63 BC and AD 14', 'c. 63 BC = -0062~', 'AD 14 = 0014');
    check('in the 5th century BC', '5th century BC = -04XX');
    check('In 410 Alaric sacked Rome.', '410 = 0410');
    check('In May 1968 students marched.', 'May 1968 = 1968-05');
    check('1905, 1907 and 1911', '1905 = 1905', '1907 = 1907', '1911 = 1911');
    check('on 21.1.1924', '21.1.1924 = 1924-01-21');
  });

  describe('as prose means them', () => {
    check('the winter of 1933-34', 'winter of 1933-34 = 1933-24');
    check('in 1933-34', '1933-34 = 1933/1934');
    check('the 1904-05 war', '1904-05 = 1904/1905');
    check('Why did it fail in 1642?', '1642 = 1642');
    check('Charles I from 1625', '1625 = 1625');
    check('peace in 422 BC, which was undone in 421.', '422 BC = -0421', '421 = -0420');
  });

  describe('that leave something out', () => {
    check('On 17 June 1789 they met. On 14 July it fell.', '17 June 1789 = 1789-06-17', '14 July = 1789-07-14');
    check('# 1923\n- March: a stroke', '1923 = 1923', 'March = 1923-03');
    check('It began in 1893. He came second the following year.', '1893 = 1893', 'following year = 1894');
    check('They met on 17 June 1789. Three days later they swore.', '17 June 1789 = 1789-06-17', 'Three days later = 1789-06-20');
    check('He left in 1917. In March Nicholas gave up.', '1917 = 1917', 'March = 1917-03');
    check('In October he came home.');
    check('He left in 1921. The October Revolution was over.', '1921 = 1921');
    check('In 1921 he may march again.', '1921 = 1921');
  });

  describe('that are none', () => {
    check('1500 men, 2000 soldiers and 1200 of them dead');
    check('p. 1923, vol. 1924, $1929, £1800, 1,500 and 3.1415');
    check('about 300 deputies and 12 women');
    check('the 17th Congress, Apollo 11, chapter 12');
    check('on 3/4/1923');
    check('`1924` and [1924](https://a.org/1925), https://a.org/1926, <b title="1927">');
    check('{1924} is tagged already');
    check('```\n1924\n```\n\n<!-- 1925 -->');
    check('---\ntitle: 1924\n---\n');
    check('    const year = 1924;');
    check('> “Peace.”\n> — Lenin, 1917');
    check('“Peace” (Service, 2000, p. 12)');
    check('# Sources\n- Service, A History (2000)');
    check('[^1]: Service 2000');
  });

  describe('in other languages', () => {
    check('Am 23. September 1862 wurde er Minister, und bis Ende 1866 war der Krieg aus. Die Sache war im Oktober 1866 entschieden.', '23. September 1862 = 1862-09-23', 'bis Ende 1866 = ../1866-39', 'Oktober 1866 = 1866-10');
    check('Le 5 mai 1789, le roi ouvre les États. La nuit du 4 août 1789 est restée dans les mémoires de tous.', '5 mai 1789 = 1789-05-05', '4 août 1789 = 1789-08-04');
    check('Murió en el exilio el 17 de diciembre de 1830, y a principios de 1831 todo era distinto para los suyos.', '17 de diciembre de 1830 = 1830-12-17', 'principios de 1831 = 1831-37');
    check('Il 5 maggio 1860 partì da Quarto con i Mille e nel 1861 il regno fu proclamato, ma non era finita.', '5 maggio 1860 = 1860-05-05', '1861 = 1861');
    check('Он родился 30 мая 1672 года, а умер в 1725 году и не был на войне, как и его отец.', '30 мая 1672 года = 1672-05-30', '1725 году = 1725');
  });
});
