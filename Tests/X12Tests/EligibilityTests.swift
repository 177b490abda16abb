import Foundation
import Primitives
import Testing

@testable import X12

@Suite("Eligibility inquiries and responses")
struct EligibilityTests {
    static let source = InformationSource(
        party: NamedParty(role: "PR", name: .organization("BLUE PLAN"), idQualifier: "PI", id: "BC001"))
    static let receiver = InformationReceiver(
        party: NamedParty(
            role: "1P", name: .organization("LAKESIDE FAMILY CLINIC"), idQualifier: "XX", id: "1234567893"),
        references: [DescribedReference(qualifier: "0B", value: "L77", description: "WI")],
        address: PartyAddress(line1: "10 LAKE ROAD", city: "MADISON", state: "WI", zip: "53703"),
        provider: ProviderRole(role: "PE", qualifier: "PXC", id: "207Q00000X"))
    static let subscriber = CoveredPerson(
        party: NamedParty(
            role: "IL", name: .person(PersonName(last: "EXAMPLE", first: "PAT", middle: "Q", suffix: "JR")),
            idQualifier: "MI", id: "XYZ123"),
        references: [DescribedReference(qualifier: "6P", value: "GRP9", description: "LAKE GROUP")],
        address: PartyAddress(line1: "1 ELM", line2: "APT 2", city: "TORONTO", country: "CA", subdivision: "ON"),
        provider: ProviderRole(role: "PC", qualifier: "HPI", id: "1999999992"),
        birthDate: Samples.day("19750102"), sex: "F",
        relation: CoverageRelation(isSubscriber: "Y", relationship: "18", birthSequence: "2"),
        diagnoses: [QualifiedCode(qualifier: "ABK", code: "E1122"), QualifiedCode(qualifier: "ABF", code: "I10")],
        periods: [QualifiedPeriod(qualifier: "291", from: Samples.day("20261101"), to: Samples.day("20261130"))])
    static let child = CoveredPerson(
        party: NamedParty(role: "03", name: .person(PersonName(last: "EXAMPLE", first: "KIM"))),
        birthDate: Samples.day("20150530"), sex: "M",
        relation: CoverageRelation(isSubscriber: "N", relationship: "19"))

    static let header = BusinessHeader(
        purpose: "13", reference: "REQ-1", created: Samples.envelope.created)

    static func inquiry(_ trace: String, dependent: CoveredPerson? = nil) -> EligibilityInquiry {
        EligibilityInquiry(
            header: header, source: source, receiver: receiver, subscriber: subscriber, dependent: dependent,
            traces: [Trace(type: "1", number: trace, originator: "9877281234", supplement: "A")],
            requests: [
                BenefitRequest(
                    serviceTypes: ["30", "98"], coverageLevel: "FAM", diagnosisPointers: ["1", "2"],
                    amounts: [QualifiedAmount(qualifier: "R", amount: Samples.money(1_250))],
                    conditions: [BenefitCondition(qualifier: "ZZ", code: "11")],
                    references: [DescribedReference(qualifier: "G1", value: "AUTH1")],
                    periods: [QualifiedPeriod(qualifier: "291", from: Samples.day("20261123"))]),
                BenefitRequest(procedure: QualifiedProcedure(code: "99213", modifiers: ["25"])),
            ])
    }

    static let benefit = Benefit(
        information: "B", coverageLevel: "IND", serviceTypes: ["98", "UC"], insuranceType: "HM",
        planDescription: "GOLD 123 PLAN", timePeriod: "27", amount: Samples.money(3_000), percent: ".2",
        quantityQualifier: "VS", quantity: "12.5", authorizationRequired: "N", inNetwork: "W",
        procedure: QualifiedProcedure(code: "99213", modifiers: ["25", "GT"]), diagnosisPointers: ["1", "3"],
        deliveries: [
            ServiceDelivery(quantityQualifier: "VS", quantity: "2", unit: "WK", timePeriod: "34", periodCount: "6")
        ],
        references: [DescribedReference(qualifier: "18", value: "PLAN7", description: "GOLD")],
        periods: [QualifiedPeriod(qualifier: "292", from: Samples.day("20260101"), to: Samples.day("20261231"))],
        rejections: [EligibilityRejection(isValid: "Y", reason: "70", followUp: "C")],
        messages: ["ASK BEFORE THE VISIT", "SECOND MESSAGE"],
        conditions: [BenefitCondition(category: "44", text: "KNEE")],
        entities: [
            BenefitEntity(
                party: NamedParty(
                    role: "P3", name: .person(PersonName(last: "JONES", first: "MARCUS")), idQualifier: "SV",
                    id: "0202034", relationship: "01"),
                address: PartyAddress(
                    line1: "2 OAK", city: "MADISON", state: "WI", zip: "53703", locationQualifier: "RJ", location: "5"),
                contacts: [
                    PartyContact(
                        name: "FRONT DESK",
                        numbers: [
                            Reference(qualifier: "TE", value: "6085550100"), Reference(qualifier: "WP", value: "1"),
                        ])
                ], provider: ProviderRole(role: "PE", qualifier: "PXC", id: "207Q00000X"))
        ],
        kept: [KeptSegment(id: "ZZX", elements: [[["A"]], [], [["B", "C"], ["D"]]])])

