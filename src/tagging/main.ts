import { editedText, noteTags, tagEdits } from './noteTags';

/** The script that a server loads when tags are asked for (see src/server/parts.ts). */
Object.assign(((globalThis as { annalsParts?: object }).annalsParts ??= {}), { tagger: { noteTags, tagEdits, editedText } });
