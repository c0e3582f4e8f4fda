import { wordSet } from './wordSet';

/** What stands before a name and makes it a person's, in lower case; a final full stop does not count. */
export const titles = wordSet(
  `admiral ambassador archbishop archduchess archduke baron baroness baronet bishop brigadier brother cardinal captain chairman chancellor chief colonel comrade congressman consul count countess dame dauphin deacon dictator doctor dom don doña dr duchess duke earl elector emir emperor empress father fr frau friar
  general governor grandmaster herr infante infanta judge justice kaiser khan king lady lieutenant lord lt madame mademoiselle mahdi maharaja maharajah major margrave marquess marquis marshal master mayor minister miss mme mlle monsieur monsignor mother mr mrs ms patriarch pharaoh philosopher poet pope premier president prince princess
  princeps prior professor prof prophet queen rabbi regent reichsführer reverend rev secretary senator sergeant shah sheikh sir sister st saint ste sultan surgeon tsar tsarevich tsarina tsaritsa tribune tsarevna uncle aunt grandfather grandmother cousin viceroy viscount vizier warlord czar czarina infanta commander commissar
  praetor legate quaestor censor satrap tyrant architect painter historian sculptor composer writer novelist philosopher scientist leader`,
  `abt äbtissin bundeskanzler bundeskanzlerin bürgermeister bischof erzbischof erzherzog erzherzogin fürst fürstin feldmarschall freiherr general generalfeldmarschall graf gräfin großfürst heiliger heilige herzog herzogin kaiser kaiserin kanzler kardinal könig königin kronprinz kronprinzessin kurfürst landgraf marschall markgraf ministerpräsident papst pfarrer prinz prinzessin
  präsident reichskanzler reichspräsident reichsführer sankt zar zarin oberst major minister außenminister kriegsminister staatskanzler feldherr feldmarschall großherzog großherzogin kurprinz reichsgraf innenminister finanzminister reichsminister präsidentin parteichef parteiführer oberbefehlshaber gauleiter führer`,
  `abbé archevêque archiduc archiduchesse baron baronne cardinal chancelier chevalier comte comtesse connétable dauphin duc duchesse empereur évêque frère général impératrice impératrice-mère madame mademoiselle maître maréchal marquis marquise ministre monsieur mère père pape président prince princesse reine roi saint sainte sœur tsar amiral colonel capitaine docteur consul consuls philosophe`,
  `almirante arzobispo arciduca barón barone beato canciller capitán capitano cardenal cardinale caudillo colonnello conde condesa conte contessa coronel cura doctor dottor don doña duca duchessa duque duquesa emperador emperatriz fray frate generale general generalísimo imperatore imperatrice inca infanta marqués marquesa marchese maresciallo mariscal ministro monseñor obispo padre papa presidente princesa principe
  príncipe principessa re regina reina rey san sant santa santo signor signora sor suor vescovo arcivescovo virrey zar cavaliere caudillo libertador`,
  `адмирал архиепископ атаман барон бригадир великий вице-адмирал воевода генерал генералиссимус генерал-лейтенант герцог граф графиня гетман государь доктор император императрица капитан канцлер кардинал княгиня княжна князь комиссар король королева лорд маршал министр митрополит монах нарком папа патриарх писатель полковник поэт президент принц принцесса профессор
  святой святая секретарь султан товарищ фельдмаршал философ хан царевич царевна царь царица шах эрцгерцог`,
);

/** Roles that are written in small letters before a name: `party leader Kirov`. */
export const roles = wordSet(
  `ally assassin astronomer author banker biographer bolshevik brother chemist commander communist composer conservative cousin daughter dictator diplomat economist engineer explorer father foreman founder friend historian husband inventor journalist king lawyer leader liberal mathematician mathematician merchant minister monk mother musician navigator nephew niece
  novelist nurse orator painter philosopher physicist pilot playwright poet politician premier president priest reformer revolutionary rival scientist sculptor secretary sister socialist soldier son statesman teacher theologian theorist widow wife writer named called nicknamed consul tribune usurper pretender favourite mistress lover heir successor predecessor
  dichter maler philosoph physiker politiker schriftsteller sohn tochter bruder schwester vater mutter frau ehefrau gattin gemahlin witwe neffe onkel freund gegner nachfolger vorgänger historiker astronom
  fils fille frère sœur femme épouse mari neveu oncle peintre poète philosophe écrivain hijo hija hermano hermana esposa esposo mujer padre madre pintor poeta escritor filósofo figlio figlia fratello sorella moglie marito pittore scrittore filosofo
  сын дочь брат сестра жена муж отец мать вождь лидер писатель поэт художник учёный ученый физик революционер`,
);
