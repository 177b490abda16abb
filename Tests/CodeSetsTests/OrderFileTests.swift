import CodeSets
import Foundation
import Primitives
import Testing

@Suite("Against the official order file")
struct OrderFileTests {
    /// Layout (1-based): 7-13 code, 15 valid flag, 78 to the end the long title.
    @Test("Codes, billable flags and long titles are identical", .enabled(if: Place.orderFileArchive != nil))
    func identical() throws {
        let sets = try catalog.get()
        let archive = try #require(Place.orderFileArchive)
        let inForce = try day("2026-03-01")
        var official: [ICD10CM.Code: (isValid: Bool, title: String)] = [:]
        for line in try unzip(archive, "icd10cm_order_2026.txt").split(whereSeparator: \.isNewline) {
            let bytes = Array(line.utf8)
            guard bytes.count > 77 else { continue }
            let name = String(decoding: bytes[6..<13], as: UTF8.self).filter { $0 != " " }
            let title = String(decoding: bytes[77...], as: UTF8.self).trimmingCharacters(in: .whitespaces)
            official[try icd(name)] = (bytes[14] == UInt8(ascii: "1"), title)
        }
        #expect(official.count == 98_186)
        var listed = 0
        var differences: [String] = []
        sets.forEachDiagnosis { code, isBillable in
            listed += 1
            guard let expected = official[code] else {
                differences.append("\(code) is not official")
                return
            }
            let title = sets.diagnosis(code, on: inForce)?.title
            if expected.isValid != isBillable || expected.title != title { differences.append(code.text) }
        }
        #expect(listed == official.count)
        #expect(differences.isEmpty, "\(differences.prefix(10))")
    }

    private func unzip(_ archive: String, _ member: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))",
            archive, member,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }
}
