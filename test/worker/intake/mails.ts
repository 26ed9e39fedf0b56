/** Mails as other programs send them, built for tests. */
export interface MailParts {
  readonly from?: string;
  readonly headers?: readonly string[];
  readonly type?: string;
  readonly body?: string | Uint8Array;
}

export function aMail({
  from = 'Li Hua <li.hua@example.com>',
  headers = [],
  type = 'text/plain; charset=utf-8',
  body = 'Where is it?',
}: MailParts = {}): Uint8Array {
  const head = [
    `From: ${from}`,
    'To: care@shop.test',
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: 8bit',
    ...headers,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);
}

export function withAttachments(
  files: readonly { readonly name: string; readonly type: string; readonly content: string }[],
  text = 'See the photo.',
): Uint8Array {
  const part = (head: string, content: string): string => `--b1\r\n${head}\r\n\r\n${content}\r\n`;
  const parts = files.map(({ name, type, content }) =>
    part(
      `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"`,
      Buffer.from(content).toString('base64'),
    ),
  );
  return aMail({
    headers: ['Message-ID: <attached@example.com>', 'Subject: Photo'],
    type: 'multipart/mixed; boundary=b1',
    body: `${part('Content-Type: text/plain; charset=utf-8', text)}${parts.join('')}--b1--\r\n`,
  });
}

/** What a mail server says of a mail that it could not deliver (RFC 3464). */
export function aBounce(of: string, action = 'failed', status = '5.1.1'): Uint8Array {
  const parts = [
    'Content-Type: text/plain\r\n\r\nYour message could not be delivered.',
    `Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.com\r\n\r\nFinal-Recipient: rfc822; li.hua@example.com\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 <li.hua@example.com>: no such user`,
    `Content-Type: text/rfc822-headers\r\n\r\nFrom: care@shop.test\r\nTo: li.hua@example.com\r\nMessage-ID: ${of}\r\nSubject: Your case`,
  ];
  return aMail({
    from: 'Mail Delivery System <MAILER-DAEMON@mx.example.com>',
    headers: ['Message-ID: <bounce@mx.example.com>', 'Auto-Submitted: auto-replied', 'Subject: Undelivered Mail'],
    type: 'multipart/report; report-type=delivery-status; boundary=b2',
    body: `${parts.map((one) => `--b2\r\n${one}\r\n`).join('')}--b2--\r\n`,
  });
}
