import CodeSets
import Foundation
import Primitives
import TestSupport
import Testing
import X12

@testable import Claims
@testable import Exchange

/// Claims on the wire and the payers that read them. Nobody in them exists.
enum Sample {
    static let date = CalendarDate(dayNumber: 20_510)
    static let now = Timestamp(date: date, hour: 9, minute: 30)
    static let address = PostalAddress(line1: "7 Elm Court", city: "Springfield", state: "IL", zip: "627010001")

    static func payer(_ id: String = "PRMUT", _ terms: SimulatorTerms = SimulatorTerms()) -> PayerProfile {
        PayerProfile(
            id: id.lowercased(), name: "\(id) Plan", adapter: "generic", electronicID: id, filingIndicator: "CI",
            receiver: TradingPartner(name: id, id: id), simulator: terms)
    }

    static func claim(_ number: Int, cents: [Int64] = [14_800, 3_800], payer: String = "PRMUT") -> ProfessionalClaim {
        let codes = ["99213", "83036", "36415", "93000", "80053", "11200", "20610", "94640"]
        return ProfessionalClaim(
            billingProvider: .init(
                name: .organization("LAKESIDE FAMILY MEDICINE"), npi: "1447002514", taxID: "370914265",
                taxonomy: "261QP2300X", address: address),
            payer: .init(name: "\(payer) PLAN", id: payer), claimFilingIndicator: "CI",
            subscriber: .init(
                name: PersonName(last: "QUILLFEATHER", first: "ZEBEDIAH"), memberID: "PM447788990",
                birthDate: CalendarDate(dayNumber: 0), sex: .male, address: address),
            patientControlNumber: "C\(number)", totalCharge: Money(cents: cents.reduce(0, +)), placeOfService: "11",
            diagnoses: ["I10"],
            lines: cents.enumerated().map { index, cents in
                .init(
                    number: index + 1, procedure: codes[index % codes.count], charge: Money(cents: cents),
                    diagnosisPointers: [1], from: CalendarDate(dayNumber: 20_500),
                    lineControlNumber: "C\(number)L\(index + 1)")
            })
    }

    static func file(_ claims: [ProfessionalClaim], control: Int = 42) -> [UInt8] {
        let batch = Professional837(
            envelope: InterchangeEnvelope(
                senderID: "LAKESIDE", receiverID: "PRMUT", interchangeControlNumber: control,
                groupControlNumber: control,
                created: now),
            submitter: .init(
                name: .organization("LAKESIDE"), id: "LAKE01", contactName: "BILLING", phone: "2175550142"),
            receiver: .init(name: "PRMUT", id: "PRMUT"), claims: claims, batchNumber: "B42")
        let written = batch.write()
        #expect(!written.findings.hasBlocking)
        return written.bytes
    }

    static func randomTerms(_ random: inout Seeded) -> SimulatorTerms {
        func share() -> Int64 {
            [0, 10_000, .random(in: 0...10_000, using: &random)].randomElement(using: &random) ?? 0
        }
        func amount() -> Money {
            Money(cents: Bool.random(using: &random) ? 0 : .random(in: 0...30_000, using: &random))
        }
        return SimulatorTerms(
            allowedBasisPoints: share(), deductible: amount(), coinsuranceBasisPoints: share(), copay: amount(),
            sequestrationBasisPoints: Bool.random(using: &random) ? 200 : 0,
            denials: Bool.random(using: &random) ? ["83036": "50", "11200": "197"] : [:])
    }
}

/// A folder of its own for a test, gone when the test is over.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "superbill-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
