/**
 * The name tables of a snapshot. They are written once, sorted, and only read after that.
 * The words in `script` and `kind` are those of WrittenName: checking each row in SQL as well
 * would triple the time it takes to write the names.
 *
 * `name`     every written form, and who it belongs to
 * `form`     every folded key of a name, best known first (`w`, see standing.ts)
 * `head`     the ten best forms for each beginning that more than 64 forms share
 * `spelling` every different key once, numbered so that the best known comes first
 * `del`      spellings by what is left when one letter is taken out (see edits.ts)
 * `han`      traditional characters and the simplified ones they are looked up by
 */
export const NAME_TABLES = `
  CREATE TABLE name(
    nid INTEGER PRIMARY KEY,
    subject INTEGER NOT NULL,
    written TEXT NOT NULL,
    script TEXT NOT NULL,
    kind TEXT NOT NULL
  ) STRICT;

  CREATE INDEX name_subject ON name(subject, nid);

  CREATE TABLE form(
    key TEXT NOT NULL,
    w INTEGER NOT NULL,
    nid INTEGER NOT NULL,
    PRIMARY KEY (key, w, nid)
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE head(
    prefix TEXT NOT NULL,
    rank INTEGER NOT NULL,
    nid INTEGER NOT NULL,
    key TEXT NOT NULL,
    w INTEGER NOT NULL,
    PRIMARY KEY (prefix, rank)
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE spelling(
    kid INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    w INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE del(x INTEGER PRIMARY KEY) STRICT;

  CREATE TABLE han(
    traditional TEXT PRIMARY KEY,
    simplified TEXT NOT NULL
  ) WITHOUT ROWID, STRICT;
`

/** A beginning shared by more forms than this has its own list in `head`. */
export const SHARED_MIN = 64

/** How many subjects a list in `head` holds. */
export const HEAD_LENGTH = 10
