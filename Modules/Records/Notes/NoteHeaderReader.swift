import Primitives

/// The header's fields while they are turned into a patient, a visit and insurance.
struct NoteHeader {
    let file: String
    var findings: [Finding] = []
    private var fields: [NoteHeaderKey: NoteHeaderField] = [:]
    /// More keys than this are not a header.
    private static let fieldLimit = 200

    init(_ fields: [NoteHeaderField], file: String) {
        self.file = file
        for field in fields.prefix(Self.fieldLimit) {
            guard let key = NoteHeaderKey(rawValue: field.key) else {
                let near = NoteHeaderKey.nearest(to: field.key)
                report(
                    "note.unknown-key", at: field, "The header has no such key.",
                    fix: near.map { "Did you mean `\($0.rawValue)`?" }
                        ?? "Valid keys: \(NoteHeaderKey.allCases.map(\.rawValue).joined(separator: ", ")).")
                continue
            }
            guard self.fields[key] == nil else {
                report("note.repeated-key", at: field, "The key `\(key.rawValue)` stands twice in the header.")
                continue
            }
            self.fields[key] = field
        }
    }

    mutating func report(
        _ id: String, _ severity: Finding.Severity = .error, at field: NoteHeaderField?, _ message: String,
        fix: String? = nil
    ) {
        let location = Finding.Location(file: file, line: field?.line ?? 1, column: field?.column ?? 1)
        findings.append(Finding(id, severity, at: location, message, fix: fix))
    }

    func text(_ key: NoteHeaderKey) -> String? {
        guard let field = fields[key] else { return nil }
        let text = trimmed(field.value)
        return text.isEmpty ? nil : text
    }

    /// Reads the value of `key` with `parse`; a finding with `expected` when it does not fit.
    mutating func value<Value>(_ key: NoteHeaderKey, _ expected: String, _ parse: (String) -> Value?) -> Value? {
        guard let written = text(key) else { return nil }
        if let value = parse(written) { return value }
        report("note.value", at: fields[key], "`\(key.rawValue)` must be \(expected).")
        return nil
    }

    mutating func required<Value>(_ key: NoteHeaderKey, _ expected: String, _ parse: (String) -> Value?) -> Value? {
        if text(key) == nil {
            report(
                "note.missing-key", at: fields[key], "The header needs `\(key.rawValue)`.",
                fix: "Add `\(key.rawValue):` \(expected).")
            return nil
        }
        return value(key, expected, parse)
    }

    /// What the note brings. Nothing but findings when the header does not say whose note it is and of which day.
    mutating func record(of text: String) -> RecordImport {
        var record = RecordImport()
        let patientID = required(.patient, "the patient's id in the source") { $0 }
        let date = required(.date, "the date of service, YYYY-MM-DD") { CalendarDate(iso: $0) }
        let name = value(.name, "`Last, First Middle`") { written -> PersonName? in
            let name = WrittenName.parse(written)
            return name.last.isEmpty || name.first.isEmpty ? nil : name
        }
        let provider = value(.provider, "a valid NPI of ten digits") { NPI($0)?.digits }
        if let patientID, let date {
            let title = self.text(.title) ?? self.text(.type) ?? "Visit note"
            let parts = [patientID, date.description, provider ?? self.text(.providerName) ?? "", title]
            let encounterID = self.text(.encounter) ?? StableIdentifier.make("visit", parts.map { Array($0.utf8) })
            let addsVisit = self.text(.encounter) == nil || name != nil
            if addsVisit {
                if let name { record.patients = [patient(patientID, name: name)] }
                record.practitioners = practitioner(npi: provider).map { [$0] } ?? []
                record.encounters = [
                    encounter(
                        encounterID, patientID: patientID, date: date,
                        practitionerID: record.practitioners.first?.sourceID)
                ]
                record.coverages = coverage(patientID: patientID).map { [$0] } ?? []
            } else {
                reportUnused()
            }
            record.notes = [
                ClinicalNote(
                    sourceID: StableIdentifier.make("note", [encounterID, title, text].map { Array($0.utf8) }),
                    patientID: patientID, encounterID: encounterID, title: title, date: date,
                    author: self.text(.providerName) ?? provider, text: text)
            ]
        }
        record.findings = findings
        return record
    }

    private mutating func patient(_ id: String, name: PersonName) -> Patient {
        let phone = value(.phone, "a number of at least ten digits") { written in
            written.utf8.count { (48...57).contains($0) } >= 10 ? written : nil
        }
        return Patient(
            sourceID: id, name: name, birthDate: value(.birth, "a date, YYYY-MM-DD") { CalendarDate(iso: $0) },
            sex: value(.sex, Self.sexes, Self.sex) ?? .unknown,
            address: value(.address, "`line1 | city | ST | zip`", Self.address), phone: phone)
    }

