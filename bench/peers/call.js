// call.js FOLDER PACKAGE FILE... - what a package of npm, installed in FOLDER, makes of each
// file, as a line of JSON; a file that makes it fail gives a line with "error".  If more than
// one in ten do, the exit status is 3, as a program that fails is fast.
const fs = require('fs');
const path = require('path');
const [folder, name, ...files] = process.argv.slice(2);
const load = (module) => require(path.join(folder, 'node_modules', module));

const tools = {
  'transcript-parser': () => {
    const TranscriptParser = load('transcript-parser');
    const parser = new TranscriptParser();
    parser.regex.speaker = /^([A-Z][\w .'-]{0,40}): /; // not only capitals
    return (text) => parser.parseOneSync(text);
  },
  'webvtt-parser': () => {
    const { WebVTTParser } = load('webvtt-parser');
    return (text) => new WebVTTParser().parse(text, 'captions').cues;
  },
  'node-webvtt': () => {
    const webvtt = load('node-webvtt');
    return (text) => webvtt.parse(text).cues;
  },
  subtitle: () => load('subtitle').parseSync,
  'whatsapp-chat-parser': () => load('whatsapp-chat-parser').parseString,
  'readability-js': () => {
    const { JSDOM, VirtualConsole } = load('jsdom');
    const { Readability } = load('@mozilla/readability');
    const virtualConsole = new VirtualConsole(); // says nothing about styles
    return (text) => new Readability(new JSDOM(text, { virtualConsole }).window.document).parse().textContent;
  },
};

const read = tools[name]();
let failed = 0;
for (const file of files) {
  let row = { source: file };
  try {
    row.text = read(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    row.error = String(error);
    failed++;
    if (failed === 1) console.error(file + ': ' + row.error);
  }
  fs.writeSync(1, JSON.stringify(row) + '\n');
}
process.exitCode = failed * 10 > files.length ? 3 : 0;
