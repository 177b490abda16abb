import BuiltInPayers
import Claims
import CodeSets
package import Foundation
package import PluginHost
package import Primitives
package import Settings

/// Everything that `Config/` says, read once: settings, clinics, payers, and what was skipped and why.
package struct Configuration: Sendable {
    package let folder: URL
    package let settings: SuperbillSettings
    package let clinics: [ClinicSettings]
    package let payers: PayerHost
    /// Problems that do not stop the program: a clinic or payer that was left out, a warning.
    package let findings: [Finding]

    /// - Throws: ``ConfigurationError`` when there is no folder or `superbill.yaml` cannot be used.
    package static func load(from folder: URL) throws -> Configuration {
        let file = folder.appendingPathComponent("superbill.yaml")
        guard let data = try? Data(contentsOf: file) else { throw ConfigurationError.missing(folder.path) }
        let (settings, problems) = SuperbillSettings.read(bytes: [UInt8](data), file: "superbill.yaml")
        guard let settings else { throw ConfigurationError.unusable(problems) }
        var findings = problems
        var clinics: [ClinicSettings] = []
        let clinicFolder = folder.appendingPathComponent("clinics")
        for name in ((try? FileManager.default.contentsOfDirectory(atPath: clinicFolder.path)) ?? []).sorted()
        where name.hasSuffix(".yaml") {
            let bytes = (try? Data(contentsOf: clinicFolder.appendingPathComponent(name))).map { [UInt8]($0) } ?? []
            let (clinic, problems) = ClinicSettings.read(bytes: bytes, file: "clinics/\(name)")
            findings += problems
            if let clinic { clinics.append(clinic) }
        }
        let host = PayerHost(folder: folder.appendingPathComponent("payers"), builtIn: BuiltInAdapters.all)
        findings += host.findings
        for clinic in clinics { findings += host.findings(of: clinic) }
        if !clinics.contains(where: { $0.id == settings.defaultClinic }) {
            findings.append(
                Finding(
                    "settings.default-clinic", .error, at: .init(file: "superbill.yaml"),
                    "The default clinic \(settings.defaultClinic) could not be loaded.",
                    fix: "Correct clinics/\(settings.defaultClinic).yaml, or name another clinic."))
        }
        return Configuration(
            folder: folder, settings: settings, clinics: clinics, payers: host, findings: findings)
    }

    /// The folder to use: the one named, `SUPERBILL_CONFIG`, or the nearest `Config` with a `superbill.yaml` from the
    /// working directory upwards, then from the program upwards.
    package static func locate(_ named: String?) throws -> URL {
        if let named = named ?? ProcessInfo.processInfo.environment["SUPERBILL_CONFIG"], !named.isEmpty {
            return URL(fileURLWithPath: named)
        }
        let program = URL(fileURLWithPath: CommandLine.arguments.first ?? ".").resolvingSymlinksInPath()
        for start in [
            URL(fileURLWithPath: FileManager.default.currentDirectoryPath), program.deletingLastPathComponent(),
        ] {
            var folder = start.standardizedFileURL
            for _ in 0..<16 {
                let candidate = folder.appendingPathComponent("Config")
                if FileManager.default.fileExists(atPath: candidate.appendingPathComponent("superbill.yaml").path) {
                    return candidate
                }
                folder = folder.deletingLastPathComponent()
            }
        }
        throw ConfigurationError.missing("Config")
    }
}

/// Why the configuration cannot be used.
package struct ConfigurationError: Error, Equatable, Sendable, CustomStringConvertible {
    private enum Code: Equatable { case missing, unusable }
    private let code: Code
    private let place: String
    package let findings: [Finding]

    package static func missing(_ place: String) -> ConfigurationError {
        ConfigurationError(code: .missing, place: place, findings: [])
    }
    package static func unusable(_ findings: [Finding]) -> ConfigurationError {
        ConfigurationError(code: .unusable, place: "superbill.yaml", findings: findings)
    }

    package var description: String {
        switch code {
        case .missing: "no superbill.yaml in \(place); name the folder with --config or SUPERBILL_CONFIG"
        case .unusable: "\(place) has errors"
        }
    }
}
