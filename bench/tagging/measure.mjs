/**
 * How well dates and people are found in plain notes, against answers made by hand. In `notes/` each answer stands in its note: `⟦late 1922|1922-39⟧` is a date and
 * its EDTF form, `⟦@Lenin⟧` a person; the notes are read without these marks. `unseen/` holds notes that were written when the work was done and
 * never tuned to; it fails where the notes fall short of the goals. An answer counts as found where a finding of its kind overlaps it, and a finding as right where it overlaps an answer and, for a date, is read alike.
 *
 *     node bench/tagging/measure.mjs [--list]     `--list` tells every miss
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSource } from '../build.mjs';
import { printTable } from '../measure.mjs';

const { parse, noteTags, canonicalEdtf } = await loadSource('tagging', ['core/parse', 'tagging/noteTags', 'dates/canonical']);
const list = process.argv.includes('--list');
/** What is to be reached on the notes, in percent. */
const goals = { date: 95, person: 85 };

for (const folder of ['notes', 'unseen']) {
  const path = join(import.meta.dirname, folder);
  const results = readdirSync(path).sort().map((file) => ({ file, ...measured(readFileSync(join(path, file), 'utf8'), file) }));
  console.log(`\n${folder}\n`);
  if (folder === 'notes' && !reaches(sum(results))) process.exitCode = 1;
  printTable(['note', 'dates', 'found %', 'right %', 'people', 'found %', 'right %'], [...results.map(row), row(sum(results))]);
}

function measured(markedText, file) {
  const { text, answers } = unmarked(markedText);
  const findings = noteTags(parse(file, 1, text)).findings.map((finding) => ({ ...finding, edtf: finding.kind === 'date' ? canonicalEdtf(finding.when) : '' }));
  return { date: score('date', answers, findings, file), person: score('person', answers, findings, file) };
}

/** The plain note, and where each answer stands in it. */
function unmarked(markedText) {
  const answers = [];
  const lines = markedText.split('\n').map((marked, line) => {
    let text = '';
    let at = 0;
    for (const match of marked.matchAll(/⟦(@?)([^⟦⟧|]*)(?:\|([^⟦⟧]*))?⟧/g)) {
      text += marked.slice(at, match.index);
      answers.push({ kind: match[1] === '@' ? 'person' : 'date', line, start: text.length, end: text.length + match[2].length, text: match[2], edtf: match[3] ?? '' });
      text += match[2];
      at = match.index + match[0].length;
    }
    return text + marked.slice(at);
  });
  return { text: lines.join('\n'), answers };
}

function score(kind, allAnswers, allFindings, file) {
  const answers = allAnswers.filter((answer) => answer.kind === kind);
  const findings = allFindings.filter((finding) => finding.kind === kind);
  const overlaps = (one) => (other) => one.line === other.line && one.start < other.end && other.start < one.end;
  const missed = answers.filter((answer) => !findings.some(overlaps(answer)));
  const wrong = findings.filter((finding) => {
    const answer = answers.find(overlaps(finding));
    return answer === undefined || (kind === 'date' && answer.edtf !== finding.edtf);
  });
  if (list) {
    for (const { line, text } of missed) console.log(`${file}:${line + 1} missed ${kind} ${text}`);
    for (const { line, text, edtf, certainty } of wrong) console.log(`${file}:${line + 1} wrong ${kind} ${text} ${edtf} (${certainty})`);
  }
  return { answers: answers.length, found: answers.length - missed.length, findings: findings.length, right: findings.length - wrong.length };
}

function sum(results) {
  const add = (kind) => Object.fromEntries(['answers', 'found', 'findings', 'right'].map((key) => [key, results.reduce((total, result) => total + result[kind][key], 0)]));
  return { file: 'all', date: add('date'), person: add('person') };
}

function reaches(total) {
  return Object.entries(goals).every(([kind, percent]) => {
    const { answers, found, findings, right } = total[kind];
    return found * 100 >= percent * answers && right * 100 >= percent * findings;
  });
}

function row({ file, date, person }) {
  return [file, date.answers, share(date.found, date.answers), share(date.right, date.findings), person.answers, share(person.found, person.answers), share(person.right, person.findings)];
}

function share(part, whole) {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}
