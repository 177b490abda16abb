package import CodeSets
package import Coding
package import Primitives
package import Records

/// A note that stands by itself, outside of the clinic's database: a file that a person names, or a line of a batch.
package struct WrittenNote: Sendable {
    /// What a person says about the note; what is left out is taken from the note itself.
    package struct Terms: Sendable {
        /// The date of service.
        package var date: CalendarDate
        package var setting: CareSetting?
        /// In completed years.
        package var age: Int?
        package var sex: AdministrativeSex?
        /// Place of service, two digits.
        package var place: String?

        package init(date: CalendarDate) { self.date = date }
    }

    /// Larger files are refused.
    package static let sizeLimit = 64 << 20

    package let record: VisitRecord
    package let setting: CareSetting

    package init(_ text: String, _ terms: Terms) {
        let stated = terms.age == nil || terms.setting == nil ? StatedInNote(text) : nil
        setting = terms.setting ?? stated?.setting ?? .outpatient
        record = VisitRecord(
            encounter: Encounter(
                sourceID: "visit", patientID: "patient", start: terms.date,
                classCode: setting == .inpatient ? "IMP" : "AMB", placeOfService: terms.place),
            patient: Patient(
                sourceID: "patient", name: PersonName(last: "", first: ""),
                birthDate: (terms.age ?? stated?.age).map { terms.date.adding(years: -$0) },
                sex: terms.sex ?? .unknown),
            notes: [ClinicalNote(sourceID: "note", patientID: "patient", title: "", text: text)])
    }

    /// A file as `superbill import` takes it, with its header, or a text without one.
    ///
    /// - Parameter date: nil takes the date of the header, or today's.
    package init(
        _ bytes: [UInt8], file: String, header: some NoteHeaderDecoder, _ given: Terms, isDateGiven: Bool
    ) throws {
        guard bytes.starts(with: Array("---\n".utf8)) || bytes.starts(with: Array("---\r\n".utf8)) else {
            self.init(String(decoding: bytes, as: UTF8.self), given)
            return
        }
        let read = NoteReader.read(bytes, file: file, decoder: header)
        guard let note = read.notes.first else {
            throw UseCaseError.unreadable("the note", read.findings.filter { $0.severity == .error })
        }
        var terms = given
        if !isDateGiven, let date = note.date { terms.date = date }
        let patient = read.patients.first
        if terms.age == nil, let birth = patient?.birthDate, birth <= terms.date {
            terms.age = terms.date.age(bornOn: birth)
        }
        terms.sex = terms.sex ?? patient?.sex
        let encounter = read.encounters.first
        terms.place = terms.place ?? encounter?.placeOfService
        if terms.setting == nil, let encounter { terms.setting = CareSetting(classCode: encounter.classCode) }
        self.init(note.text, terms)
    }

    /// Diagnoses in sequencing order, then the visit's level, then other services.
    package func proposals(_ catalog: any CodeSetCatalog) -> [CodeProposal] {
        CodingEngine(catalog: catalog).propose(for: record)
    }

    /// - Parameter stated: The family of codes, where a person names it.
    package func levelProof(_ catalog: any CodeSetCatalog, stated: VisitFamily? = nil) -> VisitLevelProof? {
        VisitLevelProof(visit: record, catalog: catalog, stated: stated, isHistoryKnown: false)
    }
}
