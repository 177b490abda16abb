import Foundation
import Testing

@Suite("What may not be in the repository")
struct ContentTests {
    /// Written in two parts, so that this file does not find itself.
    private static let machinePaths = [
        "/work" + "/main", "/work" + "/shared", ".library" + "/", "/root" + "/", "bash" + "_jobs",
    ]

    /// Owners of texts that may be imported by those who have a licence, and are never shipped.
    private static let licensors = [
        "american medical association", "x12", "nubc", "national uniform billing", "nucc", "national uniform claim",
        "snomed", "ihtsdo", "umls", "loinc", "washington publishing",
    ]

    @Test("no databases, archives or office files")
    func kinds() {
        let banned = ["sqlite", "sqlite3", "db", "zip", "gz", "xlsx", "xls", "docx", "pdf", "p12", "pem", "key"]
        let found = Repository.files(under: "").filter { path in
            path.split(separator: "/").last?.split(separator: ".").dropFirst().last.map {
                banned.contains($0.lowercased())
            } ?? false
        }
        #expect(found.isEmpty, "\(found)")
    }

    @Test("no paths of anybody's machine")
    func machines() {
        for path in Repository.files(under: "") {
            let data = Repository.data(of: path) ?? Data()
            let named = Self.machinePaths.filter { data.range(of: Data($0.utf8)) != nil }
            #expect(named.isEmpty, "\(path) names \(named)")
        }
    }

    @Test("no text that carries a licensor's notice")
    func licensed() {
        let marks = ["opyright", "©", "ll rights reserved", "LL RIGHTS RESERVED", "OPYRIGHT"].map { Data($0.utf8) }
        for path in Repository.files(under: "") where !path.hasSuffix("ContentTests.swift") {
            guard let data = Repository.data(of: path), marks.contains(where: { data.range(of: $0) != nil }) else {
                continue
            }
            let lines = Self.notices(in: String(decoding: data, as: UTF8.self))
            #expect(lines.isEmpty, "\(path): \(lines)")
        }
    }

    @Test("a notice is told from a mention")
    func notices() {
        #expect(Self.notices(in: "CPT copyright 2026 American Medical Association. All rights reserved.").count == 1)
        #expect(Self.notices(in: "a\n© ASC X12\nb").count == 1)
        #expect(Self.notices(in: "CPT is a trademark of the American Medical Association.").isEmpty)
        #expect(Self.notices(in: "Copyright the Superbill authors").isEmpty)
    }

    private static func notices(in text: String) -> [Substring] {
        text.split(separator: "\n").filter { line in
            let lower = line.lowercased()
            return ["copyright", "©", "all rights reserved"].contains { lower.contains($0) }
                && licensors.contains { lower.contains($0) }
        }
    }
}
