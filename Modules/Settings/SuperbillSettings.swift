package import Primitives

/// The settings of the installation: `Config/superbill.yaml`.
package struct SuperbillSettings: Equatable, Sendable {
    /// The clinic that a command works for when none is named; the stem of a file in `Config/clinics/`.
    package var defaultClinic: String
    /// Path of the SQLite file, relative to the folder that holds `Config/`.
    package var database: Sourced<String>
    /// Folder for received and sent documents, exports and backups.
    package var dataDirectory: Sourced<String>
    package var server: Server
    package var submitter: Submitter

    package struct Server: Equatable, Sendable {
        package var host: String
        package var port: Int
        /// Cookies are sent over TLS only.
        package var secureCookies: Bool

        package init(host: String = "127.0.0.1", port: Int = 8080, secureCookies: Bool = false) {
            self.host = host
            self.port = port
            self.secureCookies = secureCookies
        }

        var isLocal: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }
    }

    /// Who sends the files to payers and clearinghouses (ISA06, GS02, loop 1000A).
    package struct Submitter: Equatable, Sendable {
        package var name: String
        /// ISA06 holds 15 characters.
        package var id: String
        package var contact: String
        /// Ten digits.
        package var phone: String

        package init(name: String, id: String, contact: String, phone: String) {
            self.name = name
            self.id = id
            self.contact = contact
            self.phone = phone
        }
    }

    package init(
        defaultClinic: String, database: Sourced<String>, dataDirectory: Sourced<String>, server: Server,
        submitter: Submitter
    ) {
        self.defaultClinic = defaultClinic
        self.database = database
        self.dataDirectory = dataDirectory
        self.server = server
        self.submitter = submitter
    }
}

extension SuperbillSettings {
    /// Reads `superbill.yaml`.
    /// - Returns: nil when a finding blocks.
    package static func read(bytes: [UInt8], file: String) -> (SuperbillSettings?, [Finding]) {
        SettingsReader.read(bytes, file: file) { map in
            let clinic = map.required("default_clinic", .identifier)
            let database = map.required("database", .text)
            let directory = map.required("data_directory", .text)
            let server = map.optional("server", .map(Server.read))
            let submitter = map.required("submitter", .map(Submitter.read))
            guard let clinic, let database, let directory, let submitter else { return nil }
            return SuperbillSettings(
                defaultClinic: clinic.value, database: database, dataDirectory: directory,
                server: server?.value ?? Server(), submitter: submitter.value)
        }
    }
}

extension SuperbillSettings.Server {
    @Sendable fileprivate static func read(_ map: inout SettingsMap) -> Self? {
        let standard = Self()
        let server = Self(
            host: map.optional("host", .text)?.value ?? standard.host,
            port: map.optional("port", .integer(1...65_535))?.value ?? standard.port,
            secureCookies: map.optional("secure_cookies", .boolean)?.value ?? standard.secureCookies)
        if !server.isLocal, !server.secureCookies {
            map.reader.report(
                "insecure-cookies", .warning, at: map.position(of: "host"),
                "the server listens beyond this computer, and sign-in cookies may travel without TLS",
                fix: "put it behind TLS and set `secure_cookies: yes`")
        }
        return server
    }
}

extension SuperbillSettings.Submitter {
    @Sendable fileprivate static func read(_ map: inout SettingsMap) -> Self? {
        let name = map.required("name", .text(limit: 60))
        let id = map.required("id", .text(limit: 15))
        let contact = map.required("contact", .text(limit: 60))
        let phone = map.required("phone", .phone)
        guard let name, let id, let contact, let phone else { return nil }
        return Self(name: name.value, id: id.value, contact: contact.value, phone: phone.value)
    }
}
