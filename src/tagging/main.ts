import { editedText, noteTags, tagEdits } from './noteTags';

/** The script that a server loads when tags are asked for; it leaves there what it can do. */
Object.assign(globalThis, { annalsTagger: { noteTags, tagEdits, editedText } });
