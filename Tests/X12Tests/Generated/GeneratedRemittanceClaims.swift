import Primitives
import X12

/// What a payer did with claims of every kind, in amounts that balance: paid, denied, as a later payer, taken back and
/// decided anew, passed on, for a whole stay, under another code, fifty lines.
struct GeneratedRemittanceClaims {
    enum Kind: CaseIterable {
        case paid, denied, secondary, tertiary, reversal, crossover, stay, claimLevel, recoded, correctedName
        case institutionalLines, predetermination, manyLines, interest
    }

    var parties: GeneratedParties
    private var count = 0
    private static let start = CalendarDate(compact: "20260501") ?? CalendarDate(dayNumber: 0)
    /// Groups and reasons that a line may be reduced by. The claims' own reasons are others, as they must be.
    private static let reasons = [
        ("CO", "45"), ("PR", "1"), ("PR", "2"), ("PR", "3"), ("CO", "253"), ("CO", "97"), ("OA", "94"), ("PI", "109"),
    ]

    init(seed: UInt64) { parties = GeneratedParties(seed) }

    /// The next claim; a reversal comes with the claim that takes its place.
    mutating func next() -> [RemittanceClaim] {
        let kind = Kind.allCases[count % Kind.allCases.count]
        count += 1
        switch kind {
        case .stay: return [stay()]
        case .claimLevel: return [claimLevel()]
        case .denied: return [denied()]
        case .reversal: return reversal()
        default: break
        }
        let lineCount = kind == .manyLines ? 50 : parties.number(1...5)
        var lines = (0..<lineCount).map { line($0) }
        if kind == .recoded { for index in lines.indices { recode(&lines[index]) } }
        if kind == .institutionalLines { for index in lines.indices { lines[index].revenueCode = "0300" } }
        if kind == .predetermination { for index in lines.indices { withhold(&lines[index], "OA", "101") } }
        if kind == .secondary || kind == .tertiary {
            for index in lines.indices { reduce(&lines[index], "OA", "23") }
        }
        var claim = claim(lines)
        switch kind {
        case .secondary: claim.status = "2"
        case .tertiary: claim.status = "3"
        case .predetermination: claim.status = "25"
        case .crossover:
            claim.status = "19"
            claim.crossoverCarrier = RemittanceParty(
                name: .organization("STATE MEDICAID"), id: "MCDOH", idQualifier: "PI")
        case .correctedName:
            claim.correctedPatient = RemittanceParty(name: .person(parties.person()), id: "ZZ9", idQualifier: "C")
            claim.priorityPayer = RemittanceParty(name: .organization("AUTO INSURER"), id: "77", idQualifier: "PI")
        case .institutionalLines:
            claim.facilityCode = "13"
            claim.outpatient = [".5", "120.75"]
        case .interest: claim.amounts.append(QualifiedAmount(qualifier: "I", amount: parties.cents(1...500)))
        default: break
        }
        return [claim]
    }

    // MARK: Lines

    private mutating func line(_ index: Int) -> RemittanceLine {
        let charge = Int64(parties.number(100...90_000))
        var line = RemittanceLine(
            procedure: parties.one(["99213", "99214", "36415", "80053", "85025"]),
            modifiers: parties.chance(20) ? ["59"] : [], charge: Money(cents: charge), paid: Money(cents: charge),
            units: parties.chance(80) ? "1" : nil, dates: [], lineControlNumber: "C\(count)L\(index + 1)",
            remarkCodes: parties.chance(20) ? ["N130", "M15"] : [])
        let day = parties.day(Self.start, within: 30)
        line.dates =
            parties.chance(80)
            ? [QualifiedDate(qualifier: "472", date: day)]
            : [
                QualifiedDate(qualifier: "150", date: day),
                QualifiedDate(qualifier: "151", date: day.adding(days: 1)),
            ]
        for (group, reason) in Self.reasons where parties.chance(25) { reduce(&line, group, reason) }
        line.allowed = parties.chance(50) ? line.charge : nil
        if parties.chance(20) { line.references = [Reference(qualifier: "0K", value: "POLICY 7")] }
        if parties.chance(10) { line.amounts = [QualifiedAmount(qualifier: "KH", amount: parties.cents(1...999))] }
        if parties.chance(10) { line.quantities = [QualifiedQuantity(qualifier: "ZL", quantity: "1.5")] }
        return line
    }

    /// Takes a part of what is still paid for the line away.
    private mutating func reduce(_ line: inout RemittanceLine, _ group: String, _ reason: String) {
        let paid = line.paid?.cents ?? 0
        guard paid > 0 else { return }
        let amount = Int64(parties.number(1...Int(paid)))
        line.adjustments.append(
            Adjustment(
                group: group, reason: reason, amount: Money(cents: amount), quantity: parties.chance(10) ? "1" : nil))
        line.paid = Money(cents: paid - amount)
    }

    /// Pays nothing for the line.
    private func withhold(_ line: inout RemittanceLine, _ group: String, _ reason: String) {
        line.adjustments = [Adjustment(group: group, reason: reason, amount: line.charge ?? .zero)]
        line.paid = .zero
    }

    /// The payer decided under another code than the one billed.
    private func recode(_ line: inout RemittanceLine) {
        line.originalProcedure = line.procedure
        line.originalModifiers = line.modifiers
        line.originalUnits = "2"
        line.procedure = "99212"
    }

