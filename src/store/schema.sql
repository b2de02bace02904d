-- One immutable snapshot of the facts. Dates: `date` is EDTF as written, `earliest` and `latest`
-- the days it can mean. `known_by` is the day by which a dated source surely had it in print;
-- NULL when no dated source does, and then no answer with `known:` uses it.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  via TEXT,
  kind TEXT NOT NULL,
  url TEXT,
  address TEXT NOT NULL,
  published TEXT,
  known_by TEXT,
  language TEXT NOT NULL,
  note TEXT
) STRICT;

CREATE TABLE subject (
  sid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  zh TEXT,
  hant TEXT, -- only where it differs from `zh`
  hint TEXT,
  last_post TEXT, -- JSON: its names, and whether it is over
  about TEXT,
  born TEXT,
  parent INTEGER REFERENCES subject,
  seats TEXT,
  notes TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX subject_parent ON subject (parent) WHERE parent IS NOT NULL;

CREATE TABLE claim (
  cid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  stage TEXT,
  line TEXT NOT NULL,
  date TEXT,
  earliest TEXT,
  latest TEXT,
  public_on TEXT,
  certainty TEXT NOT NULL CHECK (certainty IN ('official', 'reported', 'alleged')),
  reason TEXT NOT NULL CHECK (reason IN ('given', 'not-given', 'none-needed')),
  known_by TEXT,
  sentence TEXT,
  note TEXT,
  seen INTEGER CHECK (seen = 1),
  supersedes TEXT,
  retracted_on TEXT,
  retracted_why TEXT,
  CHECK (stage IS NULL OR certainty = 'official' OR stage = 'reported')
) STRICT;
CREATE INDEX claim_earliest ON claim (earliest, cid);
CREATE INDEX claim_known ON claim (known_by, cid);
CREATE INDEX claim_supersedes ON claim (supersedes) WHERE supersedes IS NOT NULL;

CREATE TABLE claim_subject (
  sid INTEGER NOT NULL REFERENCES subject,
  cid INTEGER NOT NULL REFERENCES claim,
  role TEXT NOT NULL,
  PRIMARY KEY (sid, cid, role)
) WITHOUT ROWID, STRICT;
CREATE INDEX claim_subject_claim ON claim_subject (cid, role, sid);

CREATE TABLE citation (
  cid INTEGER NOT NULL REFERENCES claim,
  place INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES source,
  part TEXT,
  PRIMARY KEY (cid, place)
) WITHOUT ROWID, STRICT;
CREATE INDEX citation_source ON citation (source, cid);

-- Each claim as readers get it, JSON with its citations and subjects, so that an answer without
-- `known:` is one read a claim.
CREATE TABLE claim_card (cid INTEGER PRIMARY KEY REFERENCES claim, card TEXT NOT NULL) STRICT;

CREATE TABLE dispute (
  cid INTEGER NOT NULL REFERENCES claim,
  other INTEGER NOT NULL REFERENCES claim,
  PRIMARY KEY (cid, other)
) WITHOUT ROWID, STRICT;

CREATE TABLE tenure (
  tid INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES subject,
  post INTEGER NOT NULL REFERENCES subject,
  body INTEGER NOT NULL REFERENCES subject,
  since TEXT,
  since_earliest TEXT NOT NULL,
  since_latest TEXT NOT NULL,
  until TEXT,
  until_earliest TEXT NOT NULL,
  until_latest TEXT NOT NULL,
  is_over INTEGER NOT NULL,
  attested TEXT,
  started_by INTEGER NOT NULL REFERENCES claim,
  ended_by INTEGER REFERENCES claim,
  disputed TEXT
) STRICT;
CREATE INDEX tenure_person ON tenure (person);
CREATE INDEX tenure_post ON tenure (post);
CREATE INDEX tenure_body ON tenure (body);

-- What editors decided of two people, or of two bodies.
CREATE TABLE identity (
  id TEXT PRIMARY KEY,
  a INTEGER NOT NULL REFERENCES subject,
  b INTEGER NOT NULL REFERENCES subject,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'not-same')),
  decided TEXT NOT NULL,
  why TEXT
) WITHOUT ROWID, STRICT;
CREATE INDEX identity_a ON identity (a);
CREATE INDEX identity_b ON identity (b);

-- One row a case; its steps are the claims of kind "case" filed under it.
CREATE TABLE case_file (
  sid INTEGER PRIMARY KEY REFERENCES subject,
  person INTEGER NOT NULL REFERENCES subject,
  post TEXT,
  rank TEXT NOT NULL,
  body TEXT,
  organisation INTEGER REFERENCES subject,
  sector TEXT,
  announced TEXT,
  announced_earliest TEXT,
  announced_latest TEXT,
  outcome TEXT NOT NULL,
  note TEXT,
  reached INTEGER REFERENCES claim -- the claim of its highest rung, when no clock is set
) STRICT;
CREATE INDEX case_person ON case_file (person);
CREATE INDEX case_announced ON case_file (announced_earliest, sid);

