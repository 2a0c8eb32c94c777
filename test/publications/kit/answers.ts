/** A receipt as RFC 8098 has it. */
export function receiptOf(
  messageId: string,
  disposition: string,
  { by = 'handler@example.org', error = '' }: { readonly by?: string; readonly error?: string } = {},
): string {
  return report('disposition-notification', 'message/disposition-notification', [
    'Reporting-UA: site.example.org; robot',
    `Final-Recipient: rfc822; ${by}`,
    `Original-Message-ID: ${messageId}`,
    `Disposition: automatic-action/MDN-sent-automatically; ${disposition}`,
    ...(error === '' ? [] : [`Error: ${error}`]),
  ]);
}

/** A returned message as RFC 3464 has it. */
export function bounceOf(envelopeId: string | null, action: string, returnedMessageId = ''): string {
  const head = [
    'Reporting-MTA: dns; mx.example.org',
    ...(envelopeId === null ? [] : [`Original-Envelope-Id: ${envelopeId}`]),
  ];
  const fields = ['Final-Recipient: rfc822; handler@example.org', `Action: ${action}`, 'Status: 5.1.1'];
  const diagnostic = 'Diagnostic-Code: smtp; 550 5.1.1\r\n no such mailbox';
  const returned = `--x\r\nContent-Type: text/rfc822-headers\r\n\r\nSubject: x\r\nMessage-ID: ${returnedMessageId}\r\n\r\n`;
  return report('delivery-status', 'message/delivery-status', [...head, '', ...fields, diagnostic], returned);
}

function report(reportType: string, mediaType: string, lines: readonly string[], more = ''): string {
  return [
    'From: robot@example.org',
    'To: court@example.org',
    'Subject: report',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${reportType}; boundary="x"`,
    '',
    '--x',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Words for people.',
    '--x',
    `Content-Type: ${mediaType}`,
    '',
    ...lines,
    '',
    `${more}--x--`,
    '',
  ].join('\r\n');
}
