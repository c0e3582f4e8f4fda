/**
 * The last day of the Julian calendar where a country or a territory changed to the Gregorian one, as that day was called: year, month, day. Source: the
 * edicts, as tables of chronology for historians give them; Sweden's short calendar of its own, 1700 to 1712, is left out.
 */
export const changeOvers: Readonly<Record<string, readonly [year: number, month: number, day: number]>> = {
  rome: [1582, 10, 4], italy: [1582, 10, 4], spain: [1582, 10, 4], portugal: [1582, 10, 4], poland: [1582, 10, 4], lithuania: [1582, 10, 4],
  france: [1582, 12, 9], holland: [1582, 12, 14], zeeland: [1582, 12, 14], brabant: [1582, 12, 14], flanders: [1582, 12, 14],
  bavaria: [1583, 10, 5], bohemia: [1584, 1, 6], hungary: [1587, 10, 21], prussia: [1610, 8, 22],
  denmark: [1700, 2, 18], norway: [1700, 2, 18], saxony: [1700, 2, 18], brandenburg: [1700, 2, 18], 'protestant germany': [1700, 2, 18], utrecht: [1700, 11, 30], friesland: [1700, 12, 31],
  england: [1752, 9, 2], britain: [1752, 9, 2], 'great britain': [1752, 9, 2], wales: [1752, 9, 2], ireland: [1752, 9, 2], scotland: [1752, 9, 2], 'american colonies': [1752, 9, 2],
  sweden: [1753, 2, 17], finland: [1753, 2, 17],
  bulgaria: [1916, 3, 31], russia: [1918, 1, 31], 'soviet russia': [1918, 1, 31], 'soviet union': [1918, 1, 31], serbia: [1919, 1, 18], yugoslavia: [1919, 1, 18], romania: [1919, 3, 31], greece: [1923, 2, 15],
};
