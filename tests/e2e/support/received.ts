import type { Page } from 'playwright/test';

/** A file that was taken in, as the database keeps it. */
interface ReceivedText {
  readonly name: string;
  readonly text: string;
}

/** What the secretariat's page keeps of the files it took in. */
export const readReceived = (page: Page): Promise<readonly ReceivedText[]> =>
  page.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answerOf(indexedDB.open('pleno'));
    const store = database.transaction('received').objectStore('received');
    const rows: { name: string; bytes: Uint8Array }[] = await answerOf(store.getAll());
    database.close();
    return rows.map(({ name, bytes }) => ({ name, text: new TextDecoder().decode(bytes) }));
  });
