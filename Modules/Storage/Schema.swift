import GRDB

/// The tables, version by version. A released version is never edited; the next one is added below it.
enum Schema {
    static func migrate(_ pool: DatabasePool) throws {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 records, claims, books, audit") { database in
            for statement in [records, coding, claims, books, work, audit, access] {
                try database.execute(sql: statement)
            }
        }
        migrator.registerMigration("2 credentials, reviews, queries, practice") { database in
            for statement in [credentials, reviews, queries, practice] { try database.execute(sql: statement) }
        }
        let isNewer = try pool.read { try migrator.hasBeenSuperseded($0) }
        if isNewer { throw StorageError.newerSchema }
        let isCurrent = try pool.read { try migrator.hasCompletedMigrations($0) }
        if !isCurrent { try migrator.migrate(pool) }
    }

    /// Refuses UPDATE and DELETE on a table whose rows are evidence.
    private static func appendOnly(_ table: StaticString) -> String {
        """
        CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
        CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
        """
    }

    private static let records = """
        CREATE TABLE documents (
          id INTEGER PRIMARY KEY, hash TEXT NOT NULL, clinic TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
          direction TEXT NOT NULL, bytes BLOB NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL,
          UNIQUE (clinic, hash)) STRICT;
        CREATE INDEX documents_by_hash ON documents(hash);
        CREATE TABLE patients (
          key INTEGER PRIMARY KEY AUTOINCREMENT, clinic TEXT NOT NULL, source_id TEXT NOT NULL, last TEXT NOT NULL,
          first TEXT NOT NULL, birth_date TEXT, json TEXT NOT NULL, document TEXT NOT NULL,
          UNIQUE (clinic, source_id)) STRICT;
        CREATE TABLE practitioners (
          clinic TEXT NOT NULL, source_id TEXT NOT NULL, json TEXT NOT NULL, document TEXT NOT NULL,
          PRIMARY KEY (clinic, source_id)) STRICT, WITHOUT ROWID;
        CREATE TABLE organizations (
          clinic TEXT NOT NULL, source_id TEXT NOT NULL, json TEXT NOT NULL, document TEXT NOT NULL,
          PRIMARY KEY (clinic, source_id)) STRICT, WITHOUT ROWID;
        CREATE TABLE visits (
          key INTEGER PRIMARY KEY AUTOINCREMENT, clinic TEXT NOT NULL, source_id TEXT NOT NULL,
          patient_source TEXT NOT NULL, date TEXT, json TEXT NOT NULL, document TEXT NOT NULL,
          UNIQUE (clinic, source_id)) STRICT;
        CREATE INDEX visits_by_date ON visits(clinic, date);
        CREATE INDEX visits_by_patient ON visits(clinic, patient_source);
        CREATE TABLE coverages (
          clinic TEXT NOT NULL, source_id TEXT NOT NULL, patient_source TEXT NOT NULL, json TEXT NOT NULL,
          document TEXT NOT NULL, PRIMARY KEY (clinic, source_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX coverages_by_patient ON coverages(clinic, patient_source);
        CREATE TABLE facts (
          id INTEGER PRIMARY KEY, clinic TEXT NOT NULL, kind TEXT NOT NULL, source_id TEXT NOT NULL,
          patient_source TEXT NOT NULL, encounter_source TEXT, json TEXT NOT NULL, byte_offset INTEGER NOT NULL,
          document TEXT NOT NULL, UNIQUE (clinic, kind, source_id)) STRICT;
        CREATE INDEX facts_by_encounter ON facts(clinic, encounter_source);
        CREATE TABLE notes (
          id INTEGER PRIMARY KEY, clinic TEXT NOT NULL, source_id TEXT NOT NULL, patient_source TEXT NOT NULL,
          encounter_source TEXT, json TEXT NOT NULL, document TEXT NOT NULL, UNIQUE (clinic, source_id)) STRICT;
        CREATE INDEX notes_by_encounter ON notes(clinic, encounter_source);
        INSERT INTO sqlite_sequence (name, seq) VALUES ('visits', 1000), ('patients', 100);
        """ + appendOnly("documents")

    private static let coding = """
        CREATE TABLE proposals (
          visit INTEGER NOT NULL REFERENCES visits(key), position INTEGER NOT NULL, json TEXT NOT NULL,
          made_at INTEGER NOT NULL, PRIMARY KEY (visit, position)) STRICT, WITHOUT ROWID;
        CREATE TABLE coding_decisions (
          id INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visits(key), json TEXT NOT NULL) STRICT;
        CREATE INDEX coding_decisions_by_visit ON coding_decisions(visit);
        """ + appendOnly("coding_decisions")

    private static let claims = """
        CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE claims (
          number INTEGER PRIMARY KEY, version INTEGER NOT NULL, clinic TEXT NOT NULL,
          visit INTEGER NOT NULL REFERENCES visits(key), patient INTEGER NOT NULL REFERENCES patients(key),
          payer TEXT NOT NULL, responsibility TEXT NOT NULL, state TEXT NOT NULL, service_date TEXT NOT NULL,
          charge_cents INTEGER NOT NULL, payer_claim_number TEXT, updated_at INTEGER NOT NULL) STRICT;
        CREATE INDEX claims_by_clinic ON claims(clinic, state);
        CREATE INDEX claims_by_patient ON claims(patient);
        CREATE INDEX claims_by_visit ON claims(visit);
        CREATE TABLE claim_versions (
          claim INTEGER NOT NULL REFERENCES claims(number), version INTEGER NOT NULL, json TEXT NOT NULL,
          at INTEGER NOT NULL, PRIMARY KEY (claim, version)) STRICT, WITHOUT ROWID;
        CREATE TABLE claim_findings (
          claim INTEGER PRIMARY KEY REFERENCES claims(number), version INTEGER NOT NULL, json TEXT NOT NULL) STRICT;
        CREATE TABLE claim_events (
          id INTEGER PRIMARY KEY, claim INTEGER NOT NULL REFERENCES claims(number), kind TEXT NOT NULL,
          json TEXT NOT NULL) STRICT;
        CREATE INDEX claim_events_by_claim ON claim_events(claim);
        CREATE TABLE batches (
          id INTEGER PRIMARY KEY, clinic TEXT NOT NULL, payer TEXT NOT NULL, control_number INTEGER NOT NULL,
          document TEXT NOT NULL, transport TEXT NOT NULL, state TEXT NOT NULL, sent_at INTEGER NOT NULL,
          UNIQUE (payer, control_number)) STRICT;
        CREATE INDEX batches_by_control ON batches(control_number);
        CREATE TABLE batch_claims (
          batch INTEGER NOT NULL REFERENCES batches(id), claim INTEGER NOT NULL REFERENCES claims(number),
          PRIMARY KEY (batch, claim)) STRICT, WITHOUT ROWID;
        """ + appendOnly("claim_versions") + appendOnly("claim_events") + appendOnly("batch_claims")

    private static let books = """
        CREATE TABLE ledger_transactions (
          id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, content_hash TEXT NOT NULL,
          clinic TEXT NOT NULL, kind TEXT NOT NULL, date TEXT NOT NULL, memo TEXT NOT NULL, reverses TEXT UNIQUE,
          posted_at INTEGER NOT NULL, by TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
        CREATE TABLE ledger_entries (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          transaction_id INTEGER NOT NULL REFERENCES ledger_transactions(id), clinic TEXT NOT NULL,
          account TEXT NOT NULL, amount_cents INTEGER NOT NULL CHECK (amount_cents <> 0), payer TEXT, claim INTEGER,
          line INTEGER, patient INTEGER) STRICT;
        CREATE INDEX ledger_entries_by_transaction ON ledger_entries(transaction_id);
        CREATE INDEX ledger_entries_by_claim ON ledger_entries(claim);
        CREATE INDEX ledger_entries_by_patient ON ledger_entries(patient);
        CREATE INDEX ledger_entries_by_account ON ledger_entries(clinic, account);
        CREATE TABLE remittances (
          id INTEGER PRIMARY KEY, clinic TEXT NOT NULL, identity_key TEXT NOT NULL UNIQUE, content_hash TEXT NOT NULL,
          payer TEXT NOT NULL, trace TEXT NOT NULL, paid_on TEXT NOT NULL, amount_cents INTEGER NOT NULL,
          claims INTEGER NOT NULL, document TEXT NOT NULL, transaction_key TEXT, posted_at INTEGER NOT NULL) STRICT;
        """ + appendOnly("ledger_transactions") + appendOnly("ledger_entries") + appendOnly("remittances")

    private static let work = """
        CREATE TABLE work_items (
          id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, clinic TEXT NOT NULL, kind TEXT NOT NULL, claim INTEGER,
          patient INTEGER, title TEXT NOT NULL, next_action TEXT NOT NULL, amount_cents INTEGER NOT NULL,
          due TEXT NOT NULL, owner TEXT NOT NULL, state TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
        CREATE INDEX work_items_open ON work_items(clinic, state, due);
        """

    private static let audit = """
        CREATE TABLE audit (
          sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, via TEXT NOT NULL,
          action TEXT NOT NULL, subject_kind TEXT NOT NULL, subject TEXT NOT NULL, patient INTEGER, clinic TEXT,
          reason TEXT, detail TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
        CREATE INDEX audit_by_patient ON audit(patient);
        CREATE TABLE audit_head (
          id INTEGER PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
        """ + appendOnly("audit")

    private static let access = """
        CREATE TABLE users (
          folded_name TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE sessions (
          identifier_hash TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """

    private static let credentials = """
        CREATE TABLE credentials (
          id INTEGER PRIMARY KEY, folded_user TEXT NOT NULL, kind TEXT NOT NULL, expires TEXT NOT NULL,
          json TEXT NOT NULL) STRICT;
        CREATE INDEX credentials_by_user ON credentials(folded_user);
        """ + appendOnly("credentials")

    private static let reviews = """
        CREATE TABLE coding_reviews (
          id INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visits(key), clinic TEXT NOT NULL,
          source TEXT NOT NULL, coder TEXT NOT NULL, provider TEXT, reviewed_on TEXT NOT NULL,
          json TEXT NOT NULL) STRICT;
        CREATE INDEX coding_reviews_by_visit ON coding_reviews(visit);
        CREATE INDEX coding_reviews_by_clinic ON coding_reviews(clinic, source, id);
        CREATE TABLE blind_assignments (
          id INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visits(key), clinic TEXT NOT NULL,
          json TEXT NOT NULL) STRICT;
        CREATE INDEX blind_assignments_by_visit ON blind_assignments(visit);
        CREATE TABLE blind_codings (
          assignment INTEGER NOT NULL REFERENCES blind_assignments(id), coder TEXT NOT NULL, json TEXT NOT NULL,
          PRIMARY KEY (assignment, coder)) STRICT, WITHOUT ROWID;
        CREATE TABLE adjudications (
          assignment INTEGER PRIMARY KEY REFERENCES blind_assignments(id), json TEXT NOT NULL) STRICT;
        """ + appendOnly("coding_reviews") + appendOnly("blind_assignments") + appendOnly("blind_codings")
        + appendOnly("adjudications")

    private static let queries = """
        CREATE TABLE provider_queries (
          id INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visits(key), clinic TEXT NOT NULL,
          json TEXT NOT NULL) STRICT;
        CREATE INDEX provider_queries_by_visit ON provider_queries(visit);
        CREATE INDEX provider_queries_by_clinic ON provider_queries(clinic);
        CREATE TABLE provider_query_events (
          id INTEGER PRIMARY KEY, query INTEGER NOT NULL REFERENCES provider_queries(id), json TEXT NOT NULL) STRICT;
        CREATE INDEX provider_query_events_by_query ON provider_query_events(query);
        """ + appendOnly("provider_queries") + appendOnly("provider_query_events")

    private static let practice = """
        CREATE TABLE practice_answers (
          id INTEGER PRIMARY KEY, folded_user TEXT NOT NULL, visit TEXT NOT NULL, json TEXT NOT NULL) STRICT;
        CREATE INDEX practice_answers_by_user ON practice_answers(folded_user);
        """ + appendOnly("practice_answers")
}
