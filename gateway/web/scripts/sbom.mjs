// Writes the list (CycloneDX) of the packages that the built pages are made of: node scripts/sbom.mjs FILE
// npm makes it from the lock file and not from what is installed, which knows the address of whoever's mirror it came from.
// What only builds and tests is left out here, since npm's own --omit dev leaves out vue too: tools name it as their peer.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const told = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only', '--loglevel=error'];
const list = JSON.parse(execFileSync('npm', told, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const shipped = new Set(
  Object.entries(packages)
    .filter(([place, entry]) => place && !entry.dev && !entry.devOptional)
    .map(([place, entry]) => `${place.split('node_modules/').at(-1)}@${entry.version}`),
);

const tools = new Set();
list.components = list.components.filter((one) => {
  if (shipped.has(`${one.name}@${one.version}`)) return true;
  tools.add(one['bom-ref']);
  return false;
});
list.dependencies = list.dependencies
  .filter((one) => !tools.has(one.ref))
  .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => !tools.has(ref)) }));
writeFileSync(process.argv[2], JSON.stringify(list, null, 1));
