import Claims
import CodeSets
import Coding
import Compliance
import Exchange
import Foundation
import PayerKit
import PluginHost
package import Primitives
package import Records
package import RevenueCycle
import Settings
package import Storage

/// The program put together: configuration, store, codes, payers and transports, for the command line and the server
/// alike.
package struct Workbench: Sendable {
    package let configuration: Configuration
    package let office: Office
    package let databasePath: String

    /// - Parameters:
    ///   - database: overrides the path in `superbill.yaml`.
    ///   - mustExist: refuse to make a new database.
    package init(
        configuration: Configuration, database: String? = nil, mustExist: Bool = false,
        clock: any BusinessClock = SystemClock()
    ) throws {
        self.configuration = configuration
        let places = DataPlaces(configuration.settings, folder: configuration.folder, database: database)
        let file = places.database
        let data = places.data
        databasePath = file.path
        let submitter = configuration.settings.submitter
        office = Office(
            store: try SQLiteStore(path: file.path, mustExist: mustExist),
            library: try CodeLibrary(folder: configuration.folder, places: places),
            clock: clock, clinics: ConfiguredClinics(settings: configuration.clinics),
            payers: ConfiguredPayers(configuration: configuration, data: data, clock: clock),
            headerDecoder: YAMLNoteHeader(),
            submitter: SubmitterProfile(
                name: submitter.name, id: submitter.id, contact: submitter.contact, phone: submitter.phone))
    }
}

extension SQLiteStore: OfficeStore {
    package func read<T: Sendable>(_ body: @Sendable (any OfficeSession) throws -> T) async throws -> T {
        try await read { (session: SQLiteSession) in try body(session) }
    }

    package func write<T: Sendable>(_ body: @Sendable (any OfficeSession) throws -> T) async throws -> T {
        try await write { (session: SQLiteSession) in try body(session) }
    }
}

private struct ConfiguredClinics: ClinicDirectory {
    let settings: [ClinicSettings]
    let all: [ClinicProfile]

    init(settings: [ClinicSettings]) {
        self.settings = settings
        all = settings.map(ClinicProfile.init)
    }

    func clinic(_ id: String) -> ClinicProfile? { all.first { $0.id == id } }

    func reviewTerms(of clinic: String) -> ReviewTerms? {
        settings.first { $0.id == clinic }?.review.map { review in
            ReviewTerms(
                sampleBasisPoints: Int(review.sampleBasisPoints), seed: review.seed,
                minimumBasisPoints: Int(review.minimumBasisPoints), windowVisits: review.windowVisits,
                leastVisits: review.leastVisits)
        }
    }

    func releaseTerms(of clinic: String) -> ReleaseTerms {
        guard let release = settings.first(where: { $0.id == clinic })?.release else { return ReleaseTerms() }
        return ReleaseTerms(
            codes: release.codes.compactMap(Credential.Kind.init(rawValue:)),
            claims: release.claims.compactMap(Credential.Kind.init(rawValue:)),
            apprentices: release.apprentices == .supervised ? .supervised : .none, warningDays: release.warningDays)
    }
}

private struct ConfiguredPayers: PayerDirectory {
    let host: PayerHost
    let clinics: [ClinicSettings]
    let all: [PayerProfile]
    let allTransports: [any Transport]

    init(configuration: Configuration, data: URL, clock: any BusinessClock) {
        host = configuration.payers
        clinics = configuration.clinics
        let host = host
        let profiles = host.payers.map { host.profile(of: $0, clinic: nil, on: nil) }
        all = profiles
        let simulator = SimulatorTransport(
            root: data.appendingPathComponent("simulator"), payers: profiles, clock: clock)
        let directory = DirectoryTransport(name: "directory", root: data.appendingPathComponent("exchange"))
        allTransports = [simulator, directory]
    }

    func payer(_ id: String, clinic: String, on date: CalendarDate) -> PayerProfile? {
        host.profile(of: id, clinic: clinics.first { $0.id == clinic }, on: date)
    }

    func adapter(for profile: PayerProfile) -> (any PayerAdapter)? { host.adapter(for: profile) }

    func transports(for profile: PayerProfile) -> [any Transport] {
        profile.transports.compactMap { name in allTransports.first { $0.name == name } }
    }
}

/// The YAML header of a text note.
package struct YAMLNoteHeader: NoteHeaderDecoder {
    package init() {}

    package func fields(of header: [UInt8], file: String) throws -> [NoteHeaderField] {
        // The header includes its opening `---`, which begins a YAML document, so lines are the file's own.
        let (fields, findings) = flatFields(of: header, file: file)
        if let problem = findings.first(where: \.isBlocking) {
            throw NoteHeaderError(problem.message, line: problem.location.line, column: problem.location.column)
        }
        return fields.map { NoteHeaderField(key: $0.key, value: $0.value, line: $0.line, column: $0.column) }
    }
}

extension ClinicProfile {
    /// A clinic's settings as claims need them.
    fileprivate init(_ settings: ClinicSettings) {
        self.init(
            id: settings.id,
            billing: BillingProvider(
                name: settings.name, npi: settings.npi.digits, taxID: settings.taxID, taxonomy: settings.taxonomy,
                address: settings.address, contact: settings.contact, phone: settings.phone,
                cliaNumber: settings.cliaNumber),
            providers: settings.providers.map {
                Provider(last: $0.last, first: $0.first, npi: $0.npi.digits, taxonomy: $0.taxonomy)
            },
            placeOfService: settings.usualPlaceOfService,
            fees: Dictionary(
                settings.fees.compactMap { code, fee in ProcedureCode(code).map { ($0, fee.value) } },
                uniquingKeysWith: { first, _ in first }),
            favorites: settings.favorites,
            selfPayDiscountBasisPoints: settings.selfPay.discountBasisPoints?.value ?? 0,
            statementDueDays: settings.statement.dueDays, statementMinimum: settings.statement.minimum,
            statementMessage: settings.statement.message)
    }
}