    // MARK: Claims

    /// A claim whose amounts follow from its lines.
    private mutating func claim(_ lines: [RemittanceLine]) -> RemittanceClaim {
        var claim = RemittanceClaim(
            patientControlNumber: "ACC\(count)-\(parties.number(1...999_999))", status: "1",
            claimFilingIndicator: parties.one(["MB", "12", "HM"]),
            payerClaimControlNumber: "ICN\(parties.number(1...999_999))", facilityCode: "11", frequencyCode: "1",
            patient: RemittanceParty(name: .person(parties.person()), id: "M\(count)", idQualifier: "MI"),
            dates: [QualifiedDate(qualifier: "232", date: Self.start)], lines: lines)
        if parties.chance(30) {
            claim.subscriber = RemittanceParty(name: .person(parties.person()), id: "S\(count)", idQualifier: "MI")
        }
        if parties.chance(50) {
            claim.rendering = RemittanceParty(name: .person(parties.person()), id: parties.npi(), idQualifier: "XX")
        }
        if parties.chance(30) { claim.remarkCodes = ["MA01", "N130"] }
        if parties.chance(20) { claim.references = [Reference(qualifier: "EA", value: "MRN\(count)")] }
        if parties.chance(20) { claim.dates.append(QualifiedDate(qualifier: "050", date: Self.start.adding(days: 40))) }
        if parties.chance(20) { claim.amounts = [QualifiedAmount(qualifier: "AU", amount: parties.cents(0...9_999))] }
        total(&claim)
        return claim
    }

    /// The claim's amounts, as they follow from its lines and its own adjustments.
    private func total(_ claim: inout RemittanceClaim) {
        if !claim.lines.isEmpty { claim.charge = sum(claim.lines.map { $0.charge?.cents ?? 0 }) }
        let adjustments = claim.adjustments + claim.lines.flatMap(\.adjustments)
        let paid = (claim.charge?.cents ?? 0) - sum(adjustments.map(\.amount.cents)).cents
        claim.paid = Money(cents: paid)
        let patient = sum(adjustments.filter { $0.group == "PR" }.map(\.amount.cents))
        claim.patientResponsibility = patient == .zero ? nil : patient
    }

    private func sum(_ cents: [Int64]) -> Money { Money(cents: cents.reduce(0, +)) }

    private mutating func denied() -> RemittanceClaim {
        var lines = (0..<parties.number(1...5)).map { line($0) }
        for index in lines.indices { withhold(&lines[index], "CO", "29") }
        var claim = claim(lines)
        claim.status = "4"
        return claim
    }

    /// An inpatient stay: adjusted as a whole, with a group of diagnoses and what Medicare says of its price.
    private mutating func stay() -> RemittanceClaim {
        var claim = claimLevel()
        let days = "\(parties.number(1...30))"
        claim.claimFilingIndicator = "MA"
        claim.drg = "470"
        claim.supplement.drgWeight = "1.9"
        claim.inpatient = [days, "", "", "1250.75"]
        claim.remarkCodes = ["MA01", "MA13", "N130"]
        claim.quantities = [QualifiedQuantity(qualifier: "CA", quantity: days)]
        return claim
    }

    /// A claim that is adjusted as a whole, without lines.
    private mutating func claimLevel() -> RemittanceClaim {
        var claim = claim([])
        let charge = Int64(parties.number(10_000...9_000_000))
        let discount = Int64(parties.number(1...Int(charge / 2)))
        claim.charge = Money(cents: charge)
        claim.facilityCode = "11"
        claim.adjustments = [
            Adjustment(group: "CO", reason: "45", amount: Money(cents: discount)),
            Adjustment(group: "PR", reason: "1", amount: Money(cents: (charge - discount) / 3)),
            Adjustment(group: "CO", reason: "253", amount: Money(cents: (charge - discount) / 50)),
            Adjustment(group: "CO", reason: "94", amount: Money(cents: -Int64(parties.number(1...100)))),
        ]
        claim.dates.append(QualifiedDate(qualifier: "233", date: Self.start.adding(days: 3)))
        total(&claim)
        return claim
    }

    /// What was said before with its signs turned, and the new decision.
    private mutating func reversal() -> [RemittanceClaim] {
        let lines = (0..<parties.number(1...5)).map { line($0) }
        let earlier = claim(lines)
        var taken = earlier
        taken.status = "22"
        for index in taken.lines.indices {
            taken.lines[index].charge = negative(lines[index].charge)
            taken.lines[index].paid = negative(lines[index].paid)
            taken.lines[index].allowed = nil
            taken.lines[index].adjustments = lines[index].adjustments.map {
                Adjustment(group: $0.group, reason: $0.reason, amount: negative($0.amount) ?? .zero)
            }
        }
        total(&taken)
        taken.patientResponsibility = nil
        var corrected = earlier
        corrected.payerClaimControlNumber = "ICN\(parties.number(1...999_999))"
        for index in corrected.lines.indices { reduce(&corrected.lines[index], "CO", "96") }
        total(&corrected)
        return [taken, corrected]
    }

    private func negative(_ amount: Money?) -> Money? { amount.map { Money(cents: -$0.cents) } }
}
