import BuiltInPayers
import Claims
import Foundation
import Primitives
import Settings
import Testing

@testable import PluginHost

/// A copy of the shipped payers that a test may break.
final class PayerFolder {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let shipped = ["bcbs-illinois", "illinois-medicaid", "medicare", "prairie-mutual", "self-pay"]

    let url: URL

    init() throws {
        let parent = FileManager.default.temporaryDirectory.appending(path: "superbill-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        url = parent.appending(path: "payers")
        let source = Self.root.appending(path: "Config/payers").resolvingSymlinksInPath()
        try FileManager.default.copyItem(at: source, to: url)
    }

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

    func text(_ path: String) throws -> String { try String(contentsOf: url.appending(path: path), encoding: .utf8) }

    func write(_ text: String, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func replace(_ old: String, with new: String, in path: String) throws {
        let text = try text(path)
        #expect(text.contains(old))
        try write(text.replacing(old, with: new), to: path)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(at: url.appending(path: path)) }

    func host() -> PayerHost { PayerHost(folder: url, builtIn: BuiltInAdapters.all) }

    static func clinic(_ id: String, _ change: (String) -> String = { $0 }) throws -> ClinicSettings {
        let text = try String(contentsOf: root.appending(path: "Config/clinics/\(id).yaml"), encoding: .utf8)
        let (clinic, findings) = ClinicSettings.read(bytes: Array(change(text).utf8), file: "clinics/\(id).yaml")
        #expect(!findings.hasBlocking, "\(findings)")
        return try #require(clinic)
    }
}

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }
