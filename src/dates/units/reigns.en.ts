/**
 * Reigns of England and, from 1707, Great Britain, for regnal years: the name, shorter first names to which the numeral is added or, behind `=`, whole
 * names, the day from which the years are counted and the last day of the reign, as those days were called then (Julian to 2 September 1752). Charles II counts
 * from his father's death. Source: the dates of accession as historians of English law count regnal years.
 */
export const englishReigns = `
William I | will, wm, gul | 1066-12-25 | 1087-09-09
William II | will, wm, gul | 1087-09-26 | 1100-08-02
Henry I | hen | 1100-08-05 | 1135-12-01
Stephen | =steph | 1135-12-26 | 1154-10-25
Henry II | hen | 1154-12-19 | 1189-07-06
Richard I | ric, rich | 1189-09-03 | 1199-04-06
John | =joh | 1199-05-27 | 1216-10-19
Henry III | hen | 1216-10-28 | 1272-11-16
Edward I | edw, ed | 1272-11-20 | 1307-07-07
Edward II | edw, ed | 1307-07-08 | 1327-01-20
Edward III | edw, ed | 1327-01-25 | 1377-06-21
Richard II | ric, rich | 1377-06-22 | 1399-09-29
Henry IV | hen | 1399-09-30 | 1413-03-20
Henry V | hen | 1413-03-21 | 1422-08-31
Henry VI | hen | 1422-09-01 | 1461-03-04
Edward IV | edw, ed | 1461-03-04 | 1483-04-09
Edward V | edw, ed | 1483-04-09 | 1483-06-25
Richard III | ric, rich | 1483-06-26 | 1485-08-22
Henry VII | hen | 1485-08-22 | 1509-04-21
Henry VIII | hen | 1509-04-22 | 1547-01-28
Edward VI | edw, ed | 1547-01-28 | 1553-07-06
Mary I | =mary | 1553-07-06 | 1558-11-17
Philip and Mary | =philip & mary, =phil & mar, =ph & m, =p & m | 1554-07-25 | 1558-11-17
Elizabeth I | eliz, =elizabeth, =eliz | 1558-11-17 | 1603-03-24
James I | jac, jas | 1603-03-24 | 1625-03-27
Charles I | car, chas | 1625-03-27 | 1649-01-30
Charles II | car, chas | 1649-01-30 | 1685-02-06
James II | jac, jas | 1685-02-06 | 1688-12-11
William and Mary | =william & mary, =will & mar, =wm & mary, =w & m | 1689-02-13 | 1694-12-27
William III | will, wm | 1689-02-13 | 1702-03-08
Anne | =ann | 1702-03-08 | 1714-08-01
George I | geo | 1714-08-01 | 1727-06-11
George II | geo | 1727-06-11 | 1760-10-25
George III | geo | 1760-10-25 | 1820-01-29
George IV | geo | 1820-01-29 | 1830-06-26
William IV | will, wm | 1830-06-26 | 1837-06-20
Victoria | =vict, =vic | 1837-06-20 | 1901-01-22
Edward VII | edw, ed | 1901-01-22 | 1910-05-06
George V | geo | 1910-05-06 | 1936-01-20
Edward VIII | edw, ed | 1936-01-20 | 1936-12-11
George VI | geo | 1936-12-11 | 1952-02-06
Elizabeth II | eliz | 1952-02-06 | 2022-09-08
Charles III | car, chas | 2022-09-08 |
`;
