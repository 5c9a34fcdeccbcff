import { ISSUE_WORDS } from '../../src/strings/issue-words.ts';
import { LANGUAGE } from '../../src/strings/language.ts';
import './issue-page.ts';

document.documentElement.lang = LANGUAGE;
document.title = `${ISSUE_WORDS.title}: Plumbline`;
