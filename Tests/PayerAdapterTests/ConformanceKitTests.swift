import Claims
import PayerKit
import PayerKitTesting
import Payments
import Primitives
import Testing

/// The kit finds what it is meant to find: each adapter here breaks one clause of the contract.
@Suite struct ConformanceKitTests {
    private func violations(_ type: any PayerAdapter.Type, mustRefuse: [String: String] = [:]) -> [String] {
        let profile = Profiles.profile("broken", ["state": "IL"])
        return PayerAdapterConformance(type, profile: profile, sampleClaims: [], mustRefuse: mustRefuse).violations()
    }

    @Test func aNameIsAnIdentifier() {
        struct Shouting: PayerAdapter {
            static let name = "My Payer"
            init(_ profile: PayerProfile) throws(PayerAdapterError) {}
        }
        #expect(violations(Shouting.self).map { $0.prefix(5) } == ["name:"])
    }

    @Test func effectsEnd() {
        struct Restless: PayerAdapter {
            static let name = "restless"
            init(_ profile: PayerProfile) throws(PayerAdapterError) {}
            func prepare(_ claim: Claim) -> [ClaimEffect] {
                [.setMemberID((claim.subscriber.memberID ?? "") + "0", reason: "one more digit")]
            }
        }
        #expect(violations(Restless.self) == ["prepare: a claim with its effects applied still gives effects"])
    }

    @Test func effectsHaveReasonsWithoutPatientData() {
        struct Telling: PayerAdapter {
            static let name = "telling"
            init(_ profile: PayerProfile) throws(PayerAdapterError) {}
            func prepare(_ claim: Claim) -> [ClaimEffect] {
                guard claim.payer.filingIndicator != "MB" else { return [] }
                return [
                    .setFilingIndicator("MB", reason: "for \(claim.patient.name.last)"),
                    .routeTo(electronicID: claim.payer.electronicID, reason: " "),
                ]
            }
        }
        #expect(
            Set(violations(Telling.self)) == [
                "prepare: an effect has no reason", "prepare: a reason quotes patient data",
            ])
    }

    @Test func findingsSayWhatToDoAndNotWhoItIs() {
        struct Careless: PayerAdapter {
            static let name = "careless"
            init(_ profile: PayerProfile) throws(PayerAdapterError) {}
            func check(_ claim: Claim) -> [Finding] {
                [
                    Finding("plain", .info, "An id without a namespace."),
                    Finding("claim.mine", .info, "The core's namespace."),
                    Finding("careless.fix", .warning, "No way out."),
                    Finding("careless.empty", .info, ""),
                    Finding("careless.member", .info, "Number \(claim.subscriber.memberID ?? "none") is odd."),
                    Finding(
                        "careless.birth", .error, "Odd.", fix: "Check \(claim.patient.birthDate?.description ?? "it")."),
                ]
            }
        }
        #expect(
            Set(violations(Careless.self)) == [
                "check: a finding's id is not of the form `namespace.name`",
                "check: `claim.mine` uses the namespace of the core's own rules", "check: `careless.fix` says no fix",
                "check: `careless.empty` has no message", "check: `careless.member` quotes patient data",
                "check: `careless.birth` quotes patient data",
            ])
    }

    @Test func whoIsNeverSentAClaimRaisesNoError() {
        struct Idle: PayerAdapter {
            static let name = "idle"
            let receivesClaims = false
            init(_ profile: PayerProfile) throws(PayerAdapterError) {}
            func check(_ claim: Claim) -> [Finding] { [Finding("idle.error", .error, "No.", fix: "Yes.")] }
        }
        #expect(violations(Idle.self) == ["check: `idle.error` is an error of a payer that is never sent a claim"])
    }

    @Test func aDenialSaysWhatComesNext() {
        struct Silent: PayerAdapter {
            static let name = "silent"
            init(_ profile: PayerProfile) throws(PayerAdapterError) {}
            func read(_ adjustment: PayerAdjustment) -> AdjustmentReading {
                adjustment.group == "PI" && adjustment.reason == "299" && adjustment.amount.isNegative
                    ? AdjustmentReading(.denial, category: "silent") : .standard(adjustment)
            }
        }
        #expect(violations(Silent.self) == ["read: PI-299 is a denial without a next action"])
    }

    @Test func aRefusalNamesItsKey() {
        struct Confused: PayerAdapter {
            static let name = "confused"
            init(_ profile: PayerProfile) throws(PayerAdapterError) {
                guard profile.parameters["state"] == "IL" else {
                    throw .missingParameter("region", expected: "a region")
                }
            }
        }
        #expect(violations(Confused.self) == ["init: a bad `state` is refused in the name of `region`"])
        #expect(
            violations(GenericPayer.self, mustRefuse: ["state": "?"]) == [
                "init: it accepts a `state` that it cannot use"
            ])
    }

    @Test func anAdapterThatRefusesItsOwnProfileIsReported() {
        struct Closed: PayerAdapter {
            static let name = "closed"
            init(_ profile: PayerProfile) throws(PayerAdapterError) {
                throw .missingParameter("key", expected: "a key")
            }
        }
        #expect(violations(Closed.self).contains { $0.hasPrefix("init: it refuses the profile it was given") })
    }
}
