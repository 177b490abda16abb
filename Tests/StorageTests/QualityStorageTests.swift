import CodeSets
import Coding
import Compliance
import Foundation
import GRDB
import Primitives
import Records
import Storage
import Testing

/// Credentials, reviews, blind codings, queries and practice answers: kept in order, and never changed.
@Suite struct QualityStorageTests {
    private static let now = Timestamp(milliseconds: 1_790_586_000_000)

    /// A store with two visits, in a folder that goes when the body ends.
    private func withStore(_ body: (SQLiteStore, [Int64], String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("superbill-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("quality.sqlite").path
        let store = try SQLiteStore(path: path)
        let visits = try await store.write { session in
            var records = RecordImport()
            records.patients = [Patient(sourceID: "p", name: PersonName(last: "Doe", first: "Jan"))]
            records.encounters = ["a", "b"].map {
                Encounter(sourceID: $0, patientID: "p", start: CalendarDate(iso: "2026-09-01"))
            }
            _ = try session.save(records, clinic: "lakeside", document: "d", at: Self.now)
            return try session.visits(clinic: nil, limit: 10, offset: 0).map(\.key).sorted()
        }
        try await body(store, visits, path)
    }

    private func codes(_ diagnosis: String) throws -> CodedVisit {
        CodedVisit(diagnoses: [try #require(ICD10CM.Code(diagnosis))], services: [])
    }

    private func review(
        _ visit: Int64, _ source: CodingReview.Source, coder: String, on day: Int, clinic: String = "lakeside"
    ) throws -> CodingReview {
        let (coded, truth) = (try codes("I10"), try codes("I11.9"))
        return CodingReview(
            visit: visit, clinic: clinic, source: source, serviceDate: nil, coder: coder, provider: "npi", coded: coded,
            truth: truth, comparison: CodingComparison(of: coded, against: truth), by: "vera", credential: "CPMA",
            at: Self.now.adding(seconds: Int64(day) * 86_400), reason: "stated")
    }

    private func credential(_ user: String, _ kind: Credential.Kind, _ expires: String) throws -> Credential {
        Credential(
            user: user, kind: kind, number: "1", expires: try #require(CalendarDate(iso: expires)), recordedBy: "adam",
            recordedAt: Self.now)
    }

    @Test func theNewestValueOfACertificateCounts() async throws {
        try await withStore { store, _, _ in
            let rows = [
                try credential("Maria", .cpc, "2026-01-01"), try credential("tom", .cca, "2027-01-01"),
                try credential("Maria", .cpb, "2026-06-01"), try credential("Maria", .cpc, "2028-01-01"),
            ]
            try await store.write { session in for row in rows { try session.append(row) } }
            let kept = try await store.read { (try $0.credentials(of: "MARIA"), try $0.credentials(of: nil)) }
            #expect(kept.0 == [rows[3], rows[2]])
            #expect(kept.1 == [rows[3], rows[1], rows[2]])
        }
    }

    @Test func reviewsAreFilteredAndComeInOrder() async throws {
        try await withStore { store, visits, _ in
            let rows = [
                try review(visits[0], .beforeBilling, coder: "maria", on: 0),
                try review(visits[1], .audit, coder: "tom", on: 1),
                try review(visits[0], .beforeBilling, coder: "tom", on: 2),
                try review(visits[1], .beforeBilling, coder: "maria", on: 3, clinic: "riverbend"),
            ]
            try await store.write { session in for row in rows { try session.append(row) } }
            let day = Self.now.date
            let filters: [(ReviewFilter, [Int])] = [
                (ReviewFilter(), [0, 1, 2, 3]), (ReviewFilter(clinic: "lakeside"), [0, 1, 2]),
                (ReviewFilter(coder: "maria"), [0, 3]), (ReviewFilter(provider: "other"), []),
                (ReviewFilter(visit: visits[1]), [1, 3]), (ReviewFilter(from: day.adding(days: 2)), [2, 3]),
                (ReviewFilter(from: day, through: day), [0]),
            ]
            for (filter, expected) in filters {
                #expect(try await store.read { try $0.reviews(filter) } == expected.map { rows[$0] })
            }
            let newest = try await store.read { try $0.newestReviews(clinic: "lakeside", limit: 5) }
            #expect(newest == [rows[2], rows[0]], "audits do not count towards a stop")
            #expect(try await store.read { try $0.newestReviews(clinic: "lakeside", limit: 1) } == [rows[2]])
        }
    }

    @Test func aBlindCodingIsHandedInOnceByEach() async throws {
        try await withStore { store, visits, _ in
            let assignment = BlindAssignment(
                visit: visits[0], clinic: "lakeside", first: "maria", second: "tom", by: "vera", at: Self.now)
            let id = try await store.write { try $0.add(assignment) }
            let coding = BlindCoding(coder: "tom", codes: try codes("I10"), credential: nil, at: Self.now)
            try await store.write { try $0.append(coding, toAssignment: id) }
            await #expect(throws: DatabaseError.self) {
                try await store.write { try $0.append(coding, toAssignment: id) }
            }
            let decision = Adjudication(
                by: "vera", credential: nil, truth: try codes("I10"), reason: "stated", at: Self.now)
            try await store.write { try $0.append(decision, toAssignment: id) }
            await #expect(throws: DatabaseError.self) {
                try await store.write { try $0.append(decision, toAssignment: id) }
            }
            let kept = try #require(try await store.read { try $0.assignment(id) })
            #expect(kept.codings == [coding] && kept.adjudication == decision && kept.id == id)
            #expect(try await store.read { try $0.assignments(clinic: "lakeside", visit: visits[0]) } == [kept])
            #expect(try await store.read { try $0.assignments(clinic: nil, visit: visits[1]) }.isEmpty)
            #expect(try await store.read { try $0.assignment(99) } == nil)
            await #expect(throws: DatabaseError.self, "an assignment that is not there") {
                try await store.write { try $0.append(coding, toAssignment: 99) }
            }
        }
    }

    private func query(_ visit: Int64) -> TrackedQuery {
        TrackedQuery(
            clinic: "lakeside", provider: "npi", code: "E11.9", draftedBy: "maria", draftedAt: Self.now,
            query: ProviderQuery(
                id: "\(visit)-stage-E11.9", visit: visit, kind: .stage, form: .open, title: "Clarification of stage",
                indicators: [
                    .init(
                        evidence: Evidence(source: .note, sourceID: "n", start: 0, end: 6, quote: "kidney"),
                        place: "assessment")
                ], question: "Please state the stage of what is quoted above.", options: [], created: Self.now.date,
                due: Self.now.date))
    }

    @Test func aQueryIsWhatItHasBecome() async throws {
        try await withStore { store, visits, _ in
            var tracked = query(visits[0])
            tracked.number = try await store.write { [tracked] in try $0.add(tracked) }
            let draft = try await store.read { [tracked] in try $0.query(tracked.number) }
            #expect(draft == tracked)
            try tracked.query.send(by: "maria", at: Self.now)
            try await store.write { [tracked] in try $0.append(tracked.query, toQuery: tracked.number) }
            try tracked.query.record(.init(text: "stage 3a"), by: "okafor", at: Self.now)
            try await store.write { [tracked] in try $0.append(tracked.query, toQuery: tracked.number) }
            let kept = try await store.read { [tracked] in try $0.query(tracked.number) }
            #expect(kept == tracked && kept?.query.state == .answered)
            #expect(try await store.read { try $0.queries(QueryFilter(clinic: "riverbend")) }.isEmpty)
            #expect(try await store.read { try $0.queries(QueryFilter(visit: visits[0])) } == [tracked])
        }
    }

    @Test(arguments: [
        "credentials", "coding_reviews", "blind_assignments", "blind_codings", "adjudications", "provider_queries",
        "provider_query_events", "practice_answers",
    ])
    func rowsAreNeverChangedOrRemoved(_ table: String) async throws {
        try await withStore { store, visits, path in
            let held = try credential("maria", .cpc, "2028-01-01")
            let review = try review(visits[0], .audit, coder: "maria", on: 0)
            let coded = try codes("I10")
            try await store.write { session in
                try session.append(held)
                try session.append(review)
                let id = try session.add(
                    BlindAssignment(
                        visit: visits[0], clinic: "lakeside", first: "a", second: "b", by: "c", at: Self.now))
                try session.append(
                    BlindCoding(coder: "a", codes: coded, credential: nil, at: Self.now), toAssignment: id)
                try session.append(
                    Adjudication(by: "c", credential: nil, truth: coded, reason: "x", at: Self.now), toAssignment: id)
                let tracked = query(visits[0])
                try session.append(tracked.query, toQuery: session.add(tracked))
                let visit = PracticeVisit(
                    id: "one", title: "", level: 1, date: Self.now.date, note: "", answers: [], traps: [])
                try session.append(
                    PracticeResult(
                        user: "Tom", visit: visit, codes: coded,
                        comparison: CodingComparison(of: coded, against: visit.truth), at: Self.now))
            }
            #expect(try await store.read { try $0.practiceResults(of: "tom") }.count == 1)
            #expect(try await store.read { try $0.practiceUsers() } == ["tom"])
            let raw = try DatabaseQueue(path: path)
            let count = try await raw.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
            #expect(count == 1)
            for attack in ["UPDATE \(table) SET json = '{}'", "DELETE FROM \(table)"] {
                await #expect(throws: DatabaseError.self) { try await raw.write { try $0.execute(sql: attack) } }
            }
        }
    }

    /// A database of the version before takes the new tables without losing a row.
    @Test func anOlderDatabaseIsBroughtUpToDate() async throws {
        try await withStore { store, visits, path in
            _ = store
            let raw = try DatabaseQueue(path: path)
            try await raw.write { database in
                for table in [
                    "adjudications", "blind_codings", "blind_assignments", "coding_reviews", "provider_query_events",
                    "provider_queries", "practice_answers", "credentials",
                ] {
                    try database.execute(sql: "DROP TABLE \(table)")
                }
                try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '2 %'")
            }
            let again = try SQLiteStore(path: path)
            #expect(try await again.read { try $0.credentials(of: nil) }.isEmpty)
            #expect(
                try await again.read { try $0.visits(clinic: nil, limit: 10, offset: 0) }.map(\.key).sorted() == visits)
        }
    }
}
