import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** What each cell of a sheet says, trimmed and width-folded: read from the file itself, without any code of the product. */
export function cellsOf(file: string, sheet: string): Record<string, string> {
  const parts = unzip(readFileSync(file));
  const xml = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="([^"]+)"`).exec(xml('xl/workbook.xml'))?.[1];
  const link = xml('xl/_rels/workbook.xml.rels').match(/<Relationship [^>]*>/g)?.find((r) => r.includes(`Id="${id}"`)) ?? '';
  const path = (/Target="([^"]+)"/.exec(link)?.[1] ?? '').replace(/^\/?(xl\/)?/, 'xl/');
  const shared = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((m) => texts(m[1]!));
  const cells: Record<string, string> = {};
  for (const [, address, attributes, body] of xml(path).matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const value = /<v>(.*?)<\/v>/s.exec(body ?? '')?.[1] ?? '';
    const text = attributes!.includes('t="s"') ? shared[Number(value)]! : attributes!.includes('t="inlineStr"') ? texts(body ?? '') : decoded(value);
    if (folded(text)) cells[address!] = folded(text);
  }
  return cells;
}

export const folded = (text: string): string => text.normalize('NFKC').replace(/\r\n?/g, '\n').trim();
const texts = (xml: string): string => [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((m) => decoded(m[1]!)).join('');
const decoded = (xml: string): string => xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#(\d+);/g, (_, n: string) => String.fromCodePoint(Number(n))).replace(/&amp;/g, '&');

/** The parts of a zip by its central directory. */
function unzip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const parts = new Map<string, Buffer>();
  for (let at = zip.readUInt32LE(end + 16), n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const [name, extra, comment, local] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    parts.set(zip.toString('utf8', at + 46, at + 46 + name), zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes));
    at += 46 + name + extra + comment;
  }
  return parts;
}
