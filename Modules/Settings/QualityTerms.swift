package import Primitives

/// How a clinic has codes reviewed before they are billed.
package struct ReviewSettings: Equatable, Sendable {
    /// How many of all visits are drawn, in basis points (10 % = 1000).
    package var sampleBasisPoints: Int64
    /// A text of the owner's choice that decides which visits are drawn.
    package var seed: String
    /// Below this accuracy nothing is billed without a review; in basis points.
    package var minimumBasisPoints: Int64
    /// The accuracy is measured over so many of the newest reviewed visits.
    package var windowVisits: Int
    /// With fewer reviewed visits than this, nothing is stopped.
    package var leastVisits: Int

    package init(
        sampleBasisPoints: Int64, seed: String, minimumBasisPoints: Int64, windowVisits: Int = 30, leastVisits: Int = 5
    ) {
        self.sampleBasisPoints = sampleBasisPoints
        self.seed = seed
        self.minimumBasisPoints = minimumBasisPoints
        self.windowVisits = windowVisits
        self.leastVisits = leastVisits
    }
}

/// Whose certificates may release codes and claims.
package struct ReleaseSettings: Equatable, Sendable {
    package enum Apprentices: String, CaseIterable, Sendable {
        case none, supervised
    }

    /// Empty means that nobody needs one.
    package var codes: [String]
    package var claims: [String]
    package var apprentices: Apprentices
    /// Days before an expiry from which its holder is warned.
    package var warningDays: Int

    package init(
        codes: [String] = [], claims: [String] = [], apprentices: Apprentices = .none, warningDays: Int = 60
    ) {
        self.codes = codes
        self.claims = claims
        self.apprentices = apprentices
        self.warningDays = warningDays
    }

    /// The certificates that a clinic may name; apprentices' have a setting of their own.
    package static let certificates = [
        "CPC", "COC", "CIC", "CRC", "CPB", "CPMA", "CCS", "CCS-P", "CCA", "RHIA", "RHIT", "CBCS", "CMRS", "CMC",
    ]
}

extension ReviewSettings {
    @Sendable static func read(_ map: inout SettingsMap) -> ReviewSettings? {
        let sample = map.required("sample_percent", .basisPoints)
        let seed = map.required("seed", .text(limit: 100))
        let minimum = map.required("minimum_accuracy", .basisPoints)
        let window = map.optional("window_visits", .integer(1...1_000))?.value ?? 30
        let least = map.optional("least_visits", .integer(1...1_000))?.value ?? min(5, window)
        if least > window {
            map.reader.report(
                "review-window", at: map.position(of: "least_visits"),
                "the accuracy would never be measured: more visits are needed than the window holds",
                fix: "write at most the number of `window_visits`")
        }
        guard let sample, let seed, let minimum else { return nil }
        return ReviewSettings(
            sampleBasisPoints: sample.value, seed: seed.value, minimumBasisPoints: minimum.value, windowVisits: window,
            leastVisits: least)
    }
}

extension ReleaseSettings {
    @Sendable static func read(_ map: inout SettingsMap) -> ReleaseSettings? {
        let kinds = SettingsKind<[Sourced<String>]>.list(of: .oneOf(certificates))
        return ReleaseSettings(
            codes: map.optional("codes", kinds)?.value.map(\.value) ?? [],
            claims: map.optional("claims", kinds)?.value.map(\.value) ?? [],
            apprentices: map.optional("apprentices", .choice(Apprentices.self))?.value ?? .none,
            warningDays: map.optional("warning_days", .integer(1...365))?.value ?? 60)
    }
}
