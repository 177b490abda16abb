package import Claims
package import Primitives

/// What a patient owes and why, ready to print. It holds patient data on purpose; it is the patient's own letter.
package struct PatientStatement: Codable, Equatable, Sendable, HoldsPatientData {
    package struct Line: Codable, Equatable, Sendable {
        package var date: CalendarDate?
        package var claim: ClaimNumber
        package var charged: Money
        package var insurancePaid: Money
        package var adjusted: Money
        package var patientPaid: Money
        package var owed: Money
    }

    package var clinic: BillingProvider
    package var patient: PersonName
    package var address: PostalAddress?
    package var accountNumber: Int64
    package var date: CalendarDate
    package var due: CalendarDate
    package var lines: [Line]
    /// Paid before anything was owed, and not yet applied.
    package var credit: Money
    /// What is owed less the credit.
    package var total: Money
    /// True when the total is large enough for a statement to be sent.
    package var isDue: Bool
    package var message: String?

    /// - Parameter accounts: the patient's claims; only those with something owed are listed.
    package init(
        clinic: ClinicProfile, patient: PersonName, address: PostalAddress?, accountNumber: Int64,
        accounts: [ClaimAccount], credit: Money = .zero, date: CalendarDate
    ) throws {
        self.clinic = clinic.billing
        self.patient = patient
        self.address = address
        self.accountNumber = accountNumber
        self.date = date
        due = date.adding(days: clinic.statementDueDays)
        lines = accounts.filter { $0.patientBalance != .zero }.map { account in
            Line(
                date: account.serviceDate, claim: account.claim, charged: account.charged,
                insurancePaid: account.insurancePaid, adjusted: account.adjusted, patientPaid: account.patientPaid,
                owed: account.patientBalance)
        }
        self.credit = credit
        total = try Money.sum(lines.map(\.owed)) - credit
        isDue = total > .zero && total >= clinic.statementMinimum
        message = clinic.statementMessage
    }

    /// A plain letter of at most 80 columns.
    package var text: String {
        var rows = PatientStatement.wrapped(clinic.name) + PatientStatement.block(clinic.address)
        if let phone = clinic.phone { rows.append("Telephone \(PatientStatement.dialled(phone))") }
        rows +=
            ["", "STATEMENT", ""] + PatientStatement.wrapped(patient.display)
            + (address.map(PatientStatement.block) ?? [])
        rows += ["", "Account \(accountNumber)    Date \(date)    Due \(due)", ""]
        rows.append(PatientStatement.row(["Date", "Claim", "Charged", "Insurance", "Adjusted", "You paid", "You owe"]))
        rows.append(String(repeating: "-", count: PatientStatement.width))
        for line in lines {
            rows.append(
                PatientStatement.row([
                    line.date?.description ?? "", line.claim.description, line.charged.formatted,
                    line.insurancePaid.formatted, line.adjusted.formatted, line.patientPaid.formatted,
                    line.owed.formatted,
                ]))
        }
        rows.append(String(repeating: "-", count: PatientStatement.width))
        if credit > .zero {
            rows.append(PatientStatement.row(["", "", "", "", "", "Your credit", "-\(credit.formatted)"]))
        }
        rows.append(PatientStatement.row(["", "", "", "", "", "Total", total.formatted]))
        if lines.isEmpty { rows.append("You owe nothing. Thank you.") }
        if !lines.isEmpty, !isDue { rows.append("No payment is asked for now.") }
        if let message { rows += [""] + PatientStatement.wrapped(message) }
        return rows.joined(separator: "\n") + "\n"
    }

    /// The table's width in columns; the rest of the letter keeps to it.
    private static let width = 79

    /// `217-555-0142` for ten digits; anything else as written.
    private static func dialled(_ phone: String) -> String {
        guard phone.utf8.count == 10 else { return phone }
        return "\(phone.prefix(3))-\(phone.dropFirst(3).prefix(3))-\(phone.suffix(4))"
    }

    private static func block(_ address: PostalAddress) -> [String] {
        let zip = address.zip.count == 9 ? "\(address.zip.prefix(5))-\(address.zip.suffix(4))" : address.zip
        let lines = [address.line1] + (address.line2.map { [$0] } ?? []) + ["\(address.city), \(address.state) \(zip)"]
        return lines.flatMap(wrapped)
    }

    /// Breaks between words, and inside a word that is longer than a line.
    private static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            var rest = word
            if !line.isEmpty, line.count + rest.count + 1 > width {
                lines.append(line)
                line = ""
            }
            while rest.count > width {
                lines.append(String(rest.prefix(width)))
                rest = rest.dropFirst(width)
            }
            line += line.isEmpty ? String(rest) : " \(rest)"
        }
        return lines + [line]
    }

    private static func row(_ cells: [String]) -> String {
        let widths = [10, 8, 11, 11, 11, 11, 11]
        return zip(cells, widths).enumerated().map { index, cell in
            let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
            return index < 2 ? cell.0 + padding : padding + cell.0
        }.joined(separator: " ")
    }
}
