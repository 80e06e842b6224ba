/** The packaged plugin under the real `unified-language-server`, spoken to as an editor speaks to it: findings, quick-fixes, formatting. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentFormattingRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { type Pipeline, setUp } from './pipeline.ts';

const TEXT = 'Mayor Jonas Berg signed the order.\n\nAlso read | Harbour dues rise\n\n* Lundâ€™s crew builds it.\n\nPhoto: Marit Solheim\n';
/** What an editor extension for remark consists of. */
const SERVER = `import { createUnifiedLanguageServer } from 'unified-language-server';
createUnifiedLanguageServer({ configurationSection: 'remark', ignoreName: '.remarkignore', packageField: 'remarkConfig', pluginPrefix: 'remark',
  processorName: 'remark', processorSpecifier: 'remark', rcName: '.remarkrc' });
`;

describe('unified-language-server', () => {
  let pipeline: Pipeline;
  let child: ChildProcess;
  let connection: ProtocolConnection;
  let uri: string;
  let version = 0;

  before(async () => {
    pipeline = setUp();
    pipeline.write({ 'server.js': SERVER, '.remarkrc.json': JSON.stringify({ plugins: [['copydesk/remark', { fix: true }]] }) });
    child = spawn(process.execPath, ['server.js', '--stdio'], { cwd: pipeline.folder, stdio: ['pipe', 'pipe', 'inherit'] });
    if (!child.stdout || !child.stdin) throw new Error('no streams');
    connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.listen();
    const folder = pathToFileURL(pipeline.folder).href;
    uri = pathToFileURL(join(pipeline.folder, 'article.md')).href;
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'articles' }],
      capabilities: {},
    });
    await connection.sendNotification(InitializedNotification.type, {});
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'markdown', version, text: '' } });
  });
  after(() => {
    connection?.dispose();
    child?.kill();
    pipeline?.remove();
  });

  /** What the server finds in a text, as an editor would show it. */
  function findings(text: string): Promise<Diagnostic[]> {
    version++;
    const answer = new Promise<Diagnostic[]>((resolve) => {
      const listening = connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
        if (params.version !== version) return;
        listening.dispose();
        resolve(params.diagnostics);
      });
    });
    void connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: [{ text }] });
    return answer;
  }

  it('shows each finding where it stands, with its rule, its page and what to expect of its fix', async () => {
    const shown = await findings(TEXT);
    assert.deepEqual(
      shown.map(({ code, source, range, message }) => ({
        code,
        source,
        at: `${range.start.line}:${range.start.character}`,
        note: String(message).split('\n')[1],
      })),
      [
        { code: 'also-read', source: 'copydesk', at: '2:0', note: 'Safe to fix unasked.' },
        { code: 'mojibake', source: 'copydesk', at: '4:6', note: 'Safe to fix unasked.' },
        { code: 'photo-credit', source: 'copydesk', at: '4:26', note: 'For you to judge: never fixed unasked.' },
      ],
    );
    assert.equal(shown[0]?.codeDescription?.href, 'https://github.com/copydesk/copydesk/blob/main/media/rules/also-read.md');
  });

  it('offers quick-fixes that leave what the editor’s own would leave', async () => {
    const offered = await Promise.all(
      (await findings(TEXT)).map(async (diagnostic) => {
        const actions = await connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri },
          range: diagnostic.range,
          context: { diagnostics: [diagnostic] },
        });
        const [action, ...others] = actions ?? [];
        assert.deepEqual(others, []);
        if (!action || !('edit' in action)) return null;
        return [action.title, withEdits(TEXT, action.edit?.changes?.[uri] ?? [])];
      }),
    );
    assert.deepEqual(offered, [
      ['Remove `Also read | Harbour dues rise\n\n`', TEXT.replace('Also read | Harbour dues rise\n\n', '')],
      ['Replace `â€™` with `’`', TEXT.replace('â€™', '’')],
      ['Remove `\n\nPhoto: Marit Solheim`', TEXT.replace('\n\nPhoto: Marit Solheim', '')],
    ]);
  });

  it('a finding without a fix has no quick-fix', async () => {
    const [placeholder] = await findings('The tunnel cost TK crowns, Mayor Jonas Berg said.\n');
    assert.equal(placeholder?.code, 'placeholder');
    const context = { diagnostics: [placeholder as Diagnostic] };
    assert.deepEqual(await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: (placeholder as Diagnostic).range, context }), []);
  });

  it('a comment in the article quiets it', async () => {
    assert.deepEqual(await findings('<!-- copydesk ignore also-read -->\n\nAlso read | Harbour dues rise\n'), []);
  });

  it('formats with `fix`: what is safe goes, and nothing else changes', async () => {
    await findings(TEXT);
    const edits = await connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } });
    assert.equal(withEdits(TEXT, edits ?? []), TEXT.replace('Also read | Harbour dues rise\n\n', '').replace('â€™', '’'));
  });
});

/** The text after one edit of a server. */
function withEdits(text: string, [edit, ...others]: readonly TextEdit[]): string {
  assert.ok(edit && !others.length);
  const offset = ({ line, character }: { line: number; character: number }) => {
    let start = 0;
    for (let at = 0; at < line; at++) start = text.indexOf('\n', start) + 1;
    return start + character;
  };
  return text.slice(0, offset(edit.range.start)) + edit.newText + text.slice(offset(edit.range.end));
}