CREATE TABLE risk (
  sid INTEGER PRIMARY KEY REFERENCES subject,
  place INTEGER NOT NULL,
  category TEXT NOT NULL,
  category_sourced INTEGER NOT NULL,
  about TEXT NOT NULL,
  exposed TEXT NOT NULL,
  said_by INTEGER NOT NULL REFERENCES subject,
  wording TEXT,
  cid INTEGER NOT NULL REFERENCES claim
) STRICT;

CREATE TABLE risk_measure (
  risk INTEGER NOT NULL REFERENCES risk,
  place INTEGER NOT NULL,
  measure INTEGER NOT NULL REFERENCES subject,
  PRIMARY KEY (risk, place)
) WITHOUT ROWID, STRICT;

CREATE TABLE measure (
  sid INTEGER PRIMARY KEY REFERENCES subject,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES subject,
  status TEXT
) STRICT;

CREATE TABLE series (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  counts TEXT NOT NULL,
  unit TEXT NOT NULL,
  beside_cases INTEGER NOT NULL,
  differs TEXT
) STRICT;

CREATE TABLE figure (
  sid INTEGER PRIMARY KEY REFERENCES subject,
  series TEXT NOT NULL REFERENCES series,
  value REAL,
  qualifier TEXT,
  period TEXT NOT NULL,
  period_earliest TEXT NOT NULL,
  period_latest TEXT NOT NULL,
  cid INTEGER NOT NULL REFERENCES claim
) STRICT;
CREATE INDEX figure_series ON figure (series, period_earliest, period_latest);

CREATE TABLE phrase (
  id TEXT PRIMARY KEY,
  hans TEXT NOT NULL,
  hant TEXT NOT NULL,
  pinyin TEXT NOT NULL,
  english TEXT NOT NULL,
  meaning TEXT NOT NULL,
  stage TEXT,
  seen_in TEXT NOT NULL
) STRICT;

CREATE TABLE report_check (
  id TEXT PRIMARY KEY,
  place INTEGER NOT NULL,
  report TEXT NOT NULL REFERENCES source,
  says TEXT NOT NULL,
  part TEXT,
  verdicts TEXT NOT NULL,
  reading TEXT NOT NULL,
  why TEXT,
  expression TEXT,
  means TEXT,
  claims TEXT NOT NULL,
  citations TEXT NOT NULL,
  card TEXT NOT NULL DEFAULT '{}' -- the whole of it as readers get it
) STRICT;
CREATE INDEX report_check_report ON report_check (report, place);

CREATE TABLE report_check_subject (
  sid INTEGER NOT NULL REFERENCES subject,
  check_id TEXT NOT NULL REFERENCES report_check,
  place INTEGER NOT NULL,
  PRIMARY KEY (sid, check_id)
) WITHOUT ROWID, STRICT;
CREATE INDEX report_check_subject_check ON report_check_subject (check_id, place);

CREATE TABLE holiday (
  calendar TEXT NOT NULL,
  day TEXT NOT NULL,
  name TEXT NOT NULL,
  citations TEXT NOT NULL,
  PRIMARY KEY (calendar, day)
) WITHOUT ROWID, STRICT;

CREATE TABLE severity_rule (
  place INTEGER PRIMARY KEY, -- the first that fits decides
  id TEXT NOT NULL UNIQUE,
  severity TEXT NOT NULL,
  filter TEXT NOT NULL,
  why TEXT NOT NULL
) STRICT;

CREATE TABLE coverage (place INTEGER PRIMARY KEY, period TEXT NOT NULL, earliest TEXT NOT NULL, latest TEXT NOT NULL, remark TEXT NOT NULL) STRICT;

-- What /search reads. `text` is folded: Han characters simplified and set apart by spaces, so that
-- a word of two characters is a phrase of two tokens. A doc has up to three texts, its names, its
-- lines and its source's title: rowid = 4 * doc + place, so that one match tells where it was.
CREATE TABLE doc (
  rowid INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  title TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE text USING fts5 (
  words,
  content = '',
  tokenize = 'porter unicode61 remove_diacritics 2'
);

-- The rungs of a case by height, and the days between them over all cases with both days known.
CREATE TABLE stage (stage TEXT PRIMARY KEY, rung INTEGER NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE median (
  from_stage TEXT NOT NULL,
  to_stage TEXT NOT NULL,
  days INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (from_stage, to_stage)
) WITHOUT ROWID, STRICT;
