/**
 * The keys of fact lines (`office: General Secretary {1922 –}`) that are known without being named in the front matter.
 */
export const builtInKeys = [
  'aka',
  'born',
  'died',
  'office',
  'faction',
  'member',
  'stance',
  'alliance',
  'ally',
  'rival',
  'spouse',
  'parent',
  'child',
  'mentor',
  'kind',
  'place',
  'note',
  'source',
  'author',
  'wikidata',
] as const;

export type BuiltInKey = (typeof builtInKeys)[number];

/** What each key says, in a line. */
export const keyMeanings: Readonly<Record<BuiltInKey, string>> = {
  aka: 'other names, comma-separated',
  born: 'date of birth; a place may follow',
  died: 'date of death; a place may follow',
  office: 'a post held',
  faction: 'a group belonged to',
  member: 'under a group: who belongs to it',
  stance: 'what is thought of an issue',
  alliance: 'who side together, and against whom',
  ally: 'sides with the persons named',
  rival: 'is opposed to the persons named',
  spouse: 'is married to the person named',
  parent: 'is a child of the person named',
  child: 'is a parent of the person named',
  mentor: 'was taught or guided by the person named',
  kind: 'person or group',
  place: 'where it was',
  note: 'a remark',
  source: 'what this and all below it rests on',
  author: 'who wrote this and all below it',
  wikidata: 'the identity, as a Wikidata number',
};

/** Keys that speak of the node they stand under, and of all below it, rather than of a person. */
const annotationKeys: ReadonlySet<string> = new Set(['place', 'note', 'source', 'author']);

export function isAnnotationKey(key: string): boolean {
  return annotationKeys.has(key);
}

/** Keys whose value names other persons. */
const relationKeys: ReadonlySet<string> = new Set(['ally', 'rival', 'spouse', 'parent', 'child', 'mentor']);

export function isRelationKey(key: string): boolean {
  return relationKeys.has(key);
}

/** The known key that a mistyped word most likely stands for: another case, or one letter added, lost, changed or swapped. */
export function nearestKey(written: string, known: ReadonlySet<string>): string | undefined {
  const lower = written.toLowerCase();
  if (known.has(lower)) return lower;
  if (lower.length < 4) return undefined;
  for (const key of known) if (isOneSlipAway(lower, key)) return key;
  return undefined;
}

/** Whether two words differ by one letter added, lost, changed or swapped with its neighbour. */
export function isOneSlipAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const restOne = one.slice(at);
  const restOther = other.slice(at);
  if (restOne.length > restOther.length) return restOne.slice(1) === restOther;
  if (restOne.length < restOther.length) return restOther.slice(1) === restOne;
  const swapped = restOne[0] === restOther[1] && restOne[1] === restOther[0] && restOne.slice(2) === restOther.slice(2);
  return swapped || restOne.slice(1) === restOther.slice(1);
}
