import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Liquid } from 'liquidjs';
import type { MailFolder } from './mail-folder.ts';

// Everything that comes from a mail is escaped on its way out.
const liquid = new Liquid({ outputEscape: 'escape', ownPropertyOnly: true });

const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Caught mails</title><style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
td, th { text-align: left; padding: .2rem .8rem .2rem 0; vertical-align: top } pre { white-space: pre-wrap }
</style>`;

const listPage = liquid.parse(`${head}<h1>Caught mails ({{ mails.size }})</h1>
<p>Nothing of this was delivered to anybody. Newest first; reload for more.</p>
<table><tr><th>Received</th><th>To</th><th>Subject</th></tr>
{%- for mail in mails %}
<tr><td>{{ mail.received }}</td><td>{{ mail.to }}</td><td><a href="/mail/{{ mail.id }}">{{ mail.subject }}</a></td></tr>
{%- endfor %}
</table>`);

const mailPage = liquid.parse(`${head}<p><a href="/">All mails</a></p><h1>{{ mail.subject }}</h1>
<table><tr><th>From</th><td>{{ mail.from }}</td></tr><tr><th>To</th><td>{{ mail.to }}</td></tr>
<tr><th>Date</th><td>{{ mail.date }}</td></tr><tr><th>Message-ID</th><td>{{ mail.messageId }}</td></tr></table>
<pre>{{ mail.text }}</pre><p><a href="/mail/{{ mail.id }}/source">Source (.eml)</a></p>`);

/** The HTTP side of the mail catcher: `/`, `/mail/ID` and `/mail/ID/source`. */
export function mailPages(mails: MailFolder): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    // Should a mail get markup onto a page all the same, it could run nothing and load nothing.
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-same-origin",
    );
    response.setHeader('X-Content-Type-Options', 'nosniff');
    answer(mails, request, response).catch(() => response.destroy());
  };
}

async function answer(mails: MailFolder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET') {
    plain(response, 405, 'GET only');
    return;
  }
  const path = (request.url ?? '/').replace(/\?.*$/, '');
  if (path === '/') {
    html(response, liquid.renderSync(listPage, { mails: mails.list().map(row).reverse() }));
    return;
  }
  const [, id = '', source] = /^\/mail\/([^/]+)(\/source)?$/.exec(path) ?? [];
  const mail = await mails.read(id);
  if (mail === undefined) {
    plain(response, 404, 'no such mail');
  } else if (source !== undefined) {
    response.writeHead(200, {
      'Content-Type': 'message/rfc822',
      'Content-Disposition': `attachment; filename="${mail.id}.eml"`,
    });
    createReadStream(mail.file).pipe(response);
  } else {
    html(response, liquid.renderSync(mailPage, { mail: { ...row(mail), date: mail.date, text: mail.text } }));
  }
}

type Listed = ReturnType<MailFolder['list']>[number];

function row({ id, receivedAtMs, from, to, subject, messageId }: Listed): Readonly<Record<string, string | undefined>> {
  return {
    id,
    received: new Date(receivedAtMs).toISOString(),
    from,
    to: to.join(', '),
    subject: subject === '' ? '(no subject)' : subject,
    messageId,
  };
}

function html(response: ServerResponse, page: unknown): void {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(String(page));
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}
