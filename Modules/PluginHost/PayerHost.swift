package import Claims
package import Foundation
package import PayerKit
package import Primitives
package import Settings

/// Finds the payers of a configuration, checks each with its adapter, and keeps those that are sound. A broken payer is
/// reported and left out; the rest works on.
package struct PayerHost: Sendable {
    package struct Skipped: Codable, Equatable, Sendable {
        package var payer: String
        package var reason: String
        package var findings: [Finding]
    }

    package private(set) var payers: [PayerFile] = []
    package private(set) var skipped: [Skipped] = []
    /// Warnings about payers that load all the same.
    package private(set) var findings: [Finding] = []
    private var base: PayerTerms?
    var baseTerms: PayerTerms? { base }
    private let adapters: [String: any PayerAdapter.Type]

    /// - Parameters:
    ///   - folder: `Config/payers`.
    ///   - builtIn: the adapters that are compiled in.
    package init(folder: URL, builtIn: [any PayerAdapter.Type]) {
        adapters = Dictionary(builtIn.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        loadBase(folder.appendingPathComponent("base.yaml"))
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in entries.sorted() where !name.hasPrefix(".") {
            let entry = folder.appendingPathComponent(name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: entry.path, isDirectory: &isFolder), isFolder.boolValue else {
                continue
            }
            load(name, from: entry)
        }
        reportLikePayers()
        if payers.isEmpty {
            findings.append(
                Finding(
                    "payers.none", .warning, at: .init(file: "payers"), "No payer could be loaded.",
                    fix: "Add a folder with a payer.yaml; CONTRIBUTING.md shows one."))
        }
    }

    /// Two payers that answer to one name, or have one number, would take each other's claims.
    private mutating func reportLikePayers() {
        var owners: [String: String] = [:]
        for payer in payers {
            let names = Set(([payer.name] + payer.aliases).map { $0.value.lowercased() })
            let number = payer.electronicID.map { ["number \($0.value)"] } ?? []
            for name in (names.sorted() + number) {
                if let owner = owners[name], owner != payer.id {
                    findings.append(
                        Finding(
                            "payers.same-name", .warning, at: payer.name.location,
                            "Payers \(owner) and \(payer.id) answer to the same name or number; claims go to \(owner).",
                            fix: "Give each its own name, aliases and electronic_id."))
                    break
                }
                owners[name] = payer.id
            }
        }
    }

    private mutating func loadBase(_ file: URL) {
        guard let data = try? Data(contentsOf: file) else { return }
        let (terms, problems) = PayerFile.readBase(bytes: [UInt8](data), file: "payers/base.yaml")
        base = terms
        findings += problems
        findings += unknownRules(terms?.rules ?? [:])
    }

    private mutating func load(_ name: String, from folder: URL) {
        func skip(_ reason: String, _ findings: [Finding] = []) {
            skipped.append(Skipped(payer: name, reason: reason, findings: findings))
        }
        guard let data = try? Data(contentsOf: folder.appendingPathComponent("payer.yaml")) else {
            return skip("payers/\(name)/payer.yaml is missing or cannot be read")
        }
        let (read, problems) = PayerFile.read(id: name, bytes: [UInt8](data), file: "payers/\(name)/payer.yaml")
        guard var payer = read else { return skip("payer.yaml has errors", problems) }
        findings += problems
        if let posting = try? Data(contentsOf: folder.appendingPathComponent("posting.yaml")) {
            let (rules, problems) = PayerFile.readPosting(
                bytes: [UInt8](posting), file: "payers/\(name)/posting.yaml")
            guard let rules else { return skip("posting.yaml has errors", problems) }
            payer.posting = rules
        }
        guard let adapter = adapters[payer.adapter.value] else {
            let known = adapters.keys.sorted().joined(separator: ", ")
            return skip(
                "there is no adapter `\(payer.adapter.value)`",
                [
                    Finding(
                        "payers.unknown-adapter", .error, at: payer.adapter.location,
                        "There is no adapter `\(payer.adapter.value)`.", fix: "Use one of: \(known).")
                ])
        }
        do {
            _ = try adapter.init(profile(of: payer, clinic: nil, on: nil))
        } catch {
            return skip("\(error)")
        }
        findings += unknownRules(payer.terms.rules)
        payers.append(payer)
    }

    func hasAdapter(_ name: String) -> Bool { adapters[name] != nil }

    /// The payer's adapter with the settings in force.
    package func adapter(for profile: PayerProfile) -> (any PayerAdapter)? {
        guard let type = adapters[profile.adapter] else { return nil }
        return try? type.init(profile)
    }

    /// The settings in force for a clinic on a date of service: base, then payer, then clinic.
    package func profile(of id: String, clinic: ClinicSettings?, on date: CalendarDate?) -> PayerProfile? {
        payers.first { $0.id == id }.map { profile(of: $0, clinic: clinic, on: date) }
    }
}
