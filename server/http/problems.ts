/** Errors over HTTP: RFC 9457 problem documents, from the same codes as the sockets use. */
import type { Response } from 'express';
import type { ErrorCode, Failure } from '../../shared/protocol/errors.ts';
import type { Problem } from '../../shared/protocol/http.ts';

const statusOf: Record<ErrorCode, number> = {
  bad_command: 400,
  unknown_command: 400,
  too_long: 400,
  too_large: 413,
  bad_text: 400,
  bad_token: 401,
  bad_identity: 401,
  bad_credentials: 401,
  code_needed: 401,
  bad_code: 401,
  account_disabled: 403,
  weak_password: 422,
  last_owner: 409,
  link_over: 410,
  no_mail: 409,
  not_signed_in: 401,
  bad_origin: 403,
  protocol_version: 400,
  forbidden: 403,
  too_late: 409,
  unknown_inbox: 404,
  not_found: 404,
  blocked: 403,
  changed_meanwhile: 409,
  name_taken: 409,
  already_answered: 409,
  deflects: 409,
  unknown_file: 404,
  file_too_large: 413,
  file_type: 415,
  bad_file: 422,
  rate_limited: 429,
  unavailable: 503,
  draining: 503,
  internal: 500,
};

/** Ends the response with the problem; `Retry-After` where waiting helps. */
export function sendProblem(response: Response, failure: Failure): void {
  const status = statusOf[failure.code];
  const title = failure.code.replaceAll('_', ' ');
  const problem: Problem = {
    type: `/api/docs#${failure.code}`,
    title: title[0]?.toUpperCase() + title.slice(1),
    status,
    detail: failure.message,
    code: failure.code,
  };
  if (failure.retryAfterMs !== undefined)
    response.set('Retry-After', String(Math.ceil(failure.retryAfterMs / 1000)));
  response.status(status).type('application/problem+json').json(problem);
}
