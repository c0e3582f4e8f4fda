/** Notes in many files that speak of each other's people, for measurements of all of them together. */

/** Ten people of its own, who also turn up in other files; a hundred facts. An office has as many holders whatever the number of files. */
export function noteOf(file, files) {
  let text = `# File ${file}\n\n`;
  for (let index = 0; index < 10; index++) {
    const person = file * 10 + index;
    const born = 1700 + (person % 200);
    const other = (person * 7 + 13) % (files * 10);
    text += `- @Person-${person}\n  - born: {${born}}\n  - died: {${born + 60}}\n`;
    text += `  - office: General Secretary of Body-${person % (files / 2)} {${born + 30} –}\n  - office: member of Senate-${person % (files / 10)} {${born + 25} – ${born + 50}}\n`;
    text += `  - faction: Wing-${person % 40} {${born + 20}}\n  - faction: Wing-${(person + 1) % 40} {${born + 40}}\n`;
    text += `  - stance: #Topic-${person % 30} for it {${born + 22} –}\n  - spouse: @Person-${other} {${born + 24} –}\n`;
    text += `- @Person-${other}\n  - stance: #Topic-${(person + 1) % 30} against it {${1700 + (other % 200) + 33} –}\n`;
    text += `- alliance: @Person-${person}, @Person-${other} against @Person-${(other + 1) % (files * 10)} {${born + 30} – ${born + 35}}\n\n`;
  }
  return text;
}

/** Types at the end of the first line that tells of a stance, in one file. */
export function typeInto(notes, update, text) {
  const before = notes.get('note3.annals');
  let line = 0;
  while (!before.lineText(line).includes('stance:')) line++;
  const character = before.lineText(line).indexOf('{') - 1;
  notes.set(update(before, before.version + 1, [{ range: { start: { line, character }, end: { line, character } }, text }]));
}
