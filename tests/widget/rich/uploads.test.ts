import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { kindsLabel, limitLabel, type Uploads } from '../../../widget/rich/files/limits.ts';
import { fitted, mostPixels } from '../../../widget/rich/files/scale.ts';
import { createUploads, mostFiles } from '../../../widget/rich/files/uploads.ts';
import type { Upload } from '../../../widget/state.ts';

const limits: Uploads = { maxBytes: 1000, types: ['image', 'pdf'] };
const settle = () => new Promise((done) => setTimeout(done));

class FakeRequest {
  headers: Record<string, string> = {};
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onloadend = () => {};
  responseText = '';
  aborted = false;
  open() {}
  send() {}
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  abort() {
    this.aborted = true;
    this.onloadend();
  }
  answer(body: unknown) {
    this.responseText = typeof body === 'string' ? body : JSON.stringify(body);
    this.onloadend();
  }
}

function queue(token: () => Promise<string | null> = async () => 'token') {
  const attachments = signal<readonly Upload[]>([]);
  const requests: FakeRequest[] = [];
  const known: string[] = [];
  let keys = 0;
  const uploads = createUploads(
    {
      token,
      newRequest: () => {
        const request = new FakeRequest();
        requests.push(request);
        return request as unknown as XMLHttpRequest;
      },
      newKey: () => `k${++keys}`,
      shrink: async (file) => file,
      mayShrink: ({ type }) => type === 'image/jpeg',
      preview: ({ name }) => `blob:${name}`,
      known: ({ id }, preview) => known.push(`${id} ${preview}`),
    },
    { attachments },
  );
  return { uploads, attachments, requests, known };
}
const file = (name: string, type = 'application/pdf', bytes = 10) =>
  new File([new Uint8Array(bytes)], name, { type });
const stored = (id: string) => ({
  ok: true,
  file: { id, name: 'a.pdf', type: 'application/pdf', bytes: 10 },
});

test('a file goes up with its name and the visitor’s token, tells how far it is, and is then ready', async () => {
  const { uploads, attachments, requests } = queue();
  uploads.add([file('grün & blau.pdf')], limits);
  await settle();
  expect(requests[0]?.headers).toEqual({
    authorization: 'Bearer token',
    'x-file-name': 'gr%C3%BCn%20%26%20blau.pdf',
    'content-type': 'application/pdf',
  });
  requests[0]?.upload.onprogress?.({ loaded: 5, total: 10 });
  expect(attachments.value).toMatchObject([{ state: 'uploading', progress: 0.5 }]);
  requests[0]?.answer(stored('f1'));
  await settle();
  expect(attachments.value).toMatchObject([{ state: 'ready', attachment: { id: 'f1' } }]);
});

test('two are under way at a time, the others follow in order', async () => {
  const { uploads, requests } = queue();
  uploads.add([file('1.pdf'), file('2.pdf'), file('3.pdf')], limits);
  await settle();
  expect(requests).toHaveLength(2);
  requests[0]?.answer(stored('f1'));
  await settle();
  expect(requests).toHaveLength(3);
  expect(requests[2]?.headers['x-file-name']).toBe('3.pdf');
});

test('a cancelled upload is broken off, and what was waiting takes its place', async () => {
  const { uploads, attachments, requests } = queue();
  uploads.add([file('1.pdf'), file('2.pdf'), file('3.pdf')], limits);
  await settle();
  uploads.remove(attachments.value[0]?.key ?? '');
  await settle();
  expect(requests[0]?.aborted).toBe(true);
  expect(attachments.value.map(({ name }) => name)).toEqual(['2.pdf', '3.pdf']);
  expect(requests).toHaveLength(3);
});

test('a failure says why: the server’s code, or that there is no connection; both can be tried again', async () => {
  const { uploads, attachments, requests } = queue();
  uploads.add([file('1.pdf'), file('2.pdf')], limits);
  await settle();
  requests[0]?.answer({ status: 413, code: 'too_large', detail: '' });
  requests[1]?.answer('');
  await settle();
  expect(attachments.value).toMatchObject([
    { state: 'failed', reason: 'too_large' },
    { state: 'failed', reason: 'offline' },
  ]);
  uploads.resume();
  await settle();
  expect(attachments.value.map(({ state }) => state)).toEqual(['failed', 'uploading']);
  uploads.retry(attachments.value[0]?.key ?? '');
  await settle();
  requests[3]?.answer(stored('f1'));
  await settle();
  expect(attachments.value[0]).toMatchObject({ state: 'ready' });
});

test('without a link nothing is sent, and nothing is lost', async () => {
  let token: string | null = null;
  const { uploads, attachments, requests } = queue(async () => token);
  uploads.add([file('1.pdf')], limits);
  await settle();
  expect(requests).toEqual([]);
  expect(attachments.value).toMatchObject([{ state: 'failed', reason: 'offline' }]);
  token = 'token';
  uploads.resume();
  await settle();
  expect(requests).toHaveLength(1);
});

test('each file that is not taken is named with what speaks against it; the others go', () => {
  const { uploads, attachments } = queue();
  uploads.add(
    [
      file('setup.exe', 'application/x-msdownload'),
      file('empty.pdf', 'application/pdf', 0),
      file('big.pdf', 'application/pdf', 1001),
      file('big.jpg', 'image/jpeg', 1001),
      file('drawing.svg', 'image/svg+xml'),
      file('nameless', ''),
      file('typeless.pdf', ''),
    ],
    limits,
  );
  expect(uploads.refused.value.map(({ name, problem }) => `${name}: ${problem}`)).toEqual([
    'setup.exe: wrongType',
    'empty.pdf: emptyFile',
    'big.pdf: tooBig',
    'drawing.svg: wrongType',
    'nameless: wrongType',
  ]);
  // A photo may become small enough on its way.
  expect(attachments.value.map(({ name }) => name)).toEqual(['big.jpg', 'typeless.pdf']);
  uploads.dismiss();
  expect(uploads.refused.value).toEqual([]);
});

test('a message carries ten; the eleventh is refused once, however many follow', () => {
  const { uploads, attachments } = queue();
  uploads.add(
    Array.from({ length: mostFiles + 3 }, (_, index) => file(`${index}.pdf`)),
    limits,
  );
  expect(attachments.value).toHaveLength(mostFiles);
  expect(uploads.refused.value.map(({ problem }) => problem)).toEqual(['tooMany']);
});

test('a picture is shown from the visitor’s own copy once it is uploaded', async () => {
  const { uploads, requests, known } = queue();
  uploads.add([file('a.png', 'image/png')], limits);
  await settle();
  requests[0]?.answer(stored('f1'));
  await settle();
  expect(known).toEqual(['f1 blob:a.png']);
});

test('photos are fitted into the longest side that is sent, and never made larger', () => {
  expect(fitted(4000, 3000)).toEqual({ width: mostPixels, height: 1920 });
  expect(fitted(3000, 4000)).toEqual({ width: 1920, height: mostPixels });
  expect(fitted(mostPixels, 100)).toBeNull();
});

test('limits are said in the visitor’s language', () => {
  expect(limitLabel(10 * 1024 * 1024, 'en')).toBe('10 MB');
  expect(limitLabel(2_500_000, 'de')).toBe('2,5 MB');
  const words = { image: 'Bilder', pdf: 'PDF' };
  expect(kindsLabel(limits, words, 'de')).toBe('Bilder oder PDF');
});
