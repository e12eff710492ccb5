/* Fails the build where the bundle needs more than Chromium 90: node scripts/check-bundle.mjs dist */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptFaults, styleFaults } from './bundle-rules.mjs';

const folder = process.argv[2] ?? 'dist';
/** What src/polyfill brings, by the name the rules use. */
const POLYFILLS = {
  'core-js/actual/array/at': 'at',
  'core-js/actual/array/to-reversed': 'toReversed',
  'core-js/actual/array/to-sorted': 'toSorted',
  'core-js/actual/array/to-spliced': 'toSpliced',
  'core-js/actual/object/has-own': 'Object.hasOwn',
};
const source = readFileSync(new URL('../src/polyfill/index.ts', import.meta.url), 'utf8');
const provided = new Set(Object.entries(POLYFILLS).filter(([module]) => source.includes(`'${module}'`)).map(([, name]) => name));

const files = readdirSync(folder, { recursive: true }).map(String);
let wrong = 0;
for (const file of files) {
  const text = () => readFileSync(join(folder, file), 'utf8');
  const faults = file.endsWith('.js') ? scriptFaults(text(), provided) : file.endsWith('.css') ? styleFaults(text()) : [];
  for (const fault of faults) {
    wrong += 1;
    console.error(`${file}: ${fault} is not in Chromium 90`);
  }
}
if (!files.some((f) => f.endsWith('.js'))) throw new Error(`no bundle in ${folder}`);
console.log(`${files.length} files checked against Chromium 90, ${wrong} faults`);
process.exit(wrong ? 1 : 0);
