import type { ContenderNode, ContenderNodeKind } from '../protocol/contenders';

/** How many faction colours `package.json` contributes: `annals.faction1` … `annals.faction8`. */
export const factionColourCount = 8;

/** The codicon that stands for a kind of node. */
export function contenderIcon(kind: ContenderNodeKind): string {
  return icons[kind];
}

/** The theme colour of a node's icon; undefined where the node has no faction. Colours repeat after the eighth faction. */
export function contenderColour({ colour }: Pick<ContenderNode, 'colour'>): string | undefined {
  return colour === undefined || colour < 0 ? undefined : `annals.faction${(colour % factionColourCount) + 1}`;
}

const icons: Readonly<Record<ContenderNodeKind, string>> = {
  faction: 'organization',
  topic: 'tag',
  post: 'briefcase',
  person: 'person',
  group: 'organization',
  offices: 'briefcase',
  office: 'briefcase',
  stances: 'comment-discussion',
  stance: 'comment-discussion',
  relations: 'link',
  relation: 'link',
  alliance: 'link',
  events: 'calendar',
  event: 'calendar',
  facts: 'note',
  fact: 'note',
};
