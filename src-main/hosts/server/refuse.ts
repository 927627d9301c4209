import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Problem } from '../../../schemas/errors.ts'

const NAMES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  413: 'PAYLOAD_TOO_LARGE',
  421: 'MISDIRECTED_REQUEST',
  503: 'SERVICE_UNAVAILABLE',
}

/** Says no: a plain page to a person who opens an address, else the shape that every error of the contract has. */
export function refuse(request: IncomingMessage, response: ServerResponse, status: number, problem: Problem): void {
  const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html') === true
  const [type, body] = wantsPage
    ? ['text/html; charset=utf-8', pageOf(problem)]
    : ['application/json', JSON.stringify(errorOf(status, problem))]
  // What is still coming is not read.
  if (!request.complete) response.setHeader('connection', 'close')
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function errorOf(status: number, problem: Problem): unknown {
  const code = NAMES[status] ?? 'FAILED'
  return { defined: false, code, status, message: problem.message, data: { problems: [problem] } }
}

function pageOf({ message, cure }: Problem): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="dark light">
<title>Ovenbird</title>
<h1>Ovenbird</h1>
<p>${escaped(message)}</p>
${cure === undefined ? '' : `<p><strong>${escaped(cure)}</strong></p>\n`}</html>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
