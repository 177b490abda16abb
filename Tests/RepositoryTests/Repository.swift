import Foundation
import Testing

/// The checked-out repository: its files, without what git ignores.
enum Repository {
    /// Found from this file's own place; `SUPERBILL_REPOSITORY` names another checkout.
    static let root: URL = {
        if let named = ProcessInfo.processInfo.environment["SUPERBILL_REPOSITORY"], !named.isEmpty {
            return URL(fileURLWithPath: named, isDirectory: true).standardizedFileURL
        }
        return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().standardizedFileURL
    }()

    /// What ships: every Swift file of Modules, Plugins and Apps, read once.
    static let product: [SwiftSource] = ["Modules", "Plugins", "Apps"].flatMap { swiftSources(under: $0) }

    static func swiftSources(under folder: String) -> [SwiftSource] {
        files(under: folder).filter { $0.hasSuffix(".swift") }.compactMap { path in
            text(of: path).map { SwiftSource(path: path, text: $0) }
        }
    }

    static func text(of path: String) -> String? {
        data(of: path).map { String(decoding: $0, as: UTF8.self) }
    }

    static func data(of path: String) -> Data? { try? Data(contentsOf: root.appendingPathComponent(path)) }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    /// Names in one folder, sorted; the empty path is the root.
    static func entries(of folder: String) -> [String] {
        let path = folder.isEmpty ? root.path : root.appendingPathComponent(folder).path
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { !isIgnored($0) }.sorted()
    }

    static func folders(in folder: String) -> [String] {
        entries(of: folder).filter { isFolder(folder.isEmpty ? $0 : "\(folder)/\($0)") }
    }

    /// Every file below a folder, as paths from the root, sorted; the empty path is the root.
    static func files(under folder: String) -> [String] {
        entries(of: folder).flatMap { name -> [String] in
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            return isFolder(path) ? files(under: path) : [path]
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(
            atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
        return exists && isFolder.boolValue
    }

    /// The patterns of `.gitignore`; the file has only plain names and `*`, which `fnmatch` reads as git does.
    private static let ignored: [String] =
        [".git"]
        + (text(of: ".gitignore") ?? "").split(separator: "\n").map { line in
            line.hasSuffix("/") ? String(line.dropLast()) : String(line)
        }

    static func isIgnored(_ name: String) -> Bool { ignored.contains { fnmatch($0, name, 0) == 0 } }
}

/// A place that breaks a rule of the house.
struct Violation: Equatable, CustomStringConvertible {
    let path: String
    let line: Int
    let what: String

    var description: String { "\(path):\(line): \(what)" }
}

/// Fails with the violations, one a line.
func expectNone(_ violations: [Violation], at place: SourceLocation = #_sourceLocation) {
    guard !violations.isEmpty else { return }
    let list = violations.map(\.description).joined(separator: "\n")
    Issue.record("\(violations.count) places:\n\(list)", sourceLocation: place)
}