    private func practitioner(npi: String?) -> Practitioner? {
        let written = text(.providerName)
        guard npi != nil || written != nil else { return nil }
        return Practitioner(
            sourceID: npi ?? StableIdentifier.make("provider", [Array((written ?? "").utf8)]),
            name: written.map(WrittenName.parse) ?? PersonName(last: "", first: ""), npi: npi)
    }

    private mutating func encounter(
        _ id: String, patientID: String, date: CalendarDate, practitionerID: String?
    ) -> Encounter {
        let type = text(.type)
        let place = value(.place, "a place-of-service code of two digits") { written in
            written.utf8.count == 2 && written.utf8.allSatisfy { (48...57).contains($0) } ? written : nil
        }
        return Encounter(
            sourceID: id, patientID: patientID, start: date, end: date, classCode: Self.classCode(of: type ?? ""),
            types: type.map { [Concept(text: $0)] } ?? [], practitionerID: practitionerID, placeOfService: place)
    }

    private mutating func coverage(patientID: String) -> Coverage? {
        guard let payer = text(.payer) else {
            report("note.no-payer", .warning, at: nil, "The header names no payer.", fix: "Add `payer:`, or Self-pay.")
            return nil
        }
        let member = text(.member)
        if member == nil, !SelfPay.isNamed(payer) {
            report(
                "note.no-member", .warning, at: fields[.payer],
                "The header names a payer but no member id; a claim cannot be built.", fix: "Add `member:`.")
        }
        let relationship =
            value(.relationship, "self, spouse, child or other") { SubscriberRelationship(rawValue: $0.lowercased()) }
            ?? .own
        let subscriber = text(.subscriber).map(WrittenName.parse)
        if relationship != .own, subscriber == nil {
            report(
                "note.no-subscriber", .warning, at: fields[.relationship],
                "Somebody else holds the policy, but the header does not say who.", fix: "Add `subscriber:`.")
        }
        let parts = [patientID, payer, member ?? ""].map { Array($0.utf8) }
        return Coverage(
            sourceID: StableIdentifier.make("coverage", parts), patientID: patientID, payerName: payer,
            memberID: member, groupNumber: text(.group), relationship: relationship, subscriber: subscriber,
            subscriberBirthDate: value(.subscriberBirth, "a date, YYYY-MM-DD") { CalendarDate(iso: $0) },
            subscriberSex: value(.subscriberSex, Self.sexes, Self.sex))
    }

    /// A note for an existing visit changes neither the patient nor the insurance.
    private mutating func reportUnused() {
        let used: Set<NoteHeaderKey> = [.patient, .date, .encounter, .title, .type, .provider, .providerName]
        for key in NoteHeaderKey.allCases where !used.contains(key) && text(key) != nil {
            report(
                "note.unused-key", .warning, at: fields[key],
                "`\(key.rawValue)` is not used: a note with `encounter` and without `name` only adds its text.")
        }
    }
}

extension NoteHeader {
    private static let sexes = "female, male, other or unknown"

    private static func sex(_ written: String) -> AdministrativeSex? {
        switch written.lowercased() {
        case "f", "female": .female
        case "m", "male": .male
        case "o", "other": .other
        case "u", "unknown": .unknown
        default: nil
        }
    }

    /// `line1 | city | ST | zip`, or five parts with a second line.
    private static func address(_ written: String) -> PostalAddress? {
        let parts = written.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
        guard parts.count == 4 || parts.count == 5, parts.allSatisfy({ !$0.isEmpty }),
            let state = USAddress.state(parts[parts.count - 2]), let zip = USAddress.zip(parts[parts.count - 1])
        else { return nil }
        return PostalAddress(
            line1: parts[0], line2: parts.count == 5 ? parts[1] : nil, city: parts[parts.count - 3], state: state,
            zip: zip)
    }

    /// The HL7 v3 class that the words of `type` amount to; a visit is ambulatory unless they say otherwise.
    private static func classCode(of type: String) -> String {
        let words = type.lowercased()
        if ["telehealth", "telephone", "virtual", "video"].contains(where: { words.contains($0) }) { return "VR" }
        if words.contains("home") { return "HH" }
        if words.contains("emergency") { return "EMER" }
        if words.contains("inpatient") { return "IMP" }
        return "AMB"
    }
}
