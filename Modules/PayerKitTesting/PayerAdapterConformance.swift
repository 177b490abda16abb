public import Claims
public import PayerKit

/// The contract of ``PayerAdapter`` as a list of checks that any author can run from a unit test; the built-in adapters
/// run it first.
///
/// ```swift
/// let kit = PayerAdapterConformance(MyPayer.self, profile: profile, sampleClaims: [claim])
/// #expect(kit.violations() == [])
/// ```
///
/// The kit varies the samples itself: member numbers that are missing, blank, odd or very long, dependents, claims
/// without lines, claims to a second payer.
public struct PayerAdapterConformance {
    let type: any PayerAdapter.Type
    let profile: PayerProfile
    let sampleClaims: [Claim]
    let mustRefuse: [String: String]

    /// - Parameters:
    ///   - profile: settings with which the adapter works.
    ///   - sampleClaims: claims as this payer gets them; none means that the kit's own ``sampleClaim(for:)`` is used.
    ///   - mustRefuse: for each key of `parameters`, a value that the adapter must refuse by that key's name.
    public init(
        _ type: any PayerAdapter.Type, profile: PayerProfile, sampleClaims: [Claim], mustRefuse: [String: String] = [:]
    ) {
        self.type = type
        self.profile = profile
        self.sampleClaims = sampleClaims
        self.mustRefuse = mustRefuse
    }

    /// What breaks the contract, each said once; empty when nothing does. It names rules and keys, never patient data.
    public func violations() -> [String] {
        var list = ViolationList()
        checkName(&list)
        checkSettings(&list)
        let adapter: any PayerAdapter
        do {
            adapter = try type.init(profile)
        } catch {
            list.add("init: it refuses the profile it was given: \(error)")
            return list.violations
        }
        let claims = ClaimVariants.of(sampleClaims.isEmpty ? [Self.sampleClaim(for: profile)] : sampleClaims)
        for claim in claims {
            checkPreparation(of: claim, by: adapter, &list)
            checkFindings(of: claim, by: adapter, &list)
        }
        checkReading(by: adapter, &list)
        return list.violations
    }

    private func checkName(_ list: inout ViolationList) {
        let bytes = Array(type.name.utf8)
        let isWord = bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
        let startsWithLetter = bytes.first.map { (97...122).contains($0) } ?? false
        if !isWord || !startsWithLetter || bytes.last == UInt8(ascii: "-") || bytes.count > 64 {
            list.add("name: it must be a lower-case identifier such as `blue-cross`")
        }
    }

    /// Takes each parameter away and gives it odd values: the adapter may accept them, but a refusal must name the key.
    private func checkSettings(_ list: inout ViolationList) {
        let odd: [String?] = [
            nil, "", " ", "\u{0}", "-1", "99999999999999999999", String(repeating: "x", count: 1_000),
        ]
        for key in profile.parameters.keys.sorted() {
            for value in odd {
                guard let error = refusal(of: value, for: key) else { continue }
                if error.key != key { list.add("init: a bad `\(key)` is refused in the name of `\(error.key)`") }
                if error.expected.isEmpty { list.add("init: the refusal of `\(key)` does not say what is expected") }
            }
        }
        for (key, value) in mustRefuse.sorted(by: { $0.key < $1.key }) {
            switch refusal(of: value, for: key) {
            case nil: list.add("init: it accepts a `\(key)` that it cannot use")
            case .some(let error) where error.key != key:
                list.add("init: a bad `\(key)` is refused in the name of `\(error.key)`")
            default: break
            }
        }
    }

    private func refusal(of value: String?, for key: String) -> PayerAdapterError? {
        var changed = profile
        changed.parameters[key] = value
        do {
            _ = try type.init(changed)
            return nil
        } catch {
            return error
        }
    }
}

/// Violations in the order in which they were found, each once, at most a hundred.
struct ViolationList {
    private(set) var violations: [String] = []

    mutating func add(_ violation: String) {
        if violations.count < 100, !violations.contains(violation) { violations.append(violation) }
    }
}
