import { amendRuleBook } from './amend-rule-book';
import { approveRubric } from './approve-rubric';
import { strikeOutLaptop } from './cards/strike-out-laptop';
import { saveCertificateSettings } from './certificate-settings';
import { changeCompetition } from './change-competition';
import { createCompetition } from './create-competition';
import { decideConflicts } from './decide-conflict';
import { exportBundle, prepareBundle } from './export-bundle';
import { exportCompetitionFile } from './export-competition-file';
import { exportDecisions } from './export-decisions';
import { exportReceipt, prepareReceipt } from './export-receipt';
import { identifyFile } from './identify-file';
import { importBundles } from './import-bundles';
import { issueCards, openCards, replaceCard } from './issue-cards';
import { joinAsJudge, readCompetitionFile } from './open-competition-file';
import { openSample, resetSample } from './open-sample';
import type { Ports } from './ports';
import { findReadinessProblems } from './readiness';
import { recuse } from './recuse';
import { reopenSheet } from './reopen-sheet';
import { saveSheet } from './save-sheet';
import type { Services } from './services';
import { signAgain } from './sheets/sign-again';
import { submitSheets } from './submit-sheets';
import { unlockLaptop } from './unlock-laptop';

/** Every use case, ready for the screens: one line each. */
export function createServices(ports: Ports): Services {
  const { repository } = ports;
  return {
    newId: ports.newId,
    now: ports.now,
    hash: ports.hash,
    contentHash: ports.codec.editions.hash,

    observe: (query, onValue, onError) => repository.observe(() => query(repository), onValue, onError),
    savePreferences: repository.savePreferences,
    removeWorkspace: repository.removeWorkspace,
    identifyFile: (bytes) => identifyFile(ports, bytes),

    createCompetition: (...request) => createCompetition(ports, ...request),
    changeCompetition: (...request) => changeCompetition(ports, ...request),
    amendRuleBook: (...request) => amendRuleBook(ports, ...request),
    approveRubric: (...request) => approveRubric(ports, ...request),
    findReadinessProblems,
    exportCompetitionFile: (id) => exportCompetitionFile(ports, id),
    issueCards: (id) => issueCards(ports, id),
    replaceCard: (...request) => replaceCard(ports, ...request),
    strikeOutLaptop: (...request) => strikeOutLaptop(ports, ...request),
    openCards: (id) => openCards(ports, id),
    prepareReceipt: (...request) => prepareReceipt(ports, ...request),
    exportReceipt: (...request) => exportReceipt(ports, ...request),
    importBundles: (...request) => importBundles(ports, ...request),

    decideConflicts: (...request) => decideConflicts(ports, ...request),
    exportDecisions: (id) => exportDecisions(ports, id),

    saveCertificateSettings: (...request) => saveCertificateSettings(ports, ...request),

    readCompetitionFile: (...request) => readCompetitionFile(ports, ...request),
    joinAsJudge: (...request) => joinAsJudge(ports, ...request),
    unlockLaptop: (...request) => unlockLaptop(ports, ...request),
    saveSheet: (...request) => saveSheet(ports, ...request),
    submitSheets: (...request) => submitSheets(ports, ...request),
    signAgain: (...request) => signAgain(ports, ...request),
    recuse: (...request) => recuse(ports, ...request),
    reopenSheet: (...request) => reopenSheet(ports, ...request),
    exportBundle: (id) => exportBundle(ports, id),
    prepareBundle: (id) => prepareBundle(ports, id),
    recordExport: (record) => repository.addExport({ ...record, at: ports.now() }),

    openSample: (options) => openSample(ports, options),
    resetSample: (options) => resetSample(ports, options),
  };
}
