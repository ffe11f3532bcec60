// What reads links, under a name that nothing else imports: a part that failed can then be asked for again (see `secondChance`).
export { readLink } from '../scenario/read-link';
