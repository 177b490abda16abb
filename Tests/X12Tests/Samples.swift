import Foundation
import Primitives

@testable import X12

/// Values that the tests write and read. Nobody in them exists.
enum Samples {
    static func day(_ text: String) -> CalendarDate { CalendarDate(compact: text) ?? CalendarDate(dayNumber: 0) }
    static func money(_ cents: Int64) -> Money { Money(cents: cents) }

    static let envelope = InterchangeEnvelope(
        senderID: "LAKESIDE", receiverID: "PAYER01", applicationSender: "LAKESIDE", applicationReceiver: "PAYER01",
        interchangeControlNumber: 42, groupControlNumber: 7,
        created: Timestamp(date: day("20261123"), hour: 11, minute: 30))

    static let address = PostalAddress(line1: "10 LAKE ROAD", city: "MADISON", state: "WI", zip: "537030001")

    static let billing = ProfessionalClaim.BillingProvider(
        name: .organization("LAKESIDE FAMILY CLINIC"), npi: "1234567893", taxID: "123456789",
        taxonomy: "207Q00000X", address: address,
        contact: Contact(name: "BILLING OFFICE", phone: "6085550100", email: "BILLING@EXAMPLE.ORG"),
        payToAddress: PostalAddress(line1: "PO BOX 12", city: "MADISON", state: "WI", zip: "537010012"))

    static let payer = ProfessionalClaim.Payer(name: "MEDICARE PART B", id: "06302")

    static let doctor = ProfessionalClaim.Provider(
        name: .person(PersonName(last: "RIVERA", first: "ANA", middle: "M")), npi: "1999999992",
        taxonomy: "207Q00000X")

    static let line = ProfessionalClaim.Line(
        number: 1, procedure: "99213", modifiers: ["25"], charge: money(12_550), diagnosisPointers: [1, 2],
        from: day("20261102"), lineControlNumber: "L1")

    static let selfClaim = ProfessionalClaim(
        billingProvider: billing, payer: payer, claimFilingIndicator: "MB",
        subscriber: .init(
            name: PersonName(last: "EXAMPLE", first: "EVA", middle: "Q"), memberID: "1EG4TE5MK73",
            birthDate: day("19500102"), sex: .female, address: address),
        patientControlNumber: "ACC-1001", totalCharge: money(12_550), placeOfService: "11",
        diagnoses: ["E1122", "I10"],
        lines: [line])

    /// A child insured by a parent, with most situational segments.
    static let dependentClaim: ProfessionalClaim = {
        var claim = selfClaim
        claim.payer = .init(name: "BLUE PLAN", id: "BC001", address: address, billingProviderNumber: "B77")
        claim.claimFilingIndicator = "BL"
        claim.groupNumber = "GRP9"
        claim.subscriber = .init(name: PersonName(last: "EXAMPLE", first: "PAT", suffix: "JR"), memberID: "XYZ123")
        claim.patientRelationship = "19"
        claim.patient = .init(
            name: PersonName(last: "EXAMPLE", first: "KIM"), birthDate: day("20150530"), sex: .male, address: address)
        claim.patientControlNumber = "ACC-1002"
        claim.frequencyCode = "7"
        claim.payerClaimControlNumber = "ICN555"
        claim.relatedCauses = ["AA", "OA"]
        claim.accidentState = "WI"
        claim.dates = ClaimDates(
            onset: day("20261030"), initialTreatment: day("20261031"), accident: day("20261029"),
            disabilityStart: day("20261029"), disabilityEnd: day("20261105"))
        claim.patientAmountPaid = money(2_000)
        claim.referralNumber = "REF1"
        claim.priorAuthorization = "AUTH1"
        claim.cliaNumber = "52D0000001"
        claim.note = ClaimNote(text: "SEEN AFTER A FALL")
        claim.diagnoses = [
            "S93401A", "M25571", "E1122", "I10", "N183", "E785", "J449", "K219", "F329", "G4733", "M545", "Z7984",
        ]
        claim.referring = .init(name: .person(PersonName(last: "STONE", first: "LEE")), npi: "1234567893")
        claim.rendering = doctor
        claim.serviceFacility = .init(name: "LAKESIDE ANNEX", npi: "1234567893", address: address)
        claim.supervising = .init(name: .person(PersonName(last: "FIELD", first: "JO")), npi: "1999999992")
        claim.totalCharge = money(22_575)
        claim.lines[0].emergency = true
        claim.lines.append(
            .init(
                number: 2, procedure: "J1100", description: "INJECTION", charge: money(10_025), units: "2.5",
                placeOfService: "11", diagnosisPointers: [1, 2, 11, 12], from: day("20261102"), to: day("20261103"),
                lineControlNumber: "L2", note: ClaimNote(text: "TWO DAYS"),
                drug: .init(ndc: "00641036725", quantity: "2.5", unit: "ML", prescriptionNumber: "RX9"),
                rendering: .init(name: .person(PersonName(last: "OTHER", first: "AL")), npi: "1234567893")))
        return claim
    }()

    /// The same visit sent to the second payer after the first one paid.
    static let secondaryClaim: ProfessionalClaim = {
        var claim = selfClaim
        claim.patientControlNumber = "ACC-1003"
        claim.responsibility = "S"
        claim.payer = .init(name: "STATE MEDICAID", id: "MCDWI")
        claim.claimFilingIndicator = "MC"
        claim.otherSubscribers = [
            .init(
                responsibility: "P", claimFilingIndicator: "MB", payerPaid: money(8_000),
                remainingLiability: money(2_000), remarkCodes: ["MA01"],
                subscriber: .init(name: claim.subscriber.name, memberID: "1EG4TE5MK73", address: address),
                payer: payer, payerClaimControlNumber: "MED777")
        ]
        claim.lines[0].adjudications = [
            .init(
                payerID: "06302", paid: money(8_000), procedure: "99213", modifiers: ["25"],
                adjustments: [
                    Adjustment(group: "CO", reason: "45", amount: money(2_550)),
                    Adjustment(group: "PR", reason: "2", amount: money(2_000), quantity: "1"),
                ], date: day("20261115"), remainingLiability: money(2_000))
        ]
        return claim
    }()

    static let batch = Professional837(
        envelope: envelope,
        submitter: .init(
            name: .organization("LAKESIDE FAMILY CLINIC"), id: "LAKE01", contactName: "BILLING OFFICE",
            phone: "6085550100"),
        receiver: .init(name: "MEDICARE PART B", id: "06302"), claims: [selfClaim, dependentClaim, secondaryClaim],
        batchNumber: "B-0001")

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The sample files beside the repository; nil when they are not there.
    static let sharedData: URL? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder =
            ProcessInfo.processInfo.environment["SUPERBILL_SHARED_DATA"].map { URL(fileURLWithPath: $0) }
            ?? root.deletingLastPathComponent().appendingPathComponent("shared/data")
        let x12 = folder.appendingPathComponent("x12")
        return FileManager.default.fileExists(atPath: x12.path) ? x12 : nil
    }()

    static func files(below folder: URL) -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL]
        let wanted: Set<String> = ["txt", "835", "837", "837i", "270", "271", "276", "277", "834"]
        return (all ?? []).filter { wanted.contains($0.pathExtension) }.sorted { $0.path < $1.path }
    }
}

/// A generator of numbers from a seed, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
