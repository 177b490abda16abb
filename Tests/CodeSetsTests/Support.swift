import CodeSets
import Foundation
import Primitives
import Testing

/// The repository's own files and the optional development data beside it.
enum Place {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let codeSets = root.appending(path: "Config/code-sets").path

    static var orderFileArchive: String? {
        let shared =
            ProcessInfo.processInfo.environment["SUPERBILL_SHARED_DATA"].map { URL(filePath: $0) }
            ?? root.deletingLastPathComponent().appending(path: "shared/data")
        let path = shared.appending(path: "code-sets/icd10orderfiles2026.zip").path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }
}

/// One opened catalog for all tests; opening it is itself tested apart.
let catalog = Result { try EmbeddedCodeSets(directory: Place.codeSets) }

func icd(_ text: String) throws -> ICD10CM.Code { try #require(ICD10CM.Code(text)) }
func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }
func cpt(_ text: String) throws -> ProcedureCode { try #require(ProcedureCode(text)) }
