import CodeSets
package import Coding
package import Primitives
package import Records

/// Makes the first version of a claim from a coded visit, the clinic and the payer. Pure: the same input gives the same
/// claim. What is missing becomes a finding, never a guess.
package struct ClaimBuilder: Sendable {
    package struct Request: Sendable {
        package var number: ClaimNumber
        package var visitKey: Int64
        package var patientKey: Int64
        package var visit: VisitRecord
        package var coded: CodedVisit
        package var clinic: ClinicProfile
        package var payer: PayerProfile
        package var coverage: Coverage?
        package var responsibility: PayerResponsibility
        /// The patient's other coverages with their payers, in order.
        package var others: [(payer: PayerProfile, coverage: Coverage)]

        package init(
            number: ClaimNumber, visitKey: Int64, patientKey: Int64, visit: VisitRecord, coded: CodedVisit,
            clinic: ClinicProfile, payer: PayerProfile, coverage: Coverage?, responsibility: PayerResponsibility,
            others: [(payer: PayerProfile, coverage: Coverage)] = []
        ) {
            self.number = number
            self.visitKey = visitKey
            self.patientKey = patientKey
            self.visit = visit
            self.coded = coded
            self.clinic = clinic
            self.payer = payer
            self.coverage = coverage
            self.responsibility = responsibility
            self.others = others
        }
    }

    package init() {}

    /// Findings that only the building of a claim can make; a later check does not know them.
    package static let findingIDs: Set<String> = [
        "claim.no-fee", "claim.provider-not-listed", "claim.payer-unknown",
    ]

    /// - Returns: the claim, or nil when there is nothing to bill, with the reasons.
    package func build(_ request: Request) throws -> (claim: Claim?, findings: [Finding]) {
        var findings: [Finding] = []
        guard let date = request.visit.encounter.start else {
            findings.append(
                Finding(
                    "claim.no-service-date", .error, at: .init("visit"), "The visit has no date of service.",
                    fix: "Correct the date in the record and import it again."))
            return (nil, findings)
        }
        if request.coded.services.isEmpty {
            findings.append(
                Finding(
                    "claim.no-services", .error, at: .init("visit"), "No service has been accepted for this visit.",
                    fix: "Code the visit first: accept or add at least one service."))
            return (nil, findings)
        }
        let lines = try makeLines(request, on: date, findings: &findings)
        let patient = ClaimPerson(
            name: request.visit.patient.name, birthDate: request.visit.patient.birthDate,
            sex: request.visit.patient.sex,
            address: request.visit.patient.address)
        let claim = Claim(
            number: request.number, version: 1, clinic: request.clinic.id, visit: request.visitKey,
            patientKey: request.patientKey, payer: request.payer.claimPayer, responsibility: request.responsibility,
            billingProvider: request.clinic.billing, rendering: rendering(request, findings: &findings),
            subscriber: subscriber(of: request.coverage, patient: patient), patient: patient,
            otherCoverages: otherCoverages(request, patient: patient),
            placeOfService: request.visit.encounter.placeOfService ?? request.clinic.placeOfService,
            diagnoses: Array(request.coded.diagnoses), lines: lines)
        return (claim, findings)
    }

    private func makeLines(
        _ request: Request, on date: CalendarDate, findings: inout [Finding]
    ) throws -> [ServiceLine] {
        var lines: [ServiceLine] = []
        for service in request.coded.services {
            let number = lines.count + 1
            let fee = request.clinic.fees[service.procedure]
            if fee == nil {
                findings.append(
                    Finding(
                        "claim.no-fee", .error, at: .init("line[\(number)].charge"),
                        "The clinic has no fee for \(service.procedure).",
                        fix: "Add \(service.procedure) under `fees` in clinics/\(request.clinic.id).yaml."))
            }
            lines.append(
                ServiceLine(
                    number: number, from: date, to: request.visit.encounter.end.map { max($0, date) } ?? date,
                    procedure: service.procedure, modifiers: service.modifiers,
                    charge: try (fee ?? .zero).times(Int64(service.units)), units: service.units,
                    diagnosisPointers: DiagnosisPointing.pointers(
                        for: service.procedure, among: request.coded.diagnoses)))
        }
        // An office visit is one day; a stay keeps its span only on the lines that the record dates that way.
        return lines.map { line in
            var oneDay = line
            oneDay.to = line.from
            return oneDay
        }
    }

    private func rendering(_ request: Request, findings: inout [Finding]) -> Provider? {
        guard let practitioner = request.visit.practitioner else { return nil }
        // The number decides; two providers of a clinic may share a name.
        let match =
            request.clinic.providers.first { $0.npi == practitioner.npi }
            ?? request.clinic.providers.first { provider in
                provider.last.lowercased() == practitioner.name.last.lowercased()
                    && provider.first.lowercased() == practitioner.name.first.lowercased()
            }
        if match == nil {
            findings.append(
                Finding(
                    "claim.provider-not-listed", .hold, at: .init("rendering"),
                    "The visit's practitioner is not among the clinic's providers.",
                    fix: "Add the practitioner under `providers` in clinics/\(request.clinic.id).yaml."))
        }
        return match
            ?? practitioner.npi.map {
                Provider(last: practitioner.name.last, first: practitioner.name.first, npi: $0)
            }
    }

    private func subscriber(of coverage: Coverage?, patient: ClaimPerson) -> Subscriber {
        guard let coverage, coverage.relationship != .own else {
            return Subscriber(
                person: patient, memberID: coverage?.memberID, groupNumber: coverage?.groupNumber, relationship: .own)
        }
        let person = ClaimPerson(
            name: coverage.subscriber ?? PersonName(last: "", first: ""), birthDate: coverage.subscriberBirthDate,
            sex: coverage.subscriberSex ?? .unknown, address: patient.address)
        return Subscriber(
            person: person, memberID: coverage.memberID, groupNumber: coverage.groupNumber,
            relationship: coverage.relationship)
    }

    private func otherCoverages(_ request: Request, patient: ClaimPerson) -> [OtherCoverage] {
        let order: [PayerResponsibility] = PayerResponsibility.allCases.filter { $0 != request.responsibility }
        return zip(request.others, order).map { other, responsibility in
            OtherCoverage(
                payer: other.payer.claimPayer, responsibility: responsibility,
                subscriber: subscriber(of: other.coverage, patient: patient))
        }
    }
}
