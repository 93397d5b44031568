import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';

/*
 * Before each file: Node has no IndexedDB, and Dexie looks for one when it is first loaded, which is once a process.
 * Each file finds a browser without databases, as on the first day.
 */
globalThis.indexedDB = new IDBFactory();
Dexie.dependencies.indexedDB = globalThis.indexedDB;
