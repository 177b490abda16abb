package import Primitives

extension Remittance {
    /// Every remittance of a file and what is wrong with the file.
    package struct Reading: Sendable, HoldsPatientData {
        /// One for each ST, in order.
        package let remittances: [Remittance]
        /// The envelope's problems, and one finding for each element that could not be read.
        package let findings: [Finding]
    }

    package static let version = "005010X221A1"

    /// Reads a file of 835 remittances: any number of interchanges, groups and sets. It takes any bytes.
    package static func read(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> Reading {
        var cursor = RemittanceCursor(limits: limits)
        var source = ArraySource(bytes)
        var remittances: [Remittance] = []
        var current = Collected()
        while true {
            switch cursor.next() {
            case .needsInput: cursor.feed { source.read(into: $0) }
            case .event:
                switch cursor.takeEvent() {
                case .header(let header): current = Collected(header)
                case .summary(let summary): current.summaries.append(summary)
                case .claim(let claim): current.claims.append(claim)
                case .end(let end): remittances.append(current.remittance(end))
                }
            case .end: return Reading(remittances: remittances, findings: cursor.findings)
            }
        }
    }

    /// This header with what was read behind it.
    package func completed(
        claims: [RemittanceClaim], summaries: [ProviderSummary] = [], _ end: RemittanceEnd
    ) -> Remittance {
        var whole = self
        whole.claims = claims
        whole.providerAdjustments = end.providerAdjustments
        whole.unreadable += end.unreadable
        whole.closingSegments = end.closingSegments
        whole.summaries = ProviderSummary.telling(summaries, claims: claims.count)
        return whole
    }
}

/// One remittance that is being collected.
private struct Collected {
    private var header = Remittance.blank
    var claims: [RemittanceClaim] = []
    var summaries: [ProviderSummary] = []

    init() {}

    init(_ header: Remittance) { self.header = header }

    func remittance(_ end: RemittanceEnd) -> Remittance {
        header.completed(claims: claims, summaries: summaries, end)
    }
}

extension ProviderSummary {
    /// Those that say more than the claims' header numbers do.
    static func telling(_ summaries: [ProviderSummary], claims: Int) -> [ProviderSummary] {
        summaries.indices.filter { index in
            let summary = summaries[index]
            let next = index + 1 < summaries.count ? summaries[index + 1].firstClaim : claims
            let before = index > 0 ? summaries[index - 1].number : ""
            return !summary.isBare || next == summary.firstClaim || before == summary.number
        }.map { summaries[$0] }
    }
}
