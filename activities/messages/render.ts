/** From a purpose and its data to subject, text and HTML. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Liquid } from 'liquidjs';
import type { Template } from 'liquidjs';
import type { MessagePurpose } from '../../domain/case/fact.ts';
import type { Language } from '../../domain/case/request.ts';
import { TemplateFailed } from './failures.ts';
import { singleLine } from './header-text.ts';

export type MessageData = Readonly<Record<string, unknown>>;

interface RenderedMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Throws `TemplateFailed` when there is no such template or it exceeds its limits. */
export type RenderMessage = (
  templateSet: string,
  purpose: MessagePurpose,
  language: Language,
  data: MessageData,
) => RenderedMessage;

/** The set that has every purpose in every language; another set need only have what it says differently. */
const commonSet = 'default';
const shippedFolder = join(dirname(fileURLToPath(import.meta.url)), 'templates');

/** People edit these files; a loop in one of them must cost a mail, not the worker. */
const limits = { parseLimit: 200_000, renderLimit: 5_000, memoryLimit: 10_000_000 };

interface MessageTemplate {
  readonly subject: readonly Template[];
  readonly body: readonly Template[];
}

/**
 * Reads all templates once and checks them. A file is found under `<set>/<purpose>.<language>.liquid`, in the caller's folder
 * before the shipped one, in the named set before `default`: so a brand replaces single files.
 *
 * A template is a line `subject: ...`, an empty line, then the text; blank lines part paragraphs. The HTML is made from the same
 * text by `layout.html.liquid`, which gets escaped lines: nothing a customer or an agent writes becomes markup.
 *
 * Throws `TemplateFailed`, naming the file and line, when one does not parse.
 */
export async function loadTemplates(overridesFolder?: string): Promise<RenderMessage> {
  const sources = new Map(await filesUnder(shippedFolder));
  if (overridesFolder !== undefined)
    for (const [name, source] of await filesUnder(overridesFolder)) sources.set(name, source);
  const partials = Object.fromEntries(sources);
  // Includes come from these files alone; there is no way from a template to the disk.
  const textEngine = new Liquid({ ...limits, templates: partials, ownPropertyOnly: true, strictFilters: true });
  const htmlEngine = new Liquid({
    ...limits,
    templates: partials,
    ownPropertyOnly: true,
    strictFilters: true,
    outputEscape: 'escape',
  });
  textEngine.registerFilter('line', (value: unknown) => singleLine(textOf(value)));
  textEngine.registerFilter('topic', (value: unknown) => topicOf(textOf(value)));
  textEngine.registerFilter('instant', instantText);
  const messages = new Map<string, MessageTemplate>();
  const layouts = new Map<string, readonly Template[]>();
  for (const [name, source] of sources) {
    if (name.endsWith('/layout.html.liquid')) layouts.set(name, parse(htmlEngine, name, source));
    else if (/\/[^/]+\.(zh|en)\.liquid$/.test(name)) messages.set(name, parseMessage(textEngine, name, source));
  }

  return (templateSet, purpose, language, data) => {
    const file = `${purpose}.${language}.liquid`;
    const template = inSet(messages, templateSet, file);
    const layout = inSet(layouts, templateSet, 'layout.html.liquid');
    try {
      const subject = singleLine(rendered(textEngine, template.subject, data));
      const text = tidy(rendered(textEngine, template.body, data));
      const html = rendered(htmlEngine, layout, { language, subject, paragraphs: paragraphsOf(text) });
      return { subject, text, html };
    } catch (thrown) {
      throw new TemplateFailed(`template ${templateSet}/${file}: ${messageOf(thrown)}`, { cause: thrown });
    }
  };
}

async function filesUnder(folder: string): Promise<readonly (readonly [string, string])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.liquid'));
  return Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')] as const;
    }),
  );
}

function inSet<Found>(all: ReadonlyMap<string, Found>, templateSet: string, file: string): Found {
  const found = all.get(`${templateSet}/${file}`) ?? all.get(`${commonSet}/${file}`);
  if (found === undefined)
    throw new TemplateFailed(`template ${templateSet}/${file}: there is none, in this set or in ${commonSet}`);
  return found;
}

function parseMessage(engine: Liquid, name: string, source: string): MessageTemplate {
  const [, subject, body] = /^subject:[ \t]*([^\r\n]+)\r?\n\r?\n([^]*)$/.exec(source.replace(/^\uFEFF/, '')) ?? [];
  if (subject === undefined || body === undefined) {
    throw new TemplateFailed(
      `template ${name}: expected a first line "subject: ...", then an empty line, then the text`,
    );
  }
  return { subject: parse(engine, name, subject), body: parse(engine, name, body) };
}

function parse(engine: Liquid, name: string, source: string): readonly Template[] {
  try {
    return engine.parse(source, name);
  } catch (thrown) {
    throw new TemplateFailed(`template ${name}: ${messageOf(thrown)}`, { cause: thrown });
  }
}

function rendered(engine: Liquid, template: readonly Template[], data: object): string {
  return textOf(engine.renderSync([...template], data, { sync: true }));
}

/** Conditions in a template leave holes; three empty lines are never meant. */
function tidy(text: string): string {
  const lines = text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** Lines of a paragraph that stay together: a web address standing alone, or the text between two of them. */
interface Passage {
  readonly text: string;
  readonly href: string | null;
}

function paragraphsOf(text: string): readonly (readonly Passage[])[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map(passagesOf);
}

function passagesOf(paragraph: string): readonly Passage[] {
  const passages: Passage[] = [];
  let plain: string[] = [];
  const endPlain = (): void => {
    if (plain.length > 0) passages.push({ text: plain.join('\n'), href: null });
    plain = [];
  };
  for (const line of paragraph.split('\n')) {
    if (/^https?:\/\/\S+$/.test(line.trim())) {
      endPlain();
      passages.push({ text: line.trim(), href: line.trim() });
    } else plain.push(line);
  }
  endPlain();
  return passages;
}

/** A subject without the `Re:` and `回复：` that gathered in front of it. */
function topicOf(subject: string): string {
  return singleLine(subject).replace(/^(?:(?:re|aw|回复|答复)\s*[:：]\s*)+/iu, '');
}

/** `2026-03-02 17:00 (Asia/Shanghai)` from an ISO instant; UTC when no zone is named. */
function instantText(value: unknown, timeZone?: unknown): string {
  const at = new Date(textOf(value));
  if (Number.isNaN(at.getTime())) return textOf(value);
  const zone = typeof timeZone === 'string' && timeZone !== '' ? timeZone : 'UTC';
  // Swedish writes dates as ISO does.
  const written = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    at,
  );
  return `${written} (${zone})`;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
