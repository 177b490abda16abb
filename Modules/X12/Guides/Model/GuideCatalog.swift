extension SegmentDictionary {
    /// The segments of 005010 that health care transactions use.
    package static let standard = DictionaryCompiler.compile(.dictionary).dictionary
}

extension Guide {
    // Each guide is compiled once, when it is first asked for; nil when its text has a mistake.
    package static let professionalClaim = GuideCompiler.compile(.professionalClaim).guide
    package static let institutionalClaim = GuideCompiler.compile(.institutionalClaim).guide
    package static let dentalClaim = GuideCompiler.compile(.dentalClaim).guide
    package static let remittance = GuideCompiler.compile(.remittance).guide
    package static let eligibilityRequest = GuideCompiler.compile(.eligibilityRequest).guide
    package static let eligibilityResponse = GuideCompiler.compile(.eligibilityResponse).guide
    package static let claimStatusRequest = GuideCompiler.compile(.claimStatusRequest).guide
    package static let claimStatusResponse = GuideCompiler.compile(.claimStatusResponse).guide
    package static let claimAcknowledgment = GuideCompiler.compile(.claimAcknowledgment).guide
    package static let functionalAcknowledgment = GuideCompiler.compile(.functionalAcknowledgment).guide

    /// The definitions that every guide may include.
    package static let sharedPieces: [GuideCompiler.Pieces] = [
        GuideCompiler.Pieces(name: "shared", text: .shared),
        GuideCompiler.Pieces(name: "claimPieces", text: .claimPieces),
        GuideCompiler.Pieces(name: "eligibilityPieces", text: .eligibilityPieces),
        GuideCompiler.Pieces(name: "statusPieces", text: .statusPieces),
    ]

    /// A guide's text and the guide that is compiled from it when it is needed.
    package struct Source: Sendable {
        package let text: GuideText
        package let head: GuideHead
        private let compiled: @Sendable () -> Guide?

        init(_ text: GuideText, _ compiled: @escaping @Sendable () -> Guide?) {
            self.text = text
            head = GuideHead(text)
            self.compiled = compiled
        }

        package var guide: Guide? { compiled() }
    }

    /// All guides; `AllGuidesTests` shows that each compiles.
    package static let sources: [Source] = [
        Source(.professionalClaim) { professionalClaim },
        Source(.institutionalClaim) { institutionalClaim },
        Source(.dentalClaim) { dentalClaim },
        Source(.remittance) { remittance },
        Source(.eligibilityRequest) { eligibilityRequest },
        Source(.eligibilityResponse) { eligibilityResponse },
        Source(.claimStatusRequest) { claimStatusRequest },
        Source(.claimStatusResponse) { claimStatusResponse },
        Source(.claimAcknowledgment) { claimAcknowledgment },
        Source(.functionalAcknowledgment) { functionalAcknowledgment },
    ]

    package static var all: [Guide] { sources.compactMap(\.guide) }

    /// The guide for a transaction set, by ST01 and by ST03 or GS08; the version must be one that the guide names.
    package static func matching(transaction: String, version: String) -> Guide? {
        sources.first { $0.head.transaction == transaction && $0.head.versions.contains(version) }?.guide
    }

    /// Whether no transaction that we know uses a segment with this identifier.
    package static func isUnknownSegment(_ id: SegmentID) -> Bool { !SegmentDictionary.standard.contains(id) }
}
