/**
 * The engine as a plugin for unified: `remark-cli` reports and fixes with it, `unified-language-server` builds its quick-fixes from it.
 * It reads the source and not the tree, so that what it says is what the editor and the terminal say, and what it fixes leaves every
 * other character of the file as it was.
 */
import { resolve } from 'node:path';
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import manifest from '../../package.json' with { type: 'json' };
import { ConfigFiles } from '../cli/configFiles.ts';
import { formatOf } from '../cli/files.ts';
import type { Edit, Finding } from '../engine/analysis.ts';
import { positionsIn } from '../engine/article/positions.ts';
import { TAUGHT_LINE } from '../engine/boilerplate/taught.ts';
import { check } from '../engine/check.ts';
import { cleaned } from '../engine/cleaned.ts';
import { readConfig } from '../engine/config.ts';
import { applyEdits } from '../engine/fix.ts';
import { rules } from '../engine/rules.ts';
import type { Options } from './published.d.ts';

const PAGES = `${manifest.repository.url.replace(/\.git$/, '')}/blob/main/media/rules`;
const RULE_IDS: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The plugin. With `fix`, the text that the pipeline writes is the file's own text with the safe fixes in it: not the tree written anew, so
 * what other plugins change in the tree is not in it.
 */
export default function copydesk(this: Processor, options: Options | null = {}): (tree: Root, file: VFile) => Promise<void> {
  const { fix = false, strict = false, ...given } = options ?? {};
  const reading = readConfig(given, RULE_IDS);
  if ('errors' in reading) throw new Error(`copydesk: ${reading.errors.join('; ')}`);
  const configs = new ConfigFiles(null, reading.config);
  const texts = new WeakMap<VFile, string>();

  if (fix) {
    const compiler = this.compiler;
    this.compiler = (tree, file) => texts.get(file) ?? compiler?.(tree, file) ?? '';
  }

  return async (_tree, file) => {
    const whole = String(file);
    const mark = whole.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    const text = whole.slice(mark.length);
    const path = resolve(file.cwd, file.path ?? 'article.md');
    if (await configs.excludes(path)) {
      texts.set(file, whole);
      return;
    }
    const config = await configs.of(path);
    const read = (text: string) => check(text, { format: formatOf(path), config });
    const { findings, failures } = read(text);
    for (const { part, error } of failures) file.message(`“${part}” failed and was passed over: ${error}`, { source: 'copydesk' });
    const after = fix ? cleaned(text, findings, (text) => read(text).findings) : { text, findings };
    texts.set(file, mark + after.text);
    // A language server shows the text as it stands, and writes only when it is asked to format.
    const shown = 'lspDocumentUri' in file.data ? { text, findings } : after;
    for (const finding of shown.findings) tell(file, finding, shown.text, strict);
  };
}

function tell(file: VFile, finding: Finding, text: string, strict: boolean): void {
  const replacement = asOne(text, finding);
  const at = positionsIn(text);
  const point = (offset: number) => ({ ...at(offset), offset });
  const place = { start: point(replacement?.start ?? finding.start), end: point(replacement?.end ?? finding.end) };
  const message = file.message(finding.message, { place, ruleId: finding.rule, source: 'copydesk' });
  // Neither true nor false is what the ecosystem calls information.
  if (!strict && finding.severity !== 'warning') message.fatal = undefined;
  message.url = `${PAGES}/${finding.rule === TAUGHT_LINE ? 'README' : finding.rule}.md`;
  message.actual = text.slice(place.start.offset, place.end.offset);
  if (replacement) message.expected = [replacement.text];
  message.note = !finding.fix ? 'For you to answer.' : finding.fix.safe ? 'Safe to fix unasked.' : 'For you to judge: never fixed unasked.';
}

/** A fix as one edit, which holds the finding: a message has one place and, for it, what is expected there. */
function asOne(text: string, { start, end, fix }: Finding): Edit | null {
  if (!fix) return null;
  const from = Math.min(start, ...fix.edits.map((edit) => edit.start));
  const to = Math.max(end, ...fix.edits.map((edit) => edit.end));
  const moved = fix.edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  return { start: from, end: to, text: applyEdits(text.slice(from, to), moved) };
}