    static func response(_ trace: String, dependent: CoveredPerson? = nil) -> EligibilityResponse {
        EligibilityResponse(
            header: BusinessHeader(purpose: "11", reference: "REQ-1", created: Samples.envelope.created),
            source: InformationSource(
                party: source.party,
                contacts: [PartyContact(numbers: [Reference(qualifier: "UR", value: "WWW.EXAMPLE.ORG")])]),
            receiver: receiver, subscriber: subscriber, dependent: dependent,
            traces: [Trace(type: "2", number: trace, originator: "9877281234")],
            rejections: [EligibilityRejection(isValid: "Y", reason: "72", followUp: "C")],
            benefits: [Benefit(information: "1", serviceTypes: ["30"]), benefit])
    }

    // MARK: Writing and reading back

    @Test("A 270 is read back equal: subscriber, dependents, several subscribers, several sets")
    func inquiries() {
        var other = Self.inquiry("T5")
        other.subscriber?.party?.id = "OTHER"
        var next = Self.inquiry("T6")
        next.header.controlNumber = "0002"
        let inquiries = [
            Self.inquiry("T1"), Self.inquiry("T2", dependent: Self.child), Self.inquiry("T3", dependent: Self.child),
            Self.inquiry("T4"), other, next,
        ]
        let written = EligibilityInquiry.write(inquiries, envelope: Samples.envelope)
        #expect(written.findings.isEmpty)
        let levels = Samples.text(written.bytes).split(separator: "~").filter { $0.hasPrefix("HL*") }
        #expect(
            levels == [
                "HL*1**20*1", "HL*2*1*21*1", "HL*3*2*22*1", "HL*4*3*23*0", "HL*5*3*23*0", "HL*6*2*22*0", "HL*7*2*22*0",
                "HL*1**20*1", "HL*2*1*21*1", "HL*3*2*22*0",
            ])
        let reading = EligibilityInquiry.read(written.bytes)
        #expect(reading.findings.isEmpty)
        #expect(reading.values == inquiries)
        #expect(reading.units.allSatisfy { $0.isReadable })
        #expect(EligibilityInquiry.write(inquiries, envelope: Samples.envelope) == written)
    }

    @Test("The segments of a 270 stand in the guide's order")
    func inquiryOrder() {
        let written = EligibilityInquiry.write([Self.inquiry("T1", dependent: Self.child)], envelope: Samples.envelope)
        let segments = Samples.text(written.bytes).split(separator: "~").map(String.init)
        let body = segments.drop { !$0.hasPrefix("BHT") }.prefix { !$0.hasPrefix("SE") }
        #expect(
            Array(body) == [
                "BHT*0022*13*REQ-1*20261123*1130", "HL*1**20*1", "NM1*PR*2*BLUE PLAN*****PI*BC001", "HL*2*1*21*1",
                "NM1*1P*2*LAKESIDE FAMILY CLINIC*****XX*1234567893", "REF*0B*L77*WI", "N3*10 LAKE ROAD",
                "N4*MADISON*WI*53703", "PRV*PE*PXC*207Q00000X", "HL*3*2*22*1",
                "NM1*IL*1*EXAMPLE*PAT*Q**JR*MI*XYZ123", "REF*6P*GRP9*LAKE GROUP", "N3*1 ELM*APT 2",
                "N4*TORONTO***CA***ON", "PRV*PC*HPI*1999999992", "DMG*D8*19750102*F", "INS*Y*18***************2",
                "HI*ABK:E1122*ABF:I10", "DTP*291*RD8*20261101-20261130", "HL*4*3*23*0", "TRN*1*T1*9877281234*A",
                "NM1*03*1*EXAMPLE*KIM", "DMG*D8*20150530*M", "INS*N*19", "EQ*30^98**FAM**1:2", "AMT*R*12.5",
                "III*ZZ*11", "REF*G1*AUTH1", "DTP*291*D8*20261123", "EQ**HC:99213:25",
            ])
    }

    @Test("A 271 is read back equal, with every element of EB and all that hangs on it")
    func responses() {
        let responses = [Self.response("T1"), Self.response("T2", dependent: Self.child)]
        let written = EligibilityResponse.write(responses, envelope: Samples.envelope)
        #expect(written.findings.isEmpty)
        let text = Samples.text(written.bytes)
        #expect(
            text.contains(
                "EB*B*IND*98^UC*HM*GOLD 123 PLAN*27*30*.2*VS*12.5*N*W*HC:99213:25:GT*1:3~HSD*VS*2*WK**34*6~"
                    + "REF*18*PLAN7*GOLD~DTP*292*RD8*20260101-20261231~AAA*Y**70*C~MSG*ASK BEFORE THE VISIT~"
                    + "MSG*SECOND MESSAGE~ZZX*A**B:C^D~III***44*KNEE~LS*2120~NM1*P3*1*JONES*MARCUS****SV*0202034*01~"
                    + "N3*2 OAK~N4*MADISON*WI*53703**RJ*5~PER*IC*FRONT DESK*TE*6085550100*WP*1~PRV*PE*PXC*207Q00000X~"
                    + "LE*2120~"))
        let reading = EligibilityResponse.read(written.bytes)
        #expect(reading.findings.isEmpty)
        #expect(reading.values == responses)
        #expect(reading.values.first?.answers(Self.inquiry("T1")) == true)
        #expect(reading.values.first?.answers(Self.inquiry("T9")) == false)
    }

    @Test("Other delimiters give the same values, kept segments too")
    func delimiters() {
        let other = Delimiters(
            element: UInt8(ascii: "|"), component: UInt8(ascii: ">"), repetition: UInt8(ascii: "!"),
            segment: UInt8(ascii: "\n"))
        let responses = [Self.response("T1")]
        let written = EligibilityResponse.write(responses, envelope: Samples.envelope, delimiters: other)
        #expect(Samples.text(written.bytes).contains("ZZX|A||B>C!D\n"))
        #expect(EligibilityResponse.read(written.bytes).values == responses)
    }

    @Test("Rejections stand at the level that was refused, and a refused receiver has no subscriber")
    func rejections() throws {
        let header = BusinessHeader(purpose: "11", created: Samples.envelope.created)
        let reject = EligibilityRejection(isValid: "N", reason: "42", followUp: "R")
        var refusedSource = Self.source
        refusedSource.requestRejections = [EligibilityRejection(reason: "04", followUp: "N")]
        refusedSource.rejections = [reject]
        var refusedReceiver = Self.receiver
        refusedReceiver.rejections = [EligibilityRejection(isValid: "Y", reason: "50", followUp: "N")]
        let person = EligibilityResponse(
            header: header, source: Self.source, receiver: Self.receiver, subscriber: Self.subscriber,
            dependent: Self.child, rejections: [EligibilityRejection(isValid: "Y", reason: "67", followUp: "C")])
        let responses = [
            EligibilityResponse(header: header, source: refusedSource, receiver: nil, subscriber: nil),
            EligibilityResponse(header: header, source: Self.source, receiver: refusedReceiver, subscriber: nil),
            person,
        ]
        let written = EligibilityResponse.write(responses, envelope: Samples.envelope)
        #expect(written.findings.isEmpty)
        let levels = Samples.text(written.bytes).split(separator: "~").filter { $0.hasPrefix("HL*") }
        #expect(
            levels == [
                "HL*1**20*0", "HL*2**20*1", "HL*3*2*21*0", "HL*4*2*21*1", "HL*5*4*22*1", "HL*6*5*23*0",
            ])
        let reading = EligibilityResponse.read(written.bytes)
        #expect(reading.findings.isEmpty)
        #expect(reading.values == responses)
        #expect(reading.values[0].allRejections.map(\.reason) == ["04", "42"])
        #expect(reading.values[0].allRejections.map(\.mayBeRepeated) == [false, true])
        #expect(reading.values[2].rejections.first?.mayBeCorrected == true)
    }

    @Test("What is missing or too much blocks the bytes, naming the inquiry")
    func missing() {
        var empty = Self.inquiry("T1")
        empty.requests = []
        empty.traces = []
        var lost = Self.inquiry("T2")
        lost.receiver = nil
        lost.subscriber?.diagnoses = Array(repeating: QualifiedCode(qualifier: "ABF", code: "I10"), count: 9)
        let written = EligibilityInquiry.write([empty, lost], envelope: Samples.envelope)
        #expect(!written.isSendable)
        let places = written.findings.compactMap(\.location.path)
        #expect(places.contains("inquiry[1] EQ"))
        #expect(places.contains("inquiry[2] HL"))
        #expect(places.contains("inquiry[2] HI"))
        var response = Self.response("T1")
        response.benefits[1].percent = "1O%"
        response.benefits[1].kept = [KeptSegment(id: "SE", elements: [[["1"]]])]
        let paths = EligibilityResponse.write([response], envelope: Samples.envelope).findings
        #expect(paths.compactMap(\.location.path) == ["answer[1] EB08", "answer[1] kept"])
    }

    @Test("Descriptions show no patient data")
    func redaction() {
        var output = ""
        dump(
            EligibilityResponse.read(
                EligibilityResponse.write([Self.response("T1")], envelope: Samples.envelope).bytes), to: &output)
        #expect(!"\(Self.inquiry("T1")) \(Self.subscriber) \(output)".contains("EXAMPLE"))
    }

    // MARK: Sample files

    @Test("The sample files are read, written and read back equal", .enabled(if: Samples.sharedData != nil))
    func samples() throws {
        let folder = try #require(Samples.sharedData)
        var units = 0
        for file in Samples.files(below: folder) where ["270", "271"].contains(file.pathExtension) {
            let bytes = [UInt8](try Data(contentsOf: file))
            if file.pathExtension == "270" {
                let reading = EligibilityInquiry.read(bytes)
                #expect(reading.findings.isEmpty, "\(file.lastPathComponent)")
                let written = EligibilityInquiry.write(reading.values, envelope: Samples.envelope)
                #expect(written.findings.isEmpty)
                #expect(EligibilityInquiry.read(written.bytes).values == reading.values)
                #expect(Self.body(written.bytes) == Self.body(bytes), "\(file.lastPathComponent)")
                units += reading.units.count
            } else {
                let reading = EligibilityResponse.read(bytes)
                let isBroken = file.lastPathComponent.contains("error")
                #expect(reading.findings.map(\.id) == (isBroken ? ["x12.se-control", "x12.set-incomplete"] : []))
                let written = EligibilityResponse.write(reading.values, envelope: Samples.envelope)
                #expect(written.findings.isEmpty)
                #expect(EligibilityResponse.read(written.bytes).values == reading.values)
                #expect(
                    Self.body(written.bytes)
                        == Self.body(bytes).map {
                            $0.replacing("*10.00*", with: "*10*").replacing("*30.00*", with: "*30*")
                        })
                units += reading.units.count
            }
        }
        #expect(units == 8)
    }

    @Test("The sample answers say what is in them", .enabled(if: Samples.sharedData != nil))
    func sampleValues() throws {
        let folder = try #require(Samples.sharedData).appendingPathComponent(
            "linuxforhealth/src/tests/resources/271_005010X279A1")
        func read(_ name: String) throws -> EligibilityResponse {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            return try #require(EligibilityResponse.read(bytes).values.first)
        }
        let dependent = try read("dependent-health-benefit-check.271")
        #expect(dependent.dependent?.party?.name == .person(PersonName(last: "SMITH", first: "MARY")))
        #expect(dependent.subscriber?.memberID == "123456789")
        #expect(dependent.traces == [Trace(type: "2", number: "93175-012547", originator: "9877281234")])
        #expect(dependent.benefits.map(\.information) == ["1", "L", "1", "B", "B"])
        #expect(dependent.benefits.map(\.amount) == [nil, nil, nil, Samples.money(1_000), Samples.money(3_000)])
        #expect(dependent.benefits[1].entities.first?.party.id == "0202034")
        #expect(dependent.benefits[3].serviceTypes.count == 10)
        let error = try read("subscriber-health-benefit-check-error.271")
        #expect(error.subscriber == nil)
        #expect(error.receiver?.rejections == [EligibilityRejection(isValid: "Y", reason: "50", followUp: "N")])
    }

    /// The segments between ST and SE.
    static func body(_ bytes: [UInt8]) -> [String] {
        let text = Samples.text(bytes).filter { $0 != "\n" && $0 != "\r" }
        return text.split(separator: "~").map(String.init)
            .drop { !$0.hasPrefix("BHT") }.prefix { !$0.hasPrefix("SE*") }.map { $0 }
    }
}
