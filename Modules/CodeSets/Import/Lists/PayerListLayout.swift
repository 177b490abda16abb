package import AgencyFiles

/// A clearinghouse's list of payers: electronic ids, names, and which transactions each takes, in columns whose names and
/// words differ from one clearinghouse to the next.
package struct PayerListLayout: CodeFileLayout {
    package init() {}

    package var name: String { "Payer list of a clearinghouse" }

    private struct Columns {
        let id: Int
        let name: Int
        /// One column names the transaction of each row.
        let transaction: Int?
        let enrollment: Int?
        /// Columns of one transaction each: whether the payer takes it, needs enrollment for it, or its id for it.
        let transactions: [(column: Int, numbers: [String], isEnrollment: Bool)]

        init?(_ header: TableHeader) {
            // Exports of payments and claims begin alike and hold patients' data.
            guard
                !header.mentions(
                    "PATIENT", "CLAIMNUMBER", "AMOUNT", "BALANCE", "MEMBER", "SUBSCRIBER", "PAID", "DENIED", "DOB"),
                let id = header.column(
                    "PAYERID", "PAYORID", "PAYERIDENTIFIER", "ELECTRONICPAYERID", "EDIPAYERID", "PRIMARYPAYERID",
                    "CLAIMSPAYERID", "PAYERIDNUMBER", "CPID"),
                let name = header.column("PAYERNAME", "PAYORNAME", "PAYER", "NAME", "DISPLAYNAME", "INSURANCENAME")
            else { return nil }
            let transaction = header.column("TRANSACTION", "TRANSACTIONS", "TRANSACTIONTYPE")
            let enrollment = header.column(where: {
                $0.contains("ENROLL") && PayerTransaction.numbers(in: $0).isEmpty
            })
            (self.id, self.name, self.transaction, self.enrollment) = (id, name, transaction, enrollment)
            transactions = header.names.indices.compactMap { column in
                guard ![id, name, transaction, enrollment].contains(column) else { return nil }
                let numbers = PayerTransaction.numbers(in: header.names[column])
                return numbers.isEmpty ? nil : (column, numbers, header.names[column].contains("ENROLL"))
            }
        }
    }

    package func recognises(_ file: AgencyFile) -> Bool {
        file.beginning.table { header, _ in Columns(header) } != nil
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        let found = try file.found("a payer list") { header, _ in Columns(header) }
        let columns = found.columns
        var gathering = TableGathering(.payerList)
        var payers: [String: Payer] = [:]
        var order: [String] = []
        for row in found.rows {
            let (id, name) = (row[columns.id], row[columns.name])
            guard !name.isEmpty, PayerListLayout.isID(id) else {
                gathering.reject(line: row.line, "the payer's id or name is missing or malformed")
                continue
            }
            let key = "\(id)\t\(name)"
            if payers[key] == nil {
                payers[key] = Payer(line: row.line)
                order.append(key)
            } else {
                gathering.tally.warn("a payer has several rows; they were put together")
            }
            payers[key]?.take(row, columns, &gathering.tally)
        }
        for key in order {
            guard let payer = payers[key] else { continue }
            gathering.keep(key.split(separator: "\t", maxSplits: 1).map(String.init) + payer.fields, line: payer.line)
        }
        return [try gathering.table(of: file.name)]
    }

    fileprivate static func isID(_ text: String) -> Bool {
        (2...20).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                CodeShape.isDigit($0) || CodeShape.isCapital($0 & 0xDF) || $0 == UInt8(ascii: "-")
                    || $0 == UInt8(ascii: "_")
            }
    }

    /// What is told of one payer, over one row or several.
    private struct Payer {
        let line: Int
        private var supported: Set<String> = []
        private var enrolled: Set<String> = []
        private var ids: [String: String] = [:]

        init(line: Int) { self.line = line }

        var fields: [String] {
            [
                supported.sorted().joined(separator: " "), enrolled.sorted().joined(separator: " "),
                ids.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " "),
            ]
        }

        mutating func take(_ row: Row, _ columns: Columns, _ tally: inout ReadTally) {
            var named: [String] = []
            if let column = columns.transaction {
                named = PayerTransaction.numbers(in: TableHeader.folded(row[column]))
                supported.formUnion(named)
            }
            if let column = columns.enrollment, PayerTransaction.Answer(row[column]).needsEnrollment(orYes: true) {
                enrolled.formUnion(columns.transaction == nil ? ["*"] : named)
            }
            for (column, numbers, isEnrollment) in columns.transactions {
                let answer = PayerTransaction.Answer(row[column])
                if answer.needsEnrollment(orYes: isEnrollment) { enrolled.formUnion(numbers) }
                switch answer {
                case .no: break
                case .yes, .enrollment: if !isEnrollment { supported.formUnion(numbers) }
                case .other where !isEnrollment && PayerListLayout.isID(row[column]):
                    supported.formUnion(numbers)
                    for number in numbers { ids[number] = row[column] }
                case .other: tally.warn("whether a payer takes a transaction is told in words that are not known")
                }
            }
        }
    }
}

/// How clearinghouses name transactions and say whether a payer takes them.
enum PayerTransaction {
    private static let words: [(text: String, number: String)] = [
        ("PROFESSIONAL", "837P"), ("837P", "837P"), ("CMS1500", "837P"), ("HCFA", "837P"), ("INSTITUTIONAL", "837I"),
        ("837I", "837I"), ("UB04", "837I"), ("DENTAL", "837D"), ("837D", "837D"), ("835", "835"), ("REMIT", "835"),
        ("ELIGIB", "270"), ("270", "270"), ("271", "270"), ("CLAIMSTATUS", "276"), ("276", "276"), ("277", "276"),
        ("278", "278"), ("PRIORAUTH", "278"), ("275", "275"), ("ATTACHMENT", "275"),
    ]

    /// The transactions that a folded name speaks of: `837P`, `837I`, `837D`, `835`, `270`, `276`, `278`, `275`.
    static func numbers(in name: String) -> [String] {
        var numbers: Set<String> = []
        for (text, number) in words where name.contains(text) { numbers.insert(number) }
        // `ERA` alone is short enough to stand inside other words.
        if name.hasPrefix("ERA") || name.hasSuffix("ERA") { numbers.insert("835") }
        return numbers.sorted()
    }

    enum Answer {
        case yes, no, enrollment, other

        init(_ cell: String) {
            let word = TableHeader.folded(cell)
            switch word {
            case "", "NO", "N", "FALSE", "0", "NA", "NONE", "NOTSUPPORTED", "NOTAVAILABLE", "UNSUPPORTED": self = .no
            case "YES", "Y", "TRUE", "X", "1", "SUPPORTED", "AVAILABLE", "LIVE", "ACTIVE", "NOENROLLMENT",
                "NOENROLLMENTREQUIRED", "ENROLLMENTNOTREQUIRED":
                self = .yes
            default: self = word.contains("ENROLL") || word == "REQUIRED" ? .enrollment : .other
            }
        }

        /// - Parameter orYes: whether the column asks for enrollment, so that a yes means it.
        func needsEnrollment(orYes: Bool) -> Bool {
            switch self {
            case .enrollment: true
            case .yes: orYes
            case .no, .other: false
            }
        }
    }
}
