import CodeSets
import Foundation
import Testing

/// The development sets lie beside the repository; a plain clone has none of them.
@Suite("Search quality on the development sets", .enabled(if: DevelopmentSet.isThere))
struct SearchQualityTests {
    /// The embedded tables alone: at most four points below the goals with the Alphabetic Index imported.
    @Test(
        "The embedded tables alone reach their goals",
        arguments: [
            ("terms_mondo.dev.tsv", 0.76, 0.85), ("terms_do.dev.tsv", 0.65, 0.76),
            ("mentions_ncbi.dev.tsv", 0.61, 0.74),
        ])
    func embedded(file: String, first: Double, five: Double) throws {
        let search = try embeddedSearch.get()
        let rows = try DevelopmentSet.rows(file)
        #expect(!rows.isEmpty)
        var hits = (first: 0, five: 0)
        for row in rows {
            let codes = search.codes(row.term, limit: 5)
            let isRight = { (code: String) in row.gold.contains { code.hasPrefix($0) } }
            if codes.first.map(isRight) == true { hits.first += 1 }
            if codes.contains(where: isRight) { hits.five += 1 }
        }
        #expect(Double(hits.first) / Double(rows.count) >= first)
        #expect(Double(hits.five) / Double(rows.count) >= five)
    }
}

/// Rows of a term set: the term, and the codes or headings that are right.
enum DevelopmentSet {
    static let folder =
        (ProcessInfo.processInfo.environment["SUPERBILL_SHARED_DATA"].map { URL(filePath: $0) }
        ?? Place.root.deletingLastPathComponent().appending(path: "shared/data")).appending(path: "evaluation")

    static var isThere: Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "terms_do.dev.tsv").path)
    }

    static func rows(_ file: String) throws -> [(term: String, gold: [String])] {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return fields.count > 2 ? (fields[1], fields[2].split(separator: ";").map(String.init)) : nil
        }
    }
}
