package import Primitives

package typealias ClaimAcknowledgmentReader<Source: ByteSource> = UnitReader<ClaimAcknowledgmentModel, Source>
package typealias ClaimAcknowledgmentChunks<Chunks: AsyncSequence> = ChunkedReader<ClaimAcknowledgmentModel, Chunks>
where Chunks.Element == [UInt8]

extension ClaimAcknowledgment {
    /// Every 277CA of a file and what is wrong with the file.
    package struct Reading: Sendable, HoldsPatientData {
        package let acknowledgments: [ClaimAcknowledgment]
        package let findings: [Finding]
    }

    package static let version = "005010X214"

    /// Reads a file of 277CA acknowledgments. It takes any bytes.
    package static func read(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> Reading {
        var decoder = UnitDecoder<ClaimAcknowledgmentModel>(limits: limits)
        var source = ArraySource(bytes)
        var acknowledgments: [ClaimAcknowledgment] = []
        var last: AcknowledgedClaim?
        var isOver = false
        while !isOver {
            switch decoder.next() {
            case .needsInput: decoder.feed { source.read(into: $0) }
            case .end: isOver = true
            case .unit(let unit):
                if last?.batchNumber != unit.value.batchNumber || last?.batch != unit.value.batch {
                    acknowledgments.append(unit.value.batch)
                    last = nil
                }
                acknowledgments[acknowledgments.count - 1].add(unit.value, after: last)
                last = unit.value
            }
        }
        var findings = FindingList(limit: limits.findings)
        for finding in decoder.findings { findings.add(finding) }
        for index in acknowledgments.indices { acknowledgments[index].settleTotals(into: &findings) }
        return Reading(acknowledgments: acknowledgments, findings: findings.findings)
    }

    private mutating func add(_ answer: AcknowledgedClaim, after last: AcknowledgedClaim?) {
        guard answer.provider != nil || answer.claim != nil else { return }
        if providers.isEmpty || last?.providerNumber != answer.providerNumber {
            let nobody = Party(name: .organization(""), id: "", idQualifier: "")
            providers.append(answer.provider ?? ProviderAcknowledgment(provider: nobody))
        }
        if let claim = answer.claim { providers[providers.count - 1].claims.append(claim) }
    }

    /// Drops totals that the claims add up to, and notes those that they do not.
    private mutating func settleTotals(into findings: inout FindingList) {
        func settled(_ totals: AcknowledgedTotals?, _ claims: [ClaimResponse], _ path: String) -> AcknowledgedTotals? {
            guard let totals else { return nil }
            if let sum = try? AcknowledgedTotals(of: claims), totals.agrees(with: sum) { return nil }
            findings.add(
                "x12.277ca.totals", .warning, Finding.Location(path),
                "The numbers or amounts of accepted and rejected claims are not those of the claims that are listed.")
            return totals
        }
        batchTotals = settled(batchTotals, claims, "2200B")
        for index in providers.indices {
            providers[index].totals = settled(providers[index].totals, providers[index].claims, "2200C[\(index + 1)]")
        }
    }
}

/// One claim of a 277CA with what stands above it.
///
/// A batch or a provider without claims is given out once, with no claim.
package struct AcknowledgedClaim: Codable, Equatable, Sendable, HoldsPatientData {
    /// The levels of the source and the receiver; it has no providers.
    package var batch: ClaimAcknowledgment
    /// The provider's level; it has no claims.
    package var provider: ClaimAcknowledgment.ProviderAcknowledgment?
    package var claim: ClaimResponse?
    /// The place of the batch and of the provider's level among those of the set, counted from 1.
    package var batchNumber: Int
    package var providerNumber: Int
}

/// What stands above a claim of a 277CA.
package struct AcknowledgmentPath: Sendable {
    var batch: ClaimAcknowledgment?
    var provider: ClaimAcknowledgment.ProviderAcknowledgment?
    var patient: NamedParty?
    var patientKept: [KeptSegment] = []
    var batchNumber = 0
    var providerNumber = 0
}

/// Reads 277CA sets; other kinds of 277 are passed over.
package struct ClaimAcknowledgmentModel: LevelModel {
    package static let set: PackedCode = "277"
    package static let version = ClaimAcknowledgment.version
    package static let isVersionStrict = true
    package static let chain: [PackedCode] = ["20", "21", "19", "PT"]

    private var header: BusinessHeader
    package var path = AcknowledgmentPath()
    private var claim: ClaimResponse?
    /// The same as `claim != nil`, which would copy the claim for each segment.
    private var hasClaim = false
    private var depth = -1
    private var batches = 0
    private var providers = 0

    package init(_ header: BusinessHeader) { self.header = header }

    package var hasHeader: Bool { !header.purpose.isEmpty }

    package mutating func readHeader(_ segment: SegmentView, _ notes: inout UnitNotes) { header.read(segment, &notes) }

    package mutating func open(depth: Int) {
        self.depth = depth
        claim = nil
        hasClaim = false
        path.patient = nil
        path.patientKept = []
        if depth == 0 || path.batch == nil {
            batches += 1
            path.batchNumber = batches
            let nobody = ClaimAcknowledgment.Party(name: .organization(""), id: "", idQualifier: "")
            path.batch = ClaimAcknowledgment(
                source: nobody, sourceKind: "", sourceTrace: "", receiver: nobody, batchTrace: "",
                controlNumber: header.controlNumber, reference: header.reference ?? "", created: header.created)
        }
        if depth <= 1 { path.provider = nil }
        if depth == 2 {
            providers += 1
            path.providerNumber = providers
            path.provider = .init(provider: .init(name: .organization(""), id: "", idQualifier: ""))
        }
    }

    package func startsUnit(_ segment: SegmentView) -> Bool { depth == 3 && segment.id == "TRN" }

    package mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) {
        switch depth {
        case 0: path.batch?.readSource(segment, &notes)
        case 1: path.batch?.readReceiver(segment, &notes)
        case 2: path.provider?.read(segment, &notes)
        default: readPatient(segment, &notes)
        }
    }

    private mutating func readPatient(_ segment: SegmentView, _ notes: inout UnitNotes) {
        if segment.id == "TRN" {
            claim = ClaimResponse(number: segment.text(2) ?? "", patient: path.patient, kept: path.patientKept)
            hasClaim = true
        } else if hasClaim {
            claim?.read(segment, &notes)
        } else if segment.id == "NM1", path.patient == nil {
            path.patient = segment.party()
        } else {
            path.patientKept.append(KeptSegment(segment))
        }
    }

    package mutating func take(hasChild: Bool, _ notes: inout UnitNotes) -> AcknowledgedClaim? {
        if depth == 3, !hasClaim, !hasChild { notes.addMissingTrace() }
        guard let batch = path.batch, hasClaim || !hasChild else { return nil }
        return AcknowledgedClaim(
            batch: batch, provider: path.provider, claim: claim, batchNumber: path.batchNumber,
            providerNumber: path.providerNumber)
    }
}
