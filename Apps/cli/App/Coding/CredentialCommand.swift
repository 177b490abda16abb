import ArgumentParser
import Compliance
import Composition
import Primitives
import RevenueCycle

struct CredentialCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credential", abstract: "Certificates of coders and billers, and when they end.",
        subcommands: [Add.self, List.self, Renew.self])

    struct Add: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record a person's certificate. Nobody records their own.",
            discussion: """
                Example: superbill user credential add maria --kind CPC --number 01234567 --expires 2027-03-31
                         superbill user credential add tom --kind CPC-A --number 0987 --expires 2027-06-30 \
                --supervisor maria
                """)
        @OptionGroup var common: CommonOptions
        @Argument(help: "The person's user name.") var user: String
        @Option(
            help: "CPC, COC, CIC, CRC, CPB, CPMA, CCS, CCS-P, CCA, RHIA, RHIT, CBCS, CMRS, CMC; CPC-A, COC-A, CIC-A.")
        var kind: String
        @Option(help: "The certificate's number.") var number: String
        @Option(help: "The last day on which it is valid.") var expires: String
        @Option(help: "Who issued it, when it is not the usual body: AAPC, AHIMA, NHA, AMBA, PMI or other.")
        var issuer: String?
        @Option(help: "When continuing education must have been reported.") var ceuDue: String?
        @Option(help: "The user under whose eyes an apprentice works.") var supervisor: String?

        func execute() async throws {
            let issuer = try issuer.map { text in
                guard let issuer = Credential.Issuer(rawValue: text) else {
                    throw ValidationError(
                        "--issuer must be one of \(Credential.Issuer.allCases.map(\.rawValue).joined(separator: ", "))")
                }
                return issuer
            }
            let entry = ManageCredentials.Entry(
                kind: try CredentialCommand.kind(kind), number: number, issuer: issuer,
                expires: try CodesCommand.day(expires), educationDue: try ceuDue.map { try CodesCommand.day($0) },
                supervisor: supervisor)
            let office = try common.workbench().office
            let credential = try await ManageCredentials(office).add(entry, to: user, in: common.context)
            if common.json { return try Console.printJSON(credential) }
            Console.say(
                "Recorded: \(credential.kind.rawValue) of \(credential.user), valid through \(credential.expires).")
        }
    }

    struct Renew: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record that a certificate now ends later.",
            discussion: "Example: superbill user credential renew maria --kind CPC --expires 2029-03-31")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The person's user name.") var user: String
        @Option(help: "The certificate's kind.") var kind: String
        @Option(help: "Its number, when the person holds two of the kind.") var number: String?
        @Option(help: "The new last day.") var expires: String
        @Option(help: "When continuing education must have been reported.") var ceuDue: String?

        func execute() async throws {
            let office = try common.workbench().office
            let credential = try await ManageCredentials(office).renew(
                try CredentialCommand.kind(kind), number: number, of: user, expires: try CodesCommand.day(expires),
                educationDue: try ceuDue.map { try CodesCommand.day($0) }, in: common.context)
            if common.json { return try Console.printJSON(credential) }
            Console.say(
                "Renewed: \(credential.kind.rawValue) of \(credential.user), valid through \(credential.expires).")
        }
    }

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "List certificates with the days that they have left.",
            discussion: "Example: superbill user credential list\n         superbill user credential list maria")
        @OptionGroup var common: CommonOptions
        @Argument(help: "Only this person.") var user: String?

        func execute() async throws {
            let office = try common.workbench().office
            let standings = try await ManageCredentials(office).list(of: user)
            if common.json { return try Console.printJSON(standings) }
            if standings.isEmpty { return Console.say("No certificate is recorded.") }
            var table = Table([
                ("User", .left), ("Kind", .left), ("Number", .left), ("Issuer", .left), ("Through", .left),
                ("Days left", .right), ("CEU due", .left), ("Supervisor", .left), ("State", .left),
            ])
            for standing in standings {
                let held = standing.credential
                table.add([
                    held.user, held.kind.rawValue, held.number, held.issuer.rawValue, held.expires.description,
                    String(max(0, standing.daysLeft)), held.educationDue?.description ?? "", held.supervisor ?? "",
                    !standing.isValid ? "EXPIRED" : standing.warnings.isEmpty ? "valid" : "valid, see below",
                ])
            }
            Console.say(table.render())
            for finding in standings.flatMap(\.warnings) { Console.say("! \(finding.message)") }
        }
    }

    static func kind(_ text: String) throws -> Credential.Kind {
        guard let kind = Credential.Kind(rawValue: text.uppercased()) else {
            throw ValidationError(
                "--kind must be one of \(Credential.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return kind
    }
}
