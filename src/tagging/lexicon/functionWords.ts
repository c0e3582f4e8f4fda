import { wordSet } from './wordSet';

/** Words of each language that say nothing of their own; how often each list is met tells which language a note is written in. */
export const functionWordsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', wordSet(`the and of to in a is was were be been by for on with as at from that this these those his her him he she it its they their them who which whom whose when where while after before but not no or had has have having did does do an are into over under against than then there here also only most more some many all each both other another
    such so if because since until although though despite however thus hence later now once still yet very what why how will would could should may might must can about between during through without within upon among along across around near off out up down again never always often soon first second third last next new old great one two three four five six seven eight nine ten
    our we you your i my me us too just even much few several every any nobody nothing everyone everybody someone something both either neither let like unlike instead meanwhile moreover finally eventually afterwards perhaps maybe according due given thanks amid amongst beyond behind beneath beside besides except inside outside toward towards via per`)],
  ['de', wordSet(`der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine keinen ist war waren wird wurde wurden werden hat hatte hatten haben sein seine seinen seinem seiner ihr ihre ihren ihrem er sie es wir ich man sich mit von vom zu zum zur im in an am auf aus bei beim nach vor über unter durch für gegen ohne um bis seit als wie wenn weil dass daß ob so auch nur noch
    schon sehr mehr viele alle alles dann da dort hier dieser diese dieses diesen diesem jener jene was wer wo warum doch denn während nachdem bevor obwohl damit dabei daher deshalb zwischen zwei drei vier fünf sechs sieben erst zuerst später danach schließlich bald jetzt nun immer wieder ihm ihn ihnen trotz wegen statt einige beide neue`)],
  ['fr', wordSet(`le la les l un une des du de d au aux et ou mais ne pas que qui quoi dont où est était étaient fut furent sont a ont avait avaient être avoir il elle ils elles on nous vous je ce cet cette ces son sa ses leur leurs dans en par pour sur sous avec sans entre vers chez après avant pendant depuis contre comme si plus très aussi bien tout toute tous toutes même lui se s y n qu c j m t
    alors ainsi puis donc car lorsque quand comment pourquoi deux trois quatre cinq premier première peu encore jamais enfin cependant malgré selon dès lors ensuite bientôt certains plusieurs chaque autre autres`)],
  ['es', wordSet(`el la los las un una unos unas de del al a y e o u pero no que quien quienes cual donde cuando es era eran fue fueron son ha han había habían ser estar él ella ellos ellas se su sus lo le les en por para con sin sobre entre hacia hasta desde tras contra durante como si más muy también ya todo toda todos todas mismo este esta estos estas ese esa eso aquel aquella
    porque aunque mientras así entonces luego después antes dos tres cuatro cinco primer primera poco además sin embargo según pronto otro otra otros otras cada mi nos`)],
  ['it', wordSet(`il lo la i gli le l un uno una di del dello della dei degli delle d da dal dallo dalla dai dagli dalle dall in nel nello nella nei negli nelle nell a al allo alla ai agli alle all su sul sullo sulla sui sugli sulle sull con per tra fra e ed o ma non che chi cui dove quando è era erano fu furono sono ha hanno aveva avevano essere avere egli lui lei essi loro si suo sua suoi sue
    questo questa questi queste quello quella come se più molto anche già tutto tutti dopo prima durante contro poi quindi allora perché mentre ancora così due tre quattro cinque primo ogni altro altri infine tuttavia`)],
  ['ru', wordSet(`и в во на с со к ко у о об от до по за из под при для без над между не ни но а или что кто который которая которые которого как когда где это этот эта эти тот та те его её ее их он она они оно мы я вы ты был была было были есть будет стал стала стали же бы ли уже ещё еще только также так там тут здесь после перед через против во время более всё все весь
    свой свою своего своей сам себя потом затем однако если чтобы потому поэтому тогда теперь два три четыре пять первый через около среди`)],
]);

/** All of them, for telling a sentence's first word from a name. */
export const functionWords: ReadonlySet<string> = new Set([...functionWordsOf.values()].flatMap((words) => [...words]));

/** Prepositions of place, after which a single name is a place's until something else speaks for a person. */
export const placePrepositions = wordSet(
  `in at from to into near across through via towards toward outside inside around throughout
  aus nach bei über
  à dans
  desde hacia en
  nel a da verso presso
  в во из под до через`,
);

/** Articles: what they stand before is seldom a person. */
export const articles = wordSet(`the a an der die das den dem des ein eine einen einem einer eines le la les l un une des du au aux el los las unos unas il lo i gli del della dello dei degli delle al alla nel nella`);

/** Words after which a name is likely to be a person's. */
export const personPrepositions = wordSet(`by with against between versus vs and both except like unlike whom von mit gegen durch par avec contre por con contra da contro против с`);

/** Small words inside a name. */
export const particles = wordSet(`von van der den de del della di da du des la le dos das af av zu zur ten ter te bin ibn al el ben y e vom d l ap of the und`);
