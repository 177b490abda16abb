import CodeSets
import Primitives
import Testing
import X12

@testable import Claims

/// A claim on the wire and back.
@Suite struct ProfessionalTransactionTests {
    private func roundTrip(_ claim: Claim) throws -> (sent: ProfessionalClaim, read: ProfessionalClaim) {
        let sent = try ProfessionalClaim(claim)
        let batch = Professional837(
            envelope: InterchangeEnvelope(
                senderID: "LAKESIDE", receiverID: "PRMUT", interchangeControlNumber: 7, groupControlNumber: 7,
                created: Timestamp(date: try day("2026-02-12"), hour: 9, minute: 30)),
            submitter: .init(
                name: .organization("LAKESIDE FAMILY MEDICINE"), id: "LAKE01", contactName: "BILLING",
                phone: "2175550142"),
            receiver: .init(name: "PRAIRIE MUTUAL HEALTH", id: "PRMUT"), claims: [sent])
        let written = batch.write()
        #expect(!written.findings.hasBlocking, "\(written.findings)")
        #expect(written.bytes == batch.write().bytes)
        let reading = Professional837.read(written.bytes)
        #expect(reading.findings.isEmpty && reading.claims.flatMap(\.findings).isEmpty)
        return (sent, try #require(reading.claims.first?.claim))
    }

    /// Text travels in capitals.
    private func raised(_ claim: ProfessionalClaim) throws -> String { "\(try fields(claim))".uppercased() }

    private func fields(_ claim: ProfessionalClaim) throws -> [String] {
        func person(_ name: PersonName?) -> String { name.map { "\($0.last)/\($0.first)/\($0.middle ?? "")" } ?? "-" }
        func address(_ address: PostalAddress?) -> String {
            address.map { "\($0.line1)/\($0.line2 ?? "")/\($0.city)/\($0.state)/\($0.zip)" } ?? "-"
        }
        var all = [
            claim.patientControlNumber, claim.totalCharge.description, claim.placeOfService, claim.frequencyCode,
            claim.diagnoses.joined(separator: " "), claim.responsibility, claim.claimFilingIndicator ?? "-",
            claim.groupNumber ?? "-", claim.patientRelationship, claim.payer.id, claim.payer.name,
            claim.payer.billingProviderNumber ?? "-", claim.subscriber.memberID, person(claim.subscriber.name),
            claim.subscriber.birthDate?.description ?? "-", address(claim.subscriber.address),
            person(claim.patient?.name), claim.patient?.birthDate?.description ?? "-", address(claim.patient?.address),
            claim.billingProvider.npi ?? "-", claim.billingProvider.taxID, claim.billingProvider.taxonomy ?? "-",
            address(claim.billingProvider.address), claim.rendering?.npi ?? "-", claim.rendering?.taxonomy ?? "-",
            claim.referring?.npi ?? "-", claim.priorAuthorization ?? "-", claim.payerClaimControlNumber ?? "-",
            claim.note?.text ?? "-", claim.dates.accident?.description ?? "-", claim.relatedCauses.joined(),
        ]
        for line in claim.lines {
            all += [
                "\(line.number) \(line.procedure) \(line.modifiers) \(line.charge) \(line.units) \(line.diagnosisPointers)",
                "\(line.from) \(line.to?.description ?? "-") \(line.lineControlNumber ?? "-") \(line.note?.text ?? "-")",
            ]
            all += line.adjudications.map { told in
                "\(told.payerID) \(told.paid) \(told.procedure) \(told.modifiers) \(told.units) \(told.date?.description ?? "-") "
                    + told.adjustments.map { "\($0.group)-\($0.reason) \($0.amount)" }.joined(separator: " ")
            }
        }
        return all
            + claim.otherSubscribers.map { other in
                "\(other.responsibility) \(other.relationship) \(other.payer.id) \(other.payerPaid?.description ?? "-") "
                    + "\(other.subscriber.memberID) \(person(other.subscriber.name)) \(other.payerClaimControlNumber ?? "-")"
            }
    }

    @Test func aPlainClaimReturnsAsItWasSent() throws {
        let (sent, read) = try roundTrip(try Sample.claim())
        #expect(try raised(sent) == raised(read))
        #expect(read.patientControlNumber == "C1001")
        #expect(read.diagnoses == ["E119", "I10"])
        #expect(read.lines.map(\.lineControlNumber) == ["C1001L1", "C1001L2"])
    }

    @Test func aFullClaimReturnsAsItWasSent() throws {
        let claim = try Sample.claim {
            $0.referring = Provider(last: "Lindqvist", first: "Paul", npi: "1396402285")
            $0.payer.billingProviderNumber = "00430218"
            $0.priorAuthorization = "AUTH7"
            $0.frequency = .replacement
            $0.originalReference = "ICN55"
            $0.accidentDate = try day("2026-02-01")
            $0.note = "SEEN AFTER A FALL"
            $0.lines[0].modifiers = try ["25", "GT"].map { try #require(Modifier($0)) }
            $0.lines[0].diagnosisPointers = [2, 1]
            $0.lines[1].to = try day("2026-02-11")
            $0.lines[1].units = 12
            $0.lines[1].note = "TWO DAYS"
        }
        let (sent, read) = try roundTrip(claim)
        #expect(try raised(sent) == raised(read))
        #expect(read.payerClaimControlNumber == "ICN55" && read.frequencyCode == "7")
        #expect(read.priorAuthorization == "AUTH7" && read.payer.billingProviderNumber == "00430218")
        #expect(read.referring?.npi == "1396402285" && read.rendering?.npi == Sample.doctor.npi)
        #expect(read.dates.accident == claim.accidentDate && read.relatedCauses == ["OA"])
        #expect(read.note?.text == claim.note && read.lines.map { $0.note?.text } == claim.lines.map(\.note))
        #expect(read.lines.map(\.modifiers) == [["25", "GT"], []])
        #expect(read.lines.map(\.diagnosisPointers) == claim.lines.map(\.diagnosisPointers))
        #expect(read.lines.map(\.units) == ["1", "12"] && read.lines.map(\.charge) == claim.lines.map(\.charge))
        #expect(read.lines.map(\.to) == [nil, claim.lines[1].to])
        #expect(read.groupNumber == "G-1" && read.subscriber.memberID == claim.subscriber.memberID)
        #expect(read.totalCharge == (try claim.totalCharge) && read.placeOfService == "11")
    }

    @Test func aDependentReturnsAsAPatient() throws {
        let (sent, read) = try roundTrip(
            try Sample.claim {
                $0.subscriber.relationship = .child
                $0.subscriber.person.name = PersonName(last: "Vandersloot", first: "Ximena")
            })
        #expect(try raised(sent) == raised(read))
        #expect(read.patientRelationship == "19" && read.patient?.name.last.uppercased() == "QUILLFEATHER")
        #expect(read.subscriber.birthDate == nil)
    }

    @Test func aSecondaryClaimCarriesTheFirstDecision() throws {
        let first = try Sample.claim { $0.otherCoverages = [try Sample.secondaryCoverage()] }
        let claim = try #require(first.secondary(number: ClaimNumber(1_002), decision: Sample.decision()))
        let (sent, read) = try roundTrip(claim)
        #expect(try raised(sent) == raised(read))
        #expect(read.otherSubscribers.first?.payerPaid == Money(cents: 17_760))
        for line in read.lines {
            let told = try #require(line.adjudications.first)
            #expect(told.payerID == "PRMUT")
            #expect(try Money.sum([told.paid] + told.adjustments.map(\.amount)) == line.charge)
        }
    }

    @Test func aTotalThatOverflowsIsATypedError() throws {
        let claim = try Sample.claim { for index in 0..<2 { $0.lines[index].charge = Money(cents: .max) } }
        #expect(throws: MoneyError.overflow) { try ProfessionalClaim(claim) }
    }
}
