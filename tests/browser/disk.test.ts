import { fileOpen, fileSave } from 'browser-fs-access';
import { beforeEach, expect, test, vi } from 'vitest';
import { diskServices } from '../../src/browser/disk.ts';

vi.mock('browser-fs-access', () => ({ fileOpen: vi.fn(), fileSave: vi.fn() }));

beforeEach(() => vi.clearAllMocks());

/** A handle of a file last changed at 5; it can be read only once its question was answered with a yes. */
function aHandle(answer?: PermissionState) {
  let isGranted = answer === undefined;
  const requestPermission = vi.fn(async () => {
    isGranted = answer === 'granted';
    return answer;
  });
  const getFile = vi.fn(async () => {
    if (!isGranted) throw new DOMException('no permission', 'NotAllowedError');
    return { lastModified: 5 };
  });
  const asked = answer === undefined ? {} : { requestPermission };
  const handle = { getFile, ...asked } as unknown as FileSystemFileHandle;
  return { handle, getFile, requestPermission };
}

const CONTENT = new Blob(['{}']);

test('a handle of an earlier visit is asked for before it is read', async () => {
  const { handle, requestPermission } = aHandle('granted');
  const written = await diskServices.writeTo({ handle, modified: 5 }, CONTENT);
  expect(written).toEqual({ handle, modified: 5 });
  expect(requestPermission).toHaveBeenCalledExactlyOnceWith({ mode: 'readwrite' });
  expect(fileSave).toHaveBeenCalledExactlyOnceWith(CONTENT, {}, handle, true);
});

test('after a no, nothing is read or written, and that is told', async () => {
  const { handle, getFile } = aHandle('denied');
  await expect(diskServices.writeTo({ handle, modified: 5 }, CONTENT)).rejects.toThrow(
    'the browser was not allowed to write to it',
  );
  expect(getFile).not.toHaveBeenCalled();
  expect(fileSave).not.toHaveBeenCalled();
});

test('a browser that can’t be asked writes; a file that was changed meanwhile is left', async () => {
  const { handle } = aHandle();
  await diskServices.writeTo({ handle, modified: 5 }, CONTENT);
  expect(fileSave).toHaveBeenCalledTimes(1);
  await expect(diskServices.writeTo({ handle, modified: 4 }, CONTENT)).rejects.toThrow(
    'another program has changed it',
  );
  expect(fileSave).toHaveBeenCalledTimes(1);
});

test('the name of a chosen file turns no words of the page round', async () => {
  vi.mocked(fileOpen).mockResolvedValue(new File(['{}'], 'harbour-\u202Enosj.html'));
  expect(await diskServices.pickFile(['.json'])).toMatchObject({ name: 'harbour-nosj.html' });
});
