import Primitives
import TestSupport
import Testing
import X12

/// P1 and P2 of the table of bad input: files with random faults, and files that come in pieces.
@Suite("Bad input: mutated files")
struct MutatedFileTests {
    enum Fault: CaseIterable { case flip, truncation, deletion, duplication }

    /// How many faulty files each right file makes, for each kind of fault.
    private static let count = 300

    @Test("The files are there, and nothing is wrong with them", arguments: SeedFile.names)
    func seeds(_ name: String) {
        #expect(SeedFile.bytes(name).count > 150)
        #expect(validate(SeedFile.bytes(name)).map { "\($0.rule) \($0.place.path) \($0.place.line)" } == [])
    }

    @Test("P1: random faults trap no reader", arguments: SeedFile.names, Fault.allCases)
    func randomFaults(_ name: String, _ fault: Fault) {
        let clean = SeedFile.bytes(name)
        var generator = Seeded(UInt64(name.utf8.reduce(0) { $0 + Int($1) }))
        for round in 0..<Self.count {
            let bytes = Self.spoil(clean, fault, &generator)
            AllReaders.read(bytes, as: AllReaders.kind(of: name))
            // The readers of other files, and the answers to it, see a part: they have a fuzzer for the rest.
            if round % 12 == 0 { AllReaders.read(bytes) }
            if round % 12 == 6 { AllReaders.validate(bytes, .claims) }
        }
    }

    /// What a balanced remittance moves, so that other money is told apart.
    private struct PostedMoney: Equatable {
        var total: Money?
        var payments: [Money?]
        var providerAdjustments: [Money]

        init(_ remittance: Remittance) {
            total = remittance.amount
            payments = remittance.claims.map(\.paid)
            providerAdjustments = remittance.providerAdjustments.map(\.amount)
        }
    }

    @Test("P1: no remittance with a random fault is whole, balanced and of other money", arguments: Fault.allCases)
    func otherMoney(_ fault: Fault) throws {
        let clean = SeedFile.bytes("835")
        let original = PostedMoney(try #require(Remittance.read(clean).remittances.first))
        var generator = Seeded(35)
        var balanced = 0
        for round in 0..<5 * Self.count {
            let bytes = Self.spoil(clean, fault, &generator)
            let reading = Remittance.read(bytes, limits: SeedFile.limits)
            guard !reading.findings.hasBlocking else { continue }
            for remittance in reading.remittances where RemittanceBalance(remittance).isBalanced {
                #expect(PostedMoney(remittance) == original, "round \(round)")
                balanced += 1
            }
        }
        // Faults in names and numbers leave a file that can be posted: the test looked at some.
        #expect(balanced > 0 || fault == .duplication)
    }

    static func spoil(_ clean: [UInt8], _ fault: Fault, _ generator: inout Seeded) -> [UInt8] {
        var bytes = clean
        guard !bytes.isEmpty else { return [] }
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 1...80, using: &generator))
        switch fault {
        case .flip: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        case .truncation: bytes.removeSubrange(place...)
        case .deletion: bytes.removeSubrange(place..<end)
        case .duplication: bytes.insert(contentsOf: clean[place..<end], at: place)
        }
        return bytes
    }

    /// The validator in pieces is the matter of `ChunkingTests`.
    @Test("P2: the segments do not depend on how the bytes arrive", arguments: [1, 7, 106, 4_096])
    func pieces(_ size: Int) {
        var bytes = SeedFile.names.flatMap { SeedFile.bytes($0) + Array("\r\n".utf8) }
        bytes += Array("TEXT BETWEEN FILES ".utf8) + SeedFile.bytes("835")
        #expect(Self.trace(bytes, pieceSize: size) == Self.trace(bytes, pieceSize: .max))
        #expect(Self.trace(bytes, pieceSize: .max).count > 300)
    }

    @Test("P2: the claims do not depend on how the bytes arrive", arguments: [1, 7, 106, 4_096])
    func claims(_ size: Int) throws {
        let bytes = SeedFile.bytes("837p") + SeedFile.bytes("837p-dependent-and-secondary")
        var reader = ClaimReader<ProfessionalClaim>(ArraySource(bytes, pieceSize: size), limits: SeedFile.limits)
        var claims: [ReadClaim] = []
        while let claim = try reader.next() { claims.append(claim) }
        #expect(claims == Professional837.read(bytes).claims)
        #expect(claims.count == 3)
    }

    @Test("P2: inquiries and their answers do not depend on how the bytes arrive", arguments: [1, 7, 106, 4_096])
    func inquiries(_ size: Int) throws {
        let bytes = ["270", "271", "276", "277"].flatMap { SeedFile.bytes($0) }
        func units<Model: LevelModel>(_ model: Model.Type) throws -> [Model.Unit] {
            var reader = UnitReader<Model, ArraySource>(ArraySource(bytes, pieceSize: size), limits: SeedFile.limits)
            var units: [Model.Unit] = []
            while let unit = try reader.next() { units.append(unit.value) }
            #expect(units.count >= 2)
            return units
        }
        #expect(try units(EligibilityInquiryModel.self) == EligibilityInquiry.read(bytes).values)
        #expect(try units(EligibilityResponseModel.self) == EligibilityResponse.read(bytes).values)
        #expect(try units(ClaimStatusInquiryModel.self) == ClaimStatusInquiry.read(bytes).values)
        #expect(try units(ClaimStatusResponseModel.self) == ClaimStatusResponse.read(bytes).values)
    }

    /// Every segment with its place, and every finding.
    static func trace(_ bytes: [UInt8], pieceSize: Int) -> [String] {
        var stream = TransactionStream(limits: SeedFile.limits)
        var source = ArraySource(bytes, pieceSize: pieceSize)
        var lines: [String] = []
        while true {
            let event = stream.next()
            switch event {
            case .needsInput: stream.feed { source.read(into: $0) }
            case .end: return lines + stream.findings.map(\.description)
            case .setEnd, .groupEnd, .interchangeEnd: lines.append("\(event)")
            default:
                let segment = stream.segment
                let elements = (0...max(0, segment.count)).map { segment[$0] }
                lines.append("\(event) \(segment.ordinal) \(segment.offset) \(elements)")
            }
        }
    }
}
