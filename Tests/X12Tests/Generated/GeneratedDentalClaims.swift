import Primitives
import X12

/// Dental claims of every kind: fillings, crowns, braces, predeterminations, earlier payers, dependents, corrected and
/// void ones, accidents, fifty lines.
struct GeneratedDentalClaims {
    enum Kind: CaseIterable {
        case checkup, filling, crown, braces, predetermination, secondary, tertiary, dependent, corrected, voided
        case accident, manyLines, facility, detailed
    }

    private var parties: GeneratedParties
    private var count = 0
    private static let start = CalendarDate(compact: "20260301") ?? CalendarDate(dayNumber: 0)
    private static let diagnoses = ["K0261", "K029", "K0530", "K0889"]

    init(seed: UInt64) { parties = GeneratedParties(seed) }

    mutating func next() -> DentalClaim {
        let kind = Kind.allCases[count % Kind.allCases.count]
        count += 1
        var claim = base(lines: kind == .manyLines ? 50 : parties.number(1...4))
        switch kind {
        case .checkup, .manyLines: break
        case .filling: fill(&claim)
        case .crown: crown(&claim)
        case .braces: addBraces(&claim)
        case .predetermination:
            crown(&claim)
            claim.isPredetermination = true
            for index in claim.lines.indices { claim.lines[index].from = nil }
        case .secondary: adjudicate(&claim, payers: 1)
        case .tertiary: adjudicate(&claim, payers: 2)
        case .dependent:
            claim.patientRelationship = parties.one(["19", "01", "G8"])
            claim.patient = parties.child()
            claim.subscriber = claim.subscriber.withoutDemographics
        case .corrected, .voided:
            claim.frequencyCode = kind == .corrected ? "7" : "8"
            claim.payerClaimControlNumber = "ICN\(count)"
        case .accident:
            claim.relatedCauses = ["AA"]
            claim.accidentState = "OH"
            claim.accidentDate = claim.lines[0].from
            claim.notes = [ClaimNote(text: "TEETH HIT THE WHEEL")]
        case .facility:
            claim.placeOfService = "22"
            claim.serviceFacility = ProfessionalClaim.ServiceFacility(
                name: "HOSPITAL", npi: parties.npi(), address: parties.address())
            claim.assistantSurgeon = dentist()
            claim.referring = parties.provider()
        case .detailed:
            // Any two.
            let details = GeneratedParties.DentalDetail.allCases
            let first = parties.number(0...details.count - 1)
            parties.add(details[first], to: &claim)
            parties.add(details[(first + parties.number(1...details.count - 1)) % details.count], to: &claim)
        }
        return claim
    }

    private mutating func dentist() -> ProfessionalClaim.Provider {
        var provider = parties.provider()
        provider.taxonomy = parties.one(["1223G0001X", "1223S0112X"])
        return provider
    }

    private mutating func base(lines number: Int) -> DentalClaim {
        let date = parties.day(Self.start, within: 120)
        let diagnosisCount = parties.number(0...4)
        var lines: [DentalClaim.Line] = []
        for number in 1...number {
            var line = DentalClaim.Line(
                number: number, procedure: parties.one(["D0120", "D0274", "D1110", "D1206"]),
                charge: parties.cents(100...90_000), from: date, lineControlNumber: "C\(count)L\(number)")
            line.units = parties.chance(50) ? "1" : nil
            line.diagnosisPointers = diagnosisCount == 0 ? [] : Array(1...parties.number(1...diagnosisCount))
            lines.append(line)
        }
        var billing = parties.billing()
        billing.taxonomy = parties.chance(50) ? "122300000X" : nil
        var claim = DentalClaim(
            billingProvider: billing, payer: parties.payer(), claimFilingIndicator: "CI",
            subscriber: parties.subscriber(), patientControlNumber: "TOOTH\(count)", totalCharge: .zero,
            placeOfService: "11", lines: lines)
        claim.totalCharge = (try? Money.sum(lines.map(\.charge))) ?? .zero
        claim.groupNumber = parties.chance(50) ? "GRP\(parties.number(1...999))" : nil
        claim.diagnoses = Self.diagnoses.prefix(diagnosisCount).map { DentalClaim.Diagnosis($0) }
        claim.rendering = parties.chance(80) ? dentist() : nil
        claim.patientAmountPaid = parties.chance(20) ? parties.cents(1...99) : nil
        return claim
    }

    private mutating func fill(_ claim: inout DentalClaim) {
        for index in claim.lines.indices {
            claim.lines[index].procedure = "D2392"
            claim.lines[index].teeth = [
                DentalClaim.Tooth(
                    tooth: parties.one(["3", "14", "19", "30", "A", "T"]),
                    surfaces: parties.one([["M", "O"], ["O", "L"]])
                )
            ]
        }
    }

    /// A first crown, or one in the place of an older one.
    private mutating func crown(_ claim: inout DentalClaim) {
        for index in claim.lines.indices {
            claim.lines[index].procedure = "D2750"
            claim.lines[index].teeth = [DentalClaim.Tooth(tooth: "\(parties.number(1...32))")]
            claim.lines[index].prosthesis = "I"
            guard parties.chance(40) else { continue }
            claim.lines[index].prosthesis = "R"
            claim.lines[index].supplement.priorPlacement = CalendarDate(compact: "20160101")
            claim.lines[index].supplement.isPriorPlacementKnown = parties.chance(50)
        }
        claim.teeth = parties.chance(50) ? [DentalClaim.ToothStatus(tooth: "16", status: "M")] : []
    }

    private mutating func addBraces(_ claim: inout DentalClaim) {
        claim.orthodontics = DentalClaim.Orthodontics(
            totalMonths: "24", remainingMonths: parties.chance(50) ? "\(parties.number(1...23))" : nil)
        claim.appliancePlacement = claim.lines[0].from
        for index in claim.lines.indices {
            claim.lines[index].procedure = index == 0 ? "D8080" : "D8670"
            claim.lines[index].oralCavity = parties.chance(50) ? ["00"] : ["01", "02"]
        }
    }

    private mutating func adjudicate(_ claim: inout DentalClaim, payers: Int) {
        claim.responsibility = payers == 1 ? "S" : "T"
        for index in 0..<payers {
            let id = "8772\(index)"
            for place in claim.lines.indices {
                let line = claim.lines[place]
                var made = parties.adjudication(
                    of: line.charge, payerID: id, procedure: line.procedure, modifiers: line.modifiers,
                    date: (line.from ?? Self.start).adding(days: 20))
                made.procedureQualifier = "AD"
                claim.lines[place].adjudications.append(made)
            }
            let paid = try? Money.sum(claim.lines.compactMap { $0.adjudications.last?.paid })
            claim.otherSubscribers.append(parties.coverage(index, payerID: id, paid: paid ?? .zero))
        }
    }
}
