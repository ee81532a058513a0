import * as v from 'valibot';

/**
 * Every failure a client can be told about. `retry` says what a client should do: `true` keeps the message in
 * the outbox and tries again, `false` hands it back to the person.
 */
export const errorCodes = {
  bad_command: { retry: false, message: 'The command does not have the expected shape.' },
  unknown_command: {
    retry: false,
    message: 'There is no command of this name. docs/protocol.md lists them all.',
  },
  too_long: {
    retry: false,
    message: 'The text is longer than 8,000 characters. Please shorten it or send it in parts.',
  },
  too_large: { retry: false, message: 'The command is larger than 64 KiB. Please send less at once.' },
  bad_text: {
    retry: false,
    message: 'The text holds characters that cannot be stored (NUL or half of a surrogate pair).',
  },
  bad_token: {
    retry: false,
    message: 'The token is not valid (any more). Connect without a token to start afresh.',
  },
  bad_identity: { retry: false, message: 'The identity token could not be verified.' },
  bad_credentials: { retry: false, message: 'E-mail address or password is not right.' },
  code_needed: { retry: false, message: 'The password is right. Send it again with the `code` of your app.' },
  bad_code: { retry: false, message: 'That code is not right, or its time is over. Try the next one.' },
  account_disabled: {
    retry: false,
    message: 'This account is switched off. An owner or administrator can switch it on again.',
  },
  weak_password: { retry: false, message: 'That password is too easy to guess. Choose a longer one.' },
  last_owner: { retry: false, message: 'There has to be an owner. Make somebody else one first.' },
  link_over: {
    retry: false,
    message:
      'This link does not work any more: it was used, taken back, or its time is over. Ask for a new one.',
  },
  no_mail: {
    retry: false,
    message:
      'No mails leave this server. An owner or administrator can help, or whoever operates it: npm run reset-password.',
  },
  not_signed_in: { retry: false, message: 'Please sign in first: POST /api/v1/session.' },
  bad_origin: { retry: false, message: 'This page may not use this chat. Add its origin to the inbox.' },
  protocol_version: {
    retry: false,
    message: 'This client speaks another version of the protocol. Reload to get the current one.',
  },
  unknown_inbox: {
    retry: false,
    message: 'There is no inbox of this name. Check data-inbox in the script tag.',
  },
  already_answered: { retry: false, message: 'You have answered this already. The first answer counts.' },
  too_late: { retry: false, message: 'A message can be changed for 15 minutes after it was sent.' },
  unknown_file: {
    retry: false,
    message: 'A file of this message is not there, is not yours, or was sent already. Attach it again.',
  },
  file_too_large: { retry: false, message: 'The file is larger than this chat takes.' },
  file_type: { retry: false, message: 'This chat takes no files of this kind.' },
  bad_file: { retry: false, message: 'The file is empty or damaged. Check it and attach it again.' },
  blocked: {
    retry: false,
    message:
      'This chat is closed for new messages from here at the moment. What you wrote is kept on your side and can be sent once it is open again.',
  },
  changed_meanwhile: {
    retry: false,
    message: 'This has changed in the meantime, so it was left as it is now.',
  },
  name_taken: { retry: false, message: 'There is something of this name already. Choose another name.' },
  not_found: { retry: false, message: 'There is nothing here under this name, or it is not yours to see.' },
  forbidden: { retry: false, message: 'This account may read along, but not change anything.' },
  deflects: {
    retry: false,
    message: 'This inbox holds back messages that send the customer away. Say what you do next instead.',
  },
  rate_limited: {
    retry: true,
    message: 'Too many requests in a short time. The next try goes through in a moment.',
  },
  unavailable: {
    retry: true,
    message: 'Messages cannot be stored right now. Nothing is lost: try again in a moment.',
  },
  draining: { retry: true, message: 'The server is restarting. Connect again in a moment.' },
  internal: {
    retry: true,
    message: 'Something failed on our side. It has been recorded; try again in a moment.',
  },
} as const satisfies Record<string, { retry: boolean; message: string }>;

export type ErrorCode = keyof typeof errorCodes;

export const errorCode = v.picklist(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]);

/** The negative answer to a command, and the `data` of a refused handshake (there without `ok`). */
export const failureSchema = v.object({
  ok: v.literal(false),
  code: errorCode,
  message: v.string(),
  retry: v.boolean(),
  /** Milliseconds to wait before a retry, when the server knows better than the client's own backoff. */
  retryAfterMs: v.optional(v.number()),
});
export type Failure = v.InferOutput<typeof failureSchema>;

/** Makes the answer for an expected failure; `detail` replaces the general sentence by a more exact one. */
export function failure(code: ErrorCode, detail?: string, retryAfterMs?: number): Failure {
  const { retry, message } = errorCodes[code];
  return {
    ok: false,
    code,
    message: detail ?? message,
    retry,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}
